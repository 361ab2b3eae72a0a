from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.managed_cards import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, Sensitive, deprecated, raw

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.models import (
        AccessInstrumentType,
        AllLevelSpendRules,
        AuthForwardingDefaultTimeoutDecision,
        BillingAddress,
        BlockedReason,
        CardRenewalType,
        CardType,
        DebitModeCard,
        DeliveryAddress,
        DeliveryMethod,
        DestroyedReason,
        DigitalWallets,
        ExternalDataEntry,
        InstrumentState,
        InstrumentStatementSortOrder,
        InstrumentTransactionActivityItem,
        InstrumentTransactionActivityList,
        ManagedCardMode,
        ManagedCardPhysicalPinGetResponse,
        ManagedCardsPage,
        ManufacturingState,
        PrepaidModeCard,
        RolloverPolicy,
        SortOrder,
        SpendLimit,
        SpendLimitUpdateMethod,
        Statement,
        StatementEntry,
        StatementResponse,
        StatementResponseEntry,
        StatementResponseEntryTransactionType,
        StatementTransactionType,
        StatementVersion,
        SupportedUserCurrency,
        ThreeDSecureAuthConfig,
        TransactionActivityDirection,
        TransactionActivitySortBy,
        TransactionActivityStatus,
        TransactionActivityType,
    )
    from weavr_multi.params import (
        AccessInstrumentTypeName,
        AuthForwardingDefaultTimeoutDecisionName,
        BillingAddressParams,
        BlockedReasonName,
        CardRenewalTypeName,
        CardTypeName,
        DeliveryAddressParams,
        DeliveryMethodName,
        DestroyedReasonName,
        DigitalWalletsParams,
        ExternalDataEntryParams,
        InstrumentStatementSortOrderName,
        InstrumentStateName,
        ManagedCardModeName,
        ManufacturingStateName,
        RolloverPolicyParams,
        SortOrderName,
        SpendLimitParams,
        SpendLimitUpdateMethodName,
        StatementResponseEntryTransactionTypeName,
        StatementTransactionTypeName,
        StatementVersionName,
        SupportedUserCurrencyName,
        ThreeDSecureAuthConfigParams,
        TransactionActivityDirectionName,
        TransactionActivitySortByName,
        TransactionActivityStatusName,
        TransactionActivityTypeName,
    )


