"""Which overlay class stands in for which generated resource of a session: the one table.

A line names the class by its place, so that it is loaded when the resource is first used; the annotation says the
same to type checkers. The class subclasses the generated resource, so that both sets of methods are there.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from weavr_multi.api import BackofficeResources, MultiResources
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.operation import Operation
from weavr_multi.core.resource import Resource, ResourceGroup

if TYPE_CHECKING:
    from weavr_multi.bulks.backoffice import BackofficeBulks
    from weavr_multi.bulks.resource import Bulks
    from weavr_multi.sessions.confirmation import Challenges
    from weavr_multi.sessions.step_up import StepUp

T = TypeVar("T", bound=Resource)


class Extension(cached_property[T]):
    """A resource of a session whose class comes from an overlay.

    Args:
        place: ``module:class``.
    """

    def __init__(self, place: str) -> None:
        super().__init__(self._make)
        self._place = place

    def _make(self, group: ResourceGroup) -> T:
        made: T = load(self._place, f"session.{self.attrname}")(group._caller)
        return made


class SessionResources(MultiResources):
    """The resources of a session, with what overlays add."""

    bulks: Extension[Bulks] = Extension("weavr_multi.bulks.resource:Bulks")
    challenges: Extension[Challenges] = Extension("weavr_multi.sessions.confirmation:Challenges")
    step_up: Extension[StepUp] = Extension("weavr_multi.sessions.step_up:StepUp")


class BackofficeSessionResources(BackofficeResources):
    """The resources of a back-office session, with what overlays add."""

    bulks: Extension[BackofficeBulks] = Extension("weavr_multi.bulks.backoffice:BackofficeBulks")


def load(place: str, name: str) -> Any:
    """Import what an overlay is made of.

    Args:
        place: ``module:class``.
        name: What the caller used, for the error.

    Raises:
        ConfigurationError: The description that the package was generated from lacks what the overlay builds on.
    """
    module, _, attribute = place.partition(":")
    try:
        return getattr(import_module(module), attribute)
    except (ImportError, AttributeError) as error:
        if not _is_ours(error):
            raise
        raise lacking(name, str(error)) from error


def _is_ours(error: ImportError | AttributeError) -> bool:
    """Whether something of the generated layer is missing, rather than a third package."""
    missing = getattr(error, "name", None) or ""
    return isinstance(error, AttributeError) or missing.startswith(("weavr_multi.api", "weavr_multi.models"))


def lacking(name: str, detail: str) -> ConfigurationError:
    """Build the error for an overlay operation that the description does not carry."""
    return ConfigurationError(
        f"{name} needs operations that the API description of this package lacks ({detail}): "
        "generate the package from a newer description"
    )


def require(resource: Resource, *methods: str) -> None:
    """Raise unless the generated resource under an overlay has these operations; an older description may lack some.

    Args:
        resource: The overlay's resource.
        methods: Names of generated methods.

    Raises:
        ConfigurationError: One of them is missing; it is named.
    """
    missing = [name for name in methods if not hasattr(resource, name)]
    if missing:
        raise lacking(f"this operation of {type(resource).__name__}", "no " + ", ".join(missing))


def operation_named(key: str) -> Operation[Any]:
    """Find an operation of the generated layer by its public name.

    Args:
        key: Such as ``managed_accounts.create`` or ``backoffice.users.create``.

    Raises:
        ConfigurationError: The description that the package was generated from has no such operation.
    """
    tag = "_".join(key.split(".")[:-1])
    try:
        module = import_module(f"weavr_multi.api.{tag}") if tag.isidentifier() else None
    except ModuleNotFoundError:
        module = None
    for value in vars(module).values() if module is not None else ():
        if isinstance(value, Operation) and value.key == key:
            return value
    raise lacking(key, "there is no such operation")
