from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class UserPredefinedRole(OpenStrEnum):
    """Role that can be given to a user when it is created or updated. CARD_ASSIGNEE concerns the cards assigned
    to the user, ADMIN administration; the others concern cards, funds or access.
    """

    CARD_ASSIGNEE = "CARD_ASSIGNEE"
    """CARD_ASSIGNEE concerns the cards assigned to the user, ADMIN administration."""
    CARDS_MANAGEMENT_ROLE = "CARDS_MANAGEMENT_ROLE"
    """Role that can be given to a user when it is created or updated. CARD_ASSIGNEE concerns the cards assigned
    to the user, ADMIN administration; the others concern cards, funds or access.
    """
    FUNDS_MANAGEMENT_ROLE = "FUNDS_MANAGEMENT_ROLE"
    """Role that can be given to a user when it is created or updated. CARD_ASSIGNEE concerns the cards assigned
    to the user, ADMIN administration; the others concern cards, funds or access.
    """
    ACCESS_MANAGEMENT_ROLE = "ACCESS_MANAGEMENT_ROLE"
    """Role that can be given to a user when it is created or updated. CARD_ASSIGNEE concerns the cards assigned
    to the user, ADMIN administration; the others concern cards, funds or access.
    """
    ADMIN = "ADMIN"
    """CARD_ASSIGNEE concerns the cards assigned to the user, ADMIN administration."""
