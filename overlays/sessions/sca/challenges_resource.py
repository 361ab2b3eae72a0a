"""`session.challenges`: the generated operations, and `start` and `confirm`, which take models."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from weavr_multi.api.challenges import Challenges as GeneratedChallenges
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.generated_lookup import load, require
from weavr_multi.core.sensitive import Sensitive
from weavr_multi.core.serialization.amount_and_date_bases import PENDING
from weavr_multi.core.serialization.model import Model
from weavr_multi.sessions.options import OTP_CHANNELS, SIGN_IN_SECONDS, Channel
from weavr_multi.sessions.sca.challenge import START_RETRIES, check_channel, started
from weavr_multi.sessions.sca.confirmation_challenge import ConfirmationChallenge

if TYPE_CHECKING:
    from weavr_multi.api.beneficiaries import Beneficiaries
    from weavr_multi.api.linked_accounts import LinkedAccounts
    from weavr_multi.models import (
        BeneficiaryBatch,
        CorrespondentBankingOwt,
        LinkedAccount,
        OutgoingWireTransfer,
        Send,
    )

    Resource: TypeAlias = (
        Send | OutgoingWireTransfer | CorrespondentBankingOwt | LinkedAccount | BeneficiaryBatch | tuple[str, str]
    )
    Resources: TypeAlias = Resource | Iterable[Resource]

BATCHES: Final = "beneficiary_batches"
DECLARATIONS: Final = "linked_account_declaration"
# Model -> what challenges call such a thing.
TYPES: Final[Mapping[str, str]] = {
    "Send": "sends",
    "OutgoingWireTransfer": "outgoing_wire_transfers",
    "CorrespondentBankingOwt": "correspondent_bank_transfers",
    "LinkedAccount": DECLARATIONS,
    "BeneficiaryBatch": BATCHES,
}


class Challenges(GeneratedChallenges):
    """Confirming money movements, payees and declarations by strong customer authentication."""

    async def start(
        self, resources: Resource | Iterable[Resource], channel: Channel = "SMS"
    ) -> list[ConfirmationChallenge]:
        """Start the challenges that confirm these things: send the codes, or the requests to the user's device.

        Args:
            resources: Sends, outgoing wire transfers, correspondent bank transfers, linked accounts (their
                declarations) and batches of beneficiaries, as their operations return them; or (type, id) pairs.
                What does not wait for confirmation is left out.
            channel: ``SMS``, ``AUTHY`` or ``BIOMETRIC``.

        Returns:
            One challenge for each type, with all ids of that type; for batches of beneficiaries one each.

        Raises:
            Conflict: The user has not enrolled the channel, or a thing does not wait any more (STATE_INVALID).
            StepUpFailed: Too many challenges or wrong codes: the service refuses another for now.
        """
        channel = check_channel(channel)
        return [await self._start(kind, ids, channel) for kind, ids in await self._groups(resources)]

    async def confirm(
        self,
        resources: Resources,
        code: Callable[[ConfirmationChallenge], Awaitable[str | Sensitive]] | None = None,
        channel: Channel = "SMS",
    ) -> list[ConfirmationChallenge]:
        """Start the challenges that confirm these things, one after the other, and pass each.

        Args:
            resources: See `start`.
            code: An async callable that is asked once for each challenge, after its code was sent: it receives the
                challenge and returns the code. Not needed for a push.
            channel: ``SMS``, ``AUTHY`` or ``BIOMETRIC``.

        Returns:
            The challenges, all verified; none if nothing waited.

        Raises:
            Conflict: A code was wrong. The challenge that `code` received can be verified with another.
            StepUpFailed: A challenge cannot succeed any more.
        """
        channel = check_channel(channel)
        if channel in OTP_CHANNELS and not callable(code):
            given = "nothing" if code is None else f"a {type(code).__name__}"
            raise ConfigurationError(
                f"code is an async callable that is asked after the code was sent, got {given}; no code exists before"
            )
        passed: list[ConfirmationChallenge] = []
        for kind, ids in await self._groups(resources):
            challenge = await self._start(kind, ids, channel)
            if challenge.is_push or code is None:
                await challenge.wait()
            else:
                await challenge.verify(await code(challenge))
            passed.append(challenge)
        return passed

    async def _groups(self, resources: Resources) -> list[tuple[str, tuple[str, ...]]]:
        """Sort what waits by type: one group for each challenge."""
        groups: dict[object, tuple[str, list[str]]] = {}
        for resource in _several(resources):
            kind, id = _type_and_id(resource)
            if not await self._waits(resource, kind, id):
                continue
            group = groups.setdefault((kind, id) if kind == BATCHES else kind, (kind, []))
            if id not in group[1]:
                group[1].append(id)
        return [(kind, tuple(ids)) for kind, ids in groups.values()]

    async def _waits(self, resource: Any, kind: str, id: str) -> bool:
        if isinstance(resource, tuple):
            return True
        state = str(resource.state)
        if kind != DECLARATIONS:
            return state == PENDING
        if state != "PENDING_VERIFICATION":
            return False
        # The account does not say whether its declaration is what it waits for; its verification does.
        factory = load("weavr_multi.api.linked_accounts:LinkedAccounts", "confirming a declaration")
        accounts: LinkedAccounts = factory(self._caller)
        require(accounts, "list_verifications")
        async for run in accounts.list_verifications(id, state=["PENDING"]):
            for step in run.verification_steps or ():
                if str(step.step) == "USER_DECLARATION_SCA_CHALLENGE" and str(step.status) == "PENDING_USER":
                    return True
        return False

    async def _start(self, kind: Any, ids: tuple[str, ...], channel: Any) -> ConfirmationChallenge:
        with started("the confirmation failed"):
            if kind == BATCHES:
                return await self._start_batch(ids[0], channel)
            return await self._start_several(kind, ids, channel)

    async def _start_several(self, kind: Any, ids: tuple[str, ...], channel: Any) -> ConfirmationChallenge:
        limits: Any = {"timeout": SIGN_IN_SECONDS, "max_retries": START_RETRIES}
        if channel in OTP_CHANNELS:
            require(self, "start_otp", "verify_otp")
            response = await self.start_otp(channel, resource_type=kind, resource_ids=ids, **limits)
        else:
            require(self, "start_push")
            response = await self.start_push(channel, resource_type=kind, resource_ids=ids, **limits)
        id = response.sca_challenge_id

        async def verify(code: Sensitive) -> None:
            await self.verify_otp(id or "", channel, verification_code=code, resource_type=kind)

        return ConfirmationChallenge(self._caller.requestor, channel, id, verify, kind, ids)

    async def _start_batch(self, id: str, channel: Any) -> ConfirmationChallenge:
        resource = load("weavr_multi.api.beneficiaries:Beneficiaries", "confirming a batch")
        beneficiaries: Beneficiaries = resource(self._caller)

        async def verify(code: Sensitive) -> None:
            await beneficiaries.verify_batch_otp(id, channel, verification_code=code)

        async def outcome() -> bool | None:
            state = str((await beneficiaries.get_batch(id)).state)
            return None if state == PENDING else state not in ("CHALLENGE_FAILED", "FAILED")

        challenge = ConfirmationChallenge(self._caller.requestor, channel, None, verify, BATCHES, (id,))
        if channel in OTP_CHANNELS:
            require(beneficiaries, "start_batch_otp", "verify_batch_otp")
            await beneficiaries.start_batch_otp(id, channel, timeout=SIGN_IN_SECONDS, max_retries=START_RETRIES)
        else:
            require(beneficiaries, "start_batch_push", "get_batch")
            await beneficiaries.start_batch_push(id, channel, timeout=SIGN_IN_SECONDS, max_retries=START_RETRIES)
            challenge.outcome = outcome
        return challenge


def _several(resources: Any) -> Iterable[Any]:
    is_pair = isinstance(resources, tuple) and len(resources) == 2 and all(isinstance(part, str) for part in resources)
    return [resources] if isinstance(resources, Model) or is_pair else resources


def _type_and_id(resource: Any) -> tuple[str, str]:
    if isinstance(resource, tuple) and len(resource) == 2 and resource[0] in TYPES.values():
        return resource[0], str(resource[1])
    for cls in type(resource).__mro__:
        kind = TYPES.get(cls.__name__)
        if kind is not None:
            return kind, str(resource.operation_batch_id.batch_id if kind == BATCHES else resource.id)
    raise ConfigurationError(
        f"a challenge confirms {', '.join(TYPES)}, or (type, id) pairs with a type of {', '.join(TYPES.values())}; "
        f"got a {type(resource).__name__}"
    )