class ManagedCards(Resource):
    """What can be done with ``managed_cards``."""

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        profile_id: str | int | None = None,
        friendly_name: str | None = None,
        state: Sequence[InstrumentState | InstrumentStateName] | None = None,
        state_blocked_reason: Sequence[BlockedReason | BlockedReasonName] | None = None,
        state_destroyed_reason: Sequence[DestroyedReason | DestroyedReasonName] | None = None,
        currency: str | None = None,
        type: CardType | CardTypeName | None = None,
        renewal_type: CardRenewalType | CardRenewalTypeName | None = None,
        external_handle: str | None = None,
        card_number_first_six: str | None = None,
        card_number_last_four: str | None = None,
        created_from: int | datetime | None = None,
        created_to: int | datetime | None = None,
        mode: ManagedCardMode | ManagedCardModeName | None = None,
        tag: str | None = None,
        parent_managed_account_id: str | int | None = None,
        manufacturing_state: Sequence[ManufacturingState | ManufacturingStateName] | None = None,
        user_id: str | int | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[PrepaidModeCard | DebitModeCard, ManagedCardsPage]:
        """List managed cards.

        ``GET /multi/managed_cards``

        Lists the cards of the signed-in identity, or only the caller's own where the rights reach no further,
        with many filters: state, type, mode, digits of the number, holder, parent account. It needs the
        user's token, and a stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        The answer is one page: `cards` with `count` as the total. `cardNumber` and `cvv` are present only in
        a stepped-up session.

        Await it for one page; iterate over it for every ManagedCard of all pages.

        Permission: ``i:managed_cards:list`` or ``i:managed_cards:list:all`` or ``i:managed_cards:list:own``.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            profile_id: Only items of this profile, the part of the programme's configuration they were
                created under; a string of digits.
            friendly_name: Only items with this display name, 1 to 50 characters.
            state: Only cards in one of these states; the parameter is repeated for each of them.
            state_blocked_reason: Only blocked items, blocked for one of these reasons; the parameter is
                repeated for each of them.
            state_destroyed_reason: Only destroyed items, destroyed for one of these reasons; the parameter is
                repeated for each of them.
            currency: Only items in this currency, as a three-letter ISO 4217 code.
            type: Only cards of this kind: `VIRTUAL`, or `PHYSICAL` where a card has been printed.
            renewal_type: Only cards that are (`RENEW`) or are not (`NO_RENEW`) renewed when they expire.
            external_handle: Only the card with this handle, the name it goes by in systems outside.
            card_number_first_six: Only cards whose number begins with these six digits.
            card_number_last_four: Only cards whose number ends with these four digits.
            created_from: Only items created from this time on, in epoch milliseconds.
            created_to: Only items created up to this time, in epoch milliseconds.
            mode: Only cards of this mode: `PREPAID_MODE` cards hold a balance, `DEBIT_MODE` cards spend from
                a managed account.
            tag: Only items with this tag, the integrator's own label.
            parent_managed_account_id: Only debit-mode cards that spend from the managed account with this id,
                a string of digits.
            manufacturing_state: Only physical cards at one of these stages of production and delivery;
                repeated for each of them.
            user_id: Only cards assigned to the user with this id, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._pages(
            _operations.LIST,
            options,
            offset=offset,
            limit=limit,
            profile_id=profile_id,
            friendly_name=friendly_name,
            state=state,
            state_blocked_reason=state_blocked_reason,
            state_destroyed_reason=state_destroyed_reason,
            currency=currency,
            type=type,
            renewal_type=renewal_type,
            external_handle=external_handle,
            card_number_first_six=card_number_first_six,
            card_number_last_four=card_number_last_four,
            created_from=created_from,
            created_to=created_to,
            mode=mode,
            tag=tag,
            parent_managed_account_id=parent_managed_account_id,
            manufacturing_state=manufacturing_state,
            user_id=user_id,
        )

    def create(
        self,
        *,
        profile_id: str | int,
        friendly_name: str,
        name_on_card: str,
        billing_address: BillingAddress | BillingAddressParams,
        mode: str,
        tag: str | None = None,
        name_on_card_line2: str | None = None,
        cardholder_mobile_number: str | None = None,
        digital_wallets: DigitalWallets | DigitalWalletsParams | None = None,
        auth_forwarding_default_timeout_decision: AuthForwardingDefaultTimeoutDecision
        | AuthForwardingDefaultTimeoutDecisionName
        | None = None,
        three_d_secure_auth_config: ThreeDSecureAuthConfig | ThreeDSecureAuthConfigParams | None = None,
        external_data: Sequence[ExternalDataEntry | ExternalDataEntryParams] | None = None,
        renewal_type: CardRenewalType | CardRenewalTypeName | None = None,
        user_id: str | int | None = None,
        currency: str | None = None,
        parent_managed_account_id: str | int | None = None,
        user_currency: SupportedUserCurrency | SupportedUserCurrencyName | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, PrepaidModeCard | DebitModeCard]:
        """Issue a virtual card.

        ``POST /multi/managed_cards``

        Issues a virtual card: in PREPAID_MODE with a balance of its own, in DEBIT_MODE spending from a
        managed account. It needs the user's token, and a stepped-up session where the programme asks for one
        (403 STEP_UP_REQUIRED); the identity has to be verified.

        The answer is the card; number and CVV are in it only when the session is stepped up. Limit it with
        `managed_cards.create_spend_rules`, have it printed with `managed_cards.upgrade_to_physical`, load a
        prepaid card with `transfers.create`. The idempotency-ref makes a retry safe; without it a retry may
        issue a second card.

        Permission: ``i:managed_cards:create``.

        Args:
            profile_id: Digit string of the programme's profile that sets the rules and fees.
            friendly_name: Label chosen for the account or card, for people to recognise it by.
            name_on_card: Name printed on the card, up to 27 characters.
            billing_address: Address the card is registered to, used for address checks by merchants.
            mode: PREPAID_MODE or DEBIT_MODE; decides which further fields are needed.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            name_on_card_line2: Second line printed on the card, up to 27 characters.
            cardholder_mobile_number: Deprecated. Mobile number of the cardholder with country prefix, such as
                +35699123456.
            digital_wallets: Digital wallet settings of the card.
            auth_forwarding_default_timeout_decision: Decision applied to a forwarded authorisation when the
                receiver gives no answer in time: APPROVE or DECLINE.
            three_d_secure_auth_config: How the cardholder confirms online payments. Deprecated.
            external_data: Name and value pairs of the integrator's own, stored and returned unchanged.
            renewal_type: RENEW to issue a new card when this one expires, NO_RENEW to let it lapse.
            user_id: Digit string of the user the card is assigned to.
            currency: Three-letter ISO 4217 code of the currency. Only for mode PREPAID_MODE, and needed
                there.
            parent_managed_account_id: Digit string of the managed account a debit-mode card spends from. Only
                for mode DEBIT_MODE, and needed there.
            user_currency: Currency in which the cardholder sees amounts, an ISO 4217 code. Only for mode
                DEBIT_MODE.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: PAYMENT_MODEL_CONSTRAINTS_VIOLATED, PROFILE_NOT_FOUND, PROFILE_INACTIVE,
                CURRENCY_NOT_SUPPORTED_BY_PROFILE, PROVIDER_NOT_SUPPORTED_BY_PROFILE, INSTRUMENT_NOT_FOUND,
                COUNTRY_INVALID, OWNER_IDENTITY_NOT_VERIFIED, IDENTITY_LIMITS_EXCEEDED,
                PROGRAMME_LIMITS_EXCEEDED, INNOVATOR_LIMITS_EXCEEDED, SYSTEM_LIMITS_EXCEEDED,
                PARENT_MANAGED_ACCOUNT_NOT_ACTIVE, PARENT_MANAGED_ACCOUNT_NOT_FOUND, WALLETS_NOT_ENABLED,
                WALLET_ARTWORK_NOT_SPECIFIED, WALLET_ARTWORK_INVALID, IDENTITY_KYC_LEVEL_STEPUP_REQUIRED,
                PUSHPROVISIONING_NOT_ENABLED, AUTH_FORWARDING_NOT_ENABLED, USER_NOT_ENROLLED_FOR_BIOMETRICS,
                BIOMETRIC_AUTHENTICATION_NOT_SUPPORTED, LINKED_USER_NOT_FOUND, USER_INACTIVE,
                INVALID_CHANNELS_SELECTED, INVALID_PRIMARY_CHANNEL_SELECTED,
                USER_MOBILE_NUMBER_DOES_NOT_EXIST, MORE_THAN_ONE_MOBILE_NUMBER_PROVIDED,
                MOBILE_NUMBER_ALREADY_EXISTS, TWILIO_AUTHY_AUTHENTICATION_NOT_SUPPORTED,
                USER_NOT_ENROLLED_FOR_TWILIO_AUTHY, RENEWAL_TYPE_NOT_SUPPORTED_BY_PROFILE,
                USER_CURRENCY_NOT_ENABLED, USER_CURRENCY_NOT_SUPPORTED_BY_PROFILE,
                USER_CURRENCY_SAME_AS_BASE_CURRENCY, PROFILE_TYPE_MISMATCH (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.CREATE,
            options,
            profile_id=profile_id,
            tag=tag,
            friendly_name=friendly_name,
            name_on_card=name_on_card,
            name_on_card_line2=name_on_card_line2,
            cardholder_mobile_number=cardholder_mobile_number,
            billing_address=billing_address,
            digital_wallets=digital_wallets,
            auth_forwarding_default_timeout_decision=auth_forwarding_default_timeout_decision,
            three_d_secure_auth_config=three_d_secure_auth_config,
            mode=mode,
            external_data=external_data,
            renewal_type=renewal_type,
            user_id=user_id,
            currency=currency,
            parent_managed_account_id=parent_managed_account_id,
            user_currency=user_currency,
        )

    def get(
        self, id: str | int, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, PrepaidModeCard | DebitModeCard]:
        """Read one managed card.

        ``GET /multi/managed_cards/{id}``

        Returns one card with state, expiry, delivery and, depending on the mode, its balance or what is left
        to spend. It needs the user's token, and a stepped-up session where the programme asks for one (403
        STEP_UP_REQUIRED).

        `cardNumber` and `cvv` are present only in a stepped-up session: go through `step_up.start_otp` and
        read again. Payments come from `card_payments.list`.

        Permission: ``i:managed_cards:list`` or ``i:managed_cards:list:all`` or ``i:managed_cards:list:own``.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET, options, id=id)

    def update(
        self,
        id: str | int,
        *,
        tag: str | None = None,
        friendly_name: str | None = None,
        name_on_card: str | None = None,
        name_on_card_line2: str | None = None,
        cardholder_mobile_number: str | None = None,
        billing_address: BillingAddress | BillingAddressParams | None = None,
        delivery_address: DeliveryAddress | DeliveryAddressParams | None = None,
        delivery_method: DeliveryMethod | DeliveryMethodName | None = None,
        digital_wallets: DigitalWallets | DigitalWalletsParams | None = None,
        auth_forwarding_default_timeout_decision: AuthForwardingDefaultTimeoutDecision
        | AuthForwardingDefaultTimeoutDecisionName
        | None = None,
        three_d_secure_auth_config: ThreeDSecureAuthConfig | ThreeDSecureAuthConfigParams | None = None,
        external_data: Sequence[ExternalDataEntry | ExternalDataEntryParams] | None = None,
        bulk_delivery: bool | None = None,
        activation_code: str | Sensitive | None = None,
        product_reference: str | None = None,
        carrier_type: str | None = None,
        renewal_type: CardRenewalType | CardRenewalTypeName | None = None,
        user_id: str | int | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, PrepaidModeCard | DebitModeCard]:
        """Change a managed card's settings.

        ``PATCH /multi/managed_cards/{id}``

        Changes those settings of a card that the body names, such as names, addresses, wallets, renewal or
        the assigned user; delivery fields serve physical cards only. It needs the user's token, and a
        stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        The answer is the card after the change. The idempotency-ref makes a retry safe. Limits on spending
        are kept apart, see `managed_cards.update_spend_rules`.

        Permission: ``i:managed_cards:update`` or ``i:managed_cards:update:all`` or
        ``i:managed_cards:update:own``.

        Args:
            id: Id of the managed card, a string of digits.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            friendly_name: New display name of the card.
            name_on_card: Name printed on the card, up to 27 characters.
            name_on_card_line2: Second line printed on the card, up to 27 characters.
            cardholder_mobile_number: Deprecated; the holder's mobile number in international form with a
                leading plus sign.
            billing_address: Address the card is registered to, used for address checks by merchants.
            delivery_address: Where the physical card is sent.
            delivery_method: How the physical card is shipped.
            digital_wallets: Digital wallet settings of the card.
            auth_forwarding_default_timeout_decision: What happens to an authorisation when your answer to the
                forwarded request is late.
            three_d_secure_auth_config: How the cardholder confirms online payments. Deprecated.
            external_data: Name and value pairs of the integrator's own, stored and returned unchanged.
            bulk_delivery: True to deliver the card together with others in one shipment.
            activation_code: Up to 6 digits of your choice which the holder enters at activation. A secret.
            product_reference: Reference of the plastic product, as agreed with the card manufacturer.
            carrier_type: Type of the letter the card is sent in, as agreed with the card manufacturer.
            renewal_type: RENEW to issue a new card when this one expires, NO_RENEW to let it lapse.
            user_id: User the card is to be assigned to; an active card cannot be reassigned.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
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
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.UPDATE,
            options,
            id=id,
            tag=tag,
            friendly_name=friendly_name,
            name_on_card=name_on_card,
            name_on_card_line2=name_on_card_line2,
            cardholder_mobile_number=cardholder_mobile_number,
            billing_address=billing_address,
            delivery_address=delivery_address,
            delivery_method=delivery_method,
            digital_wallets=digital_wallets,
            auth_forwarding_default_timeout_decision=auth_forwarding_default_timeout_decision,
            three_d_secure_auth_config=three_d_secure_auth_config,
            external_data=external_data,
            bulk_delivery=bulk_delivery,
            activation_code=activation_code,
            product_reference=product_reference,
            carrier_type=carrier_type,
            renewal_type=renewal_type,
            user_id=user_id,
        )

    def block(self, id: str | int, **options: Unpack[IdempotentCallOptions]) -> Coroutine[Any, Any, None]:
        """Block a managed card.

        ``POST /multi/managed_cards/{id}/block``

        Suspends a card: it becomes BLOCKED for reason USER and declines payments until
        `managed_cards.unblock`. It needs the user's token and answers 204 without a body.

        The idempotency-ref makes a retry safe; without one, INSTRUMENT_ALREADY_BLOCKED on a repetition tells
        that the first attempt arrived. For a lost or stolen card use `managed_cards.report_lost` or
        `managed_cards.report_stolen`; many cards at once go through `bulks.block_managed_cards`.

        Permission: ``i:managed_cards:block`` or ``i:managed_cards:block:own``.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_ALREADY_BLOCKED, INSTRUMENT_DESTROYED, INSTRUMENT_MARKED_LOST_STOLEN (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.BLOCK, options, id=id)

    def unblock(self, id: str | int, **options: Unpack[IdempotentCallOptions]) -> Coroutine[Any, Any, None]:
        """Unblock a managed card.

        ``POST /multi/managed_cards/{id}/unblock``

        Lifts the block that `managed_cards.block` set, so that the card pays again. It needs the user's token
        and answers 204 without a body; a card marked as lost or stolen cannot be unblocked.

        The idempotency-ref makes a retry safe; without one, INSTRUMENT_NOT_BLOCKED on a repetition tells that
        the first attempt arrived. Many cards at once go through `bulks.unblock_managed_cards`.

        Permission: ``i:managed_cards:unblock`` or ``i:managed_cards:unblock:own``.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_NOT_BLOCKED, INSTRUMENT_DESTROYED, INSTRUMENT_MARKED_LOST_STOLEN (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.UNBLOCK, options, id=id)

    def remove(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Destroy a managed card.

        ``POST /multi/managed_cards/{id}/remove``

        Ends a card for good; its state becomes DESTROYED. It needs the user's token and answers 204 without a
        body. A prepaid card has to be empty: move its balance away with `transfers.create` first.

        There is no idempotency-ref: INSTRUMENT_ALREADY_REMOVED on a repetition tells that the first attempt
        arrived. To suspend it for a while use `managed_cards.block`; many cards at once go through
        `bulks.remove_managed_cards`.

        Permission: ``i:managed_cards:remove``.

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

    @deprecated("use managed_cards.get_statement")
    def get_statement_deprecated(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        statement_limit: int | None = None,
        order_by_timestamp: SortOrder | SortOrderName | None = None,
        from_timestamp: int | datetime | None = None,
        to_timestamp: int | datetime | None = None,
        single_entry_per_transaction: bool | None = None,
        transaction_type: Sequence[StatementTransactionType | StatementTransactionTypeName] | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[StatementEntry, Statement]:
        """Read a card statement in the old form.

        ``GET /multi/deprecated/managed_cards/{id}/statement``

        Returns the movements of a card in the shape statements had before. Deprecated:
        `managed_cards.get_statement` is the successor, and `managed_cards.list_transactions` serves for plain
        lists. It needs the user's token; depending on the age of the entries a stepped-up session too (403
        STEP_UP_REQUIRED).

        The `accept` header chooses JSON, PDF or CSV. Pages are up to 500 entries, set by `statementLimit`;
        the items' key is `entry`. Amounts are in minor units, times in epoch milliseconds.

        .. deprecated:: use managed_cards.get_statement

        Await it for one page; iterate over it for every StatementEntry of all pages.

        Permission: ``i:managed_cards:statement`` or ``i:managed_cards:statement:own``.

        Args:
            id: Id of the managed card, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            statement_limit: Most entries to return in one page, 1 to 500.
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
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._pages(
            _operations.GET_STATEMENT_DEPRECATED,
            options,
            id=id,
            offset=offset,
            statement_limit=statement_limit,
            order_by_timestamp=order_by_timestamp,
            from_timestamp=from_timestamp,
            to_timestamp=to_timestamp,
            single_entry_per_transaction=single_entry_per_transaction,
            transaction_type=transaction_type,
        )

    @deprecated("use managed_cards.get_statement")
    def get_statement_deprecated_pdf(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        statement_limit: int | None = None,
        order_by_timestamp: SortOrder | SortOrderName | None = None,
        from_timestamp: int | datetime | None = None,
        to_timestamp: int | datetime | None = None,
        single_entry_per_transaction: bool | None = None,
        transaction_type: Sequence[StatementTransactionType | StatementTransactionTypeName] | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, bytes]:
        """Read a card statement in the old form, as a PDF.

        ``GET /multi/deprecated/managed_cards/{id}/statement``

        Returns the movements of a card in the shape statements had before. Deprecated:
        `managed_cards.get_statement` is the successor, and `managed_cards.list_transactions` serves for plain
        lists. It needs the user's token; depending on the age of the entries a stepped-up session too (403
        STEP_UP_REQUIRED).

        The `accept` header chooses JSON, PDF or CSV. Pages are up to 500 entries, set by `statementLimit`;
        the items' key is `entry`. Amounts are in minor units, times in epoch milliseconds.

        .. deprecated:: use managed_cards.get_statement

        Permission: ``i:managed_cards:statement`` or ``i:managed_cards:statement:own``.

        Args:
            id: Id of the managed card, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            statement_limit: Most entries to return in one page, 1 to 500.
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
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.GET_STATEMENT_DEPRECATED_PDF,
            options,
            id=id,
            offset=offset,
            statement_limit=statement_limit,
            order_by_timestamp=order_by_timestamp,
            from_timestamp=from_timestamp,
            to_timestamp=to_timestamp,
            single_entry_per_transaction=single_entry_per_transaction,
            transaction_type=transaction_type,
        )

    @deprecated("use managed_cards.get_statement")
    def get_statement_csv(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        statement_limit: int | None = None,
        order_by_timestamp: SortOrder | SortOrderName | None = None,
        from_timestamp: int | datetime | None = None,
        to_timestamp: int | datetime | None = None,
        single_entry_per_transaction: bool | None = None,
        transaction_type: Sequence[StatementTransactionType | StatementTransactionTypeName] | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, bytes]:
        """Read a card statement in the old form, as CSV.

        ``GET /multi/deprecated/managed_cards/{id}/statement``

        Returns the movements of a card in the shape statements had before. Deprecated:
        `managed_cards.get_statement` is the successor, and `managed_cards.list_transactions` serves for plain
        lists. It needs the user's token; depending on the age of the entries a stepped-up session too (403
        STEP_UP_REQUIRED).

        The `accept` header chooses JSON, PDF or CSV. Pages are up to 500 entries, set by `statementLimit`;
        the items' key is `entry`. Amounts are in minor units, times in epoch milliseconds.

        .. deprecated:: use managed_cards.get_statement

        Permission: ``i:managed_cards:statement`` or ``i:managed_cards:statement:own``.

        Args:
            id: Id of the managed card, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            statement_limit: Most entries to return in one page, 1 to 500.
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
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.GET_STATEMENT_CSV,
            options,
            id=id,
            offset=offset,
            statement_limit=statement_limit,
            order_by_timestamp=order_by_timestamp,
            from_timestamp=from_timestamp,
            to_timestamp=to_timestamp,
            single_entry_per_transaction=single_entry_per_transaction,
            transaction_type=transaction_type,
        )

    def get_statement(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        start_period: int | datetime | None = None,
        end_period: int | datetime | None = None,
        sort_order: InstrumentStatementSortOrder | InstrumentStatementSortOrderName | None = None,
        transaction_type: Sequence[StatementResponseEntryTransactionType | StatementResponseEntryTransactionTypeName]
        | None = None,
        executing_access_instrument_id: str | int | None = None,
        executing_access_instrument_type: Sequence[AccessInstrumentType | AccessInstrumentTypeName] | None = None,
        x_api_version: StatementVersion | StatementVersionName | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[StatementResponseEntry, StatementResponse]:
        """Get a card statement.

        ``GET /multi/managed_cards/{id}/statement``

        Returns the booked movements of a card between two points in time, with opening and closing balance.
        It needs the user's token; depending on the age of the entries a stepped-up session too (403
        STEP_UP_REQUIRED), so react to the answer rather than to a date.

        The `accept` header chooses JSON or PDF. `x-api-version: LATEST` and `api-version: 2`, which this
        method always sends, opt into the present shape (`entries`); should the former one (`entry`) come back
        all the same, reading it fails and names the method for it. Pages are up to 500 entries. For payments
        not yet settled use `card_payments.list`. There is no CSV of the present shape: `statement_csv` of
        `weavr_multi` writes entries as one.

        Await it for one page; iterate over it for every StatementResponseEntry of all pages.

        Permission: ``i:managed_cards:statement`` or ``i:managed_cards:statement:own``.

        Args:
            id: Id of the managed card, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most entries to return in one page, 1 to 500.
            start_period: Start of the period that the statement covers, in epoch milliseconds.
            end_period: End of the period that the statement covers, in epoch milliseconds.
            sort_order: Direction of the order: `ASC` oldest first, `DESC` newest first.
            transaction_type: Only entries of these transaction types; the parameter is repeated for each of
                them.
            executing_access_instrument_id: Only entries that were made through the card or IBAN with this id,
                a string of digits.
            executing_access_instrument_type: Only entries that were made through access of one of these
                types: `managed_cards` or `ibans`; repeated for each.
            x_api_version: `LATEST` opts into the new form of the statement; it is sent without being given.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._pages(
            _operations.GET_STATEMENT,
            options,
            id=id,
            offset=offset,
            limit=limit,
            start_period=start_period,
            end_period=end_period,
            sort_order=sort_order,
            transaction_type=transaction_type,
            executing_access_instrument_id=executing_access_instrument_id,
            executing_access_instrument_type=executing_access_instrument_type,
            x_api_version=x_api_version,
        )

    def get_statement_pdf(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        start_period: int | datetime | None = None,
        end_period: int | datetime | None = None,
        sort_order: InstrumentStatementSortOrder | InstrumentStatementSortOrderName | None = None,
        transaction_type: Sequence[StatementResponseEntryTransactionType | StatementResponseEntryTransactionTypeName]
        | None = None,
        executing_access_instrument_id: str | int | None = None,
        executing_access_instrument_type: Sequence[AccessInstrumentType | AccessInstrumentTypeName] | None = None,
        x_api_version: StatementVersion | StatementVersionName | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, bytes]:
        """Get a card statement, as a PDF.

        ``GET /multi/managed_cards/{id}/statement``

        Returns the booked movements of a card between two points in time, with opening and closing balance.
        It needs the user's token; depending on the age of the entries a stepped-up session too (403
        STEP_UP_REQUIRED), so react to the answer rather than to a date.

        The `accept` header chooses JSON or PDF. `x-api-version: LATEST` and `api-version: 2`, which this
        method always sends, opt into the present shape (`entries`); should the former one (`entry`) come back
        all the same, reading it fails and names the method for it. Pages are up to 500 entries. For payments
        not yet settled use `card_payments.list`. There is no CSV of the present shape: `statement_csv` of
        `weavr_multi` writes entries as one.

        Permission: ``i:managed_cards:statement`` or ``i:managed_cards:statement:own``.

        Args:
            id: Id of the managed card, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most entries to return in one page, 1 to 500.
            start_period: Start of the period that the statement covers, in epoch milliseconds.
            end_period: End of the period that the statement covers, in epoch milliseconds.
            sort_order: Direction of the order: `ASC` oldest first, `DESC` newest first.
            transaction_type: Only entries of these transaction types; the parameter is repeated for each of
                them.
            executing_access_instrument_id: Only entries that were made through the card or IBAN with this id,
                a string of digits.
            executing_access_instrument_type: Only entries that were made through access of one of these
                types: `managed_cards` or `ibans`; repeated for each.
            x_api_version: `LATEST` opts into the new form of the statement; it is sent without being given.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.GET_STATEMENT_PDF,
            options,
            id=id,
            offset=offset,
            limit=limit,
            start_period=start_period,
            end_period=end_period,
            sort_order=sort_order,
            transaction_type=transaction_type,
            executing_access_instrument_id=executing_access_instrument_id,
            executing_access_instrument_type=executing_access_instrument_type,
            x_api_version=x_api_version,
        )

    def list_transactions(
        self,
        id: str | int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        type: Sequence[TransactionActivityType | TransactionActivityTypeName] | None = None,
        status: Sequence[TransactionActivityStatus | TransactionActivityStatusName] | None = None,
        direction: TransactionActivityDirection | TransactionActivityDirectionName | None = None,
        creation_timestamp_from: int | datetime | None = None,
        creation_timestamp_to: int | datetime | None = None,
        last_updated_timestamp_from: int | datetime | None = None,
        last_updated_timestamp_to: int | datetime | None = None,
        sort_order: SortOrder | SortOrderName | None = None,
        sort_by: TransactionActivitySortBy | TransactionActivitySortByName | None = None,
        **options: Unpack[CallOptions],
    ) -> Pages[InstrumentTransactionActivityItem, InstrumentTransactionActivityList]:
        """List the transactions of a card.

        ``GET /multi/managed_cards/{id}/transactions``

        Lists everything that moved or is to move money on one card, whether pending, completed or cancelled,
        filtered by type, status, direction and time. It needs the user's token, and a stepped-up session
        where the programme asks for one (403 STEP_UP_REQUIRED).

        The answer is one page: `transactions` with `count` as the total; each embeds the card payment,
        transfer or other record behind it. For booked balances use `managed_cards.get_statement`, for all
        instruments at once `transactions.list`.

        Await it for one page; iterate over it for every InstrumentTransactionActivityItem of all pages.

        Permission: ``i:managed_cards:statement`` or ``i:managed_cards:statement:own``.

        Args:
            id: Id of the managed card, a string of digits.
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            type: Only transactions of one of these types; the parameter is repeated for each of them.
            status: Only transactions with one of these statuses; the parameter is repeated for each of them.
            direction: Only money that goes this way, seen from the instrument: `CREDIT` in, `DEBIT` out.
            creation_timestamp_from: Only items created from this time on, in epoch milliseconds.
            creation_timestamp_to: Only items created up to this time, in epoch milliseconds.
            last_updated_timestamp_from: Only items last changed from this time on, in epoch milliseconds.
            last_updated_timestamp_to: Only items last changed up to this time, in epoch milliseconds.
            sort_order: Direction of the order: `ASC` oldest first, `DESC` newest first.
            sort_by: Which of its times an item is ordered by, that of its creation or that of its last
                change.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._pages(
            _operations.LIST_TRANSACTIONS,
            options,
            id=id,
            offset=offset,
            limit=limit,
            type=type,
            status=status,
            direction=direction,
            creation_timestamp_from=creation_timestamp_from,
            creation_timestamp_to=creation_timestamp_to,
            last_updated_timestamp_from=last_updated_timestamp_from,
            last_updated_timestamp_to=last_updated_timestamp_to,
            sort_order=sort_order,
            sort_by=sort_by,
        )

    def get_transaction(
        self, id: str | int, transaction_id: str | int, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, InstrumentTransactionActivityItem]:
        """Read one transaction of a card.

        ``GET /multi/managed_cards/{id}/transactions/{transactionId}``

        Returns one transaction of a card with its amount, fee and the record behind it. It needs the user's
        token, and a stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        Ids come from `managed_cards.list_transactions`; the amount is in minor units, times are epoch
        milliseconds.

        Permission: ``i:managed_cards:statement`` or ``i:managed_cards:statement:own``.

        Args:
            id: Id of the managed card, a string of digits.
            transaction_id: Id of the transaction, a string of digits, as the list of the instrument's
                transactions gives it.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET_TRANSACTION, options, id=id, transaction_id=transaction_id)

    def get_spend_rules(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, AllLevelSpendRules]:
        """Read the spend rules that apply to a card.

        ``GET /multi/managed_cards/{id}/spend_rules``

        Returns the rules on where and how much a card may spend, separately for the card itself, its profile
        and the identity that owns it. It needs the user's token.

        Only the card's own rules can be changed here, with `managed_cards.create_spend_rules`,
        `managed_cards.update_spend_rules` or `managed_cards.remove_spend_rules`. The rules outside the three
        groups are deprecated copies. Amounts are in minor units.

        Permission: ``i:managed_cards:get_spendrules`` or ``i:managed_cards:get_spendrules:own``.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
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
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, None]:
        """Set spend rules for a card.

        ``POST /multi/managed_cards/{id}/spend_rules``

        Sets rules of its own for a card that has none yet: merchants, countries, kinds of use, amounts, and
        spend limits per interval for debit cards. It needs the user's token and answers 204 without a body.

        Amounts are in minor units; a limit's currency has to be the card's. If the card has rules already the
        answer is SPEND_RULE_ALREADY_SET: use `managed_cards.update_spend_rules`. The idempotency-ref makes a
        retry safe. Read the outcome with `managed_cards.get_spend_rules`.

        Permission: ``i:managed_cards:create_spendrules``.

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
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: SPEND_LIMIT_CURRENCY_DIFFERENT_FROM_CARD_CURRENCY,
                SPEND_LIMIT_NOT_SUPPORTED_FOR_PREPAID_MODE_CARD, SPEND_LIMIT_DUPLICATE_INTERVAL,
                SPEND_LIMIT_AMOUNT_INVALID, SPEND_RULE_ALREADY_SET,
                SPEND_LIMIT_CURRENCY_DIFFERENT_FROM_USER_CURRENCY (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
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
        """Remove the spend rules of a card.

        ``DELETE /multi/managed_cards/{id}/spend_rules``

        Removes all rules set for the card itself; those of its profile and of the identity go on to apply. It
        needs the user's token and answers 204 without a body.

        There is no idempotency-ref, but the outcome of a repetition is the same: no rules of its own. Check
        with `managed_cards.get_spend_rules`; new ones are set with `managed_cards.create_spend_rules`.

        Permission: ``i:managed_cards:delete_spendrules``.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
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

        ``PATCH /multi/managed_cards/{id}/spend_rules``

        Changes those of a card's own rules that the body names. It needs the user's token and answers 204
        without a body.

        With `updateSpendLimitMethod` INCREMENT a limit is raised by the value sent rather than replaced, so a
        retry without idempotency-ref may raise it twice: send one. Read the outcome with
        `managed_cards.get_spend_rules`; many cards at once go through
        `bulks.update_managed_card_spend_rules`.

        Permission: ``i:managed_cards:update_spendrules``.

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
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
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

    def upgrade_to_physical(
        self,
        id: str | int,
        *,
        delivery_address: DeliveryAddress | DeliveryAddressParams,
        product_reference: str | None = None,
        carrier_type: str | None = None,
        delivery_method: DeliveryMethod | DeliveryMethodName | None = None,
        activation_code: str | Sensitive | None = None,
        pin: str | Sensitive | None = None,
        name_on_card_line2: str | None = None,
        bulk_delivery: bool | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, PrepaidModeCard | DebitModeCard]:
        """Order a physical card for a virtual one.

        ``POST /multi/managed_cards/{id}/physical``

        Has a virtual card printed and sent to an address; it keeps its id. It needs the user's token, and a
        stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED); the card may be neither
        blocked nor destroyed.

        The answer is the card, with `physicalCardDetails.pendingActivation` until the holder has received it
        and `managed_cards.activate_physical` is called. The webhook
        `/managed_cards/physical_cards_upgrade/watch` reports the upgrade. The idempotency-ref makes a retry
        safe; without one, INSTRUMENT_ALREADY_UPGRADED_TO_PHYSICAL on a repetition tells that the first
        attempt arrived.

        Permission: ``i:managed_cards:create_physical`` or ``i:managed_cards:create_physical:own``.

        Args:
            id: Id of the managed card, a string of digits.
            delivery_address: Where the physical card is sent.
            product_reference: Reference of the plastic product, as agreed with the card manufacturer.
            carrier_type: Type of the letter the card is sent in, as agreed with the card manufacturer.
            delivery_method: How the physical card is shipped.
            activation_code: Up to 6 digits of your choice which the holder enters at activation. A secret.
            pin: PIN to set, as a `{value}` object; read later with `managed_cards.get_pin`. A secret.
            name_on_card_line2: Deprecated here; second line printed on the card, up to 27 characters.
            bulk_delivery: true to send the card together with others in one parcel; a contact number is
                needed then.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_ALREADY_UPGRADED_TO_PHYSICAL, CONFIG_ERROR_PRODUCT_REFERENCE,
                PRODUCT_REFERENCE_NOT_SPECIFIED, PRODUCT_REFERENCE_INVALID, CONFIG_ERROR_CARRIER_TYPE,
                CARRIER_TYPE_NOT_SPECIFIED, CARRIER_TYPE_INVALID, CONFIG_ERROR_CARD_BUREAU,
                INSTRUMENT_BLOCKED, INSTRUMENT_DESTROYED, INSTRUMENT_NOT_ENABLED, PIN_INVALID_FORMAT,
                PARENT_MANAGED_ACCOUNT_BLOCKED, MAX_PRINT_CHARACTERS_EXCEEDED, DELIVERY_METHOD_INVALID,
                CONTACT_NUMBER_NEEDED_FOR_BULK_DELIVERY (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.UPGRADE_TO_PHYSICAL,
            options,
            id=id,
            product_reference=product_reference,
            carrier_type=carrier_type,
            delivery_method=delivery_method,
            delivery_address=delivery_address,
            activation_code=activation_code,
            pin=pin,
            name_on_card_line2=name_on_card_line2,
            bulk_delivery=bulk_delivery,
        )

    def activate_physical(
        self, id: str | int, *, activation_code: str | Sensitive | None = None, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, PrepaidModeCard | DebitModeCard]:
        """Activate a physical card.

        ``POST /multi/managed_cards/{id}/physical/activate``

        Activates a printed card once the holder has it, with the code chosen when it was ordered. It needs
        the user's token, and a stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        The answer is the card, no longer pending activation; the PIN is then readable with
        `managed_cards.get_pin`. The idempotency-ref makes a retry safe; without one,
        INSTRUMENT_ALREADY_ACTIVATED on a repetition tells that the first attempt arrived.

        Permission: ``i:managed_cards:activate_physical`` or ``i:managed_cards:activate_physical:own``.

        Args:
            id: Id of the managed card, a string of digits.
            activation_code: The code given when the card was ordered with
                `managed_cards.upgrade_to_physical`. A secret.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_NOT_PHYSICAL, INSTRUMENT_ALREADY_ACTIVATED, ACTIVATION_CODE_INVALID,
                INSTRUMENT_BLOCKED, INSTRUMENT_DESTROYED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.ACTIVATE_PHYSICAL, options, id=id, activation_code=activation_code)

    def get_pin(
        self, id: str | int, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, ManagedCardPhysicalPinGetResponse]:
        """Read the PIN of a physical card.

        ``GET /multi/managed_cards/{id}/physical/pin``

        Returns the PIN of an activated physical card. It needs the user's token, and a stepped-up session
        where the programme asks for one (403 STEP_UP_REQUIRED).

        Never log or store the answer. After too many wrong entries at a terminal the answer is
        PIN_TRIES_EXCEEDED; lift that with `managed_cards.unblock_pin`.

        Permission: ``i:managed_cards:get_physical_pin`` or ``i:managed_cards:get_physical_pin:own``.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_NOT_PHYSICAL, PHYSICAL_CARD_NOT_ACTIVATED, PIN_NOT_SET, PIN_TRIES_EXCEEDED,
                INSTRUMENT_BLOCKED, INSTRUMENT_DESTROYED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET_PIN, options, id=id)

    def unblock_pin(self, id: str | int, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Unblock the PIN of a physical card.

        ``PATCH /multi/managed_cards/{id}/physical/pin/unblock``

        Lets the holder enter the PIN again after it was blocked by too many wrong entries; the PIN itself
        stays the same. It needs the user's token and answers 204 without a body; the card has to be physical
        and activated.

        There is no idempotency-ref, but the outcome of a repetition is the same. Show the PIN with
        `managed_cards.get_pin`.

        Permission: ``i:managed_cards:unblock_physical_pin`` or ``i:managed_cards:unblock_physical_pin:own``.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_NOT_PHYSICAL, PHYSICAL_CARD_NOT_ACTIVATED, INSTRUMENT_BLOCKED,
                INSTRUMENT_DESTROYED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.UNBLOCK_PIN, options, id=id)

    def replace_damaged(
        self, id: str | int, *, activation_code: str | Sensitive, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Order a replacement for a damaged card.

        ``POST /multi/managed_cards/{id}/physical/replace_damaged``

        Orders a new print of an activated physical card that is damaged. It needs the user's token, and a
        stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED); a lost card takes
        `managed_cards.replace_lost_or_stolen` instead.

        The answer is 204 without a body: `replacement` in `managed_cards.get` and the webhook
        `/managed_cards/replacement/watch` tell about the new one. The idempotency-ref makes a retry safe;
        without one, INSTRUMENT_ALREADY_PENDING_REPLACEMENT on a repetition tells that the first attempt
        arrived.

        Permission: ``i:managed_cards:replace_damaged`` or ``i:managed_cards:replace_damaged:own``.

        Args:
            id: Id of the managed card, a string of digits.
            activation_code: Up to 6 digits of your choice which the holder enters to activate the
                replacement. A secret.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_NOT_PHYSICAL, PHYSICAL_CARD_NOT_ACTIVATED, INSTRUMENT_ALREADY_DESTROYED,
                INSTRUMENT_ALREADY_PENDING_REPLACEMENT, INSTRUMENT_MARKED_AS_LOST,
                MAX_PRINT_CHARACTERS_EXCEEDED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.REPLACE_DAMAGED, options, id=id, activation_code=activation_code)

    def report_lost(self, id: str | int, **options: Unpack[IdempotentCallOptions]) -> Coroutine[Any, Any, None]:
        """Report a physical card as lost.

        ``POST /multi/managed_cards/{id}/physical/report_lost``

        Marks a physical card as lost, so that it pays no longer; `managed_cards.unblock` does not bring it
        back. It needs the user's token and answers 204 without a body.

        Order a new one with `managed_cards.replace_lost_or_stolen`. The idempotency-ref makes a retry safe;
        without one, INSTRUMENT_ALREADY_MARKED_LOST on a repetition tells that the first attempt arrived. The
        webhook `/managed_cards/state_change/watch` reports the change.

        Permission: ``i:managed_cards:report_lost`` or ``i:managed_cards:report_lost:own``.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_NOT_PHYSICAL, INSTRUMENT_ALREADY_MARKED_LOST,
                INSTRUMENT_ALREADY_MARKED_STOLEN, INSTRUMENT_DESTROYED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.REPORT_LOST, options, id=id)

    def report_stolen(self, id: str | int, **options: Unpack[IdempotentCallOptions]) -> Coroutine[Any, Any, None]:
        """Report a physical card as stolen.

        ``POST /multi/managed_cards/{id}/physical/report_stolen``

        Marks an activated physical card as stolen, so that it pays no longer; `managed_cards.unblock` does
        not bring it back. It needs the user's token and answers 204 without a body.

        Order a new one with `managed_cards.replace_lost_or_stolen`. The idempotency-ref makes a retry safe;
        without one, INSTRUMENT_ALREADY_MARKED_STOLEN on a repetition tells that the first attempt arrived.
        The webhook `/managed_cards/state_change/watch` reports the change.

        Permission: ``i:managed_cards:report_stolen`` or ``i:managed_cards:report_stolen:own``.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_NOT_PHYSICAL, PHYSICAL_CARD_NOT_ACTIVATED, INSTRUMENT_ALREADY_MARKED_STOLEN,
                INSTRUMENT_ALREADY_MARKED_LOST, INSTRUMENT_DESTROYED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.REPORT_STOLEN, options, id=id)

    def replace_lost_or_stolen(
        self, id: str | int, *, activation_code: str | Sensitive, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, PrepaidModeCard | DebitModeCard]:
        """Order a replacement for a lost or stolen card.

        ``POST /multi/managed_cards/{id}/physical/replace_lost_stolen``

        Orders a new card for one marked with `managed_cards.report_lost` or `managed_cards.report_stolen`. It
        is declared with the api-key alone although it concerns a user's card, so a session sends that user's
        token as well; a stepped-up session where the programme asks for one (403 STEP_UP_REQUIRED).

        The answer is a card: take its id and `replacement` from there instead of assuming the old id.
        Activate it with `managed_cards.activate_physical`. The idempotency-ref makes a retry safe; without
        one, INSTRUMENT_ALREADY_REPLACED on a repetition tells that the first attempt arrived.

        Permission: ``i:managed_cards:replace_lost_stolen`` or ``i:managed_cards:replace_lost_stolen:own``.

        Args:
            id: Id of the managed card, a string of digits.
            activation_code: Up to 6 digits of your choice which the holder enters to activate the
                replacement. A secret.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            StepUpRequired: the session must be stepped up first (403).
            AccessTokenRequired: the token must be exchanged for an access token first (403).
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_NOT_PHYSICAL, INSTRUMENT_NOT_MARKED_LOST_OR_STOLEN, INSTRUMENT_DESTROYED,
                INSTRUMENT_ALREADY_REPLACED, PARENT_MANAGED_ACCOUNT_NOT_ACTIVE, MAX_PRINT_CHARACTERS_EXCEEDED
                (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.REPLACE_LOST_OR_STOLEN, options, id=id, activation_code=activation_code)

    def reset_contactless_limit(
        self, id: str | int, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Reset a card's contactless limit.

        ``POST /multi/managed_cards/{id}/physical/contactless_limit/reset``

        Starts a card's contactless limit afresh, so that a holder who has used it up may go on paying
        contactless. It needs the user's token and answers 204 without a body; the card has to be physical and
        activated.

        The idempotency-ref makes a retry safe, and a repetition does no harm. Whether contactless use is
        allowed at all is a matter of `managed_cards.get_spend_rules`.

        Permission: ``i:managed_cards:reset_contactless_limit`` or
        ``i:managed_cards:reset_contactless_limit:own``.

        Args:
            id: Id of the managed card, a string of digits.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: INSTRUMENT_NOT_PHYSICAL, PHYSICAL_CARD_NOT_ACTIVATED, INSTRUMENT_BLOCKED,
                INSTRUMENT_DESTROYED, PHYSICAL_CARD_TYPE_NOT_SUPPORTED (409).
            ApiError: Without a code: Unauthorized (401), NotFound (404), RateLimited (429), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.RESET_CONTACTLESS_LIMIT, options, id=id)

    @cached_property
    def with_raw_response(self) -> ManagedCardsRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return ManagedCardsRaw(self._raw())


