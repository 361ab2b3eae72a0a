"""Physical cards and spend rules: reports, replacements, references, the back office."""

from __future__ import annotations

from typing import Any

from tests.fidelity.rows.instrument_siblings import LOST, PLASTIC, made
from tests.fidelity.rows.people import CODE, OTP
from tests.fidelity.table import ABSENT, PRESENT, SIBLING, observed
from tests.fidelity.world import Answer, World

_RULES = {"spendLimit": [{"interval": "ALWAYS", "value": {"currency": "EUR", "amount": 100}}]}
_NOTHING = [{"interval": "ALWAYS", "value": {"currency": "EUR", "amount": 0}}]
_ACTIVATION = {"activationCode": "1"}


async def printed(w: World, mode: str) -> str:
    """A physical card that is activated."""
    id = await made(w, mode)
    await w.post(f"/managed_cards/{id}/physical", PLASTIC)
    assert (await w.post(f"/managed_cards/{id}/physical/activate", {"activationCode": "123456"})).status == 200
    return id


async def replaced(w: World, mode: str, how: str) -> tuple[str, str]:
    """A card that was reported and replaced: the old and the new id."""
    id = await printed(w, mode)
    assert (await w.post(f"/managed_cards/{id}/physical/report_{how}")).status == 204
    answer = await w.post(f"/managed_cards/{id}/physical/replace_lost_stolen", _ACTIVATION)
    return id, str(answer["physicalCardDetails"]["replacement"]["replacementId"])


for _mode in ("prepaid", "debit"):
    for _code, _said in (("1", 204), ("1234567", 400), ("x", 400), ("", 400)):

        @observed("managed_cards.replace_damaged", f"{_mode} card, activationCode {_code!r}", _said, SIBLING)
        async def _(w: World, mode: str = _mode, code: str = _code) -> Any:
            return await w.post(
                f"/managed_cards/{await printed(w, mode)}/physical/replace_damaged", {"activationCode": code}
            )

        @observed(
            "managed_cards.replace_lost_or_stolen",
            f"{_mode} card, activationCode {_code!r}",
            200 if _said == 204 else _said,
            SIBLING,
        )
        async def _(w: World, mode: str = _mode, code: str = _code) -> Any:
            id = await printed(w, mode)
            await w.post(f"/managed_cards/{id}/physical/report_lost")
            return await w.post(f"/managed_cards/{id}/physical/replace_lost_stolen", {"activationCode": code})

    @observed(
        "managed_cards.replace_lost_or_stolen",
        f"{_mode} card, lost, then removed",
        (409, "INSTRUMENT_DESTROYED"),
        SIBLING,
    )
    async def _(w: World, mode: str = _mode) -> Any:
        id = await printed(w, mode)
        await w.post(f"/managed_cards/{id}/physical/report_lost")
        await w.post(f"/managed_cards/{id}/remove")
        return await w.post(f"/managed_cards/{id}/physical/replace_lost_stolen", _ACTIVATION)

    @observed("managed_cards.report_lost", f"{_mode} card blocked by USER", [204, "BLOCKED", "USER"], SIBLING)
    async def _(w: World, mode: str = _mode) -> Any:
        id = await printed(w, mode)
        await w.post(f"/managed_cards/{id}/block")
        reported = await w.post(f"/managed_cards/{id}/physical/report_lost")
        state = (await w.get(f"/managed_cards/{id}"))["state"]
        return [reported, state["state"], state["blockedReason"]]

    @observed(
        "managed_cards.report_lost", f"{_mode} card", [204, {"state": "BLOCKED", "blockedReason": "LOST"}], SIBLING
    )
    async def _(w: World, mode: str = _mode) -> Any:
        id = await printed(w, mode)
        return [
            await w.post(f"/managed_cards/{id}/physical/report_lost"),
            (await w.get(f"/managed_cards/{id}"))["state"],
        ]

    for _how, _reason in (("lost", "LOST"), ("stolen", "STOLEN")):

        @observed(
            "managed_cards.get",
            f"{_mode} card that was {_how} and replaced",
            {
                "state": {"state": "DESTROYED", "destroyedReason": _reason},
                "physicalCardDetails": {"pendingActivation": False, "replacement": {"replacementId": PRESENT}},
            },
            SIBLING,
        )
        async def _(w: World, mode: str = _mode, how: str = _how) -> Any:
            old, _ = await replaced(w, mode, how)
            return await w.get(f"/managed_cards/{old}")

        @observed(
            "managed_cards.get",
            f"{_mode} card that replaces a {_how} one",
            {"state": {"state": "ACTIVE"}, "friendlyName": True, "physicalCardDetails": {"pendingActivation": True}},
            SIBLING,
        )
        async def _(w: World, mode: str = _mode, how: str = _how) -> Any:
            _, new = await replaced(w, mode, how)
            card = (await w.get(f"/managed_cards/{new}")).body
            return {**card, "friendlyName": card["friendlyName"].endswith(" Replacement")}

        @observed(
            "simulator.cards.purchase",
            f"{_mode} card that was {_how} and replaced, by id and by details",
            ["DENIED_CARD_INACTIVE", "DENIED_CARD_INACTIVE"],
            SIBLING,
        )
        async def _(w: World, mode: str = _mode, how: str = _how) -> Any:
            old, _ = await replaced(w, mode, how)
            return [await w.purchase(old), await w.paid_by_number(old)]

        @observed("managed_cards.replace_lost_or_stolen", f"{_mode} card, {_how}: it expires now", True, SIBLING)
        async def _(w: World, mode: str = _mode, how: str = _how) -> Any:
            old, new = await replaced(w, mode, how)
            first, second = [(await w.get(f"/managed_cards/{id}"))["expiryMmyy"] for id in (old, new)]
            return first != second and first == (await w.get(f"/managed_cards/{old}"))["startMmyy"]

        @observed(
            "managed_cards.replace_damaged",
            f"{_mode} card, {_how} and replaced",
            (409, "INSTRUMENT_ALREADY_DESTROYED"),
            SIBLING,
        )
        async def _(w: World, mode: str = _mode, how: str = _how) -> Any:
            old, _ = await replaced(w, mode, how)
            return await w.post(f"/managed_cards/{old}/physical/replace_damaged", _ACTIVATION)

        @observed(
            "managed_cards.replace_lost_or_stolen",
            f"{_mode} card, {_how} and replaced already",
            (409, "INSTRUMENT_ALREADY_REPLACED"),
            SIBLING,
        )
        async def _(w: World, mode: str = _mode, how: str = _how) -> Any:
            old, _ = await replaced(w, mode, how)
            return await w.post(f"/managed_cards/{old}/physical/replace_lost_stolen", _ACTIVATION)

    for _what in ("never reported", "removed", "removed after it was blocked"):

        @observed("managed_cards.replace_lost_or_stolen", f"{_mode} card, {_what}", LOST, SIBLING)
        async def _(w: World, mode: str = _mode, what: str = _what) -> Any:
            id = await printed(w, mode)
            for step in ("block", "remove") if "blocked" in what else ("remove",) if what == "removed" else ():
                await w.post(f"/managed_cards/{id}/{step}")
            return await w.post(f"/managed_cards/{id}/physical/replace_lost_stolen", _ACTIVATION)

    for _office in (False, True):
        for _method in ("PATCH", "DELETE"):

            @observed(
                f"{_method} {'/backoffice' if _office else ''}/managed_cards/{{id}}/spend_rules",
                f"{_mode} card without rules",
                404,
                SIBLING,
            )
            async def _(w: World, mode: str = _mode, method: str = _method, office: bool = _office) -> Any:
                path = f"/managed_cards/{await made(w, mode)}/spend_rules"
                body = {"allowAtm": False}
                return await (w.office(method, path, body) if office else w.call(method, f"/multi{path}", body))

        @observed(
            f"POST {'/backoffice' if _office else ''}/managed_cards/{{id}}/spend_rules",
            f"{_mode} card, same reference on another card",
            [204, 204, True],
            SIBLING,
        )
        async def _(w: World, mode: str = _mode, office: bool = _office) -> Any:
            body, said, seen = {"allowAtm": False}, [], []
            token, base = w.token, "/multi"
            if office:
                asked = await w.post("/backoffice/access_token", {"identity": w.seeded.identity})
                token, base = asked["token"]["token"], "/multi/backoffice"
            for _ in range(2):
                path = f"/managed_cards/{await made(w, mode)}/spend_rules"
                said.append(await w.call("POST", f"{base}{path}", body, token=token, idempotency_ref="once"))
                seen.append((await w.get(path))["cardLevelSpendRules"]["allowAtm"])
            return [*said, seen == [False, False]]

    @observed("managed_cards.list, get, create", f"{_mode} card, session not stepped up", [ABSENT] * 2, SIBLING)
    async def _(w: World, mode: str = _mode) -> Any:
        id = await made(w, mode)
        seen = (await w.get("/managed_cards"))["cards"][0], (await w.get(f"/managed_cards/{id}")).body
        return [ABSENT if not {"cardNumber", "cvv"} & card.keys() else card for card in seen]

    @observed(
        "managed_cards.get", f"{_mode} card, stepped-up session", {"cardNumber": PRESENT, "cvv": PRESENT}, SIBLING
    )
    async def _(w: World, mode: str = _mode) -> Any:
        id = await made(w, mode)
        await w.post(OTP)
        await w.post(f"{OTP}/verify", CODE)
        return await w.get(f"/managed_cards/{id}")


