"""The permissions of each role.

The vendor documents which permission an operation needs, not which role carries it: the table is ours.
"""

from __future__ import annotations

from collections.abc import Iterable

from weavr_multi.sandbox.storage.tokens import Session

_READ_MONEY = (
    "i:managed_accounts:list i:managed_accounts:get i:managed_accounts:get_iban i:managed_accounts:statement "
    "i:identities: i:roles:list i:users:get:own i:users:update:own"
)
# A name ending in ":" stands for all that begin with it.
_TABLE = {
    "ADMIN": "i:",
    "FUNDS_MANAGEMENT_ROLE": f"{_READ_MONEY} i:managed_accounts: i:linked_accounts: i:transfers: i:sends: i:owt: "
    "i:iwt: i:beneficiaries: i:bulks: i:fees: i:corporates:get i:corporates:charge_fee i:consumers:get "
    "i:consumers:charge_fee",
    "CARDS_MANAGEMENT_ROLE": f"{_READ_MONEY} i:managed_cards: i:bulks: i:users:list i:users:get",
    "ACCESS_MANAGEMENT_ROLE": "i:users: i:roles: i:bulks: i:corporates:get i:consumers:get",
    "CARD_ASSIGNEE": "i:users:get:own i:users:update:own i:managed_cards:*:own",
}
_ROLES = {role: names.split() for role, names in _TABLE.items()}


def _carries(granted: Iterable[str], permission: str) -> bool:
    for name in granted:
        if name == permission or (name.endswith(":") and permission.startswith(name)):
            return True
        if name.endswith(":*:own") and permission.endswith(":own") and permission.startswith(name[:-5]):
            return True
    return False


def allowed(session: Session, roles: list[str] | None, wanted: tuple[str, ...]) -> tuple[bool, bool]:
    """(allowed, for one's own things only).

    Root users may do everything, and so may users who were given no roles at all: roles restrict.
    """
    if not wanted or session.credential_type != "USER" or not roles:
        return True, False
    granted = [name for role in roles for name in _ROLES.get(role, ())]
    carried = [permission for permission in wanted if _carries(granted, permission)]
    if not carried:
        return False, False
    return True, all(permission.endswith(":own") for permission in carried)
