from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import BOOL, SECRET, STR, UNSET, E, L, M, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.address_with_country_required import AddressWithCountryRequired
    from weavr_multi.models.charge_fee import ChargeFee
    from weavr_multi.models.consumer import Consumer
    from weavr_multi.models.consumer_create_request_root_user import ConsumerCreateRequestRootUser
    from weavr_multi.models.consumer_kyc_get_response import ConsumerKycGetResponse
    from weavr_multi.models.consumer_kyc_start_request_prefill_details_item import (
        ConsumerKycStartRequestPrefillDetailsItem,
    )
    from weavr_multi.models.consumer_kyc_start_response import ConsumerKycStartResponse
    from weavr_multi.models.consumer_source_of_funds import ConsumerSourceOfFunds
    from weavr_multi.models.date import Date
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.kyc_level import KycLevel
    from weavr_multi.models.mobile import Mobile
    from weavr_multi.models.occupation import Occupation

_GET: Operation[Consumer] = Operation(
    "multi",
    "consumerGet",
    "consumers.get",
    "GET",
    "/multi/consumers",
    security=("api-key", "bearer"),
    answer={200: M("Consumer")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "429", "500", "503", "default"),
    permissions=("i:consumers:get",),
)
_CREATE: Operation[Consumer] = Operation(
    "multi",
    "consumerCreate",
    "consumers.create",
    "POST",
    "/multi/consumers",
    body=(
        ("profile_id", "profileId", STR, True, {"pattern": "^[0-9]+$"}),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("root_user", "rootUser", M("ConsumerCreateRequestRootUser"), True, None),
        ("ip_address", "ipAddress", STR, True, {"minLength": 5, "maxLength": 45}),
        ("accepted_terms", "acceptedTerms", BOOL, False, None),
        ("base_currency", "baseCurrency", STR, False, {"pattern": "^[A-Z]*$", "minLength": 3, "maxLength": 3}),
        ("fee_group", "feeGroup", STR, False, None),
        ("source_of_funds", "sourceOfFunds", E("ConsumerSourceOfFunds"), False, None),
        ("source_of_funds_other", "sourceOfFundsOther", STR, False, None),
    ),
    body_required=True,
    security=("api-key",),
    idempotent=True,
    answer={200: M("Consumer")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "PAYMENT_MODEL_CONSTRAINTS_VIOLATED",
            "PROFILE_NOT_FOUND",
            "PROFILE_INACTIVE",
            "ROOT_EMAIL_NOT_UNIQUE",
            "CURRENCY_UNSUPPORTED",
            "FEE_GROUP_INVALID",
            "COUNTRY_INVALID",
            "MOBILE_OR_COUNTRY_CODE_INVALID",
            "COUNTRY_UNSUPPORTED",
            "EMAIL_DOMAIN_NOT_ALLOWED",
            "CONSUMER_ALREADY_EXISTS",
        ),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
)
_UPDATE: Operation[Consumer] = Operation(
    "multi",
    "consumerUpdate",
    "consumers.update",
    "PATCH",
    "/multi/consumers",
    body=(
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("name", "name", STR, False, {"pattern": "^[^0-9~!@#$%^*()_+={}\\|:;,<>/?]*$", "maxLength": 20}),
        ("surname", "surname", STR, False, {"pattern": "^[^0-9~!@#$%^*()_+={}\\|:;,<>/?]*$", "maxLength": 20}),
        ("email", "email", STR, False, None),
        ("mobile", "mobile", M("Mobile"), False, None),
        ("date_of_birth", "dateOfBirth", M("Date"), False, None),
        ("address", "address", M("AddressWithCountryRequired"), False, None),
        ("fee_group", "feeGroup", STR, False, None),
        ("base_currency", "baseCurrency", STR, False, {"pattern": "^[A-Z]*$", "minLength": 3, "maxLength": 3}),
        ("occupation", "occupation", E("Occupation"), False, None),
        ("source_of_funds", "sourceOfFunds", E("ConsumerSourceOfFunds"), False, None),
        ("source_of_funds_other", "sourceOfFundsOther", STR, False, None),
        ("place_of_birth", "placeOfBirth", STR, False, None),
        ("nationality", "nationality", STR, False, {"pattern": "^[A-Z]+$", "minLength": 2, "maxLength": 2}),
        ("reset_mobile_counter", "resetMobileCounter", BOOL, False, None),
        ("user_tag", "userTag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("locale", "locale", STR, False, {"pattern": "^[a-z]{2}(-[A-Z]{2})?$", "maxLength": 5}),
        ("brand", "brand", STR, False, {"pattern": "^[a-zA-Z0-9]+$", "maxLength": 25}),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    answer={200: M("Consumer")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "FEE_GROUP_INVALID",
            "COUNTRY_INVALID",
            "CONSUMER_VERIFIED",
            "EMAIL_NOT_UNIQUE",
            "MOBILE_OR_COUNTRY_CODE_INVALID",
            "COUNTRY_UNSUPPORTED",
            "MOBILE_NO_CHANGE_LIMIT_EXCEEDED",
            "TOO_FREQUENT_EMAIL_CHANGES",
            "EMAIL_DOMAIN_NOT_ALLOWED",
            "MOBILE_CHANGE_NOT_ALLOWED",
            "TERMINATION_DATE_IN_PAST",
        ),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
    permissions=("i:consumers:update",),
)
_SEND_VERIFICATION_EMAIL: Operation[None] = Operation(
    "multi",
    "consumerRootUserEmailVerificationCodeSend",
    "consumers.send_verification_email",
    "POST",
    "/multi/consumers/verification/email/send",
    body=(("email", "email", STR, True, None),),
    body_required=True,
    security=("api-key",),
    answer={204: None},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",), "409": ("EMAIL_NOT_FOUND", "ALREADY_VERIFIED", "EMAIL_NOT_UNIQUE")},
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
)
_VERIFY_EMAIL: Operation[None] = Operation(
    "multi",
    "consumerRootUserEmailVerify",
    "consumers.verify_email",
    "POST",
    "/multi/consumers/verification/email/verify",
    body=(
        ("email", "email", STR, True, None),
        ("verification_code", "verificationCode", SECRET, True, None),
    ),
    body_required=True,
    security=("api-key",),
    answer={204: None},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",), "409": ("VERIFICATION_CODE_INVALID", "EMAIL_NOT_UNIQUE")},
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
)
_GET_KYC: Operation[ConsumerKycGetResponse] = Operation(
    "multi",
    "consumerKycGet",
    "consumers.get_kyc",
    "GET",
    "/multi/consumers/kyc",
    security=("api-key", "bearer"),
    answer={200: M("ConsumerKycGetResponse")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "429", "500", "503", "default"),
    permissions=("i:consumers:kyc_get",),
)
_START_KYC: Operation[ConsumerKycStartResponse] = Operation(
    "multi",
    "consumerKycStart",
    "consumers.start_kyc",
    "POST",
    "/multi/consumers/kyc",
    body=(
        ("kyc_level", "kycLevel", E("KycLevel"), False, None),
        ("prefill_details", "prefillDetails", L(M("ConsumerKycStartRequestPrefillDetailsItem")), False, None),
    ),
    security=("api-key", "bearer"),
    answer={200: M("ConsumerKycStartResponse")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": ("KYC_ALREADY_APPROVED", "KYC_PENDING_REVIEW", "KYC_REJECTED", "EMAIL_UNVERIFIED"),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
    permissions=("i:consumers:kyc_start",),
)
_CHARGE_FEE: Operation[ChargeFee] = Operation(
    "multi",
    "consumerChargeFee",
    "consumers.charge_fee",
    "POST",
    "/multi/consumers/fees/charge",
    body=(
        ("fee_type", "feeType", STR, True, None),
        ("source", "source", M("InstrumentId"), True, None),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("ChargeFee")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "UNRESOLVED_FEE_TYPE",
            "UNRESOLVED_CURRENCY",
            "UNRESOLVED_INSTRUMENT",
            "FUNDS_INSUFFICIENT",
            "IDENTITY_NOT_OWNER_OF_INSTRUMENT",
            "FEE_AMOUNT_NOT_SET",
        ),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
    permissions=("i:consumers:charge_fee",),
)


class Consumers(Resource):
    """What can be done with ``consumers``."""

    async def get(
        self,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Consumer:
        """Read the signed-in consumer.

        Returns the consumer who is signed in, with root user, base currency and fee group. It needs the
        user's token and takes no id, because the token decides which consumer it is.

        Verification has a status of its own at `consumers.get_kyc`; details are changed with
        `consumers.update`.

        Permission: ``i:consumers:get``.

        Args:
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(_GET, (), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def create(
        self,
        *,
        profile_id: str | int,
        root_user: ConsumerCreateRequestRootUser | Mapping[str, object],
        ip_address: str,
        tag: str | Unset = UNSET,
        accepted_terms: bool | Unset = UNSET,
        base_currency: str | Unset = UNSET,
        fee_group: str | Unset = UNSET,
        source_of_funds: ConsumerSourceOfFunds | str | Unset = UNSET,
        source_of_funds_other: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Consumer:
        """Register a consumer.

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
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: PAYMENT_MODEL_CONSTRAINTS_VIOLATED, PROFILE_NOT_FOUND, PROFILE_INACTIVE,
                ROOT_EMAIL_NOT_UNIQUE, CURRENCY_UNSUPPORTED, FEE_GROUP_INVALID, COUNTRY_INVALID,
                MOBILE_OR_COUNTRY_CODE_INVALID, COUNTRY_UNSUPPORTED, EMAIL_DOMAIN_NOT_ALLOWED,
                CONSUMER_ALREADY_EXISTS (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _CREATE,
            (
                profile_id,
                tag,
                root_user,
                ip_address,
                accepted_terms,
                base_currency,
                fee_group,
                source_of_funds,
                source_of_funds_other,
            ),
            timeout,
            auth_token,
            idempotency_ref,
            extra_headers,
            max_retries,
        )

    async def update(
        self,
        *,
        tag: str | Unset = UNSET,
        name: str | Unset = UNSET,
        surname: str | Unset = UNSET,
        email: str | Unset = UNSET,
        mobile: Mobile | Mapping[str, object] | Unset = UNSET,
        date_of_birth: Date | Mapping[str, object] | Unset = UNSET,
        address: AddressWithCountryRequired | Mapping[str, object] | Unset = UNSET,
        fee_group: str | Unset = UNSET,
        base_currency: str | Unset = UNSET,
        occupation: Occupation | str | Unset = UNSET,
        source_of_funds: ConsumerSourceOfFunds | str | Unset = UNSET,
        source_of_funds_other: str | Unset = UNSET,
        place_of_birth: str | Unset = UNSET,
        nationality: str | Unset = UNSET,
        reset_mobile_counter: bool | Unset = UNSET,
        user_tag: str | Unset = UNSET,
        locale: str | Unset = UNSET,
        brand: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Consumer:
        """Change the signed-in consumer.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: FEE_GROUP_INVALID, COUNTRY_INVALID, CONSUMER_VERIFIED, EMAIL_NOT_UNIQUE,
                MOBILE_OR_COUNTRY_CODE_INVALID, COUNTRY_UNSUPPORTED, MOBILE_NO_CHANGE_LIMIT_EXCEEDED,
                TOO_FREQUENT_EMAIL_CHANGES, EMAIL_DOMAIN_NOT_ALLOWED, MOBILE_CHANGE_NOT_ALLOWED,
                TERMINATION_DATE_IN_PAST (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _UPDATE,
            (
                tag,
                name,
                surname,
                email,
                mobile,
                date_of_birth,
                address,
                fee_group,
                base_currency,
                occupation,
                source_of_funds,
                source_of_funds_other,
                place_of_birth,
                nationality,
                reset_mobile_counter,
                user_tag,
                locale,
                brand,
            ),
            timeout,
            auth_token,
            UNSET,
            extra_headers,
            max_retries,
        )

    async def send_verification_email(
        self,
        *,
        email: str,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Send a consumer the e-mail code.

        Sends a verification code to a consumer's e-mail address. It needs the api-key alone and answers 204
        without a body; the address stays unverified until `consumers.verify_email` has taken the code.

        There is no idempotency-ref here, unlike its corporate counterpart: a repetition may send a second
        e-mail, so repeat it only when the user asks. ALREADY_VERIFIED means there is nothing left to do.

        Args:
            email: The consumer's address, as stored.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: EMAIL_NOT_FOUND, ALREADY_VERIFIED, EMAIL_NOT_UNIQUE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _SEND_VERIFICATION_EMAIL, (email,), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def verify_email(
        self,
        *,
        email: str,
        verification_code: str | Sensitive,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Verify a consumer's e-mail.

        Takes the code that `consumers.send_verification_email` sent and marks the consumer's address as
        verified. It needs the api-key alone and answers 204 without a body.

        There is no idempotency-ref: after a lost answer see `rootUser.emailVerified` in `consumers.get`
        before asking for a new code. A verified address is a condition of `consumers.start_kyc`. In the
        sandbox the code is always 123456.

        Args:
            email: The address the code was sent to.
            verification_code: The 6-digit code from the e-mail; always 123456 in the sandbox. A secret.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: VERIFICATION_CODE_INVALID, EMAIL_NOT_UNIQUE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _VERIFY_EMAIL, (email, verification_code), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def get_kyc(
        self,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> ConsumerKycGetResponse:
        """Read the state of a consumer's verification.

        Returns how far the identity check (KYC) of the signed-in consumer has come and which level it has,
        for the first check and for a later re-check. It needs the user's token.

        Changes are also reported by the webhook `/consumers/kyc/watch`. If the status is NOT_STARTED, begin
        with `consumers.start_kyc`; in the sandbox `simulator.consumers.verify` settles it.

        Permission: ``i:consumers:kyc_get``.

        Args:
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(_GET_KYC, (), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def start_kyc(
        self,
        *,
        kyc_level: KycLevel | str | Unset = UNSET,
        prefill_details: Sequence[ConsumerKycStartRequestPrefillDetailsItem | Mapping[str, object]] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> ConsumerKycStartResponse:
        """Start the verification of a consumer.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: KYC_ALREADY_APPROVED, KYC_PENDING_REVIEW, KYC_REJECTED, EMAIL_UNVERIFIED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _START_KYC, (kyc_level, prefill_details), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    async def charge_fee(
        self,
        *,
        fee_type: str,
        source: InstrumentId | Mapping[str, object],
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> ChargeFee:
        """Charge the signed-in consumer a fee.

        Charges one of the programme's predefined fees to an account or card of the signed-in consumer. It
        needs the user's token; the amount follows from the fee type, not from the body.

        The answer is the fee transaction, whose `state` tells whether the money has moved. Send an
        idempotency-ref: without it a retry charges twice. `fees.list` and the webhook `/fees/watch` show the
        result; from a back office use `backoffice.fees.charge`.

        Permission: ``i:consumers:charge_fee``.

        Args:
            fee_type: Name of the fee as set up for the programme.
            source: Account or card the fee is taken from.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: UNRESOLVED_FEE_TYPE, UNRESOLVED_CURRENCY, UNRESOLVED_INSTRUMENT, FUNDS_INSUFFICIENT,
                IDENTITY_NOT_OWNER_OF_INSTRUMENT, FEE_AMOUNT_NOT_SET (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _CHARGE_FEE, (fee_type, source), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    @cached_property
    def with_raw_response(self) -> ConsumersRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return ConsumersRaw(self._raw())


class ConsumersRaw:
    """The methods of `Consumers`, giving the whole answer."""

    def __init__(self, resource: Consumers) -> None:
        self.get = raw(resource.get)
        self.create = raw(resource.create)
        self.update = raw(resource.update)
        self.send_verification_email = raw(resource.send_verification_email)
        self.verify_email = raw(resource.verify_email)
        self.get_kyc = raw(resource.get_kyc)
        self.start_kyc = raw(resource.start_kyc)
        self.charge_fee = raw(resource.charge_fee)
