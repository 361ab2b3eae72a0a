"""``weavr-multi bulk``: a CSV file as a bulk process, followed to its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import anyio

from weavr_multi.bulks.bulk_types import KINDS
from weavr_multi.bulks.errors import AlreadySubmitted
from weavr_multi.bulks.journals.base import RUN
from weavr_multi.bulks.journals.sqlite import SqliteJournal, default_path
from weavr_multi.cli import output
from weavr_multi.cli.click_import import click
from weavr_multi.cli.command_suggestions import CommandGroup
from weavr_multi.cli.connection import Connection, connection, user_options
from weavr_multi.cli.csv_items.bulk_file import BulkFile, kind_of, line_of
from weavr_multi.cli.exit_status import ExitStatus
from weavr_multi.cli.progress import ProgressBar
from weavr_multi.cli.secrets import confirm
from weavr_multi.core.exceptions import ConfigurationError

if TYPE_CHECKING:
    from weavr_multi.bulks.item_results import BulkResult
    from weavr_multi.bulks.process import BulkProcess
    from weavr_multi.bulks.run import BulkRun
    from weavr_multi.client.session import Session

_MODES: Final = ("ON_FAILURE_STOP", "ON_FAILURE_CONTINUE")
_STATUSES: Final = ("SUBMITTED", "RUNNING", "COMPLETED", "FAILED", "CANCELLED")
# The fact of a run under which the lines of its items stand.
_LINES: Final = "lines"


class Bulks(NamedTuple):
    """Who submits, and where runs are recorded."""

    whom: Connection
    journal: SqliteJournal

    def run(self, act: Callable[[Session], Awaitable[int]]) -> int:
        """Sign in and do something."""
        return anyio.run(self._with_session, act)

    async def _with_session(self, act: Callable[[Session], Awaitable[int]]) -> int:
        async with self.whom.open() as weavr, await self.whom.session(weavr) as session:
            return await act(session)

    async def find(self, session: Session, name: str) -> BulkRun | BulkProcess:
        """Return the run of that name, or the process of that id."""
        if name.isdigit():
            return session.bulks.process(name)
        if not self.journal.path.exists():
            raise ConfigurationError(f"there is no run {name!r}, for there is no journal {str(self.journal.path)!r}")
        return await session.bulks.open_run(name, journal=self.journal)


@click.group(cls=CommandGroup, no_args_is_help=True)
@user_options
@click.option(
    "--journal",
    metavar="FILE",
    envvar="WEAVR_BULK_JOURNAL",
    help="Where runs are recorded (WEAVR_BULK_JOURNAL), else a file of yours. Without its record a run is not known.",
)
@click.pass_context
def bulk(ctx: click.Context, /, journal: str | None, **options: Any) -> None:
    """Submit a file as a bulk process, follow it, and see what became of each line.

    A bulk is named by its run id (`--run-id` of `submit`) or by the id of a single process.
    """
    ctx.obj = Bulks(connection(options), SqliteJournal(Path(journal).expanduser() if journal else default_path()))


def _kinds(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in KINDS if name.startswith(incomplete)]


@bulk.command()
@click.argument("operation", shell_complete=_kinds)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--run-id", required=True, help="Your name of this input, used once: it is never submitted twice.")
@click.option("--mode", type=click.Choice(_MODES), default=_MODES[0], show_default=True)
@click.option("--hold", is_flag=True, help="Submit only: nothing is executed before `bulk watch --execute`.")
@click.option("--yes", is_flag=True, help="Do not ask before anything is sent.")
@click.option(
    "--adopt", metavar="ID", multiple=True, help="This process is the run's, whose record was lost; repeatable."
)
@click.option("--fresh", is_flag=True, help="Submit the lines once more, though processes with equal items exist.")
@click.pass_obj
def submit(bulks: Bulks, /, operation: str, file: Path, run_id: str, mode: Any, yes: bool, **how: Any) -> int:
    """Submit the lines of a CSV file and start them.

    OPERATION is what is done with each line: transfers, sends, outgoing_wire_transfers, users, user_invites,
    card_blocks, card_unblocks, card_removals, card_spend_rules.

    \b
    Columns are dotted fields:
    profile_id,source.type,source.id,destination.type,destination.id,destination_amount.currency,destination_amount.amount
    An amount is decimal (destination_amount.amount: 12.50) or in minor units
    (destination_amount.amount_minor: 1250), not both.
    """
    lines = BulkFile(kind_of(operation), file)
    hold = how["hold"]
    if not yes:
        confirm(f"{lines.summary}. Submit{'' if hold else ' and execute'}?")

    async def act(session: Session) -> int:
        known = "total" in (await bulks.journal.read(run_id)).get(RUN, {})
        run = await _submitted(session, lines, run_id, bulks.journal, how["adopt"], how["fresh"])
        await bulks.journal.set(run_id, RUN, {_LINES: lines.places()})
        status = (await run.refresh()).status
        if known:
            output.say(f"run {run_id!r} was submitted before: nothing was submitted again; it is {status}")
        if not hold and status == "SUBMITTED":
            await run.execute(mode)
        made = {"run_id": run.run_id, "bulk_ids": list(run.bulk_ids), "total": run.total, "submitted_before": known}
        output.print_json(made)
        return ExitStatus.DONE

    return bulks.run(act)


async def _submitted(
    session: Session, lines: BulkFile, run_id: str, journal: SqliteJournal, adopt: Sequence[str], fresh: bool
) -> BulkRun:
    submit = getattr(session.bulks, f"submit_{lines.kind}")
    try:
        run: BulkRun = await submit(lines.items, run_id=run_id, journal=journal, adopt=list(adopt), fresh=fresh)
    except AlreadySubmitted as error:
        found = "".join(f"\n  {match}" for match in error.matches)
        ids = " ".join(f"--adopt {id}" for id in error.bulk_ids)
        if error.ambiguous:
            ids = f"the one of each chunk that is this run's, of {ids}"
        raise click.ClickException(
            f"{journal.path} does not know run {run_id!r}, and the service has processes with exactly its items:"
            f"{found}\nIf they are this run, submit it again with {ids}; if the items are to be paid once more, with "
            "--fresh. Nothing was sent"
        ) from error
    return run


@bulk.command()
@click.argument("name")
@click.option("--execute", type=click.Choice(_MODES), help="Start it, if it was submitted with --hold.")
@click.option("--deadline", type=click.FloatRange(min=0, min_open=True), help="Seconds to wait at most.")
@click.pass_obj
def watch(bulks: Bulks, name: str, execute: Any, deadline: float | None) -> int:
    """Wait until a bulk is over, with a progress bar.

    Exit status 5 unless every line was carried out: some failed, wait for an approval, or were never tried. So it
    ends at once for a bulk that nobody has started. Exit status 4 if the deadline passes first.
    """

    async def act(session: Session) -> int:
        found = await bulks.find(session, name)
        if execute is not None:
            await found.execute(execute)
        elif await _stands_still(found, name):
            return ExitStatus.PARTIAL
        with ProgressBar(name) as bar:
            await found.wait(deadline=deadline, on_progress=bar)
        outcome = await found.outcome(keep="failed")
        waiting = Counter(str(result.waits_for) for result in outcome.pending)
        facts = {"failed": len(outcome.failed), "waiting": dict(waiting), "not_executed": outcome.not_executed}
        shown = {"status": outcome.status, "total": outcome.total, "counts": dict(outcome.counts)}
        output.print_json({**shown, "ok": outcome.ok, **facts})
        if outcome.ok:
            return ExitStatus.DONE
        parts = [f"{len(outcome.failed):,} failed"] if outcome.failed else []
        parts += [f"{count:,} wait for their {what}" for what, count in waiting.items()]
        parts += [f"{outcome.not_executed:,} were never tried"] if outcome.not_executed else []
        output.say(f"{name}: {', '.join(parts) or outcome.status}. `weavr-multi bulk results {name}` lists them")
        return ExitStatus.PARTIAL

    return bulks.run(act)


async def _stands_still(found: BulkRun | BulkProcess, name: str) -> bool:
    """Whether a bulk will never end, since nobody has started it; how to go on is printed."""
    update = await found.refresh()
    if update.status == "PAUSED":
        output.say(f"{name} is paused: `weavr-multi bulk resume {name}` lets it go on")
    # The service may say SUBMITTED for a moment after it was told to execute; the journal knows that it was.
    if update.status != "SUBMITTED" or any(entry.get("started") for entry in getattr(found, "entries", {}).values()):
        return False
    shown = {"status": update.status, "total": update.total, "counts": dict(update.counts)}
    output.print_json({**shown, "ok": False, "failed": 0, "waiting": {}, "not_executed": update.total})
    output.say(f"{name} was submitted and not started: `weavr-multi bulk watch {name} --execute {_MODES[0]}` starts it")
    return True


def _command(name: str, help: str) -> None:
    @bulk.command(name, help=help)
    @click.argument("name")
    @click.pass_obj
    def command(bulks: Bulks, name: str) -> int:
        async def act(session: Session) -> int:
            found = await bulks.find(session, name)
            await getattr(found, verb)()
            output.say(f"{name}: {(await found.refresh()).status}")
            return ExitStatus.DONE

        return bulks.run(act)

    verb = name


_command("pause", "Let a running bulk stand still.")
_command("resume", "Let a paused bulk go on.")
_command("cancel", "End a bulk: what was not executed never will be.")


@bulk.command()
@click.argument("name")
@click.option("--status", type=click.Choice(_STATUSES, case_sensitive=False), help="Only operations in this status.")
@click.option("-o", "--output", "form", type=click.Choice(["json", "table"]), default="json")
@click.pass_obj
def results(bulks: Bulks, name: str, status: Any, form: str) -> int:
    """Print what became of each line. It has a status, an error code, what it waits for, request and response.

    Lines are those of the file (the titles are line 1); `index` counts the items from 0. Secrets are masked.
    """

    async def act(session: Session) -> int:
        found = await bulks.find(session, name)
        places = getattr(found, "facts", {}).get(_LINES, ())
        rows = []
        async for result in found.results(**({} if status is None else {"status": status})):
            row = _row(result, line_of(result.index, places))
            if form == "json":
                output.print_json(row, compact=True)
            else:
                rows.append({key: row[key] for key in row if key not in ("request", "response")})
        if form == "table":
            output.print_table(rows)
        return ExitStatus.DONE

    return bulks.run(act)


def _row(result: BulkResult, line: int | None) -> dict[str, Any]:
    return {
        **({} if line is None else {"line": line}),
        "index": result.index,
        "status": str(result.status),
        "error_code": None if result.error_code is None else str(result.error_code),
        "waits_for": result.waits_for,
        "request": output.masked(output.plain(result.request)),
        "response": output.masked(output.plain(result.response)),
    }
