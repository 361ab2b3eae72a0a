"""``weavr-multi sandbox``: the local stand-in of the service."""

from __future__ import annotations

import os

from weavr_multi.cli.click_import import click
from weavr_multi.cli.secrets import Address, Secret
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.sensitive import Sensitive

LOCAL_PORT = 8765


@click.command()
@click.option(
    "--port", type=click.IntRange(0, 65535), default=LOCAL_PORT, show_default=True, help="0 takes a free one."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--data", metavar="FILE", help="Keep the state in this file; in memory without it.")
@click.option("--api-key", type=Secret(), help="The api-key (WEAVR_SANDBOX_API_KEY); else the file's, or made up.")
@click.option(
    "--webhooks", type=Address(), metavar="URL", multiple=True, help="Deliver events to this URL; repeatable."
)
@click.option("--seed", is_flag=True, help="Begin with a verified corporate and two accounts, and print a script.")
@click.option("-v", "--verbose", is_flag=True, help="Log each request.")
def sandbox(
    port: int,
    host: str,
    data: str | None,
    api_key: Sensitive | None,
    webhooks: tuple[str, ...],
    seed: bool,
    verbose: bool,
) -> int:
    """Run a local, stateful stand-in of the service until Ctrl-C.

    It prints its URL, its keys, the ids of its profiles, `export` lines for a shell, and the link of its console.
    """
    try:
        from weavr_multi.sandbox.command import run
    except ConfigurationError as missing:
        raise click.UsageError(str(missing)) from missing
    key = api_key.reveal() if api_key is not None else os.environ.get("WEAVR_SANDBOX_API_KEY")
    return run(host=host, port=port, data=data, api_key=key, webhooks=list(webhooks), seed=seed, verbose=verbose)
