"""`session.bulks` of both surfaces: the generated operations, and submitting, restoring and opening on top of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeAlias, Unpack, cast

from weavr_multi.api.bulks import Bulks as GeneratedBulks
from weavr_multi.bulks.bulk_types import KINDS
from weavr_multi.bulks.handle_base import VERSION
from weavr_multi.bulks.journals.base import RUN, Journal, check_journal
from weavr_multi.bulks.journals.memory import MemoryJournal
from weavr_multi.bulks.process import BulkProcess
from weavr_multi.bulks.run import BulkRun
from weavr_multi.bulks.states_and_progress import BulkUpdate
from weavr_multi.bulks.submission.chunk_submission import check_place, run_changed
from weavr_multi.bulks.submission.input import Items
from weavr_multi.bulks.submission.run_submission import default_journal, submit
from weavr_multi.bulks.submission.submit_options import SubmitOptions, check_run_id
from weavr_multi.core.calls.resource import Caller, Resource
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.polling.client_polling import polling_of

if TYPE_CHECKING:
    from weavr_multi.bulks.backoffice import BackofficeBulks
    from weavr_multi.bulks.item_type_aliases import (
        CardItem,
        InviteItem,
        SendItem,
        SpendRulesItem,
        TransferItem,
        UserItem,
        WireTransferItem,
    )
    from weavr_multi.models.outgoing_wire_transfer import OutgoingWireTransfer
    from weavr_multi.models.send import Send
    from weavr_multi.models.transfer import Transfer
    from weavr_multi.models.user import User

BulkResource: TypeAlias = "Bulks | BackofficeBulks"

# What two records of one run have in common.
_SAME: Final = ("kind", "surface", "service", "identity", "bulk_id", "first", "count")


class BulkTools(Resource):
    """The methods of `bulks` on both surfaces, beside the generated operations."""

    surface: ClassVar[str] = "multi"

    async def submit_transfers(
        self, items: Items[TransferItem], **options: Unpack[SubmitOptions]
    ) -> BulkRun[TransferItem, Transfer]:
        """Submit transfers between the identity's own instruments. Nothing is executed yet: see `BulkRun.run`.

        A list is checked whole before anything is sent, and copied: later changes to it have no effect. A stream
        is read, checked and sent chunk by chunk, so that never more than a chunk is in memory. More than `chunk_size`
        items become several processes; no items become a run without any. With the same `run_id` the same input can
        be submitted again after a crash, and nothing is submitted twice. All this holds for every ``submit_...``.

        Permission: ``i:transfers:create``.

        Args:
            items: A list, an iterable or an async iterable (no set: results are joined by place) of models or
                mappings, as for ``transfers.create``; amounts in minor units.
            options: ``run_id``, ``journal``, ``chunk_size``, ``wait_for_owner``, ``adopt``, ``fresh``: `SubmitOptions`.

        Raises:
            InvalidItems: Items are invalid: it lists them by index and field, and what a stream submitted before.
            RunChanged: Other items were submitted under this `run_id`; it says which chunk differs.
            AlreadySubmitted: The journal does not know the run, and the service has processes with exactly its items.
            RunInUse: Another living process works on this run.
            JournalError: The journal cannot be used; it names what to set.
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED and others (409).
        """
        return await submit(self._bulks, "transfers", items, **options)

    async def submit_card_spend_rules(
        self, items: Items[SpendRulesItem], **options: Unpack[SubmitOptions]
    ) -> BulkRun[SpendRulesItem, None]:
        """Submit new spend rules of cards: pairs of a card's id and its rules, or rules that have the ``id`` too.

        Amounts are in minor units. See `submit_transfers` for the options and errors.

        Permission: ``i:managed_cards:update_spendrules``.
        """
        return await submit(self._bulks, "card_spend_rules", items, **options)

    @property
    def _bulks(self) -> BulkResource:
        return cast("BulkResource", self)

    @property
    def caller(self) -> Caller:
        """Makes the calls: a session, or a client with a token."""
        return self._caller

    def how(self, kind: str | None) -> tuple[str, str] | None:
        """Return the surface and kind by which results are decoded, or None for a kind that is not known."""
        return None if kind is None or kind not in KINDS else (self.surface, kind)

    def polling_rate(self, per_second: float) -> None:
        """Set how many polls the client sends in a second at most, all its waits and sessions together (10 by default).

        Args:
            per_second: Requests per second.
        """
        polling_of(self._caller).limit.allow(per_second)

    async def restore(
        self, state: str | bytes | Mapping[str, Any], *, journal: Journal | None = None
    ) -> BulkProcess | BulkRun:
        """Take up what `to_json` gave, in any process and as any user of the same identity. Nothing is asked yet.

        Args:
            state: The JSON text, or its decoded object.
            journal: Where a run goes on to be recorded; in memory without it.

        Raises:
            ConfigurationError: It is not such a state, or one of another surface.
            RunChanged: It is the state of a run of another service or identity, or the journal knows another run of
                this name.
        """
        check_journal(journal)
        data = _decoded(state)
        if data["bulk"] == "process":
            update = BulkUpdate(data["status"], data["total"], data["counts"]) if "status" in data else None
            process = self.process(data["bulk_id"], data.get("kind"))
            process.first = data.get("first", 0)
            if update is not None:
                process.note(update)
            process.doubt()
            return process
        run_id, facts = data["run_id"], data["facts"]
        self._check_surface(facts["surface"], "this state")
        check_place(self._bulks, run_id, facts)
        journal = journal or MemoryJournal()
        known = await journal.read(run_id)
        for name, entry in ((RUN, facts), *data["chunks"].items()):
            there = known.get(name, {})
            if any(there.get(what, entry[what]) != entry[what] for what in _SAME if what in entry):
                raise run_changed(run_id, 0, f"{journal!r} knows another run {run_id!r}: give another journal=")
        for name, entry in ((RUN, facts), *data["chunks"].items()):
            await journal.add(run_id, name, entry)
        return await self._opened(run_id, facts["kind"], journal)

    async def open_run(self, run_id: str, *, journal: Journal | None = None, wait_for_owner: bool = False) -> BulkRun:
        """Take up a run by its journal, in another process or after a crash.

        Args:
            run_id: The run.
            journal: Where it was recorded; the default file without it.
            wait_for_owner: Whether what works on the run waits while another living process does, in place of
                `RunInUse`.

        Raises:
            ConfigurationError: The journal does not know the run, or it was not submitted to its end.
            RunChanged: The run belongs to another service or identity.
        """
        check_run_id(self, run_id)
        check_journal(journal)
        journal = journal or default_journal()
        facts = (await journal.read(run_id)).get(RUN, {})
        if not facts:
            raise ConfigurationError(f"there is no run {run_id!r} in {journal!r}")
        self._check_surface(facts["surface"], f"run {run_id!r}")
        check_place(self._bulks, run_id, facts)
        if "total" not in facts:
            raise ConfigurationError(
                f"run {run_id!r} was not submitted to its end: submit its input again with this run_id to go on, "
                "and nothing is submitted twice"
            )
        return await self._opened(run_id, facts["kind"], journal, wait_for_owner)

    def _check_surface(self, surface: str, what: str) -> None:
        if surface != self.surface:
            raise ConfigurationError(f"{what} is one of {surface}, not of {self.surface}: take it up there")

    async def _opened(self, run_id: str, kind: str, journal: Journal, wait_for_owner: bool = False) -> BulkRun:
        run = BulkRun(self._bulks, kind, run_id, journal, wait_for_owner=wait_for_owner)
        await run.load()
        return run

    def process(self, bulk_id: str | int, kind: str | None = None) -> BulkProcess:
        """Return the handle of any process of the identity. Nothing is asked yet.

        Args:
            bulk_id: Its id.
            kind: The kind of bulk (``transfers``, ``card_blocks``, ...), so that results can be typed.
        """
        if kind is not None and kind not in KINDS:
            raise ConfigurationError(f"kind is one of {', '.join(KINDS)}, got {kind!r}")
        return BulkProcess(self._bulks, str(bulk_id), kind=kind)


class Bulks(BulkTools, GeneratedBulks):
    """Bulk processes of a user's session: the generated operations, and ``submit_...`` for every kind of list.

    Everything that `submit_transfers` promises, takes and raises holds for all of them.
    """

    async def submit_users(self, items: Items[UserItem], **options: Unpack[SubmitOptions]) -> BulkRun[UserItem, User]:
        """Submit users to create for the identity, as for ``users.create``. Permission: ``i:users:create``."""
        return await submit(self, "users", items, **options)

    async def submit_user_invites(
        self, items: Items[InviteItem], **options: Unpack[SubmitOptions]
    ) -> BulkRun[InviteItem, None]:
        """Submit ids of users to send their invitation to. Permission: ``i:users:send_invite``."""
        return await submit(self, "user_invites", items, **options)

    async def submit_sends(self, items: Items[SendItem], **options: Unpack[SubmitOptions]) -> BulkRun[SendItem, Send]:
        """Submit sends to other identities, as for ``sends.create``; amounts in minor units.

        They may wait for approval: see `BulkOutcome.pending` and `BulkOutcome.confirm`. Permission:
        ``i:sends:create``.
        """
        return await submit(self, "sends", items, **options)

    async def submit_outgoing_wire_transfers(
        self, items: Items[WireTransferItem], **options: Unpack[SubmitOptions]
    ) -> BulkRun[WireTransferItem, OutgoingWireTransfer]:
        """Submit wire transfers, as for ``outgoing_wire_transfers.create``; amounts in minor units.

        They may wait for approval: see `BulkOutcome.pending` and `BulkOutcome.confirm`. Permission: ``i:owt:create``.
        """
        return await submit(self, "outgoing_wire_transfers", items, **options)

    async def submit_card_blocks(
        self, items: Items[CardItem], **options: Unpack[SubmitOptions]
    ) -> BulkRun[CardItem, None]:
        """Submit ids of cards to block. Permission: ``i:managed_cards:block``."""
        return await submit(self, "card_blocks", items, **options)

    async def submit_card_unblocks(
        self, items: Items[CardItem], **options: Unpack[SubmitOptions]
    ) -> BulkRun[CardItem, None]:
        """Submit ids of cards to unblock. Permission: ``i:managed_cards:unblock``."""
        return await submit(self, "card_unblocks", items, **options)

    async def submit_card_removals(
        self, items: Items[CardItem], **options: Unpack[SubmitOptions]
    ) -> BulkRun[CardItem, None]:
        """Submit ids of cards to remove for good. Permission: ``i:managed_cards:remove``.

        The service takes no idempotency-ref here: a chunk whose fate is unknown is looked for among the processes of
        the identity before it is submitted again.
        """
        return await submit(self, "card_removals", items, **options)


def _decoded(state: str | bytes | Mapping[str, Any]) -> Mapping[str, Any]:
    try:
        data = json.loads(state) if isinstance(state, (str, bytes)) else state
    except ValueError as error:
        raise ConfigurationError("restore takes what to_json() of a process or a run gave; this is not JSON") from error
    kind = data.get("bulk") if isinstance(data, Mapping) and data.get("version") == VERSION else None
    if not ((kind == "process" and _is_process(data)) or (kind == "run" and _is_run(data))):
        raise ConfigurationError(f"restore takes what to_json() of a process or a run gave (version {VERSION})")
    return data


def _is_process(data: Mapping[str, Any]) -> bool:
    seen = "status" not in data or (type(data.get("total")) is int and isinstance(data.get("counts"), Mapping))
    return isinstance(data.get("bulk_id"), str) and type(data.get("first", 0)) is int and seen


def _is_run(data: Mapping[str, Any]) -> bool:
    facts, chunks = data.get("facts"), data.get("chunks")
    if not (isinstance(data.get("run_id"), str) and isinstance(facts, Mapping) and isinstance(chunks, Mapping)):
        return False
    if not (isinstance(facts.get("surface"), str) and isinstance(facts.get("kind"), str) and facts["kind"] in KINDS):
        return False
    return all(name.isdecimal() and isinstance(entry, Mapping) and _is_placed(entry) for name, entry in chunks.items())


def _is_placed(entry: Mapping[str, Any]) -> bool:
    return type(entry.get("first")) is int and type(entry.get("count")) is int
