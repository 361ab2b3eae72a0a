"""A group of commands that suggests near names for one that it does not have."""

from __future__ import annotations

import difflib

from weavr_multi.cli.click_import import click


class CommandGroup(click.Group):
    """A group of commands."""

    noun = "command"

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a command; a name that is none gets suggestions."""
        if args and self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], self.list_commands(ctx), n=3, cutoff=0.5)
            hint = f" Did you mean {' or '.join(near)}?" if near else ""
            ctx.fail(f"No {self.noun} is called {args[0]!r}.{hint} `{ctx.command_path} --help` lists them.")
        return super().resolve_command(ctx, args)