async def _limited(w: World, how: str) -> tuple[str, str]:
    id = await printed(w, "debit")
    await w.post(f"/managed_cards/{id}/spend_rules", _RULES)
    await w.purchase(id, 30)
    await w.settle()
    await w.post(f"/managed_cards/{id}/physical/report_{how}")
    answer = await w.post(f"/managed_cards/{id}/physical/replace_lost_stolen", _ACTIVATION)
    return id, str(answer["physicalCardDetails"]["replacement"]["replacementId"])


for _how in ("lost", "stolen"):

    @observed("managed_cards.replace_lost_or_stolen", f"{_how}: the remainder of the limit", [70, 70], SIBLING)
    async def _(w: World, how: str = _how) -> Any:
        _, new = await _limited(w, how)
        rules = (await w.get(f"/managed_cards/{new}/spend_rules"))["spendLimit"]
        left = (await w.get(f"/managed_cards/{new}"))["availableToSpend"]
        return [rules[0]["value"]["amount"], left[0]["value"]["amount"]]

    @observed(
        "managed_cards.get_spend_rules", f"{_how} and replaced: the old card's", {"spendLimit": _NOTHING}, SIBLING
    )
    async def _(w: World, how: str = _how) -> Any:
        old, _ = await _limited(w, how)
        return await w.get(f"/managed_cards/{old}/spend_rules")


async def _office_block(w: World, id: str, what: str) -> Answer:
    return await w.office("POST", f"/managed_cards/{id}/{what}")


@observed("backoffice.managed_cards.block, remove", "debit card", [204, 204], SIBLING)
async def _(w: World) -> Any:
    id = await w.debit()
    return [await _office_block(w, id, what) for what in ("block", "remove")]
