"""``weavr-multi call OPERATION``: any of the operations, with its arguments as options."""

from __future__ import annotations

import json
import warnings
from typing import TYPE_CHECKING, Any, Final

import anyio

from weavr_multi.cli import output
from weavr_multi.cli.catalogue import Operation, catalogue
from weavr_multi.cli.click_import import click
from weavr_multi.cli.command_suggestions import CommandGroup
from weavr_multi.cli.connection import Connection, connection, user_options
from weavr_multi.cli.operation_arguments import OperationArguments

if TYPE_CHECKING:
    from weavr_multi.core.calls.response import RawResponse

_OWN: Final = ("raw", "form", "show_secrets", "every", "save", "idempotency_ref", "timeout")


class OperationCommand(click.Command):
    """The command of one operation."""

    def __init__(self, operation: Operation) -> None:
        self._operation = operation
        self._arguments = OperationArguments(operation)
        deprecated = operation.raw["x-weavr"]["deprecated"]
        help = operation.summary + "." + (f"\n\nDeprecated: use {deprecated}." if deprecated else "")
        params = [*self._arguments.options(), *_own_options(operation)]
        super().__init__(operation.name, help=help, epilog=_epilog(operation), params=params, callback=self._run)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; an option that says who calls is told its place."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            flag = error.option_name
            if any(flag in param.opts for param in call.params):
                place = f"weavr-multi call {flag} … {self.name}"
                raise click.UsageError(
                    f"{flag} says who calls, and stands before the operation: {place}", ctx
                ) from error
            raise

    def _run(self, **given: Any) -> None:
        own = {name: given.pop(name, None) for name in _OWN}
        if own["raw"] and own["every"]:
            raise click.UsageError("--raw prints one response, --all the items of every page: leave out one of them")
        keywords = self._arguments.keywords(given)
        for name in ("idempotency_ref", "timeout"):
            if own[name] is not None:
                keywords[name] = own[name]
        whom: Connection = click.get_current_context().obj
        anyio.run(_call, whom, self._operation, keywords, own)


def _epilog(operation: Operation) -> str:
    """What the description says of permission and refusals."""
    facts = operation.raw["x-weavr"]
    lines = [f"Permission: {', '.join(facts['permissions'])}"] if facts["permissions"] else []
    lines += [f"{status}: {', '.join(codes)}" for status, codes in facts["codes"].items() if codes]
    return "\n\n".join(lines)


def _own_options(operation: Operation) -> list[click.Parameter]:
    made: list[click.Parameter] = [
        click.Option(["--raw"], is_flag=True, help="Print status, headers and body as they came."),
        click.Option(["-o", "--output", "form"], type=click.Choice(["json", "table"]), default="json"),
        click.Option(["--show-secrets"], is_flag=True, help="Print secrets of the response in clear."),
        click.Option(["--timeout"], type=click.FloatRange(min=0, min_open=True), help="Seconds for the whole call."),
    ]
    if operation.paged:
        made.append(click.Option(["--all", "every"], is_flag=True, help="All pages: one item a line."))
    if operation.gives_bytes:
        made.append(click.Option(["--save"], metavar="FILE", help="Where to write the file that is answered."))
    if operation.idempotent:
        made.append(click.Option(["--idempotency-ref"], help="To repeat a call without doing it twice."))
    return made


async def _call(whom: Connection, operation: Operation, keywords: dict[str, Any], own: dict[str, Any]) -> None:
    async with whom.open() as weavr:
        if not operation.needs_token:
            await _show(
                weavr if operation.surface == "multi" else getattr(weavr, operation.surface), operation, keywords, own
            )
        elif operation.surface == "backoffice":
            await _show(await whom.backoffice_session(weavr), operation, keywords, own)
        else:
            async with await whom.session(weavr) as session:
                if operation.surface == "multi":
                    await _show(session, operation, keywords, own)
                else:
                    keywords["auth_token"] = session.state().token
                    await _show(weavr.simulator, operation, keywords, own)


async def _show(surface: Any, operation: Operation, keywords: dict[str, Any], own: dict[str, Any]) -> None:
    resource = getattr(surface, operation.resource)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        if own["every"]:
            await _show_all(getattr(resource, operation.method)(**keywords), own)
            return
        response: RawResponse[Any] = await getattr(resource.with_raw_response, operation.method)(**keywords)
    if own["raw"]:
        _show_raw(response, own["show_secrets"])
    elif operation.gives_bytes:
        output.write_bytes(response.content, own["save"])
    elif response.content:
        page = operation.raw["x-weavr"]["page"]
        output.print_result(_clear_or_masked(response.content, own), own["form"], items=page["items"] if page else None)
    else:
        output.say(f"done ({response.status})")


def _clear_or_masked(content: bytes, own: dict[str, Any]) -> Any:
    value = json.loads(content)
    return value if own["show_secrets"] else output.masked(value)


async def _show_all(pages: Any, own: dict[str, Any]) -> None:
    rows = []
    async for item in pages:
        value = item.to_dict()
        value = value if own["show_secrets"] else output.masked(value)
        if own["form"] == "json":
            output.print_json(value, compact=True)
        else:
            rows.append(value)
    if own["form"] == "table":
        output.print_table(rows)


def _show_raw(response: RawResponse[Any], show_secrets: bool) -> None:
    click.echo(f"HTTP {response.status}")
    for name, text in response.headers.items():
        click.echo(f"{name}: {text}")
    click.echo()
    content = response.content
    try:
        value = json.loads(content) if content and not show_secrets else None
    except ValueError:
        value = None
    if value is not None:
        output.print_json(output.masked(value), compact=True)
    else:
        output.write_bytes(content, None)


class OperationGroup(CommandGroup):
    """All operations as commands; each is built when it is named."""

    noun = "operation"

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, for completion and help."""
        return sorted(catalogue().operations)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Build the command of an operation."""
        operation = catalogue().operations.get(cmd_name.replace("-", "_"))
        return None if operation is None else OperationCommand(operation)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[Any]:
        """Complete the name of an operation, with its summary."""
        from click.shell_completion import CompletionItem

        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        found = catalogue().operations
        return [CompletionItem(name, help=found[name].summary) for name in sorted(found) if name.startswith(incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        by_resource: dict[str, list[tuple[str, str]]] = {}
        for name, operation in sorted(catalogue().operations.items()):
            by_resource.setdefault(name.rpartition(".")[0], []).append((name, operation.summary))
        for resource, rows in by_resource.items():
            with formatter.section(resource):
                formatter.write_dl(rows)


@click.group(cls=OperationGroup, no_args_is_help=True, subcommand_metavar="OPERATION [ARGUMENTS]...")
@user_options
@click.pass_context
def call(ctx: click.Context, /, **options: Any) -> None:
    """Call any operation of the API.

    Its arguments are options: `weavr-multi call managed_accounts.list --limit 5 -o table`. What is nested is dotted:
    `--source.type managed_accounts --source.id 1`, or JSON: `--source '{"type": …}'`, or a file: `--source @FILE`.
    `weavr-multi call OPERATION --help` lists them. Options that say who calls stand before the operation.
    """
    ctx.obj = connection(options)
