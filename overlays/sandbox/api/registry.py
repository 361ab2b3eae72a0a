"""The registry of handlers: which function handles which operation."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import TypeVar

from weavr_multi.sandbox.api.call import Handler, Presenter

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


def show(kind: str) -> Presenter:
    """The presenter of a kind of resource."""
    return _PRESENTERS[kind]
