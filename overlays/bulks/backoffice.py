"""``session.bulks`` of a back-office session: the two kinds of lists that the back office takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.api.backoffice_bulks import BackofficeBulks as GeneratedBackofficeBulks
from weavr_multi.bulks.chunks import MOST, Items
from weavr_multi.bulks.journals.protocol import Journal
from weavr_multi.bulks.run import BulkRun
from weavr_multi.bulks.streaming import submit
from weavr_multi.bulks.submission import LEASE
from weavr_multi.bulks.tools import BulkTools

if TYPE_CHECKING:
    from weavr_multi.models.bulk_spend_rules_item import BulkSpendRulesItem
    from weavr_multi.models.bulk_transfer_item import BulkTransferItem
    from weavr_multi.models.transfer_create_request import TransferCreateRequest
    from weavr_multi.models.update_card_level_spend_rules import UpdateCardLevelSpendRules


class BackofficeBulks(BulkTools, GeneratedBackofficeBulks):
    """Bulk processes of a back-office session; everything that `Bulks` promises holds here too."""

    surface: ClassVar[str] = "backoffice"

    async def submit_transfers(
        self,
        items: Items[TransferCreateRequest | BulkTransferItem | Mapping[str, Any]],
        *,
        run_id: str | None = None,
        journal: Journal | None = None,
        chunk_size: int = MOST,
        lease: float = LEASE,
    ) -> BulkRun:
        """Submit transfers between the identity's own instruments.

        Args:
            items: A list, an iterable or an async iterable of models or mappings, as for ``transfers.create``; amounts
                in minor units.
            run_id: The caller's name of this input; see `Bulks.submit_transfers` for this and the others.
            journal: Where it is noted what was done.
            chunk_size: Items in one process, 1 to 10,000.
            lease: Seconds after which a silent worker loses its claims.

        Raises:
            InvalidItems: What is wrong with every item, by index and field.
            RunChanged: Other items were submitted under this `run_id`.
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED and others (409).
        """
        return await submit(
            self, "transfers", items, run_id=run_id, journal=journal, chunk_size=chunk_size, lease=lease
        )

    async def submit_card_spend_rules(
        self,
        items: Items[
            tuple[str | int, UpdateCardLevelSpendRules | Mapping[str, Any]] | BulkSpendRulesItem | Mapping[str, Any]
        ],
        *,
        run_id: str | None = None,
        journal: Journal | None = None,
        chunk_size: int = MOST,
        lease: float = LEASE,
    ) -> BulkRun:
        """Submit new spend rules of cards.

        Args:
            items: A list, an iterable or an async iterable of pairs of a card's id and its rules,
                or mappings of the rules that have the ``id`` too; amounts in minor units.
            run_id: The caller's name of this input; see `Bulks.submit_transfers` for this and the others.
            journal: Where it is noted what was done.
            chunk_size: Items in one process, 1 to 10,000.
            lease: Seconds after which a silent worker loses its claims.

        Raises:
            InvalidItems: What is wrong with every item, by index and field.
            RunChanged: Other items were submitted under this `run_id`.
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED and others (409).
        """
        return await submit(
            self, "card_spend_rules", items, run_id=run_id, journal=journal, chunk_size=chunk_size, lease=lease
        )
