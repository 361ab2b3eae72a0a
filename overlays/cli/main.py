"""``weavr-multi sandbox``: the local Weavr, from a shell."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from weavr_multi.core.exceptions import ConfigurationError

LOCAL_PORT = 8765


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit status."""
    parser = argparse.ArgumentParser(prog="weavr-multi", description="Tools for the Weavr Multi API.")
    commands = parser.add_subparsers(dest="command", required=True)
    sandbox = commands.add_parser("sandbox", help="run a local, stateful stand-in of the service")
    sandbox.add_argument("--port", type=int, default=LOCAL_PORT, help="port to listen on (default: %(default)s)")
    sandbox.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine alone)")
    sandbox.add_argument("--data", metavar="FILE", help="keep the state in this file (default: in memory)")
    sandbox.add_argument("--api-key", metavar="KEY", help="the api-key (default: the file's, or made up)")
    sandbox.add_argument("--webhooks", metavar="URL", action="append", default=[], help="deliver events to this URL")
    sandbox.add_argument("--seed", action="store_true", help="begin with a verified corporate and two accounts")
    return _sandbox(parser.parse_args(arguments))


def _sandbox(options: argparse.Namespace) -> int:
    try:
        from weavr_multi.sandbox.command import run
    except ConfigurationError as missing:
        print(missing, file=sys.stderr)
        return 2
    return run(
        host=options.host,
        port=options.port,
        data=options.data,
        api_key=options.api_key,
        webhooks=options.webhooks,
        seed=options.seed,
    )


if __name__ == "__main__":
    sys.exit(main())
