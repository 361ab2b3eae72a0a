"""Who may see the console: whoever has its secret, on this machine, in a page of the sandbox itself."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.console.opened import Opened
from weavr_multi.sandbox import Sandbox

GUARDED = [("GET", "live/stream"), ("GET", "live/about"), ("POST", "do/seed"), ("POST", "do/advance")]


def ask(sandbox: Sandbox, method: str, path: str, **headers: str) -> httpx.Response:
    """Call an endpoint of the console."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    url = f"{sandbox.url}/_sandbox/console/{path}".rstrip("/")
    return httpx.request(method, url, headers=named, json={} if method == "POST" else None, trust_env=False)


@pytest.mark.parametrize(("method", "path"), GUARDED)
@pytest.mark.parametrize("secret", [None, "", "wrong", "é"])
def test_without_the_secret_there_is_nothing(untouched: Sandbox, method: str, path: str, secret: str | None) -> None:
    """401, and nothing of the sandbox's state in the body."""
    headers = {} if secret is None else {"x-console-secret": secret.encode().decode("latin-1")}
    url = f"{untouched.url}/_sandbox/console/{path}".rstrip("/")
    encoded = {name: value.encode("latin-1") for name, value in headers.items()}
    answer = httpx.request(method, url, headers=encoded, json={} if method == "POST" else None, trust_env=False)
    assert answer.status_code == 401
    assert "ada@example.com" not in answer.text


@pytest.mark.parametrize(("method", "path"), [*GUARDED, ("GET", "")])
@pytest.mark.parametrize("headers", [{"host": "evil.example"}, {"origin": "https://evil.example"}])
def test_another_host_or_origin_is_refused_even_with_the_secret(
    untouched: Sandbox, method: str, path: str, headers: dict[str, str]
) -> None:
    """The rules of ``/_sandbox`` come before everything."""
    answer = ask(untouched, method, path, x_console_secret=untouched.console_secret, **headers)
    assert answer.status_code == 403


def test_the_page_holds_nothing_and_runs_only_its_own_files(untouched: Sandbox) -> None:
    """The policy allows no inline code and no other server; the page can be in no frame."""
    answer = ask(untouched, "GET", "")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    for secret in (untouched.api_key, untouched.console_secret, "ada@example.com"):
        assert secret not in answer.text


@pytest.mark.parametrize("file", ["../routes.py", "routes.py", "%2e%2e/routes.py", "nothing.js"])
def test_only_the_pages_own_files_are_served(untouched: Sandbox, file: str) -> None:
    """A path that leads elsewhere leads nowhere."""
    assert ask(untouched, "GET", file).status_code == 404


def test_another_start_has_another_secret() -> None:
    """A link from yesterday opens nothing today."""
    with Sandbox(serve=False) as first, Sandbox(serve=False) as second:
        assert first.console_secret != second.console_secret


def test_the_secret_leaves_the_address_bar(console: Opened) -> None:
    """It is kept for the tab alone, so that a shared address or a bookmark does not have it."""
    assert console.page.url == f"{console.sandbox.url}/_sandbox/console"


def test_without_a_secret_the_page_asks_for_it(console: Opened) -> None:
    """Pasted, it unlocks the page."""
    console.page.evaluate("sessionStorage.clear()")
    console.page.goto(f"{console.sandbox.url}/_sandbox/console")
    console.page.get_by_label("Secret").fill(console.sandbox.console_secret)
    console.press("Unlock")
    console.rows("accounts").first.wait_for()
    console.complaints[:] = [text for text in console.complaints if "401" not in text]


@pytest.fixture
def hostile() -> Iterator[str]:
    """A page of another origin."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>Win a prize</title>")

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


# Whatever it reads, as text; "nothing" where the browser or the sandbox refuses.
READ = """async ([url, secret]) => {
  const tries = [[{}, "cors"], [{"x-console-secret": secret}, "cors"], [{}, "no-cors"]];
  const found = [];
  for (const [headers, mode] of tries) {
    for (const path of ["/_sandbox", "/_sandbox/console/live/about", "/_sandbox/console/live/stream"]) {
      try { found.push(await (await fetch(url + path, {headers, mode})).text()); } catch { found.push(""); }
    }
  }
  return found.join("");
}"""


def test_a_hostile_page_gets_nothing(browser: Any, sandbox: Sandbox, hostile: str) -> None:
    """Open in the same browser, it reads no byte, not even with the secret, and changes nothing."""
    page = browser.new_page()
    page.goto(hostile)
    assert page.evaluate(READ, [sandbox.url, sandbox.console_secret]) == ""
    identities = len(sandbox.state.records.every("corporate"))
    send = "([url]) => fetch(url + '/_sandbox/console/do/seed', {method: 'POST', mode: 'no-cors'}).catch(() => 0)"
    page.evaluate(send, [sandbox.url])
    framed = "([url]) => { const f = document.createElement('iframe'); f.src = url; document.body.append(f); }"
    page.evaluate(framed, [sandbox.console_url])
    page.wait_for_timeout(300)
    assert all("Weavr sandbox" not in frame.content() for frame in page.frames)
    assert len(sandbox.state.records.every("corporate")) == identities
    page.close()


def test_a_name_that_was_made_to_lead_here_gets_nothing(browser: Any, sandbox: Sandbox) -> None:
    """DNS rebinding: the page would be of the same origin; the sandbox does not answer to the name."""
    port = sandbox.url.rpartition(":")[2]
    page = browser.new_page()
    answer = page.goto(f"http://evil.example:{port}/_sandbox/console#{sandbox.console_secret}")
    assert answer.status == 403
    page.goto(f"http://evil.example:{port}/multi/nowhere")
    shown = page.evaluate(READ, [f"http://evil.example:{port}", sandbox.console_secret])
    assert "ada@example.com" not in shown
    assert sandbox.api_key not in shown
    page.close()
