"""The command ``weavr-multi``: its groups, and the translation of errors into lines and exit statuses."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import Final

from weavr_multi.cli.click_import import click
from weavr_multi.cli.command_suggestions import CommandGroup
from weavr_multi.cli.exit_status import ExitStatus, lines_of, status_of
from weavr_multi.core.exceptions import WeavrError
from weavr_multi.core.lazy_imports import imported
from weavr_multi.core.version import VERSION

_COMMANDS: Final = {
    "sandbox": "Run a local, stateful stand-in of the service.",
    "onboard": "Make a verified corporate with an account and a card, in a sandbox.",
    "call": "Call any operation of the API.",
    "listen": "Receive webhooks: verify, print, forward.",
    "events": "List, show, resend and trigger events.",
    "webhooks": "Find events that were never delivered.",
    "bulk": "Submit a file as a bulk process and follow it.",
    "doctor": "Check the environment, the key and the way to the service.",
}
_EPILOG: Final = """\b
Exit status: 0 done, 1 refused by the service, 2 wrong usage, 3 sign-in or key refused,
4 no certain answer, 5 a bulk that was not carried out whole, or events that are missing, 130 interrupted.

\b
Completion: eval "$(_WEAVR_MULTI_COMPLETE=bash_source weavr-multi)" (or zsh_source, fish_source).
"""


class _Lazy(CommandGroup):
    """A group whose commands are imported when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = imported(f"weavr_multi.cli.commands.{cmd_name}", cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(
    cls=_Lazy,
    epilog=_EPILOG,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
@click.version_option(VERSION, prog_name="weavr-multi", message="%(prog)s %(version)s")
def application() -> None:
    """Tools for the Weavr Multi API."""


def _notes_below(error: BaseException | None) -> list[str]:
    """Return what the outermost part of the work that was interrupted says of how to go on."""
    while error is not None:
        if notes := getattr(error, "__notes__", ()):
            return [str(notes[-1])]
        error = error.__cause__ or error.__context__
    return []


def run(arguments: Sequence[str] | None) -> int:
    """Run a command and return its `ExitStatus`; None means the process's arguments. Errors are plain lines."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        given = None if arguments is None else list(arguments)
        result = application.main(args=given, prog_name="weavr-multi", standalone_mode=False)
        sys.stdout.flush()
        return int(result) if isinstance(result, int) else ExitStatus.DONE
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt) as stopped:
        click.echo("\n".join(("interrupted", *_notes_below(stopped))), err=True)
        return ExitStatus.INTERRUPTED
    except WeavrError as error:
        for line in lines_of(error):
            click.echo(line, err=True)
        return status_of(error)
    except SystemExit:  # click's end of a pipe whose reader has gone (`| head`)
        _discard_output()
        return ExitStatus.DONE
    except OSError as error:
        if error.filename is not None:
            click.echo(f"{error.filename}: {error.strerror}", err=True)
            return ExitStatus.REFUSED
        _discard_output()
        if isinstance(error, BrokenPipeError):
            return ExitStatus.DONE
        click.echo(f"the output cannot be written: {error.strerror or error}; what the command did stands", err=True)
        return ExitStatus.UNREACHABLE


def _discard_output() -> None:
    """Lead stdout nowhere: Python would complain again when it closes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
