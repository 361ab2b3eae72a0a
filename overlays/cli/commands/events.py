"""``weavr-multi events``: what was delivered, by the local sandbox or by the log of ``listen``."""

from __future__ import annotations

import difflib
import json
import time
from pathlib import Path
from typing import Any, Final, NoReturn
from uuid import uuid4

import httpx

from weavr_multi.cli import output
from weavr_multi.cli.catalogue import catalogue
from weavr_multi.cli.click_import import click
from weavr_multi.cli.command_suggestions import CommandGroup
from weavr_multi.cli.connection import Connection, connection, service_options
from weavr_multi.cli.event_samples import sample
from weavr_multi.cli.logs import delivery_log, listen_log_file
from weavr_multi.cli.operation_arguments import JsonValue
from weavr_multi.cli.sandbox_control import SandboxControl, Unreachable
from weavr_multi.cli.secrets import Address, HttpAddress
from weavr_multi.webhooks.routes import EventRoute, route_of, routes
from weavr_multi.webhooks.signature import sign, sign_v1

_LOG: Final = click.option(
    "--log",
    type=Address(),
    metavar="FILE|URL",
    help="A file of `listen --log`, or a receiver's delivery log: a SqliteDeliveryLog's file, redis://..., "
    "postgresql+asyncpg://... or sqlite+aiosqlite://... (a URL with a password comes from @FILE or env:NAME). "
    "Without it the sandbox.",
)
_NAME: Final = click.option(
    "--name", help="The log's table, or what its Redis keys begin with, where it is not the default."
)
_STATES: Final = ("PENDING", "DELIVERED", "FAILED", "LOST", "VERIFIED", "REFUSED", "CLAIMED", "HANDLED")
_FORM: Final = click.option("-o", "--output", "form", type=click.Choice(["table", "json"]), default="table")


def _paths(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [route.path for route in routes() if route.path.startswith(incomplete)]


@click.group(cls=CommandGroup, no_args_is_help=True)
@service_options
@click.pass_context
def events(ctx: click.Context, /, **options: Any) -> None:
    """List, show, resend and trigger events: those of the local sandbox, or of a log of `weavr-multi listen`."""
    ctx.obj = connection(options)


@events.command("list")
@_LOG
@_NAME
@click.option("--path", shell_complete=_paths, help="Only this event, such as /managed_cards/settlements/watch.")
@click.option("--state", type=click.Choice(_STATES, case_sensitive=False), help="Only deliveries in this state.")
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="How many of the newest.")
@_FORM
@click.pass_obj
def list_(
    whom: Connection, log: str | None, name: str | None, path: str | None, state: str | None, limit: int, form: str
) -> None:
    """List the newest events, oldest first.

    States are PENDING, DELIVERED, FAILED and LOST at the sandbox, VERIFIED and REFUSED in a log of `listen`, CLAIMED
    and HANDLED in a delivery log.
    """
    route = None if path is None else _route(path)
    if log and route is not None and delivery_log.is_receivers(log):
        raise click.UsageError("a receiver's delivery log remembers no paths: leave out --path")
    most = limit if state is None and route is None else delivery_log.ALL  # what is left out is not read
    rows = _logged(log, name, most) if log else _of_sandbox(SandboxControl.of(whom), route and route.path)
    rows = [row for row in rows if route is None or row["path"] in route.paths]
    rows = [row for row in rows if state is None or state in row["state"]]
    output.print_rows(rows[-limit:], form, "no events")


@events.command()
@click.argument("id")
@_LOG
@_NAME
@click.option("--show-secrets", is_flag=True, help="Print secrets of the body in clear.")
@click.pass_obj
def show(whom: Connection, id: str, log: str | None, name: str | None, show_secrets: bool) -> None:
    """Show the body of an event and what became of it, as JSON. A receiver's log remembers no bodies."""
    if log and delivery_log.is_receivers(log):
        row = next((one for one in _logged(log, name) if one["id"] == id), None) or _unknown(log, id)
    elif log:
        found = _in_log(log, id)
        row = {"id": found.id, "path": found.path, "state": found.state, "headers": found.headers, "body": found.json()}
    else:
        control = SandboxControl.of(whom)
        event = _event(control, id)
        shown = ("id", "url", "state", "attempts", "log")
        row = {**event, "deliveries": [{name: one[name] for name in shown} for one in _deliveries(control, event)]}
    output.print_json(row if show_secrets else output.masked(row))


@events.command()
@click.argument("id")
@_LOG
@click.option("--to", type=HttpAddress(), metavar="URL", help="Where a logged delivery is sent again.")
@click.pass_obj
def resend(whom: Connection, id: str, log: str | None, to: str | None) -> None:
    """Send an event once more. The sandbox sends it where it was sent before, --to a logged one to a URL."""
    if log:
        if to is None:
            raise click.UsageError("where to? pass --to URL")
        if delivery_log.is_receivers(log):
            raise click.UsageError(
                "a receiver's delivery log keeps no bodies: only what `weavr-multi listen --log` wrote can be sent"
            )
        found = _in_log(log, id)
        _post(to, found.path, dict(found.headers), found.body)
        return
    if to is not None:
        raise click.UsageError("--to sends a delivery of --log FILE; the sandbox sends to its registered addresses")
    control = SandboxControl.of(whom)
    event = _event(control, id)
    latest = {one["url"]: one["id"] for one in reversed(_deliveries(control, event)) if id in (one["id"], event["id"])}
    if not latest:
        raise click.ClickException(f"event {event['id']} was delivered nowhere: register an address first")
    for url, delivery in latest.items():
        control.post(f"/webhooks/deliveries/{delivery}/resend", {})
        output.say(f"{event['path']} is sent to {url} again")


