"""The generator's stock output, made in the test, and our package, behind one face.

Every fault of the stock output has a test whose assertion is run against both: ours must hold it, stock must not.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from pipeline.normalise.merging import references
from pipeline.read.documents import load_file

from tests.pipeline.documents import REPOSITORY, Folder, Json, body, generate, operation, ref

# What the assertions need of the whole description; the stock output of all of it takes half a minute.
CHOSEN = {
    "managed_cards.get": "managedCardGet",
    "managed_cards.list": "managedCardsGet",
    "managed_accounts.get": "managedAccountGet",
    "managed_accounts.list": "managedAccountsGet",
    "managed_accounts.create": "managedAccountCreate",
    "transactions.list": "transactionsGet",
    "card_payments.list": "cardPaymentsGet",
    "corporates.charge_fee": "corporateChargeFee",
    "outgoing_wire_transfers.list": "outgoingWireTransfersGet",
    "outgoing_wire_transfers.get": "outgoingWireTransferGet",
    "outgoing_wire_transfers.get_payment_confirmation": "outgoingWireTransferPaymentConfirmation",
    "access.login_with_password": "loginWithPassword",
}
BASE_URL = "https://service.test"
Handler = Callable[[httpx.Request], httpx.Response]


def odd_document() -> Json:
    """Forms that make the generator drop an operation, as older documents have them."""
    types: Json = {"Code": {"type": "string", "enum": ["A", "B"]}}
    composed = {"type": "object", "properties": {"code": {"allOf": [ref("Code"), {"description": "Which."}]}}}
    header = {"name": "x-older", "in": "header", "schema": {}}
    paths = {
        "/odd/composed": {"post": operation("oddComposed", requestBody=body(composed))},
        "/odd/headed": {"get": operation("oddHeaded", parameters=[header])},
    }
    schemes = {"api-key": {"type": "apiKey", "name": "api-key", "in": "header"}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "odd", "version": "1"},
        "paths": paths,
        "components": {"schemas": types, "securitySchemes": schemes},
    }


class Side:
    """One of the two packages."""

    trees: list[Path]

    def call(self, key: str, handler: Handler, *arguments: Any, **named: Any) -> Any:
        """Call an operation over a scripted transport."""
        raise NotImplementedError

    def model(self, name: str) -> Any:
        """A model's class."""
        raise NotImplementedError

    def files(self) -> list[Path]:
        """Every generated file."""
        return [file for tree in self.trees for file in sorted(tree.rglob("*.py"))]

    def answered(self, key: str, status: int, content: bytes | Json, *arguments: Any, **named: Any) -> Any:
        """Call an operation that gets this answer."""
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        return self.call(key, lambda request: httpx.Response(status, content=body), *arguments, **named)

    def query(self, key: str, **named: Any) -> str:
        """Return the query that a call sends, decoded but for its separators."""
        sent: list[str] = []

        def handle(request: httpx.Request) -> httpx.Response:
            sent.append(request.url.query.decode().replace("%2C", ",").replace("%2c", ","))
            return httpx.Response(200, json={})

        self.call(key, handle, **named)
        return sent[0]


class Ours(Side):
    """The package of this repository."""

    name = "ours"

    def __init__(self, odd: Path) -> None:
        package = REPOSITORY / "weavr_multi"
        self.trees = [package / "api", package / "models", odd / "api", odd / "models"]

    def client(self, handler: Handler) -> Any:
        """A client over a scripted transport."""
        from weavr_multi import Weavr

        http = httpx.AsyncClient(transport=httpx.MockTransport(handler))
        return Weavr(api_key="key", base_url=BASE_URL, http_client=http, max_retries=0)

    def call(self, key: str, handler: Handler, *arguments: Any, **named: Any) -> Any:
        """Call the public method of the operation."""

        async def go() -> Any:
            weavr = self.client(handler)
            resource, _, method = key.partition(".")
            options = {} if resource == "access" else {"auth_token": "token"}
            return await getattr(getattr(weavr, resource), method)(*arguments, **named, **options)

        return asyncio.run(go())

    def model(self, name: str) -> Any:
        """A model by its public name."""
        from weavr_multi import models

        return getattr(models, name)

    @property
    def unset(self) -> Any:
        """The mark of what did not come."""
        return None


class Stock(Side):
    """What the generator's own templates make of the documents."""

    name = "stock"

    def __init__(self, folder: Path, odd: Json) -> None:
        self.folder = folder
        whole, simulator = (load_file(REPOSITORY / "openapi" / f"{name}.yaml").root for name in ("multi", "simulator"))
        documents = {"stock_multi": pruned(whole), "stock_simulator": simulator, "stock_odd": odd}
        self.trees = [self._generate(name, document) for name, document in documents.items()]
        sys.path.insert(0, str(folder))

    def _generate(self, name: str, document: Json) -> Path:
        source, config, output = self.folder / f"{name}.json", self.folder / "config.yml", self.folder / name
        source.write_text(json.dumps({key: value for key, value in document.items() if "webhooks" not in key}))
        config.write_text("post_hooks: []\n")
        command = [sys.executable, "-m", "openapi_python_client", "generate", "--path", str(source)]
        command += ["--meta", "none", "--output-path", str(output), "--config", str(config)]
        subprocess.run(command, check=True, capture_output=True)
        return output

    def client(self, handler: Handler) -> Any:
        """A client over a scripted transport."""
        module = importlib.import_module("stock_multi.client")
        transport = {"transport": httpx.MockTransport(handler)}
        return module.AuthenticatedClient(base_url=BASE_URL, token="token", httpx_args=transport)

    def call(self, key: str, handler: Handler, *arguments: Any, **named: Any) -> Any:
        """Call the function of the operation."""
        wanted = f"{_snake(CHOSEN[key])}.py"
        file = next(file for file in self.trees[0].rglob(wanted))
        module = importlib.import_module(f"stock_multi.api.{file.parent.name}.{file.stem}")
        return asyncio.run(module.asyncio(*arguments, client=self.client(handler), **named))

    def model(self, name: str) -> Any:
        """A model by its name."""
        return getattr(importlib.import_module("stock_multi.models"), name)

    @property
    def unset(self) -> Any:
        """The mark of what was not given."""
        return importlib.import_module("stock_multi.types").UNSET


def _snake(name: str) -> str:
    return "".join(f"_{ch.lower()}" if ch.isupper() else ch for ch in name)


def pruned(document: Json) -> Json:
    """The chosen operations and the types that they need, otherwise as the document has them."""
    chosen = set(CHOSEN.values())
    paths = {
        path: kept
        for path, item in document["paths"].items()
        if (kept := {method: op for method, op in item.items() if op["operationId"] in chosen})
    }
    types, needed, waiting = document["components"]["schemas"], set(), list(references(paths))
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += references(types[name])
    components = {**document["components"], "schemas": {name: types[name] for name in types if name in needed}}
    return {**document, "paths": paths, "components": components}


def make_ours(folder: Folder) -> Ours:
    """Our side, with a package of the odd document beside it."""
    folder.write("multi", odd_document())
    output = folder.path.parent / "weavr_multi"
    generate(folder.path, output)
    return Ours(output)
