"""Reviewed decisions from repairs.yaml, unions.yaml and names.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from pipeline.read.documents import Json


def _read(path: Path) -> Json:
    found = yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else None
    return found or {}


@dataclass
class Reviewed:
    """What people decided about the documents.

    Attributes:
        repairs: Contents of repairs.yaml.
        unions: Contents of unions.yaml.
        names: Contents of names.yaml.
        exports: Public names of the package and the modules that hold them.
    """

    repairs: Json = field(default_factory=dict)
    unions: Json = field(default_factory=dict)
    names: Json = field(default_factory=dict)
    exports: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path) -> Reviewed:
        """Read the files beside the documents."""
        return cls(
            repairs=_read(folder / "repairs.yaml"),
            unions=_read(folder / "unions.yaml"),
            names=_read(folder / "names.yaml"),
            exports=_read(folder / "exports.yaml"),
        )

    def section(self, name: str) -> Json:
        """Return one section of repairs.yaml, empty where it has none."""
        found: Any = self.repairs.get(name) or {}
        return found if isinstance(found, dict) else dict.fromkeys(found)

    def event(self, path: str) -> str | None:
        """Return the class of the event that arrives at a path, if it has been named."""
        entry = (self.names.get("webhooks") or {}).get(path)
        return entry["event"] if isinstance(entry, dict) else entry

    def called_as(self, path: str) -> str:
        """Return the path at which an event really arrives."""
        entry = (self.names.get("webhooks") or {}).get(path)
        return str(entry["called_as"]) if isinstance(entry, dict) and "called_as" in entry else path
