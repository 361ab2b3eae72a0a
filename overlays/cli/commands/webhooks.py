"""``weavr-multi webhooks gaps``: the events that were never delivered, found in the service's own lists."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio

from weavr_multi.cli import output
from weavr_multi.cli.click_import import click
from weavr_multi.cli.command_suggestions import CommandGroup
from weavr_multi.cli.connection import Connection, connection, user_options
from weavr_multi.cli.exit_status import ExitStatus
from weavr_multi.cli.logs.delivery_log import opened
from weavr_multi.cli.operation_arguments import Time
from weavr_multi.cli.secrets import Address
from weavr_multi.webhooks.recovery import find

if TYPE_CHECKING:
    from weavr_multi.core.serialization.event_base import Event
    from weavr_multi.webhooks.recovery import Recovery


@click.group(cls=CommandGroup, no_args_is_help=True)
@user_options
@click.pass_context
def webhooks(ctx: click.Context, /, **options: Any) -> None:
    """Look after the webhooks of your own application."""
    ctx.obj = connection(options)


@webhooks.command()
@click.option(
    "--log",
    required=True,
    type=Address(),
    metavar="FILE|URL",
    help="The delivery log: a SqliteDeliveryLog's file, redis://..., postgresql+asyncpg://... or "
    "sqlite+aiosqlite://... (a URL with a password comes from @FILE or env:NAME).",
)
@click.option(
    "--since", required=True, type=Time(), metavar="TIME", help="The window's beginning: 3d, 12h, or an ISO 8601 time."
)
@click.option("--until", type=Time(), metavar="TIME", help="Its end; by default now.")
@click.option("--undated", is_flag=True, help="Also what has no time: batches, users, due diligence.")
@click.option(
    "--retention", type=float, metavar="DAYS", default=3.0, show_default=True, help="How long the log remembers."
)
@click.option("--name", help="The log's table, or what its Redis keys begin with, where it is not the default.")
@click.option("-o", "--output", "form", type=click.Choice(["table", "json"]), default="table")
@click.pass_obj
def gaps(whom: Connection, /, log: str, form: str, retention: float, name: str | None, **window: Any) -> int:
    """List the events that were never delivered, and handle nothing. Exit status 5 if there are any.

    The log must be that of a receiver with recoverable=True: what it does not know counts as missing. `recover` of
    weavr_multi.webhooks.recovery gives them to your handlers.
    """

    if "://" not in log and not Path(log).is_file():
        raise click.UsageError(f"there is no delivery log {log}")

    async def act() -> Recovery:
        remembered = opened(log, name, retention=retention * 86_400)
        async with remembered as known, whom.open() as weavr, await whom.session(weavr) as session:
            return await find(known, sessions=[session], **window)

    report = anyio.run(act)
    rows = [_row(event) for event in report.found]
    output.print_rows(rows, form)
    for (_, source), error in report.unread.items():
        output.say(f"{source} could not be read: {error}")
    output.say(f"{len(rows)} missing, {report.known} handled, by {report.pages} requests for {report.objects} objects")
    if rows and not report.known:
        output.say("the log knows no event of the window: is its receiver one with recoverable=True, and this its log?")
    return ExitStatus.PARTIAL if rows or report.unread else ExitStatus.DONE


def _row(event: Event) -> dict[str, Any]:
    amount, when = event.amount, event.occurred_at
    return {
        "event": type(event).__name__,
        "about": event.delivery.key.split(" ", 2)[-1],
        "amount": "" if amount is None else str(amount),
        "at": "" if when is None else when.isoformat(timespec="seconds"),
    }
