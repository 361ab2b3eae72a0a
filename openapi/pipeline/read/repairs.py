"""Reviewed decisions from repairs.yaml, unions.yaml and names.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.read.documents import Json
from pipeline.read.text import decisions


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
            repairs=decisions(folder / "repairs.yaml"),
            unions=decisions(folder / "unions.yaml"),
            names=decisions(folder / "names.yaml"),
            exports=decisions(folder / "exports.yaml"),
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
