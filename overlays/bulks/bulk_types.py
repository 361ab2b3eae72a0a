"""The kinds of bulk: one line for each operation that the service takes lists of."""

from __future__ import annotations

from functools import cache
from typing import Any, Final, NamedTuple

from weavr_multi.core.calls.operation import Operation
from weavr_multi.core.generated_lookup import lacking, operation_named
from weavr_multi.core.serialization.field_kinds import ListOf, ModelOf


class BulkKind(NamedTuple):
    """One operation in its bulk form.

    Attributes:
        name: Its name in journals and saved states.
        method: The generated method that submits a list.
        single: The operation that each item is, as ``resource.method``.
        target: The placeholder in the path that an item fills, or None.
    """

    name: str
    method: str
    single: str
    target: str | None
    needs_body: bool


KINDS: Final = {
    kind.name: kind
    for kind in (
        BulkKind("users", "create_users", "users.create", None, True),
        BulkKind("user_invites", "invite_users", "users.invite", "_user_id_", False),
        BulkKind("transfers", "create_transfers", "transfers.create", None, True),
        BulkKind("sends", "create_sends", "sends.create", None, True),
        BulkKind(
            "outgoing_wire_transfers", "create_outgoing_wire_transfers", "outgoing_wire_transfers.create", None, True
        ),
        BulkKind("card_blocks", "block_managed_cards", "managed_cards.block", "_id_", False),
        BulkKind("card_unblocks", "unblock_managed_cards", "managed_cards.unblock", "_id_", False),
        BulkKind("card_removals", "remove_managed_cards", "managed_cards.remove", "_id_", False),
        BulkKind(
            "card_spend_rules", "update_managed_card_spend_rules", "managed_cards.update_spend_rules", "_id_", True
        ),
    )
}
# Those whose items pay an amount.
PAYMENTS: Final = frozenset({"transfers", "sends", "outgoing_wire_transfers"})


@cache
def bulk_operation(surface: str, kind: str) -> Operation[Any]:
    """Return the generated operation that submits a list, or raise `ConfigurationError` if there is none."""
    return operation_named(_key(surface, f"bulks.{KINDS[kind].method}"))


@cache
def single_operation(surface: str, kind: str) -> Operation[Any]:
    """Return the generated operation that one item is; see `bulk_operation`."""
    return operation_named(_key(surface, KINDS[kind].single))


def _key(surface: str, name: str) -> str:
    return name if surface == "multi" else f"{surface}.{name}"


def item_model(operation: Operation[Any]) -> ModelOf:
    """Return the kind of one item of a list."""
    body = operation.body
    if not isinstance(body, ListOf) or not isinstance(body.inner, ModelOf):
        raise lacking(f"the bulk form of {operation.key}", "its body is not a list of objects")
    return body.inner