class ManagedCardsRaw(RawMethods):
    """The methods of `ManagedCards`, giving the whole response."""

    def __init__(self, resource: ManagedCards) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
        self.create = raw(resource.create)
        self.get = raw(resource.get)
        self.update = raw(resource.update)
        self.block = raw(resource.block)
        self.unblock = raw(resource.unblock)
        self.remove = raw(resource.remove)
        self.get_statement_deprecated = raw(resource.get_statement_deprecated)
        self.get_statement_deprecated_pdf = raw(resource.get_statement_deprecated_pdf)
        self.get_statement_csv = raw(resource.get_statement_csv)
        self.get_statement = raw(resource.get_statement)
        self.get_statement_pdf = raw(resource.get_statement_pdf)
        self.list_transactions = raw(resource.list_transactions)
        self.get_transaction = raw(resource.get_transaction)
        self.get_spend_rules = raw(resource.get_spend_rules)
        self.create_spend_rules = raw(resource.create_spend_rules)
        self.remove_spend_rules = raw(resource.remove_spend_rules)
        self.update_spend_rules = raw(resource.update_spend_rules)
        self.upgrade_to_physical = raw(resource.upgrade_to_physical)
        self.activate_physical = raw(resource.activate_physical)
        self.get_pin = raw(resource.get_pin)
        self.unblock_pin = raw(resource.unblock_pin)
        self.replace_damaged = raw(resource.replace_damaged)
        self.report_lost = raw(resource.report_lost)
        self.report_stolen = raw(resource.report_stolen)
        self.replace_lost_or_stolen = raw(resource.replace_lost_or_stolen)
        self.reset_contactless_limit = raw(resource.reset_contactless_limit)
