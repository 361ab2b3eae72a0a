"""Imports by name. They stand in this one file because no checker of imports sees them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any


def imported(module: str, attribute: str) -> Any:
    """Import a module and return what it has under a name; raise `ImportError` or `AttributeError`."""
    return getattr(import_module(module), attribute)


def every_module(package: str) -> Iterator[ModuleType]:
    """Import a package and all modules that stand directly in it, and give each of these."""
    from pkgutil import iter_modules  # most programs never ask

    for module in iter_modules(import_module(package).__path__):
        yield import_module(f"{package}.{module.name}")


def homes(modules: Mapping[str, str]) -> dict[str, str]:
    """Return the module of each public name, from the names that each module has, with blanks between them."""
    return {name: module for module, names in modules.items() for name in names.split()}


def lazily(
    package: str, known: Mapping[str, str], also: str | None = None
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return a package's ``__getattr__`` and ``__dir__`` (PEP 562), which import each public name, also those of
    another module, when it is first asked for. ``__all__`` comes through them too.
    """

    def names() -> list[str]:
        return sorted({*known, *(imported(also, "__all__") if also is not None else ())})

    def get(name: str) -> Any:
        if name == "__all__":
            return tuple(names())
        home = known.get(name, also if also is not None and name in imported(also, "__all__") else None)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = imported(home, name)
        setattr(sys.modules[package], name, value)  # asked once for each name
        return value

    return get, names
