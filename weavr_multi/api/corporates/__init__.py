from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.corporates import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, Sensitive, raw

if TYPE_CHECKING:
    from datetime import date

    from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
    from weavr_multi.models import (
        Address,
        ChargeFee,
        Corporate,
        CorporateCreateRequestCompany,
        CorporateCreateRequestRootUser,
        CorporateKybGetResponse,
        CorporateKybStartResponse,
        CorporateSourceOfFunds,
        CreatedCorporate,
        Date,
        Industry,
        InstrumentId,
        Mobile,
    )
    from weavr_multi.params import (
        AddressParams,
        CorporateCreateRequestCompanyParams,
        CorporateCreateRequestRootUserParams,
        CorporateSourceOfFundsName,
        DateParams,
        IndustryName,
        InstrumentIdParams,
        MobileParams,
    )


class Corporates(Resource):
    """What can be done with ``corporates``."""

    def get(self, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, Corporate]:
        """Read the signed-in corporate.

        ``GET /multi/corporates``

        Returns the corporate whose user is signed in: company, root user, base currency and fee group. It
        needs the user's token and takes no id, because the token decides which corporate it is.

        Verification has a status of its own at `corporates.get_kyb`; details are changed with
        `corporates.update`.

        Permission: ``i:corporates:get``.

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
        root_user: CorporateCreateRequestRootUser | CorporateCreateRequestRootUserParams,
        company: CorporateCreateRequestCompany | CorporateCreateRequestCompanyParams,
        ip_address: str,
        base_currency: str,
        tag: str | None = None,
        industry: Industry | IndustryName | None = None,
        source_of_funds: CorporateSourceOfFunds | CorporateSourceOfFundsName | None = None,
        source_of_funds_other: str | None = None,
        accepted_terms: bool | None = None,
        fee_group: str | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, CreatedCorporate]:
        """Register a corporate with its root user.

        ``POST /multi/corporates``

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
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

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
        return self._call(
            _operations.CREATE,
            options,
            profile_id=profile_id,
            tag=tag,
            root_user=root_user,
            company=company,
            industry=industry,
            source_of_funds=source_of_funds,
            source_of_funds_other=source_of_funds_other,
            accepted_terms=accepted_terms,
            ip_address=ip_address,
            base_currency=base_currency,
            fee_group=fee_group,
        )

    def update(
        self,
        *,
        tag: str | None = None,
        industry: Industry | IndustryName | None = None,
        source_of_funds: CorporateSourceOfFunds | CorporateSourceOfFundsName | None = None,
        source_of_funds_other: str | None = None,
        company_business_address: Address | AddressParams | None = None,
        fee_group: str | None = None,
        base_currency: str | None = None,
        name: str | None = None,
        surname: str | None = None,
        email: str | None = None,
        mobile: Mobile | MobileParams | None = None,
        date_of_birth: Date | DateParams | date | None = None,
        reset_mobile_counter: bool | None = None,
        user_tag: str | None = None,
        locale: str | None = None,
        brand: str | None = None,
        **options: Unpack[IdempotentCallOptions],
    ) -> Coroutine[Any, Any, Corporate]:
        """Change the signed-in corporate.

        ``PATCH /multi/corporates``

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
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: FEE_GROUP_INVALID, COUNTRY_INVALID, EMAIL_NOT_UNIQUE, ROOT_USER_ALREADY_VERIFIED,
                COUNTRY_UNSUPPORTED, MOBILE_OR_COUNTRY_CODE_INVALID, MOBILE_NO_CHANGE_LIMIT_EXCEEDED,
                TOO_FREQUENT_EMAIL_CHANGES, EMAIL_DOMAIN_NOT_ALLOWED, MOBILE_CHANGE_NOT_ALLOWED,
                UNSUPPORTED_CURRENCY, TERMINATION_DATE_IN_PAST (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.UPDATE,
            options,
            tag=tag,
            industry=industry,
            source_of_funds=source_of_funds,
            source_of_funds_other=source_of_funds_other,
            company_business_address=company_business_address,
            fee_group=fee_group,
            base_currency=base_currency,
            name=name,
            surname=surname,
            email=email,
            mobile=mobile,
            date_of_birth=date_of_birth,
            reset_mobile_counter=reset_mobile_counter,
            user_tag=user_tag,
            locale=locale,
            brand=brand,
        )

    def send_verification_email(
        self, *, email: str, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Send a corporate's root user the e-mail code.

        ``POST /multi/corporates/verification/email/send``

        Sends a verification code to the e-mail address of a corporate's root user. It needs the api-key alone
        and answers 204 without a body; the address stays unverified until `corporates.verify_email` has taken
        the code.

        The idempotency-ref makes a retry safe; use a new one to have the code sent again. ALREADY_VERIFIED
        means there is nothing left to do.

        Args:
            email: The root user's address, as stored.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Conflict: EMAIL_NOT_FOUND, ALREADY_VERIFIED, EMAIL_NOT_UNIQUE (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.SEND_VERIFICATION_EMAIL, options, email=email)

    def verify_email(
        self, *, email: str, verification_code: str | Sensitive, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Verify a corporate root user's e-mail.

        ``POST /multi/corporates/verification/email/verify``

        Takes the code that `corporates.send_verification_email` sent and marks the root user's address as
        verified. It needs the api-key alone and answers 204 without a body.

        There is no idempotency-ref: after a lost answer see `rootUser.emailVerified` in `corporates.get`
        before asking for a new code. A verified address is a condition of `corporates.start_kyb`. In the
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

    def get_kyb(self, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, CorporateKybGetResponse]:
        """Read the state of a corporate's verification.

        ``GET /multi/corporates/kyb``

        Returns how far the verification (KYB) of the signed-in corporate has come, and where a later
        re-verification stands. It needs the user's token.

        Changes are also reported by the webhook `/corporates/kyb/watch`. If the status is NOT_STARTED, begin
        with `corporates.start_kyb`; in the sandbox `simulator.corporates.verify` settles it.

        Permission: ``i:corporates:kyb_get``.

        Args:
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.GET_KYB, options)

    def start_kyb(self, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, CorporateKybStartResponse]:
        """Start the verification of a corporate.

        ``POST /multi/corporates/kyb``

        Starts the verification (KYB) of the signed-in corporate and answers with a reference for it; the
        check itself takes place outside this API. It needs the user's token, and the root user's e-mail has
        to be verified.

        There is no idempotency-ref: repeat it after a lost answer to get a reference; a conflict tells when
        the check is already under review or decided. Follow with `corporates.get_kyb` or the webhook
        `/corporates/kyb/watch`.

        Permission: ``i:corporates:kyb_start``.

        Args:
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: KYB_ALREADY_APPROVED, KYB_PERMANENTLY_REJECTED, KYB_PENDING_REVIEW, EMAIL_UNVERIFIED,
                MANAGED_ONBOARDING_PENDING (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.START_KYB, options)

    def charge_fee(
        self, *, fee_type: str, source: InstrumentId | InstrumentIdParams, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, ChargeFee]:
        """Charge the signed-in corporate a fee.

        ``POST /multi/corporates/fees/charge``

        Charges one of the programme's predefined fees to an account or card of the signed-in corporate. It
        needs the user's token; the amount follows from the fee type, not from the body.

        The answer is the fee transaction, whose `state` tells whether the money has moved. Send an
        idempotency-ref: without it a retry charges twice. `fees.list` and the webhook `/fees/watch` show the
        result; from a back office use `backoffice.fees.charge`.

        Permission: ``i:corporates:charge_fee``.

        Args:
            fee_type: Name of the fee as set up for the programme.
            source: Account or card the fee is taken from.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: UNRESOLVED_FEE_TYPE, UNRESOLVED_CURRENCY, UNRESOLVED_INSTRUMENT, FUNDS_INSUFFICIENT,
                IDENTITY_NOT_OWNER_OF_INSTRUMENT, FEE_AMOUNT_NOT_SET (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.CHARGE_FEE, options, fee_type=fee_type, source=source)

    @cached_property
    def with_raw_response(self) -> CorporatesRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return CorporatesRaw(self._raw())


class CorporatesRaw(RawMethods):
    """The methods of `Corporates`, giving the whole response."""

    def __init__(self, resource: Corporates) -> None:
        super().__init__(resource)
        self.get = raw(resource.get)
        self.create = raw(resource.create)
        self.update = raw(resource.update)
        self.send_verification_email = raw(resource.send_verification_email)
        self.verify_email = raw(resource.verify_email)
        self.get_kyb = raw(resource.get_kyb)
        self.start_kyb = raw(resource.start_kyb)
        self.charge_fee = raw(resource.charge_fee)
