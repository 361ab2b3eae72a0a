"""The registry of handlers: which function handles which operation."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from weavr_multi.sandbox.api.call import Handler, Presenter
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import public

if TYPE_CHECKING:
    from weavr_multi.sandbox.storage.state import State

_HANDLERS: dict[str, Handler] = {}
_PRESENTERS: dict[str, Presenter] = {}

H = TypeVar("H", bound=Handler)
P = TypeVar("P", bound=Presenter)


def operation(*names: str) -> Callable[[H], H]:
    """Register a handler under public names: ``transfers.create``, ``backoffice.transfers.create``.

    A plain function runs inside the request's transaction. An ``async`` one runs outside of any, and
    opens ``call.state.store.transaction()`` where it needs one; never across an ``await``.
    """

    def register(handler: H) -> H:
        for name in names:
            if name in _HANDLERS:
                raise ValueError(f"two handlers for {name!r}")
            _HANDLERS[name] = handler
        return handler

    return register


def presenter(kind: str) -> Callable[[P], P]:
    """Register how a resource is shown: ``(state, id) -> answer``; for idempotent repeats and transaction lists."""

    def register(show: P) -> P:
        if kind in _PRESENTERS:
            raise ValueError(f"two presenters for {kind!r}")
        _PRESENTERS[kind] = show
        return show

    return register


@cache
def handlers() -> dict[str, Handler]:
    """All handlers; importing every module of the handlers package the first time."""
    package = importlib.import_module("weavr_multi.sandbox.handlers")
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")
    return _HANDLERS


def presents(kind: str, record: str, shown: Callable[[Json], Json] = public) -> None:
    """Register that a resource is shown by its record alone."""

    def show(state: State, id: str) -> Json | None:
        found = state.records.get(record, id)
        return None if found is None else shown(found)

    presenter(kind)(show)


def show(kind: str, state: State, id: str) -> Json | None:
    """A resource as its presenter shows it."""
    return _PRESENTERS[kind](state, id)
