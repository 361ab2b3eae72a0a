"""``weavr-multi listen``: receives webhooks, verifies them, prints them, and forwards them to a local URL."""

from __future__ import annotations

import json
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

import httpx

from weavr_multi.cli import output
from weavr_multi.cli.click_import import click
from weavr_multi.cli.connection import Connection, connection, service_options
from weavr_multi.cli.exit_status import ExitStatus
from weavr_multi.cli.logs import listen_log_file
from weavr_multi.cli.sandbox_control import SandboxControl, Unreachable, is_loopback
from weavr_multi.cli.secrets import HttpAddress, Secret
from weavr_multi.core.sensitive import Sensitive
from weavr_multi.webhooks.errors import WebhookError
from weavr_multi.webhooks.verifier import WebhookVerifier

_MOST: Final = 2 * 1024 * 1024


class Listener:
    """What happens to each delivery."""

    def __init__(
        self,
        verifier: WebhookVerifier,
        *,
        prefix: str = "",
        forward: str | None = None,
        log: Path | None = None,
        as_json: bool = False,
        most: int | None = None,
    ) -> None:
        self._verifier = verifier
        self._prefix = prefix
        self._forward = forward.rstrip("/") if forward else None
        self._log = log
        self._as_json = as_json
        self._most = most
        self._seen = self._refused = 0
        self._lock = threading.Lock()
        self._client = httpx.Client(timeout=30, trust_env=False)
        self.done = threading.Event()
        """Set when `most` deliveries were verified."""

    @property
    def summary(self) -> str:
        """How many deliveries came."""
        return f"{self._seen:,} deliver{'y' if self._seen == 1 else 'ies'} verified, {self._refused:,} refused"

    def receive(self, path: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
        """Take a delivery; the status and body of the response."""
        path = path.partition("?")[0].removeprefix(self._prefix)
        try:
            event = self._verifier.parse(path, headers, body)
            state, name = "VERIFIED", type(event).__name__
        except WebhookError as error:
            state, name = f"REFUSED {type(error).__name__}", str(error)
        status, content = (204, b"") if state == "VERIFIED" else (401, b"")
        if state == "VERIFIED" and self._forward is not None:
            status, content = self._forwarded(path, headers, body)
        self._report(path, headers, body, state, name, status)
        return status, content

    def _forwarded(self, path: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
        kept = {name: headers[name] for name in listen_log_file.KEPT_HEADERS if name in headers}
        try:
            response = self._client.post(f"{self._forward}{path}", content=body, headers=kept)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            output.say(f"  {self._forward}{path} does not answer: {type(error).__name__}")
            return 503, b""
        return response.status_code, response.content

    def _report(self, path: str, headers: dict[str, str], body: bytes, state: str, name: str, status: int) -> None:
        with self._lock:
            id = headers.get("call-ref") or headers.get("request-ref") or f"line-{self._seen + 1}"
            kept = {header: headers[header] for header in listen_log_file.KEPT_HEADERS if header in headers}
            delivery = listen_log_file.LoggedDelivery(id, path, time.time_ns() // 1_000_000, state, kept, body)
            if self._log is not None:
                listen_log_file.append(self._log, delivery)
            if self._as_json:
                shown = output.masked(delivery.json())
                click.echo(json.dumps({"id": id, "path": path, "state": state, "status": status, "body": shown}))
            else:
                clock = time.strftime("%H:%M:%S")
                click.echo(f"{clock}  {status}  {path}  {id}  {name if state == 'VERIFIED' else state + ': ' + name}")
            self._seen += state == "VERIFIED"
            self._refused += state != "VERIFIED"
            if self._most is not None and self._seen >= self._most:
                self.done.set()


def _handler(listener: Listener) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 30

        def do_POST(self) -> None:
            length = self.headers.get("content-length", "")
            if not length.isdigit() or int(length) > _MOST:
                self.send_error(413 if length.isdigit() else 411)
                return
            body = self.rfile.read(int(length))
            headers = {name.lower(): value for name, value in self.headers.items()}
            status, content = listener.receive(self.path, headers, body)
            self.send_response(status)
            if status != 204:
                self.send_header("content-length", str(len(content)))
            if content:
                self.send_header("content-type", "application/json")
            self.end_headers()
            if status != 204:
                self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:
            """Print nothing: `Listener` says what came."""

    return Handler


@click.command()
@service_options
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8766, show_default=True, help="0 takes a free one.")
@click.option("--prefix", default="", help="What stands before the event's path in your URL, such as /weavr.")
@click.option("--webhooks-key", type=Secret(), help="The webhooks key (WEAVR_WEBHOOKS_KEY).")
@click.option(
    "--forward", type=HttpAddress(), metavar="URL", help="Send what was verified to this URL, and answer as it answers."
)
@click.option("--log", metavar="FILE", help="Write deliveries down (mode 0600), for `weavr-multi events --log FILE`.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, secrets masked.")
@click.option("--count", "most", type=click.IntRange(min=1), help="End after this many verified deliveries.")
@click.option("--for", "seconds", type=click.FloatRange(min=0, min_open=True), help="End after so many seconds.")
def listen(host: str, port: int, prefix: str, webhooks_key: Sensitive | None, **options: Any) -> int:
    """Receive webhooks: verify each delivery, print it, forward it.

    Against a local sandbox it registers itself there, with the sandbox's keys, for as long as it runs. Exit status 5
    if the time of --for is over before --count deliveries were verified.
    """
    prefix = f"/{prefix.strip('/')}" if prefix.strip("/") else ""
    own = {name: options.pop(name) for name in ("forward", "log", "as_json", "most", "seconds")}
    whom = connection(options)
    control = _local(whom)
    listener = Listener(
        _verifier(whom, webhooks_key, control),
        prefix=prefix,
        forward=own["forward"],
        log=_writable(own["log"]),
        as_json=own["as_json"],
        most=own["most"],
    )
    try:
        server = ThreadingHTTPServer((host, port), _handler(listener))
    except OSError as error:
        raise click.ClickException(f"cannot listen on {host}:{port}: {error.strerror}") from error
    url = f"http://{host}:{server.server_address[1]}{prefix}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        if control is not None:
            control.post("/webhooks", {"url": url})
        output.say(f"listening on {url}; Ctrl-C ends it")
        ends = time.monotonic() + (own["seconds"] or float("inf"))
        while not listener.done.wait(0.2):
            if time.monotonic() > ends:
                output.say(f"{own['seconds']:g} s are over: {listener.summary}")
                break
    finally:
        server.shutdown()
        server.server_close()
        if control is not None:
            with suppress(Unreachable):  # it may have been stopped before
                control.delete("/webhooks", {"url": url})
    return ExitStatus.DONE if own["most"] is None or listener.done.is_set() else ExitStatus.PARTIAL


def _writable(log: str | None) -> Path | None:
    if log is None:
        return None
    try:
        with open(log, "ab"):
            Path(log).chmod(0o600)
    except OSError as error:
        raise click.UsageError(f"{log} cannot be written: {error.strerror}") from error
    return Path(log)


def _local(whom: Connection) -> SandboxControl | None:
    named = whom.environment or whom.base_url or whom.setting("WEAVR_BASE_URL") or whom.setting("WEAVR_ENVIRONMENT")
    if named is None or (named != "local" and not is_loopback(str(named))):
        return None
    return SandboxControl.of(whom)


def _verifier(whom: Connection, webhooks_key: Sensitive | None, control: SandboxControl | None) -> WebhookVerifier:
    key = whom.api_key or whom.secret("WEAVR_API_KEY")
    other = webhooks_key or whom.secret("WEAVR_WEBHOOKS_KEY")
    if control is not None:
        about = control.get()
        key, other = key or Sensitive(about["apiKey"]), other or Sensitive(about["webhooksKey"])
    if key is None:
        raise click.UsageError("deliveries are verified with the api-key: pass --api-key or set WEAVR_API_KEY")
    return WebhookVerifier(keys=[key], webhooks_keys=[other] if other is not None else [])
