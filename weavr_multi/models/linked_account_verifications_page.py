from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.linked_account_verification_run import LinkedAccountVerificationRun


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LinkedAccountVerificationsPage(Model):
    """One page of `linked_accounts.list_verifications`.

    Attributes:
        verification_runs: The verification runs on this page.
        count: Number of items in the whole list, not only on this page.
        response_count: Number of items on this page.
    """

    verification_runs: list[LinkedAccountVerificationRun] | Unset = UNSET
    count: int | Unset = UNSET
    response_count: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("verification_runs", "verificationRuns", L(M("LinkedAccountVerificationRun")), False, None),
        ("count", "count", INT, False, None),
        ("response_count", "responseCount", INT, False, None),
    )
