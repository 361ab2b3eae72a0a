"""The programme: api-key, profiles and the settings that the vendor configures for each customer."""

from __future__ import annotations

import re
import secrets
from dataclasses import asdict
from typing import Any

from weavr_multi.sandbox import profile_rules, programme_settings, setting_checks
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json, dumps_text, loads
from weavr_multi.sandbox.programme_settings import Settings
from weavr_multi.sandbox.storage.database import Store
from weavr_multi.sandbox.storage.ids import Ids

_EUROPE = ["AT", "BE", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "IE", "IT", "LT", "LV", "MT", "NL", "PL", "PT", "SE"]
_CURRENCIES = ["EUR", "GBP", "USD"]

_PROFILES: dict[str, Json] = {
    "corporates": {"countries": _EUROPE},
    "consumers": {"countries": _EUROPE},
    "managed_accounts": {"currencies": _CURRENCIES},
    "managed_cards_prepaid": {"currencies": _CURRENCIES, "mode": "PREPAID_MODE"},
    "managed_cards_debit": {"currencies": _CURRENCIES, "mode": "DEBIT_MODE"},
    "linked_accounts": {"currencies": _CURRENCIES, "countries": _EUROPE},
    "transfers": {},
    "sends": {},
    "outgoing_wire_transfers": {},
    "correspondent_bank_transfers": {},
}


class Profiles(dict[str, str]):
    """Profile ids by what they are for: ``profiles["transfers"]`` or ``profiles.transfers``."""

    def __getattr__(self, name: str) -> str:
        try:
            return self[name]
        except KeyError as error:
            raise AttributeError(*error.args) from None

    def __missing__(self, name: str) -> str:
        raise KeyError(f"no profile is called {name!r}; there are {', '.join(self)}")


class Programme:
    """Looked up on every call, so kept in memory and written through."""

    def __init__(self, store: Store, ids: Ids, api_key: str | None = None) -> None:
        self._store = store
        self._ids = ids
        saved = store.read_meta("programme")
        if saved is None:
            # Hexadecimal: people give keys to commands, where a leading hyphen makes an option.
            self.api_key = api_key or secrets.token_hex(24)
            self.id = ids.next()
            self.webhooks_key = secrets.token_hex(24)
            self._profiles = {
                ids.next(): {"name": name, "kind": re.sub("_(prepaid|debit)$", "", name), "active": True, **extra}
                for name, extra in _PROFILES.items()
            }
            self.settings = Settings()
        else:
            data: Json = loads(saved)
            self.api_key = api_key or data["api_key"]
            self.id = data["id"]
            self.webhooks_key = data["webhooks_key"]
            self._profiles = data["profiles"]
            self.settings = Settings(**{k: v for k, v in data["settings"].items() if k in programme_settings.CHECKS})
        self.save()

    def __repr__(self) -> str:
        return f"<Programme {self.id}>"

    def save(self) -> None:
        """Write the programme down, after a change to its settings."""
        data = {
            "api_key": self.api_key,
            "id": self.id,
            "webhooks_key": self.webhooks_key,
            "profiles": self._profiles,
            "settings": asdict(self.settings),
        }
        with self._store.lock:
            self._store.write_meta("programme", dumps_text(data))

    def configure(self, **changes: Any) -> None:
        """Change settings: all of them, or none.

        Raises:
            ValueError: there is no such setting, or it cannot be that.
        """
        setting_checks.check_all("setting", programme_settings.CHECKS, changes)
        for name, value in changes.items():
            setattr(self.settings, name, value)
        self.save()

    @property
    def profiles(self) -> Profiles:
        """The ids of the profiles of a fresh sandbox."""
        return Profiles({profile["name"]: id for id, profile in self._profiles.items()})

    def add_profile(self, name: str, kind: str, **rules: Any) -> str:
        """One more profile of a kind; its id.

        Raises:
            ValueError: there is no such kind, or a profile of that name.
        """
        kinds = sorted({profile["kind"] for profile in self._profiles.values()})
        if kind not in kinds:
            raise ValueError(f"no profile is of the kind {kind!r}; there are {', '.join(kinds)}")
        if name in self.profiles:
            raise ValueError(f"there is a profile called {name!r} already")
        profile_rules.check(kind, rules)
        id = self._ids.next()
        self._profiles[id] = {"name": name, "kind": kind, "active": True, **rules}
        self.save()
        return id

    def configure_profile(self, name: str, **changes: Any) -> None:
        """Change rules of a profile; ``docs/sandbox.md`` has the table of them.

        Raises:
            ValueError: there is no such profile, or no such rule of its kind, or the rule cannot be that.
        """
        if name not in self.profiles:
            raise setting_checks.unknown("profile", name, self.profiles)
        if "kind" in changes:
            raise ValueError("a profile stays what it is; add_profile makes another")
        profile = self._profiles[self.profiles[name]]
        profile_rules.check(profile["kind"], changes)
        profile.update(changes)
        self.save()

    def profile(self, kind: str, id: str) -> Json:
        """The profile that a request names."""
        profile: Json | None = self._profiles.get(id)
        if profile is None or profile["kind"] != kind:
            raise Conflict("PROFILE_NOT_FOUND")
        conflict_if(not profile["active"], "PROFILE_INACTIVE")
        return profile

    def rules(self, id: str) -> Json:
        """What a profile says, whatever its kind and whether or not it is active; nothing for an unknown one."""
        return self._profiles.get(id, {})
