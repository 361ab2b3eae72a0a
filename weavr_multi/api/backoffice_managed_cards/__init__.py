from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.backoffice_managed_cards import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.models import (
        AllLevelSpendRules,
        CardRenewalType,
        DebitModeCard,
        PrepaidModeCard,
        RolloverPolicy,
        SortOrder,
        SpendLimit,
        SpendLimitUpdateMethod,
        Statement,
        StatementEntry,
        StatementTransactionType,
    )
    from weavr_multi.params import (
        CardRenewalTypeName,
        RolloverPolicyParams,
        SortOrderName,
        SpendLimitParams,
        SpendLimitUpdateMethodName,
        StatementTransactionTypeName,
    )


class BackofficeManagedCards(Resource):
    """What can be done with ``backoffice.managed_cards``."""

    def get(
        self, id: str | int, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, PrepaidModeCard | DebitModeCard]:
        """Read one managed card.

        ``GET /multi/backoffice/managed_cards/{id}``

        Returns a managed card of the identity: state, limits of validity, printed details and, by its mode,
        its own balance or the account it spends from. The full number and the CVV are present only where the
        session is stepped up. Needs the API key and a token.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.GET, options, id=id)

    def update_renewal_type(
        self,
        id: str | int,
        *,
        renewal_type: CardRenewalType | CardRenewalTypeName,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, None]:
        """Choose whether a card renews itself.

        ``PATCH /multi/backoffice/managed_cards/{id}/renewal``

        Sets whether the card is renewed when it expires (`RENEW`) or simply ends (`NO_RENEW`). The profile of
        the card must support the choice. Needs the API key and a token, and takes an idempotency-ref. Read
        the card back with `managed_cards.get`.

        Args:
            id: Id of the managed card, a string of digits.
            renewal_type: RENEW to issue a new card when this one expires, NO_RENEW to let it lapse.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_DESTROYED, INSTRUMENT_NOT_PHYSICAL, COUNTRY_INVALID, WALLETS_NOT_ENABLED,
                WALLET_ARTWORK_NOT_SPECIFIED, WALLET_ARTWORK_INVALID, PUSHPROVISIONING_NOT_ENABLED,
                AUTH_FORWARDING_NOT_ENABLED, THREEDS_DETAILS_NOT_PROVIDED, USER_NOT_ENROLLED_FOR_BIOMETRICS,
                BIOMETRIC_AUTHENTICATION_NOT_SUPPORTED, LINKED_USER_NOT_FOUND, USER_INACTIVE,
                INVALID_CHANNELS_SELECTED, INVALID_PRIMARY_CHANNEL_SELECTED,
                USER_MOBILE_NUMBER_DOES_NOT_EXIST, MORE_THAN_ONE_MOBILE_NUMBER_PROVIDED,
                MOBILE_NUMBER_ALREADY_EXISTS, TWILIO_AUTHY_AUTHENTICATION_NOT_SUPPORTED,
                USER_NOT_ENROLLED_FOR_TWILIO_AUTHY, DELIVERY_METHOD_INVALID,
                CONTACT_NUMBER_NEEDED_FOR_BULK_DELIVERY, PRODUCT_REFERENCE_INVALID, CARRIER_TYPE_INVALID,
                CONFIG_ERROR_CARD_BUREAU, RENEWAL_TYPE_NOT_SUPPORTED_BY_PROFILE, CANNOT_REASSIGN_ACTIVE_CARD
                (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.UPDATE_RENEWAL_TYPE, options, id=id, renewal_type=renewal_type)

    def remove(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Remove a managed card for good.

        ``POST /multi/backoffice/managed_cards/{id}/remove``

        Destroys a card; this cannot be undone. A prepaid card must be empty first, else the call answers 409.
        It takes no idempotency-ref, but a repetition is recognised as `INSTRUMENT_ALREADY_REMOVED`. To stop a
        card for a while call `managed_cards.block` instead.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: BALANCE_NOT_ZERO, INSTRUMENT_ALREADY_REMOVED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.REMOVE, options, id=id)

    def block(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Block a managed card.

        ``POST /multi/backoffice/managed_cards/{id}/block``

        Blocks a card so that nothing can be spent with it until `managed_cards.unblock` lifts the block. The
        call takes no idempotency-ref; a card that is blocked already, destroyed, or reported lost or stolen
        answers 409.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_ALREADY_BLOCKED, INSTRUMENT_DESTROYED, INSTRUMENT_MARKED_LOST_STOLEN (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.BLOCK, options, id=id)

    def unblock(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Lift the block of a card.

        ``POST /multi/backoffice/managed_cards/{id}/unblock``

        Makes a card that was blocked with `managed_cards.block` active again. The call takes no
        idempotency-ref; a card that is not blocked, destroyed, or reported lost or stolen answers 409.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_NOT_BLOCKED, INSTRUMENT_DESTROYED, INSTRUMENT_MARKED_LOST_STOLEN (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.UNBLOCK, options, id=id)

    def get_spend_rules(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, AllLevelSpendRules]:
        """Read the spend rules of a card.

        ``GET /multi/backoffice/managed_cards/{id}/spend_rules``

        Returns the rules that decide what the card may be used for, on all three levels: those of the card
        itself, of its profile and of the identity. The rules at the top level of the answer are deprecated.
        Change the card's own with `managed_cards.update_spend_rules`.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.GET_SPEND_RULES, options, id=id)

    def create_spend_rules(
        self,
        id: str | int,
        *,
        allowed_merchant_categories: Sequence[str] | None = None,
        blocked_merchant_categories: Sequence[str] | None = None,
        allowed_merchant_ids: Sequence[str] | None = None,
        blocked_merchant_ids: Sequence[str] | None = None,
        allowed_merchant_countries: Sequence[str] | None = None,
        blocked_merchant_countries: Sequence[str] | None = None,
        allow_contactless: bool | None = None,
        allow_atm: bool | None = None,
        allow_e_commerce: bool | None = None,
        allow_cashback: bool | None = None,
        allow_credit_authorisations: bool | None = None,
        rollover_policy: RolloverPolicy | RolloverPolicyParams | None = None,
        spend_limit: Sequence[SpendLimit | SpendLimitParams] | None = None,
        min_transaction_amount: int | None = None,
        max_transaction_amount: int | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, None]:
        """Set spend rules for a card.

        ``POST /multi/backoffice/managed_cards/{id}/spend_rules``

        Gives a card rules of its own: merchants, categories, countries and channels allowed or blocked, and
        spend limits. A card that has rules already answers 409 `SPEND_RULE_ALREADY_SET`; change those with
        `managed_cards.update_spend_rules`. Spend limits are for debit-mode cards and one for each interval.
        The call takes no idempotency-ref.

        Args:
            id: Id of the managed card, a string of digits.
            allowed_merchant_categories: Merchant category codes (MCC) the card may be used with, up to 200.
            blocked_merchant_categories: Merchant category codes (MCC) that are refused, up to 200.
            allowed_merchant_ids: Merchant ids the card may be used with, up to 200.
            blocked_merchant_ids: Merchant ids that are refused, up to 200.
            allowed_merchant_countries: Countries whose merchants are accepted, as ISO 3166-1 alpha-2 codes,
                up to 50.
            blocked_merchant_countries: Countries whose merchants are refused, as ISO 3166-1 alpha-2 codes, up
                to 50.
            allow_contactless: Whether contactless payments are allowed.
            allow_atm: Whether cash withdrawals at a machine are allowed.
            allow_e_commerce: Whether online payments are allowed.
            allow_cashback: Whether cashback with a purchase is allowed.
            allow_credit_authorisations: Whether authorisations that credit the card, such as refunds, are
                allowed.
            rollover_policy: What happens to a spend limit when its interval ends.
            spend_limit: Spending limits, one per interval.
            min_transaction_amount: Lowest amount allowed for one transaction, in minor units.
            max_transaction_amount: Highest amount allowed for one transaction, in minor units.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: SPEND_LIMIT_CURRENCY_DIFFERENT_FROM_CARD_CURRENCY,
                SPEND_LIMIT_NOT_SUPPORTED_FOR_PREPAID_MODE_CARD, SPEND_LIMIT_DUPLICATE_INTERVAL,
                SPEND_LIMIT_AMOUNT_INVALID, SPEND_RULE_ALREADY_SET,
                SPEND_LIMIT_CURRENCY_DIFFERENT_FROM_USER_CURRENCY (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(
            _operations.CREATE_SPEND_RULES,
            options,
            id=id,
            allowed_merchant_categories=allowed_merchant_categories,
            blocked_merchant_categories=blocked_merchant_categories,
            allowed_merchant_ids=allowed_merchant_ids,
            blocked_merchant_ids=blocked_merchant_ids,
            allowed_merchant_countries=allowed_merchant_countries,
            blocked_merchant_countries=blocked_merchant_countries,
            allow_contactless=allow_contactless,
            allow_atm=allow_atm,
            allow_e_commerce=allow_e_commerce,
            allow_cashback=allow_cashback,
            allow_credit_authorisations=allow_credit_authorisations,
            rollover_policy=rollover_policy,
            spend_limit=spend_limit,
            min_transaction_amount=min_transaction_amount,
            max_transaction_amount=max_transaction_amount,
        )

    def remove_spend_rules(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Remove a card's own spend rules.

        ``DELETE /multi/backoffice/managed_cards/{id}/spend_rules``

        Removes the rules that were set on the card itself; those of its profile and of the identity stay in
        force. The call takes no idempotency-ref. New rules can be set with
        `managed_cards.create_spend_rules`.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.REMOVE_SPEND_RULES, options, id=id)

    def update_spend_rules(
        self,
        id: str | int,
        *,
        allowed_merchant_categories: Sequence[str] | None = None,
        blocked_merchant_categories: Sequence[str] | None = None,
        allowed_merchant_ids: Sequence[str] | None = None,
        blocked_merchant_ids: Sequence[str] | None = None,
        allowed_merchant_countries: Sequence[str] | None = None,
        blocked_merchant_countries: Sequence[str] | None = None,
        allow_contactless: bool | None = None,
        allow_atm: bool | None = None,
        allow_e_commerce: bool | None = None,
        allow_cashback: bool | None = None,
        allow_credit_authorisations: bool | None = None,
        rollover_policy: RolloverPolicy | RolloverPolicyParams | None = None,
        spend_limit: Sequence[SpendLimit | SpendLimitParams] | None = None,
        min_transaction_amount: int | None = None,
        max_transaction_amount: int | None = None,
        update_spend_limit_method: SpendLimitUpdateMethod | SpendLimitUpdateMethodName | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, None]:
        """Change the spend rules of a card.

        ``PATCH /multi/backoffice/managed_cards/{id}/spend_rules``

        Changes the rules that a card has of its own; `updateSpendLimitMethod` says whether a spend limit in
        the body replaces the present one or is added to it. Pass an idempotency-ref, above all with
        `INCREMENT`, so that a repetition does not add twice. For many cards at once submit
        `bulks.update_managed_card_spend_rules`.

        Args:
            id: Id of the managed card, a string of digits.
            allowed_merchant_categories: Merchant category codes (MCC) the card may be used with, up to 200.
            blocked_merchant_categories: Merchant category codes (MCC) that are refused, up to 200.
            allowed_merchant_ids: Merchant ids the card may be used with, up to 200.
            blocked_merchant_ids: Merchant ids that are refused, up to 200.
            allowed_merchant_countries: Countries whose merchants are accepted, as ISO 3166-1 alpha-2 codes,
                up to 50.
            blocked_merchant_countries: Countries whose merchants are refused, as ISO 3166-1 alpha-2 codes, up
                to 50.
            allow_contactless: Whether contactless payments are allowed.
            allow_atm: Whether cash withdrawals at a machine are allowed.
            allow_e_commerce: Whether online payments are allowed.
            allow_cashback: Whether cashback with a purchase is allowed.
            allow_credit_authorisations: Whether authorisations that credit the card, such as refunds, are
                allowed.
            rollover_policy: What happens to a spend limit when its interval ends.
            spend_limit: Spending limits, one per interval.
            min_transaction_amount: Lowest amount allowed for one transaction, in minor units.
            max_transaction_amount: Highest amount allowed for one transaction, in minor units.
            update_spend_limit_method: OVERWRITE replaces the spend limits, INCREMENT adds to them.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: SPEND_LIMIT_CURRENCY_DIFFERENT_FROM_CARD_CURRENCY,
                SPEND_LIMIT_NOT_SUPPORTED_FOR_PREPAID_MODE_CARD, SPEND_LIMIT_DUPLICATE_INTERVAL,
                SPEND_LIMIT_AMOUNT_INVALID, SPEND_LIMIT_CURRENCY_DIFFERENT_FROM_USER_CURRENCY (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(
            _operations.UPDATE_SPEND_RULES,
            options,
            id=id,
            allowed_merchant_categories=allowed_merchant_categories,
            blocked_merchant_categories=blocked_merchant_categories,
            allowed_merchant_ids=allowed_merchant_ids,
            blocked_merchant_ids=blocked_merchant_ids,
            allowed_merchant_countries=allowed_merchant_countries,
            blocked_merchant_countries=blocked_merchant_countries,
            allow_contactless=allow_contactless,
            allow_atm=allow_atm,
            allow_e_commerce=allow_e_commerce,
            allow_cashback=allow_cashback,
            allow_credit_authorisations=allow_credit_authorisations,
            rollover_policy=rollover_policy,
            spend_limit=spend_limit,
            min_transaction_amount=min_transaction_amount,
            max_transaction_amount=max_transaction_amount,
            update_spend_limit_method=update_spend_limit_method,
        )

    def get_statement(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        order_by_timestamp: SortOrder | SortOrderName | None = None,
        from_timestamp: int | datetime | None = None,
        to_timestamp: int | datetime | None = None,
        single_entry_per_transaction: bool | None = None,
        transaction_type: Sequence[StatementTransactionType | StatementTransactionTypeName] | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[StatementEntry, Statement]:
        """Fetch a managed card's statement.

        ``GET /multi/backoffice/managed_cards/{id}/statement``

        Returns the entries of a managed card for a period, page by page, with the balances before and after.
        The `accept` header chooses between JSON, PDF and CSV; the JSON has the older form, whose items are
        under `entry`. Older entries may demand that the session be stepped up first (`STEP_UP_REQUIRED`).

        Await it for one page; iterate over it for every StatementEntry of all pages.

        Args:
            id: Id of the managed card, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most entries to return in one page, 1 to 100.
            order_by_timestamp: Order of the entries by time: `ASC` oldest first, `DESC` newest first.
            from_timestamp: Start of the period that the statement covers, in epoch milliseconds.
            to_timestamp: End of the period that the statement covers, in epoch milliseconds.
            single_entry_per_transaction: `true` gives one entry for each transaction, in its latest state,
                rather than one for each of its steps.
            transaction_type: Only entries of these transaction types; the parameter is repeated for each of
                them.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._pages(
            _operations.GET_STATEMENT,
            options,
            id=id,
            offset=offset,
            limit=limit,
            order_by_timestamp=order_by_timestamp,
            from_timestamp=from_timestamp,
            to_timestamp=to_timestamp,
            single_entry_per_transaction=single_entry_per_transaction,
            transaction_type=transaction_type,
        )

    def get_statement_pdf(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        order_by_timestamp: SortOrder | SortOrderName | None = None,
        from_timestamp: int | datetime | None = None,
        to_timestamp: int | datetime | None = None,
        single_entry_per_transaction: bool | None = None,
        transaction_type: Sequence[StatementTransactionType | StatementTransactionTypeName] | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, bytes]:
        """Fetch a managed card's statement, as a PDF.

        ``GET /multi/backoffice/managed_cards/{id}/statement``

        Returns the entries of a managed card for a period, page by page, with the balances before and after.
        The `accept` header chooses between JSON, PDF and CSV; the JSON has the older form, whose items are
        under `entry`. Older entries may demand that the session be stepped up first (`STEP_UP_REQUIRED`).

        Args:
            id: Id of the managed card, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most entries to return in one page, 1 to 100.
            order_by_timestamp: Order of the entries by time: `ASC` oldest first, `DESC` newest first.
            from_timestamp: Start of the period that the statement covers, in epoch milliseconds.
            to_timestamp: End of the period that the statement covers, in epoch milliseconds.
            single_entry_per_transaction: `true` gives one entry for each transaction, in its latest state,
                rather than one for each of its steps.
            transaction_type: Only entries of these transaction types; the parameter is repeated for each of
                them.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(
            _operations.GET_STATEMENT_PDF,
            options,
            id=id,
            offset=offset,
            limit=limit,
            order_by_timestamp=order_by_timestamp,
            from_timestamp=from_timestamp,
            to_timestamp=to_timestamp,
            single_entry_per_transaction=single_entry_per_transaction,
            transaction_type=transaction_type,
        )

    def get_statement_csv(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        order_by_timestamp: SortOrder | SortOrderName | None = None,
        from_timestamp: int | datetime | None = None,
        to_timestamp: int | datetime | None = None,
        single_entry_per_transaction: bool | None = None,
        transaction_type: Sequence[StatementTransactionType | StatementTransactionTypeName] | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, bytes]:
        """Fetch a managed card's statement, as CSV.

        ``GET /multi/backoffice/managed_cards/{id}/statement``

        Returns the entries of a managed card for a period, page by page, with the balances before and after.
        The `accept` header chooses between JSON, PDF and CSV; the JSON has the older form, whose items are
        under `entry`. Older entries may demand that the session be stepped up first (`STEP_UP_REQUIRED`).

        Args:
            id: Id of the managed card, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most entries to return in one page, 1 to 100.
            order_by_timestamp: Order of the entries by time: `ASC` oldest first, `DESC` newest first.
            from_timestamp: Start of the period that the statement covers, in epoch milliseconds.
            to_timestamp: End of the period that the statement covers, in epoch milliseconds.
            single_entry_per_transaction: `true` gives one entry for each transaction, in its latest state,
                rather than one for each of its steps.
            transaction_type: Only entries of these transaction types; the parameter is repeated for each of
                them.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(
            _operations.GET_STATEMENT_CSV,
            options,
            id=id,
            offset=offset,
            limit=limit,
            order_by_timestamp=order_by_timestamp,
            from_timestamp=from_timestamp,
            to_timestamp=to_timestamp,
            single_entry_per_transaction=single_entry_per_transaction,
            transaction_type=transaction_type,
        )

    @cached_property
    def with_raw_response(self) -> BackofficeManagedCardsRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return BackofficeManagedCardsRaw(self._raw())


class BackofficeManagedCardsRaw(RawMethods):
    """The methods of `BackofficeManagedCards`, giving the whole response."""

    def __init__(self, resource: BackofficeManagedCards) -> None:
        super().__init__(resource)
        self.get = raw(resource.get)
        self.update_renewal_type = raw(resource.update_renewal_type)
        self.remove = raw(resource.remove)
        self.block = raw(resource.block)
        self.unblock = raw(resource.unblock)
        self.get_spend_rules = raw(resource.get_spend_rules)
        self.create_spend_rules = raw(resource.create_spend_rules)
        self.remove_spend_rules = raw(resource.remove_spend_rules)
        self.update_spend_rules = raw(resource.update_spend_rules)
        self.get_statement = raw(resource.get_statement)
        self.get_statement_pdf = raw(resource.get_statement_pdf)
        self.get_statement_csv = raw(resource.get_statement_csv)
