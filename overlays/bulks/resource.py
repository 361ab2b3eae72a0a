"""`session.bulks`: the generated operations, and submitting lists of any length on top of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from weavr_multi.api.bulks import Bulks as GeneratedBulks
from weavr_multi.bulks.chunks import MOST, Items
from weavr_multi.bulks.journals.protocol import Journal
from weavr_multi.bulks.run import BulkRun
from weavr_multi.bulks.streaming import submit
from weavr_multi.bulks.submission import LEASE
from weavr_multi.bulks.tools import BulkTools

if TYPE_CHECKING:
    from weavr_multi.bulks.backoffice import BackofficeBulks
    from weavr_multi.models.bulk_managed_card_item import BulkManagedCardItem
    from weavr_multi.models.bulk_outgoing_wire_transfer_item import BulkOutgoingWireTransferItem
    from weavr_multi.models.bulk_send_item import BulkSendItem
    from weavr_multi.models.bulk_spend_rules_item import BulkSpendRulesItem
    from weavr_multi.models.bulk_transfer_item import BulkTransferItem
    from weavr_multi.models.bulk_user_invite_item import BulkUserInviteItem
    from weavr_multi.models.bulk_user_item import BulkUserItem
    from weavr_multi.models.outgoing_wire_transfer_create_request import OutgoingWireTransferCreateRequest
    from weavr_multi.models.send_create_request import SendCreateRequest
    from weavr_multi.models.transfer_create_request import TransferCreateRequest
    from weavr_multi.models.update_card_level_spend_rules import UpdateCardLevelSpendRules
    from weavr_multi.models.user_create_request import UserCreateRequest

BulkResource: TypeAlias = "Bulks | BackofficeBulks"


class Bulks(BulkTools, GeneratedBulks):
    """Bulk processes of a user's session: the generated operations, and `submit_...` for every kind of list.

    Everything that `submit_transfers` promises holds for all of them.
    """

    async def submit_transfers(
        self,
        items: Items[TransferCreateRequest | BulkTransferItem | Mapping[str, Any]],
        *,
        run_id: str | None = None,
        journal: Journal | None = None,
        chunk_size: int = MOST,
        lease: float = LEASE,
    ) -> BulkRun:
        """Submit transfers between the identity's own instruments. Nothing is executed yet: see `BulkRun.run`.

        A list is checked whole before anything is sent; a stream is read, checked and sent chunk by chunk, so that
        never more than a chunk or two is in memory. More than `chunk_size` items become several processes. With the
        same `run_id` the same input can be submitted again, after a crash or by a further worker that shares the
        journal, and nothing is submitted twice.

        Permission: ``i:transfers:create``.

        Args:
            items: A list, an iterable or an async iterable of models or mappings, as for ``transfers.create``; amounts
                in minor units.
            run_id: The caller's name of this input, such as ``payroll-2025-03``; a random one without it.
            journal: Where it is noted what was submitted, executed and finished: a `SqliteJournal`, or a `RedisJournal`
                for several workers. Without it a file of the user's for runs with a `run_id` or of several chunks.
            chunk_size: Items in one process, 1 to 10,000.
            lease: Seconds after which a worker that is not heard of loses its claims to others.

        Raises:
            InvalidItems: What is wrong with every item, by index and field; of a stream what was submitted before.
            RunChanged: Other items were submitted under this `run_id`; it says which chunk differs.
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED and others (409).
        """
        return await submit(
            self, "transfers", items, run_id=run_id, journal=journal, chunk_size=chunk_size, lease=lease
        )

    async def submit_users(
        self,
        items: Items[UserCreateRequest | BulkUserItem | Mapping[str, Any]],
        *,
        run_id: str | None = None,
        journal: Journal | None = None,
        chunk_size: int = MOST,
        lease: float = LEASE,
    ) -> BulkRun:
        """Submit users to create for the identity.

        Permission: ``i:users:create``.

        Args:
            items: A list, an iterable or an async iterable of models or mappings, as for ``users.create``.
            run_id: The caller's name of this input; see `submit_transfers` for this and the others.
            journal: Where it is noted what was done.
            chunk_size: Items in one process, 1 to 10,000.
            lease: Seconds after which a silent worker loses its claims.

        Raises:
            InvalidItems: What is wrong with every item, by index and field.
            RunChanged: Other items were submitted under this `run_id`.
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED and others (409).
        """
        return await submit(self, "users", items, run_id=run_id, journal=journal, chunk_size=chunk_size, lease=lease)

    async def submit_user_invites(
        self,
        items: Items[str | int | BulkUserInviteItem | Mapping[str, Any]],
        *,
        run_id: str | None = None,
        journal: Journal | None = None,
        chunk_size: int = MOST,
        lease: float = LEASE,
    ) -> BulkRun:
        """Submit users to send their invitation to.

        Permission: ``i:users:send_invite``.

        Args:
            items: A list, an iterable or an async iterable of ids of users.
            run_id: The caller's name of this input; see `submit_transfers` for this and the others.
            journal: Where it is noted what was done.
            chunk_size: Items in one process, 1 to 10,000.
            lease: Seconds after which a silent worker loses its claims.

        Raises:
            InvalidItems: What is wrong with every item, by index and field.
            RunChanged: Other items were submitted under this `run_id`.
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED and others (409).
        """
        return await submit(
            self, "user_invites", items, run_id=run_id, journal=journal, chunk_size=chunk_size, lease=lease
        )

    async def submit_sends(
        self,
        items: Items[SendCreateRequest | BulkSendItem | Mapping[str, Any]],
        *,
        run_id: str | None = None,
        journal: Journal | None = None,
        chunk_size: int = MOST,
        lease: float = LEASE,
    ) -> BulkRun:
        """Submit sends to other identities; they may end PENDING_CHALLENGE, see `BulkOutcome.confirm`.

        Permission: ``i:sends:create``.

        Args:
            items: A list, an iterable or an async iterable of models or mappings, as for ``sends.create``; amounts
                in minor units.
            run_id: The caller's name of this input; see `submit_transfers` for this and the others.
            journal: Where it is noted what was done.
            chunk_size: Items in one process, 1 to 10,000.
            lease: Seconds after which a silent worker loses its claims.

        Raises:
            InvalidItems: What is wrong with every item, by index and field.
            RunChanged: Other items were submitted under this `run_id`.
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED and others (409).
        """
        return await submit(self, "sends", items, run_id=run_id, journal=journal, chunk_size=chunk_size, lease=lease)

    async def submit_outgoing_wire_transfers(
        self,
        items: Items[OutgoingWireTransferCreateRequest | BulkOutgoingWireTransferItem | Mapping[str, Any]],
        *,
        run_id: str | None = None,
        journal: Journal | None = None,
        chunk_size: int = MOST,
        lease: float = LEASE,
    ) -> BulkRun:
        """Submit wire transfers; they may end PENDING_CHALLENGE, see `BulkOutcome.confirm`.

        Permission: ``i:owt:create``.

        Args:
            items: A list, an iterable or an async iterable of models or mappings, as for
                ``outgoing_wire_transfers.create``; amounts in minor units.
            run_id: The caller's name of this input; see `submit_transfers` for this and the others.
            journal: Where it is noted what was done.
            chunk_size: Items in one process, 1 to 10,000.
            lease: Seconds after which a silent worker loses its claims.

        Raises:
            InvalidItems: What is wrong with every item, by index and field.
            RunChanged: Other items were submitted under this `run_id`.
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED and others (409).
        """
        return await submit(
            self, "outgoing_wire_transfers", items, run_id=run_id, journal=journal, chunk_size=chunk_size, lease=lease
        )

    async def submit_card_blocks(
        self,
        items: Items[str | int | BulkManagedCardItem | Mapping[str, Any]],
        *,
        run_id: str | None = None,
        journal: Journal | None = None,
        chunk_size: int = MOST,
        lease: float = LEASE,
    ) -> BulkRun:
        """Submit cards to block.

        Permission: ``i:managed_cards:block``.

        Args:
            items: A list, an iterable or an async iterable of ids of cards.
            run_id: The caller's name of this input; see `submit_transfers` for this and the others.
            journal: Where it is noted what was done.
            chunk_size: Items in one process, 1 to 10,000.
            lease: Seconds after which a silent worker loses its claims.

        Raises:
            InvalidItems: What is wrong with every item, by index and field.
            RunChanged: Other items were submitted under this `run_id`.
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED and others (409).
        """
        return await submit(
            self, "card_blocks", items, run_id=run_id, journal=journal, chunk_size=chunk_size, lease=lease
        )

    async def submit_card_unblocks(
        self,
        items: Items[str | int | BulkManagedCardItem | Mapping[str, Any]],
        *,
        run_id: str | None = None,
        journal: Journal | None = None,
        chunk_size: int = MOST,
        lease: float = LEASE,
    ) -> BulkRun:
        """Submit cards to unblock.

        Permission: ``i:managed_cards:unblock``.

        Args:
            items: A list, an iterable or an async iterable of ids of cards.
            run_id: The caller's name of this input; see `submit_transfers` for this and the others.
            journal: Where it is noted what was done.
            chunk_size: Items in one process, 1 to 10,000.
            lease: Seconds after which a silent worker loses its claims.

        Raises:
            InvalidItems: What is wrong with every item, by index and field.
            RunChanged: Other items were submitted under this `run_id`.
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED and others (409).
        """
        return await submit(
            self, "card_unblocks", items, run_id=run_id, journal=journal, chunk_size=chunk_size, lease=lease
        )

    async def submit_card_removals(
        self,
        items: Items[str | int | BulkManagedCardItem | Mapping[str, Any]],
        *,
        run_id: str | None = None,
        journal: Journal | None = None,
        chunk_size: int = MOST,
        lease: float = LEASE,
    ) -> BulkRun:
        """Submit cards to remove for good. The service takes no ref here: a chunk whose fate is unknown is looked for
        among the processes of the identity before it is submitted again.

        Permission: ``i:managed_cards:remove``.

        Args:
            items: A list, an iterable or an async iterable of ids of cards.
            run_id: The caller's name of this input; see `submit_transfers` for this and the others.
            journal: Where it is noted what was done.
            chunk_size: Items in one process, 1 to 10,000.
            lease: Seconds after which a silent worker loses its claims.

        Raises:
            InvalidItems: What is wrong with every item, by index and field.
            RunChanged: Other items were submitted under this `run_id`.
            Conflict: VALIDATION_FAILED, USER_VALIDATION_FAILED and others (409).
        """
        return await submit(
            self, "card_removals", items, run_id=run_id, journal=journal, chunk_size=chunk_size, lease=lease
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

        Permission: ``i:managed_cards:update_spendrules``.

        Args:
            items: A list, an iterable or an async iterable of pairs of a card's id and its rules,
                or mappings of the rules that have the ``id`` too; amounts in minor units.
            run_id: The caller's name of this input; see `submit_transfers` for this and the others.
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
