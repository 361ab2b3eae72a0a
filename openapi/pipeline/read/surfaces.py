"""The table of surfaces: surfaces.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.read.problems import PipelineError
from pipeline.read.text import decisions

_OURS: Final = Path(__file__).resolve().parents[2]
_FRONTS: Final = ("multi", "backoffice", "simulator")  # what the client itself has a name for
CREDENTIALS: Final = ("api-key", "programme-key", "webhooks-key", "bearer")


@dataclass(frozen=True)
class Surface:
    """One surface of the service.

    Attributes:
        name: Its name, and that of its document.
        path: What is put before the paths of its document.
        credentials: The headers that its operations may carry.
        events: Whether its paths are events that arrive.
        within: The surface below whose resources its own are reached, or an empty text.
        optional: Whether its document may be absent.
    """

    name: str
    path: str = ""
    credentials: tuple[str, ...] = ()
    events: bool = False
    within: str = ""
    optional: bool = False

    @property
    def prefix(self) -> str:
        """What stands before the names of its resources: nothing for the main surface."""
        return "" if self.name == "multi" else f"{self.name}."


def surfaces(folder: Path | None = None) -> dict[str, Surface]:
    """Read the table of a folder, or ours where the folder has none.

    Raises:
        PipelineError: An entry is not what it must be.
    """
    path = folder / "surfaces.yaml" if folder else _OURS / "surfaces.yaml"
    path = path if path.is_file() else _OURS / "surfaces.yaml"
    found: dict[str, Surface] = {}
    for name, entry in decisions(path).items():
        try:
            surface = Surface(name, **{**entry, "credentials": tuple(entry.get("credentials") or ())})
        except (TypeError, AttributeError) as error:
            raise PipelineError(path.name, (str(name),), f"is no entry of a surface: {error}") from error
        unknown = set(surface.credentials) - set(CREDENTIALS)
        if not str(name).isidentifier() or unknown or (surface.within and surface.within not in found):
            raise PipelineError(
                path.name, (str(name),), f"needs a name, known credentials and a known `within`: {entry}"
            )
        if not (surface.events or surface.within or name in _FRONTS):
            raise PipelineError(
                path.name, (str(name),), "could not be reached: say `within: multi`, below whose session it is"
            )
        found[name] = surface
    return found
