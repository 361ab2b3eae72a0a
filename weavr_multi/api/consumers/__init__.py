from __future__ import annotations

from collections.abc import Coroutine, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.consumers import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, Sensitive, raw

if TYPE_CHECKING:
    from datetime import date

    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.models import (
        AddressWithCountryRequired,
        ChargeFee,
        Consumer,
        ConsumerCreateRequestRootUser,
        ConsumerKycGetResponse,
        ConsumerKycStartRequestPrefillDetailsItem,
        ConsumerKycStartResponse,
        ConsumerSourceOfFunds,
        Date,
        InstrumentId,
        KycLevel,
        Mobile,
        Occupation,
    )
    from weavr_multi.params import (
        AddressWithCountryRequiredParams,
        ConsumerCreateRequestRootUserParams,
        ConsumerKycStartRequestPrefillDetailsItemParams,
        ConsumerSourceOfFundsName,
        DateParams,
        InstrumentIdParams,
        KycLevelName,
        MobileParams,
        OccupationName,
    )


class Consumers(Resource):
    """What can be done with ``consumers``."""

    def get(self, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, Consumer]:
        """Read the signed-in consumer.

        ``GET /multi/consumers``

        Returns the consumer who is signed in, with root user, base currency and fee group. It needs the
        user's token and takes no id, because the token decides which consumer it is.

        Verification has a status of its own at `consumers.get_kyc`; details are changed with
        `consumers.update`.

        Permission: ``i:consumers:get``.

        Args:
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET, options)

    def create(
        self,
        *,
        profile_id: str | int,
        root_user: ConsumerCreateRequestRootUser | ConsumerCreateRequestRootUserParams,
        ip_address: str,
        tag: str | None = None,
        accepted_terms: bool | None = None,
        base_currency: str | None = None,
        fee_group: str | None = None,
        source_of_funds: ConsumerSourceOfFunds | ConsumerSourceOfFundsName | None = None,
        source_of_funds_other: str | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, Consumer]:
        """Register a consumer.

        ``POST /multi/consumers``

        Creates a consumer, a private person who is the root user too, under a consumer profile of the
        programme. It needs the api-key alone, since nobody can sign in yet.

        The consumer exists but is neither verified nor able to sign in. Continue with `passwords.create`,
        `consumers.send_verification_email`, `authentication_factors.enrol_otp` and `consumers.start_kyc`. The
        idempotency-ref makes a retry safe; without one, ROOT_EMAIL_NOT_UNIQUE or CONSUMER_ALREADY_EXISTS on a
        repetition hints that the first attempt arrived.

        Args:
            profile_id: Id of the consumer profile of the programme to register under.
            root_user: The person being registered.
            ip_address: IP address (v4 or v6) from which the user registers.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            accepted_terms: Deprecated; whether the terms were accepted.
            base_currency: Currency the consumer's limits and reports are kept in, ISO 4217.
            fee_group: Name of the fee group that applies to the consumer; the programme defines them.
            source_of_funds: Where the customer's money comes from.
            source_of_funds_other: Deprecated; free text on the source of funds.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: PAYMENT_MODEL_CONSTRAINTS_VIOLATED, PROFILE_NOT_FOUND, PROFILE_INACTIVE,
                ROOT_EMAIL_NOT_UNIQUE, CURRENCY_UNSUPPORTED, FEE_GROUP_INVALID, COUNTRY_INVALID,
                MOBILE_OR_COUNTRY_CODE_INVALID, COUNTRY_UNSUPPORTED, EMAIL_DOMAIN_NOT_ALLOWED,
                CONSUMER_ALREADY_EXISTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.CREATE,
            options,
            profile_id=profile_id,
            tag=tag,
            root_user=root_user,
            ip_address=ip_address,
            accepted_terms=accepted_terms,
            base_currency=base_currency,
            fee_group=fee_group,
            source_of_funds=source_of_funds,
            source_of_funds_other=source_of_funds_other,
        )

    def update(
        self,
        *,
        tag: str | None = None,
        name: str | None = None,
        surname: str | None = None,
        email: str | None = None,
        mobile: Mobile | MobileParams | None = None,
        date_of_birth: Date | DateParams | date | None = None,
        address: AddressWithCountryRequired | AddressWithCountryRequiredParams | None = None,
        fee_group: str | None = None,
        base_currency: str | None = None,
        occupation: Occupation | OccupationName | None = None,
        source_of_funds: ConsumerSourceOfFunds | ConsumerSourceOfFundsName | None = None,
        source_of_funds_other: str | None = None,
        place_of_birth: str | None = None,
        nationality: str | None = None,
        reset_mobile_counter: bool | None = None,
        user_tag: str | None = None,
        locale: str | None = None,
        brand: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, Consumer]:
        """Change the signed-in consumer.

        ``PATCH /multi/consumers``

        Changes those details of the consumer that the body names. It needs the user's token and takes no id;
        the answer is the record after the change.

        There is no idempotency-ref: after a lost answer read `consumers.get` first, because changes of e-mail
        and mobile number are counted and limited. Personal details are fixed once the consumer is verified
        (CONSUMER_VERIFIED). A changed e-mail has to be verified again with
        `consumers.send_verification_email`.

        Permission: ``i:consumers:update``.

        Args:
            tag: Label of your own for the consumer.
            name: New given name of the consumer.
            surname: New family name of the consumer.
            email: New e-mail address of the consumer, unique.
            mobile: New mobile number of the consumer.
            date_of_birth: Birth date of the person.
            address: Postal address.
            fee_group: Name of the fee group that applies to the consumer; the programme defines them.
            base_currency: Currency the consumer's limits and reports are kept in, ISO 4217.
            occupation: Occupation of the consumer.
            source_of_funds: Where the customer's money comes from.
            source_of_funds_other: Explanation when `sourceOfFunds` is OTHER. Deprecated.
            place_of_birth: Town or place the consumer was born in, as free text.
            nationality: Nationality of the person, an ISO 3166-1 alpha-2 country code.
            reset_mobile_counter: true to start counting the changes of the mobile number afresh.
            user_tag: Label of your own for the root user, as against `tag` for the consumer.
            locale: Language of messages to the user, as a language tag such as en or en-GB.
            brand: Letters and digits (up to 25) choosing the branding used in messages to the user.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: FEE_GROUP_INVALID, COUNTRY_INVALID, CONSUMER_VERIFIED, EMAIL_NOT_UNIQUE,
                MOBILE_OR_COUNTRY_CODE_INVALID, COUNTRY_UNSUPPORTED, MOBILE_NO_CHANGE_LIMIT_EXCEEDED,
                TOO_FREQUENT_EMAIL_CHANGES, EMAIL_DOMAIN_NOT_ALLOWED, MOBILE_CHANGE_NOT_ALLOWED,
                TERMINATION_DATE_IN_PAST (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.UPDATE,
            options,
            tag=tag,
            name=name,
            surname=surname,
            email=email,
            mobile=mobile,
            date_of_birth=date_of_birth,
            address=address,
            fee_group=fee_group,
            base_currency=base_currency,
            occupation=occupation,
            source_of_funds=source_of_funds,
            source_of_funds_other=source_of_funds_other,
            place_of_birth=place_of_birth,
            nationality=nationality,
            reset_mobile_counter=reset_mobile_counter,
            user_tag=user_tag,
            locale=locale,
            brand=brand,
        )

    def send_verification_email(self, *, email: str, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, None]:
        """Send a consumer the e-mail code.

        ``POST /multi/consumers/verification/email/send``

        Sends a verification code to a consumer's e-mail address. It needs the api-key alone and answers 204
        without a body; the address stays unverified until `consumers.verify_email` has taken the code.

        There is no idempotency-ref here, unlike its corporate counterpart: a repetition may send a second
        e-mail, so repeat it only when the user asks. ALREADY_VERIFIED means there is nothing left to do.

        Args:
            email: The consumer's address, as stored.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: EMAIL_NOT_FOUND, ALREADY_VERIFIED, EMAIL_NOT_UNIQUE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.SEND_VERIFICATION_EMAIL, options, email=email)

    def verify_email(
        self, *, email: str, verification_code: str | Sensitive, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Verify a consumer's e-mail.

        ``POST /multi/consumers/verification/email/verify``

        Takes the code that `consumers.send_verification_email` sent and marks the consumer's address as
        verified. It needs the api-key alone and answers 204 without a body.

        There is no idempotency-ref: after a lost answer see `rootUser.emailVerified` in `consumers.get`
        before asking for a new code. A verified address is a condition of `consumers.start_kyc`. In the
        sandbox the code is always 123456.

        Args:
            email: The address the code was sent to.
            verification_code: The 6-digit code from the e-mail; always 123456 in the sandbox. A secret.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VERIFICATION_CODE_INVALID, EMAIL_NOT_UNIQUE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.VERIFY_EMAIL, options, email=email, verification_code=verification_code)

    def get_kyc(self, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, ConsumerKycGetResponse]:
        """Read the state of a consumer's verification.

        ``GET /multi/consumers/kyc``

        Returns how far the identity check (KYC) of the signed-in consumer has come and which level it has,
        for the first check and for a later re-check. It needs the user's token.

        Changes are also reported by the webhook `/consumers/kyc/watch`. If the status is NOT_STARTED, begin
        with `consumers.start_kyc`; in the sandbox `simulator.consumers.verify` settles it.

        Permission: ``i:consumers:kyc_get``.

        Args:
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET_KYC, options)

    def start_kyc(
        self,
        *,
        kyc_level: KycLevel | KycLevelName | None = None,
        prefill_details: Sequence[
            ConsumerKycStartRequestPrefillDetailsItem | ConsumerKycStartRequestPrefillDetailsItemParams
        ]
        | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, ConsumerKycStartResponse]:
        """Start the verification of a consumer.

        ``POST /multi/consumers/kyc``

        Starts the identity check (KYC) of the signed-in consumer and answers with a reference for it; the
        check itself takes place outside this API. It needs the user's token, and the e-mail has to be
        verified.

        There is no idempotency-ref: repeat it after a lost answer to get a reference; a conflict tells when
        the check is already under review or decided. Follow with `consumers.get_kyc` or the webhook
        `/consumers/kyc/watch`.

        Permission: ``i:consumers:kyc_start``.

        Args:
            kyc_level: Level to check the consumer to; the answer repeats the one that applies.
            prefill_details: Details to fill in for the user beforehand, as name and value pairs.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: KYC_ALREADY_APPROVED, KYC_PENDING_REVIEW, KYC_REJECTED, EMAIL_UNVERIFIED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.START_KYC, options, kyc_level=kyc_level, prefill_details=prefill_details)

    def charge_fee(
        self, *, fee_type: str, source: InstrumentId | InstrumentIdParams, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, ChargeFee]:
        """Charge the signed-in consumer a fee.

        ``POST /multi/consumers/fees/charge``

        Charges one of the programme's predefined fees to an account or card of the signed-in consumer. It
        needs the user's token; the amount follows from the fee type, not from the body.

        The answer is the fee transaction, whose `state` tells whether the money has moved. Send an
        idempotency-ref: without it a retry charges twice. `fees.list` and the webhook `/fees/watch` show the
        result; from a back office use `backoffice.fees.charge`.

        Permission: ``i:consumers:charge_fee``.

        Args:
            fee_type: Name of the fee as set up for the programme.
            source: Account or card the fee is taken from.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: UNRESOLVED_FEE_TYPE, UNRESOLVED_CURRENCY, UNRESOLVED_INSTRUMENT, FUNDS_INSUFFICIENT,
                IDENTITY_NOT_OWNER_OF_INSTRUMENT, FEE_AMOUNT_NOT_SET (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.CHARGE_FEE, options, fee_type=fee_type, source=source)

    @cached_property
    def with_raw_response(self) -> ConsumersRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return ConsumersRaw(self._raw())


class ConsumersRaw(RawMethods):
    """The methods of `Consumers`, giving the whole response."""

    def __init__(self, resource: Consumers) -> None:
        super().__init__(resource)
        self.get = raw(resource.get)
        self.create = raw(resource.create)
        self.update = raw(resource.update)
        self.send_verification_email = raw(resource.send_verification_email)
        self.verify_email = raw(resource.verify_email)
        self.get_kyc = raw(resource.get_kyc)
        self.start_kyc = raw(resource.start_kyc)
        self.charge_fee = raw(resource.charge_fee)