@events.command()
@click.argument("path", shell_complete=_paths)
@click.option("--body", type=JsonValue(), help="The body, JSON or @FILE; a small valid one without it.")
@click.option(
    "--to",
    type=HttpAddress(),
    metavar="URL",
    help="Sign it and post it to this URL, in place of the sandbox's addresses.",
)
@click.pass_obj
def trigger(whom: Connection, path: str, body: Any, to: str | None) -> None:
    """Cause an event by hand. The sandbox sends it to its registered addresses; --to signs it and posts it to a URL."""
    described = _route(path).path
    content = sample(catalogue(), catalogue().event(described)) if body is None else body
    if to is None:
        made = SandboxControl.of(whom).post("/webhooks/events", {"path": described, "body": content})
        output.say(f"event {made['id']}")
        return
    raw = json.dumps(content).encode()
    _post(to, path, _proof(whom, path, raw), raw)


def _route(path: str) -> EventRoute:
    """Find the kind of event by its described path, or by the one at which it really arrives."""
    known = {name: route for route in routes() for name in route.paths}
    if path not in known:
        near = difflib.get_close_matches(path, known, n=3)
        hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(known)}"
        raise click.UsageError(f"no event has the path {path!r}; {hint}")
    return known[path]


def _proof(whom: Connection, path: str, body: bytes) -> dict[str, str]:
    """Return the headers that Weavr would send."""
    now, reference = str(time.time_ns() // 1_000_000), uuid4().hex
    route = route_of(path)
    by_request_ref = route is not None and route.by_request_ref
    headers = {"published-timestamp": now, "request-ref" if by_request_ref else "call-ref": reference}
    webhooks_key = whom.secret("WEAVR_WEBHOOKS_KEY")
    if route is not None and route.by_key and webhooks_key is not None:
        headers["webhooks-key"] = webhooks_key.reveal()
    if route is None or route.signed:
        key = whom.api_key or whom.secret("WEAVR_API_KEY")
        if key is None:
            raise click.UsageError("events are signed with the api-key: pass --api-key or set WEAVR_API_KEY")
        headers |= {"signature": sign_v1(key, now), "signature-v2": sign(key, body, now, reference)}
    return headers


def _post(url: str, path: str, headers: dict[str, str], body: bytes) -> None:
    try:
        response = httpx.post(
            url.rstrip("/") + path,
            content=body,
            headers={"content-type": "application/json", **headers},
            timeout=30,
            trust_env=False,
        )
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise Unreachable(f"{url} does not answer: {type(error).__name__}") from error
    output.say(f"{url.rstrip('/')}{path} answers {response.status_code}")
    if not response.is_success:
        raise click.ClickException(f"the delivery was not accepted ({response.status_code})")


def _logged(log: str, name: str | None, limit: int = delivery_log.ALL) -> list[dict[str, Any]]:
    """Return what stands in a log, oldest first; of a receiver's no more than a limit."""
    if not delivery_log.is_receivers(log):
        read = listen_log_file.read(Path(log))
        return [{"id": one.id, "at": _time(one.at), "path": one.path, "state": one.state} for one in read]
    return [
        {"id": key, "at": "", "state": "CLAIMED"}
        if completed is None
        else {"id": key, "at": _time(round(completed * 1000)), "state": "HANDLED"}
        for key, completed in delivery_log.latest(log, name, limit)
    ]


def _in_log(log: str, id: str) -> listen_log_file.LoggedDelivery:
    found = [one for one in listen_log_file.read(Path(log)) if one.id == id]
    return found[-1] if found else _unknown(log, id)


def _unknown(log: str, id: str) -> NoReturn:
    raise click.UsageError(f"{'the delivery log' if '://' in log else log} has no delivery {id}")


def _of_sandbox(control: SandboxControl, path: str | None) -> list[dict[str, Any]]:
    states: dict[str, list[str]] = {}
    reasons: dict[str, str] = {}
    for one in reversed(control.get("/webhooks/deliveries", path=path)["deliveries"]):
        states.setdefault(one["event"], []).append(one["state"])
        if one["log"] and one["state"] != "DELIVERED":
            last = one["log"][-1]
            reasons[one["event"]] = f"answered {last['status']}" if last["status"] else str(last["error"])
    return [
        {
            "id": one["id"],
            "at": _time(one["at"]),
            "path": one["path"],
            "state": ", ".join(states.get(one["id"], ["no address"])),
            **({"reason": reasons[one["id"]]} if one["id"] in reasons else {}),
        }
        for one in control.get("/webhooks/events", path=path)["events"]
    ]


def _event(control: SandboxControl, id: str) -> dict[str, Any]:
    known = {one["id"]: one["event"] for one in control.get("/webhooks/deliveries")["deliveries"]}
    wanted = known.get(id, id)
    for one in control.get("/webhooks/events")["events"]:
        if one["id"] == wanted:
            return dict(one)
    raise click.UsageError(f"the sandbox has no event and no delivery {id}")


def _deliveries(control: SandboxControl, event: dict[str, Any]) -> list[dict[str, Any]]:
    found = control.get("/webhooks/deliveries", path=event["path"])["deliveries"]
    return [one for one in found if one["event"] == event["id"]]


def _time(milliseconds: int) -> str:
    return time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(milliseconds / 1000))
