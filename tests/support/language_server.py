"""Pyright's language server over its standard input and output, as an editor talks to it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self


class LanguageServer:
    """One open file in one project.

    Args:
        folder: The project, empty.
        python: The interpreter of the environment in which the project's packages are installed.
        text: The text of the file.
    """

    def __init__(self, folder: Path, python: Path, text: str) -> None:
        self._folder, self._python, self._text = folder, python, text
        self._uri = (folder / "look.py").as_uri()
        self._number = 0

    def __enter__(self) -> Self:
        (self._folder / "look.py").write_text(self._text, encoding="utf-8")
        settings = {"venvPath": str(self._python.parents[2]), "venv": self._python.parents[1].name}
        (self._folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
        program = [sys.executable, "-c", "from pyright.langserver import main; main('--stdio')"]
        self._process = subprocess.Popen(program, cwd=self._folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        documents = {
            "completion": {"completionItem": {"snippetSupport": False}},
            "hover": {"contentFormat": ["markdown"]},
        }
        root = self._folder.as_uri()
        self._ask(
            "initialize",
            processId=None,
            rootUri=root,
            workspaceFolders=[{"uri": root, "name": "project"}],
            capabilities={"textDocument": documents, "workspace": {"workspaceFolders": True}},
        )
        self._send({"method": "initialized", "params": {}})
        file = {"uri": self._uri, "languageId": "python", "version": 1, "text": self._text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": file}})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ask("shutdown")
        self._send({"method": "exit"})
        self._process.communicate(timeout=30)

    def completions(self, line: int, column: int) -> set[str]:
        """Return what is offered at a place, counted from 0."""
        found = self._at("completion", line, column)
        return {item["label"] for item in (found["items"] if isinstance(found, dict) else found)}

    def hover(self, line: int, column: int) -> str:
        """Return what is shown over a place, as Markdown."""
        return str(self._at("hover", line, column)["contents"]["value"])

    def _at(self, what: str, line: int, column: int) -> Any:
        place = {"line": line, "character": column}
        return self._ask(f"textDocument/{what}", textDocument={"uri": self._uri}, position=place)

    def _ask(self, method: str, **params: Any) -> Any:
        """Send a request and return its result; requests of the server in between are answered with nothing."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params or None})
        while True:
            message = self._read()
            if "method" in message and "id" in message:
                items = message.get("params", {}).get("items", []) if message["params"] else []
                self._send({"id": message["id"], "result": [None] * len(items) if items else None})
            elif message.get("id") == number:
                assert "error" not in message, message["error"]
                return message["result"]

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        found: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return found
