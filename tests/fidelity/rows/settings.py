"""What the vendor configures for a programme, and a setting of the sandbox stands for."""

from __future__ import annotations

from typing import Any

from tests.fidelity.rows.instruments import opened
from tests.fidelity.table import DOCUMENTED, SUITE, observed
from tests.fidelity.world import World


@observed("any", "the key of another programme", 403, SUITE)
async def _(w: World) -> Any:
    w.set(other_keys=["another"])
    return await w.get("/managed_accounts", api_key="another")


@observed("managed_accounts.create", "profile for consumers", (409, "MODEL_CONSTRAINTS_VIOLATED"), SUITE)
async def _(w: World) -> Any:
    w.rule("managed_accounts", identity_types=["CONSUMER"])
    return await opened(w)


for _accept, _said in (
    (True, ["PENDING", 1_000_000, 1_000_100, "COMPLETED", 1_000_100]),
    (False, ["PENDING", 1_000_000, 1_000_100, "REJECTED", 1_000_000]),
):

    @observed("simulator.accounts.deposit", f"held for review, then {_said[3]}", _said, SUITE)
    async def _(w: World, accept: bool = _accept) -> Any:
        w.rule("managed_accounts", review=True)
        await w.deposit()
        event = w.events("/managed_accounts/deposits/watch")[-1]
        held = [event["state"], w.available(), w.sandbox.ledger.actual(w.account)]
        w.sandbox.review_deposit(event["transactionId"], accept=accept)
        return [*held, w.events("/managed_accounts/deposits/watch")[-1]["state"], w.available()]


for _back, _left in ((False, 1_000_000 - 7), (True, 1_000_000)):

    @observed("outgoing_wire_transfers", f"returned, fee back: {_back}", ["RETURNED", _left], SUITE)
    async def _(w: World, back: bool = _back) -> Any:
        w.set(confirmation=False, fees={"outgoing_wire_transfer_fees": {"EUR": 7}})
        w.rule("outgoing_wire_transfers", returns_fee=back)
        id = (await w.wire(100)).id
        await w.simulate(f"/wiretransfers/outgoing/{id}/accept")
        w.sandbox.return_wire(id)
        return [(await w.get(f"/outgoing_wire_transfers/{id}"))["state"], w.available()]


for _rule in ({"low_value_sum": {"EUR": 250}}, {"low_value_count": 2}):

    @observed(
        "sends.create", f"low value, {_rule}", ["COMPLETED", "COMPLETED", "PENDING_CHALLENGE", "COMPLETED"], SUITE
    )
    async def _(w: World, rule: dict[str, Any] = _rule) -> Any:
        w.rule("sends", low_value={"EUR": 100}, **rule)
        to = w.another().accounts[0]
        return [(await w.send(to, 100))["state"] for _ in range(4)]


for _listed, _known in ((False, [["Bo"], 404, 404]), (True, [["Ada", "Bo"], 200, 404])):

    @observed("users.list, get, update", f"the root user, root_users_listed {_listed}", _known, DOCUMENTED)
    async def _(w: World, listed: bool = _listed) -> Any:
        w.set(root_users_listed=listed)
        await w.user()
        named = [user["name"] for user in (await w.get("/users"))["users"]]
        return [named, await w.get(f"/users/{w.id}"), await w.patch(f"/users/{w.id}", {"name": "New"})]


@observed("users.list, get", "root user of two identities, for the second one", [True, True], DOCUMENTED)
async def _(w: World) -> Any:
    w.set(root_users_listed=True)
    both = w.another(identities=2, email="two@example.com")
    signed_in = await w.post("/login_with_password", {"email": "two@example.com", "password": {"value": both.password}})
    second = both.identities[1]
    token = (await w.post("/access_token", {"identity": second}, signed_in["token"]))["token"]
    root = (await w.get("/users", token))["users"][0]
    return [root["identity"] == second, (await w.get(f"/users/{root['id']}", token)).body == root]
