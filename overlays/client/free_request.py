"""`request`: calls an operation that this version's description does not have."""

from __future__ import annotations

from collections.abc import Coroutine, Mapping
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.core.calls.request import Arguments

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import IdempotentCallOptions
    from weavr_multi.core.calls.resource import Caller
    from weavr_multi.core.calls.response import RawResponse


class FreeRequests:
    """Calls operations by method and path."""

    _surface: str = "multi"

    @property
    def _caller(self) -> Caller:
        raise NotImplementedError

    def request(
        self,
        method: str,
        path: str,
        *,
        json: object = None,
        query: Mapping[str, object] | None = None,
        idempotent: bool = False,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, RawResponse[Any]]:
        """Call an operation by method and path: for those that this version of the package does not know yet.

        It is a call as any other: with credentials, retries, an idempotency-ref, the same errors, and seen by
        middleware and telemetry, where ids in the path show as ``{id}``. Known operations have methods, with types.

        Args:
            method: GET, POST, PUT, PATCH or DELETE.
            path: The path below the base URL, such as ``/multi/new_things/123``.
            json: The body. It may hold models, enumerations and `Sensitive` values.
            query: The query parameters; a list repeats its name.
            idempotent: Whether the operation takes an ``idempotency-ref``. Only then, and a GET, is it repeated after
                an outcome that leaves open whether it was executed.
            options: See `CallOptions`; ``idempotency_ref`` where `idempotent` is set.

        Returns:
            The response. `parse()` gives its JSON, in which values under secret names are `Sensitive`, or None.

        Raises:
            InvalidRequest: A method or path that cannot be right here; nothing was sent.
            WeavrError: The call failed, as any other call can.
        """
        from weavr_multi.client.ad_hoc_operation import send  # most programs call what is described

        values = {"body": json, "query": query}
        return send(self._caller, self._surface, method, path, Arguments(values), idempotent, Arguments(options))
