from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import BOOL, SECRET, STR, UNSET, E, M, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.address import Address
    from weavr_multi.models.charge_fee import ChargeFee
    from weavr_multi.models.corporate import Corporate
    from weavr_multi.models.corporate_create_request_company import CorporateCreateRequestCompany
    from weavr_multi.models.corporate_create_request_root_user import CorporateCreateRequestRootUser
    from weavr_multi.models.corporate_kyb_get_response import CorporateKybGetResponse
    from weavr_multi.models.corporate_kyb_start_response import CorporateKybStartResponse
    from weavr_multi.models.corporate_source_of_funds import CorporateSourceOfFunds
    from weavr_multi.models.created_corporate import CreatedCorporate
    from weavr_multi.models.date import Date
    from weavr_multi.models.industry import Industry
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.mobile import Mobile

_GET: Operation[Corporate] = Operation(
    "multi",
    "corporateGet",
    "corporates.get",
    "GET",
    "/multi/corporates",
    security=("api-key", "bearer"),
    answer={200: M("Corporate")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "429", "500", "503", "default"),
    permissions=("i:corporates:get",),
)
_CREATE: Operation[CreatedCorporate] = Operation(
    "multi",
    "corporateCreate",
    "corporates.create",
    "POST",
    "/multi/corporates",
    body=(
        ("profile_id", "profileId", STR, True, {"pattern": "^[0-9]+$"}),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("root_user", "rootUser", M("CorporateCreateRequestRootUser"), True, None),
        ("company", "company", M("CorporateCreateRequestCompany"), True, None),
        ("industry", "industry", E("Industry"), False, None),
        ("source_of_funds", "sourceOfFunds", E("CorporateSourceOfFunds"), False, None),
        ("source_of_funds_other", "sourceOfFundsOther", STR, False, None),
        ("accepted_terms", "acceptedTerms", BOOL, False, None),
        ("ip_address", "ipAddress", STR, True, {"minLength": 5, "maxLength": 45}),
        ("base_currency", "baseCurrency", STR, True, {"pattern": "^[A-Z]*$", "minLength": 3, "maxLength": 3}),
        ("fee_group", "feeGroup", STR, False, None),
    ),
    body_required=True,
    security=("api-key",),
    idempotent=True,
    answer={200: M("CreatedCorporate")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "PAYMENT_MODEL_CONSTRAINTS_VIOLATED",
            "PROFILE_NOT_FOUND",
            "PROFILE_INACTIVE",
            "ROOT_EMAIL_NOT_UNIQUE",
            "COMPANY_NOT_FOUND",
            "COMPANY_LOOKUP_FAILED",
            "CURRENCY_UNSUPPORTED",
            "FEE_GROUP_INVALID",
            "COUNTRY_INVALID",
            "MOBILE_OR_COUNTRY_CODE_INVALID",
            "COUNTRY_UNSUPPORTED",
            "ROOT_USER_INACTIVE",
            "ROOT_EMAIL_NOT_VERIFIED",
            "KYC_APPROVAL_MISSING",
            "PROFILE_MISMATCH",
            "COMPANY_TYPE_UNSUPPORTED",
            "EMAIL_DOMAIN_NOT_ALLOWED",
        ),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
)
_UPDATE: Operation[Corporate] = Operation(
    "multi",
    "corporateUpdate",
    "corporates.update",
    "PATCH",
    "/multi/corporates",
    body=(
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("industry", "industry", E("Industry"), False, None),
        ("source_of_funds", "sourceOfFunds", E("CorporateSourceOfFunds"), False, None),
        ("source_of_funds_other", "sourceOfFundsOther", STR, False, None),
        ("company_business_address", "companyBusinessAddress", M("Address"), False, None),
        ("fee_group", "feeGroup", STR, False, None),
        ("base_currency", "baseCurrency", STR, False, {"pattern": "^[A-Z]*$", "minLength": 3, "maxLength": 3}),
        ("name", "name", STR, False, {"pattern": "^[^0-9~!@#$%^*()_+={}\\|:;,<>/?]*$", "maxLength": 20}),
        ("surname", "surname", STR, False, {"pattern": "^[^0-9~!@#$%^*()_+={}\\|:;,<>/?]*$", "maxLength": 20}),
        ("email", "email", STR, False, None),
        ("mobile", "mobile", M("Mobile"), False, None),
        ("date_of_birth", "dateOfBirth", M("Date"), False, None),
        ("reset_mobile_counter", "resetMobileCounter", BOOL, False, None),
        ("user_tag", "userTag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("locale", "locale", STR, False, {"pattern": "^[a-z]{2}(-[A-Z]{2})?$", "maxLength": 5}),
        ("brand", "brand", STR, False, {"pattern": "^[a-zA-Z0-9]+$", "maxLength": 25}),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("Corporate")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "FEE_GROUP_INVALID",
            "COUNTRY_INVALID",
            "EMAIL_NOT_UNIQUE",
            "ROOT_USER_ALREADY_VERIFIED",
            "COUNTRY_UNSUPPORTED",
            "MOBILE_OR_COUNTRY_CODE_INVALID",
            "MOBILE_NO_CHANGE_LIMIT_EXCEEDED",
            "TOO_FREQUENT_EMAIL_CHANGES",
            "EMAIL_DOMAIN_NOT_ALLOWED",
            "MOBILE_CHANGE_NOT_ALLOWED",
            "UNSUPPORTED_CURRENCY",
            "TERMINATION_DATE_IN_PAST",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
    permissions=("i:corporates:update",),
)
_SEND_VERIFICATION_EMAIL: Operation[None] = Operation(
    "multi",
    "corporateRootUserEmailVerificationCodeSend",
    "corporates.send_verification_email",
    "POST",
    "/multi/corporates/verification/email/send",
    body=(("email", "email", STR, True, None),),
    body_required=True,
    security=("api-key",),
    idempotent=True,
    answer={204: None},
    codes={"409": ("EMAIL_NOT_FOUND", "ALREADY_VERIFIED", "EMAIL_NOT_UNIQUE")},
    statuses=("400", "401", "404", "409", "429", "500", "503", "default"),
)
_VERIFY_EMAIL: Operation[None] = Operation(
    "multi",
    "corporateRootUserEmailVerify",
    "corporates.verify_email",
    "POST",
    "/multi/corporates/verification/email/verify",
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
_GET_KYB: Operation[CorporateKybGetResponse] = Operation(
    "multi",
    "corporateKybGet",
    "corporates.get_kyb",
    "GET",
    "/multi/corporates/kyb",
    security=("api-key", "bearer"),
    answer={200: M("CorporateKybGetResponse")},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "429", "500", "503", "default"),
    permissions=("i:corporates:kyb_get",),
)
_START_KYB: Operation[CorporateKybStartResponse] = Operation(
    "multi",
    "corporateKybStart",
    "corporates.start_kyb",
    "POST",
    "/multi/corporates/kyb",
    security=("api-key", "bearer"),
    answer={200: M("CorporateKybStartResponse")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "KYB_ALREADY_APPROVED",
            "KYB_PERMANENTLY_REJECTED",
            "KYB_PENDING_REVIEW",
            "EMAIL_UNVERIFIED",
            "MANAGED_ONBOARDING_PENDING",
        ),
    },
    statuses=("400", "401", "403", "409", "429", "500", "503", "default"),
    permissions=("i:corporates:kyb_start",),
)
_CHARGE_FEE: Operation[ChargeFee] = Operation(
    "multi",
    "corporateChargeFee",
    "corporates.charge_fee",
    "POST",
    "/multi/corporates/fees/charge",
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
    statuses=("400", "401", "403", "404", "409", "429", "500", "503", "default"),
    permissions=("i:corporates:charge_fee",),
)


class Corporates(Resource):
    """What can be done with ``corporates``."""

    async def get(
        self,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Corporate:
        """Read the signed-in corporate.

        Returns the corporate whose user is signed in: company, root user, base currency and fee group. It
        needs the user's token and takes no id, because the token decides which corporate it is.

        Verification has a status of its own at `corporates.get_kyb`; details are changed with
        `corporates.update`.

        Permission: ``i:corporates:get``.

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
        root_user: CorporateCreateRequestRootUser | Mapping[str, object],
        company: CorporateCreateRequestCompany | Mapping[str, object],
        ip_address: str,
        base_currency: str,
        tag: str | Unset = UNSET,
        industry: Industry | str | Unset = UNSET,
        source_of_funds: CorporateSourceOfFunds | str | Unset = UNSET,
        source_of_funds_other: str | Unset = UNSET,
        accepted_terms: bool | Unset = UNSET,
        fee_group: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> CreatedCorporate:
        """Register a corporate with its root user.

        Creates a corporate and its root user under a corporate profile of the programme. It needs the api-key
        alone, since nobody can sign in yet.

        The corporate exists but is neither verified nor able to sign in. Continue with `passwords.create`
        (unless `passwordAlreadySet` is true), `corporates.send_verification_email`,
        `authentication_factors.enrol_otp` and `corporates.start_kyb`. The idempotency-ref makes a retry safe;
        without one, ROOT_EMAIL_NOT_UNIQUE on a repetition hints that the first attempt arrived.

        Args:
            profile_id: Id of the corporate profile of the programme to register under.
            root_user: The person who owns the account and signs in first.
            company: The company as it is registered.
            ip_address: IP address (v4 or v6) from which the user registers.
            base_currency: Currency the corporate's limits and reports are kept in, ISO 4217.
            tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
            industry: Line of business of the company.
            source_of_funds: Where the customer's money comes from.
            source_of_funds_other: Deprecated; free text on the source of funds.
            accepted_terms: Deprecated; whether the terms were accepted.
            fee_group: Name of the fee group that applies to the corporate; the programme defines them.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: PAYMENT_MODEL_CONSTRAINTS_VIOLATED, PROFILE_NOT_FOUND, PROFILE_INACTIVE,
                ROOT_EMAIL_NOT_UNIQUE, COMPANY_NOT_FOUND, COMPANY_LOOKUP_FAILED, CURRENCY_UNSUPPORTED,
                FEE_GROUP_INVALID, COUNTRY_INVALID, MOBILE_OR_COUNTRY_CODE_INVALID, COUNTRY_UNSUPPORTED,
                ROOT_USER_INACTIVE, ROOT_EMAIL_NOT_VERIFIED, KYC_APPROVAL_MISSING, PROFILE_MISMATCH,
                COMPANY_TYPE_UNSUPPORTED, EMAIL_DOMAIN_NOT_ALLOWED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(
            _CREATE,
            (
                profile_id,
                tag,
                root_user,
                company,
                industry,
                source_of_funds,
                source_of_funds_other,
                accepted_terms,
                ip_address,
                base_currency,
                fee_group,
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
        industry: Industry | str | Unset = UNSET,
        source_of_funds: CorporateSourceOfFunds | str | Unset = UNSET,
        source_of_funds_other: str | Unset = UNSET,
        company_business_address: Address | Mapping[str, object] | Unset = UNSET,
        fee_group: str | Unset = UNSET,
        base_currency: str | Unset = UNSET,
        name: str | Unset = UNSET,
        surname: str | Unset = UNSET,
        email: str | Unset = UNSET,
        mobile: Mobile | Mapping[str, object] | Unset = UNSET,
        date_of_birth: Date | Mapping[str, object] | Unset = UNSET,
        reset_mobile_counter: bool | Unset = UNSET,
        user_tag: str | Unset = UNSET,
        locale: str | Unset = UNSET,
        brand: str | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Corporate:
        """Change the signed-in corporate.

        Changes those details of the corporate, or of its root user, that the body names. It needs the user's
        token and takes no id; the answer is the record after the change.

        E-mail and mobile number of the root user can only be changed so often, and names or the date of birth
        are fixed once the user is verified. A changed e-mail has to be verified again with
        `corporates.send_verification_email`. The idempotency-ref makes a retry safe.

        Permission: ``i:corporates:update``.

        Args:
            tag: Label of your own for the corporate.
            industry: Line of business of the company.
            source_of_funds: Where the customer's money comes from.
            source_of_funds_other: Explanation when `sourceOfFunds` is OTHER. Deprecated.
            company_business_address: Address the company trades from.
            fee_group: Name of the fee group that applies to the corporate; the programme defines them.
            base_currency: Currency the corporate's limits and reports are kept in, ISO 4217.
            name: New given name of the root user.
            surname: New family name of the root user.
            email: New e-mail address of the root user, unique.
            mobile: New mobile number of the root user.
            date_of_birth: Birth date of the person.
            reset_mobile_counter: true to start counting the changes of the mobile number afresh.
            user_tag: Label of your own for the root user, as against `tag` for the corporate.
            locale: Language of messages to the user, as a language tag such as en or en-GB.
            brand: Letters and digits (up to 25) choosing the branding used in messages to the user.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: FEE_GROUP_INVALID, COUNTRY_INVALID, EMAIL_NOT_UNIQUE, ROOT_USER_ALREADY_VERIFIED,
                COUNTRY_UNSUPPORTED, MOBILE_OR_COUNTRY_CODE_INVALID, MOBILE_NO_CHANGE_LIMIT_EXCEEDED,
                TOO_FREQUENT_EMAIL_CHANGES, EMAIL_DOMAIN_NOT_ALLOWED, MOBILE_CHANGE_NOT_ALLOWED,
                UNSUPPORTED_CURRENCY, TERMINATION_DATE_IN_PAST (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _UPDATE,
            (
                tag,
                industry,
                source_of_funds,
                source_of_funds_other,
                company_business_address,
                fee_group,
                base_currency,
                name,
                surname,
                email,
                mobile,
                date_of_birth,
                reset_mobile_counter,
                user_tag,
                locale,
                brand,
            ),
            timeout,
            auth_token,
            idempotency_ref,
            extra_headers,
            max_retries,
        )

    async def send_verification_email(
        self,
        *,
        email: str,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> None:
        """Send a corporate's root user the e-mail code.

        Sends a verification code to the e-mail address of a corporate's root user. It needs the api-key alone
        and answers 204 without a body; the address stays unverified until `corporates.verify_email` has taken
        the code.

        The idempotency-ref makes a retry safe; use a new one to have the code sent again. ALREADY_VERIFIED
        means there is nothing left to do.

        Args:
            email: The root user's address, as stored.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Conflict: EMAIL_NOT_FOUND, ALREADY_VERIFIED, EMAIL_NOT_UNIQUE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _SEND_VERIFICATION_EMAIL, (email,), timeout, auth_token, idempotency_ref, extra_headers, max_retries
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
        """Verify a corporate root user's e-mail.

        Takes the code that `corporates.send_verification_email` sent and marks the root user's address as
        verified. It needs the api-key alone and answers 204 without a body.

        There is no idempotency-ref: after a lost answer see `rootUser.emailVerified` in `corporates.get`
        before asking for a new code. A verified address is a condition of `corporates.start_kyb`. In the
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

    async def get_kyb(
        self,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> CorporateKybGetResponse:
        """Read the state of a corporate's verification.

        Returns how far the verification (KYB) of the signed-in corporate has come, and where a later
        re-verification stands. It needs the user's token.

        Changes are also reported by the webhook `/corporates/kyb/watch`. If the status is NOT_STARTED, begin
        with `corporates.start_kyb`; in the sandbox `simulator.corporates.verify` settles it.

        Permission: ``i:corporates:kyb_get``.

        Args:
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(_GET_KYB, (), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def start_kyb(
        self,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> CorporateKybStartResponse:
        """Start the verification of a corporate.

        Starts the verification (KYB) of the signed-in corporate and answers with a reference for it; the
        check itself takes place outside this API. It needs the user's token, and the root user's e-mail has
        to be verified.

        There is no idempotency-ref: repeat it after a lost answer to get a reference; a conflict tells when
        the check is already under review or decided. Follow with `corporates.get_kyb` or the webhook
        `/corporates/kyb/watch`.

        Permission: ``i:corporates:kyb_start``.

        Args:
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: KYB_ALREADY_APPROVED, KYB_PERMANENTLY_REJECTED, KYB_PENDING_REVIEW, EMAIL_UNVERIFIED,
                MANAGED_ONBOARDING_PENDING (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return await self._call(_START_KYB, (), timeout, auth_token, UNSET, extra_headers, max_retries)

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
        """Charge the signed-in corporate a fee.

        Charges one of the programme's predefined fees to an account or card of the signed-in corporate. It
        needs the user's token; the amount follows from the fee type, not from the body.

        The answer is the fee transaction, whose `state` tells whether the money has moved. Send an
        idempotency-ref: without it a retry charges twice. `fees.list` and the webhook `/fees/watch` show the
        result; from a back office use `backoffice.fees.charge`.

        Permission: ``i:corporates:charge_fee``.

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
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(
            _CHARGE_FEE, (fee_type, source), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    @cached_property
    def with_raw_response(self) -> CorporatesRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return CorporatesRaw(self._raw())


class CorporatesRaw:
    """The methods of `Corporates`, giving the whole answer."""

    def __init__(self, resource: Corporates) -> None:
        self.get = raw(resource.get)
        self.create = raw(resource.create)
        self.update = raw(resource.update)
        self.send_verification_email = raw(resource.send_verification_email)
        self.verify_email = raw(resource.verify_email)
        self.get_kyb = raw(resource.get_kyb)
        self.start_kyb = raw(resource.start_kyb)
        self.charge_fee = raw(resource.charge_fee)
