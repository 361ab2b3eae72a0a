"""Nothing that carried a secret shows it: which values are secret comes from the documents, not from a list here."""

from __future__ import annotations

import asyncio
import base64
import copy
import io
import json
import logging
import pickle
import re
import traceback
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.operations.calling import as_models, call, keywords, method_of
from tests.operations.expectation import (
    SECRETS,
    Builder,
    Expected,
    Node,
    arguments,
    document,
    is_object,
    is_secret_object,
    operations,
    shape,
    variants,
)
from tests.operations.reading import differences
from tests.support.clock import FakeClock
from tests.support.forms import leaks
from tests.support.recording import Recorder, Reply, Sent, client, reply
from weavr_multi import ApiError, ConfigurationError, ConnectionFailed, Page, Sensitive, models

API_KEY: Final = "Zq-key/+of~the=programme-qZ"
TOKEN: Final = "Zq-token.of/the+user=-qZ"
NUMBERS: Final = {"created", "msecs", "relativeCreated", "thread", "process"}
EVERY = pytest.mark.parametrize("one", operations(), ids=repr)


class Planting(Builder):
    """Makes JSON in which every secret is a text that is looked for afterwards."""

    def __init__(self, choice: int = 0) -> None:
        super().__init__(choice)
        self.planted: list[str] = []

    def build(self, node: Node, path: str = "$", key: str = "") -> Any:
        """Make a value."""
        followed = node.follow()
        if is_secret_object(followed):
            return {"value": self._plant()}
        if key in SECRETS and followed.schema.get("type") == "string":
            return self._plant_code() if "pattern" in followed.schema else self._plant()
        return super().build(node, path, key)

    def _plant_code(self) -> str:
        """Codes that people type keep their patterns: six digits."""
        self.planted.append(str(739_180 + len(self.planted)))
        return self.planted[-1]

    def _plant(self) -> str:
        self.planted.append(f'Zq{len(self.planted)}/sécret+"\\ of=the~{len(self.planted)}qZ')
        return self.planted[-1]


class Listening(logging.Handler):
    """Keeps everything that any logger says, as text and in its parts."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.heard = io.StringIO()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record; the numbers of clocks and threads could hold any six digits."""
        parts = {name: value for name, value in record.__dict__.items() if name not in NUMBERS}
        self.heard.write(f"{record.getMessage()} {parts!r}\n")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything logged at DEBUG, by whichever logger."""
    handler, root = Listening(), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler.heard
    root.removeHandler(handler)
    root.setLevel(before)


def shown(*values: Any) -> str:
    """Everything that values show of themselves."""
    parts: list[str] = []
    for value in values:
        parts += [repr(value), str(value), f"{value}", repr([value]), repr(getattr(value, "__dict__", ""))]
        parts += [repr(copy.copy(value))] if hasattr(value, "to_dict") else []
        if isinstance(value, BaseException):
            parts += traceback.format_exception(value)
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            try:
                pickled = pickle.dumps(value, protocol)
            except Exception as error:  # what holds connections is not pickled
                parts.append(repr(error))
            else:
                parts += [pickled.decode("latin-1"), pickled.decode("utf-8", "replace"), repr(pickle.loads(pickled))]
    return "\n".join(parts)


def ask(one: Expected, made: dict[str, Any], answer: Any, *, raw: bool = False) -> tuple[Any, Any]:
    """Make a call with planted credentials: the client, and what came of it."""
    weavr = client(Recorder(answer), api_key=API_KEY, max_retries=0, clock=FakeClock())

    async def run() -> Any:
        if not raw:
            return await call(weavr, one, made, auth_token=TOKEN)
        surface: Any = weavr if one.surface == "multi" else getattr(weavr, one.surface)
        resource = getattr(surface, one.resource).with_raw_response
        return await getattr(resource, one.method)(**keywords(method_of(weavr, one), made), auth_token=TOKEN)

    return weavr, asyncio.run(run())


@EVERY
@pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")
def test_a_call_shows_no_secret_that_went_out_or_came_back(one: Expected, log: io.StringIO) -> None:
    plants = Planting()
    made = arguments(one, plants)
    status, node = one.success
    answer = reply(status) if node is None else reply(status, plants.build(node))
    _, value = ask(one, made, answer)
    weavr, raw = ask(one, as_models(one, made), answer, raw=True)
    parts = [value, raw, raw.request, weavr, weavr.session(TOKEN), getattr(weavr, one.resource, None)]
    parts += [raw.parse()] if node is not None else []
    parts += [value.body, *value] if isinstance(value, Page) else []
    parts += as_models(one, made).values() if one.body is not None else []
    hidden = [item for item in parts if not isinstance(item, (dict, list, str))]
    assert leaks(shown(*hidden) + log.getvalue(), [API_KEY, TOKEN, *plants.planted]) == []


def planted(one: Expected) -> list[str]:
    """The secrets among the arguments of an operation."""
    plants = Planting()
    arguments(one, plants)
    return plants.planted


CARRYING = [one for one in operations() if planted(one)]
ECHOES: dict[str, Any] = {
    "as JSON": lambda words: reply(
        400,
        {
            "message": f"cannot read {words}",
            "syntaxErrors": {"invalidFields": [{"fieldName": words[0], "error": words[-1], "params": words}]},
            "validationErrors": [{"fieldName": "x", "message": words[-1], "error": "E"}],
            "validation": {"invalid": True, "fields": [{"name": words[-1], "errors": words}]},
            "errorCode": words[-1],
            **dict.fromkeys(words, "a key"),
            "nested": [{"password": {"value": words[-1]}, "pin": words[-1], "token": words}],
        },
    ),
    "as a web page": lambda words: reply(502, content=f"<html>{' '.join(words)}</html>".encode()),
    "URL-encoded": lambda words: reply(404, {"message": " ".join(quote(word, safe="") for word in words)}),
    "in base64": lambda words: reply(500, {"message": " ".join(base64.b64encode(w.encode()).decode() for w in words)}),
    "as escaped JSON": lambda words: reply(409, content=json.dumps(json.dumps(words)).encode()),
    "in headers": lambda words: reply(403, x_trace=API_KEY, www_authenticate=f"Bearer {TOKEN}", set_cookie=API_KEY),
}


# The key and the token go out with every call; the other forms are tried where there is more to repeat.
REPEATED = [(one, form) for one in operations() for form in ECHOES if one in CARRYING or form == "as JSON"]


@pytest.mark.parametrize(("one", "form"), REPEATED, ids=repr)
def test_an_error_shows_no_secret_that_the_service_repeats(one: Expected, form: str, log: io.StringIO) -> None:
    echo, plants = ECHOES[form], Planting()
    made = arguments(one, plants)
    words = [*plants.planted, API_KEY]
    if "authorization" in one.schemes[1]:
        words.append(TOKEN)
    with pytest.raises(ApiError) as caught:
        ask(one, made, echo(words))
    assert leaks(shown(caught.value) + log.getvalue(), words) == []


@pytest.mark.parametrize("one", CARRYING, ids=repr)
def test_an_answer_that_is_no_http_and_repeats_secrets_shows_none(one: Expected, log: io.StringIO) -> None:
    plants = Planting()
    made = arguments(one, plants)
    words = [*plants.planted, API_KEY, *([TOKEN] if "authorization" in one.schemes[1] else [])]
    text = f"illegal header line: {bytearray(' '.join(words).encode())!r}"  # as h11 and aiohttp quote it
    with pytest.raises(ConnectionFailed, match="illegal header line") as caught:
        ask(one, made, httpx.RemoteProtocolError(text))
    trace = "".join(traceback.format_exception(caught.value))
    assert leaks(shown(caught.value) + trace + log.getvalue(), words) == []


@pytest.mark.parametrize("one", CARRYING, ids=repr)
def test_a_refused_call_shows_no_secret(one: Expected) -> None:
    plants = Planting()
    made = arguments(one, plants)
    with pytest.raises(ConfigurationError) as caught:
        ask(one, _broken(made), Reply())
    assert leaks(shown(caught.value), [API_KEY, TOKEN, *plants.planted]) == []


def _broken(made: Mapping[str, Any]) -> dict[str, Any]:
    """Give every argument in a form that it cannot have."""
    return {key: [value] if "qZ" in repr(value) else object() for key, value in made.items()}


def test_a_dozen_operations_carry_secrets() -> None:
    assert len(CARRYING) >= 12


def test_a_secret_inside_another_is_masked_with_it() -> None:
    one = next(one for one in operations() if one.label == "access.login_with_password")
    words = ["Zq12qZ", "Zq12qZ-and-more", "before-Zq12qZ"]
    made = {"body.email": "a@b.test", "body.password": words[1]}
    with pytest.raises(ApiError) as caught:
        ask(one, made, reply(400, {"message": words[1]}))
    assert "and-more" not in shown(caught.value)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=2, max_size=40), st.sampled_from(sorted(ECHOES)))
def test_no_text_whatever_shows_as_a_secret(log: io.StringIO, text: str, echo: str) -> None:
    one = next(one for one in operations() if one.label == "passwords.update")
    words = [f"Zq{text}qZ", f"qZ{text[::-1]}Zq"]
    made = {"body.oldPassword": {"value": words[0]}, "body.newPassword": {"value": words[1]}}
    with pytest.raises(ApiError) as caught:
        ask(one, made, ECHOES[echo](words))
    assert leaks(shown(caught.value) + log.getvalue(), words) == []


# Which values are secret.


def schemas() -> list[tuple[str, Node]]:
    """Every named type of the four documents, and the bodies of the events."""
    found = [
        (name, Node(where, {"$ref": f"#/components/schemas/{name}"}))
        for where in ("common", "multi", "backoffice", "simulator", "webhooks")
        for name in document(where)["components"].get("schemas", {})
    ]
    for where in ("multi", "webhooks"):
        for path, item in document(where).get("webhooks", {}).items():
            body = Node(where, item["post"]["requestBody"]).follow()
            schema = body.schema["content"]["application/json"]["schema"]
            event = document("names")["webhooks"][path]
            named = event if isinstance(event, str) else event["event"]
            found.append((named, Node(body.document, schema).follow()._replace(name="")))
    return found


LIKE_A_SECRET: Final = re.compile(
    r"pass(word|code|phrase)|secret|token|^pin$|pin(code)?$|cvv|cvc|nonce|assertion|otp|(verification|activation|invite)code"
    r"|cardnumber$|apikey|privatekey|credential$",
    re.IGNORECASE,
)
# Reviewed: their names look like it, and what they hold is none.
PLAIN: Final = {"tokenType"}


def unmarked(nodes: list[tuple[str, Node]]) -> list[str]:
    """List the texts whose names look secret and that are not known to be."""
    found: set[str] = set()
    for name, node in nodes:
        followed = node.follow()
        if is_object(followed) and not is_secret_object(followed):
            for key, inner in shape(followed).properties.items():
                kind = inner.follow()
                is_text = kind.schema.get("type") == "string" and "enum" not in kind.schema
                if is_text and LIKE_A_SECRET.search(key) and key not in SECRETS | PLAIN:
                    found.add(f"{name}.{key}")
    return sorted(found)


def test_every_text_whose_name_looks_secret_is_marked_or_reviewed() -> None:
    bodies = [(one.label, one.body) for one in operations() if one.body is not None]
    answers = [(one.label, one.success[1]) for one in operations() if one.success[1] is not None]
    assert unmarked(schemas() + bodies + answers) == []


@pytest.mark.parametrize(
    "name", ["newPassword2", "clientSecret", "refreshToken", "cardPin", "otp", "apiKey", "cvc2Value"]
)
def test_a_new_text_that_looks_secret_would_be_noticed(name: str) -> None:
    node = Node("multi", {"type": "object", "properties": {name: {"type": "string"}}})
    assert unmarked([("New", node)]) == [f"New.{name}"]


def holding_secrets() -> list[tuple[str, Node]]:
    """The types with a secret somewhere in them."""
    found: dict[str, tuple[str, Node]] = {}
    for name, node in schemas():
        plants = Planting()
        followed = node.follow()
        if is_secret_object(followed) or not is_object(followed) or not hasattr(models, name):
            continue
        plants.build(node)
        if plants.planted:
            found[f"{node.document}.{name}"] = (name, node)
    return list(found.values())


HOLDING: Final = holding_secrets()


@pytest.mark.parametrize(("name", "node"), HOLDING, ids=[f"{node.document}.{name}" for name, node in HOLDING])
def test_a_type_reads_its_secrets_as_secrets_and_shows_none(name: str, node: Node) -> None:
    plants = Planting()
    source = plants.build(node)
    value = getattr(models, name).from_dict(source)
    assert (differences(node, source, value), leaks(shown(value), plants.planted)) == ([], [])


@pytest.mark.parametrize(("name", "node"), HOLDING, ids=[f"{node.document}.{name}" for name, node in HOLDING])
def test_a_redacted_copy_of_a_type_cannot_be_written_out(name: str, node: Node) -> None:
    value = getattr(models, name).from_dict(Planting().build(node))
    with pytest.raises(ConfigurationError, match="dropped by a pickle"):
        pickle.loads(pickle.dumps(value)).to_dict()


def test_the_bodies_of_two_webhooks_carry_tokens() -> None:
    assert {"LoginStatusChanged", "StepUpStatusChanged"} & {name for name, _ in HOLDING}


def test_every_name_of_a_secret_is_met_somewhere() -> None:
    met: set[str] = set()

    class Noting(Planting):
        def build(self, node: Node, path: str = "$", key: str = "") -> Any:
            before = len(self.planted)
            made = super().build(node, path, key)
            if len(self.planted) > before and not isinstance(made, list):
                met.add(key)
            return made

    for one in operations():
        arguments(one, Noting())
        if one.success[1] is not None:
            Noting().build(one.success[1])
    for _, node in schemas():
        if not variants(node.follow()):
            Noting().build(node)
    assert SECRETS - met == set()


@pytest.mark.parametrize("surface", ["multi", "backoffice", "simulator", "webhooks"])
def test_every_header_that_carries_a_credential_is_refused_as_a_header_of_the_callers(surface: str) -> None:
    schemes = document(surface)["components"]["securitySchemes"].values()
    for name in {scheme["name"] if scheme["type"] == "apiKey" else "Authorization" for scheme in schemes}:
        with pytest.raises(ConfigurationError, match=f"{name} is set by the client"):
            client(Recorder()).with_options(extra_headers={name: "x"})


def test_options_do_not_show_the_token_they_hold() -> None:
    copied = client(Recorder(), api_key=API_KEY).with_options(auth_token=TOKEN)
    assert leaks(repr(vars(copied)), [API_KEY, TOKEN]) == []


def test_secrets_stay_secret_when_the_service_sends_them_in_another_form() -> None:
    value = models.ManagedCard.from_dict({"cvv": "Zq123qZ", "cardNumber": {"pan": "Zq4444qZ"}})
    assert leaks(repr(value), ["Zq123qZ", "Zq4444qZ"]) == []


@pytest.mark.parametrize("given", ["Zq1qZ", Sensitive("Zq1qZ"), {"value": "Zq1qZ"}])
def test_a_model_takes_a_secret_in_any_form_and_hides_it(given: Any) -> None:
    assert leaks(shown(models.TokenResponse(token=given)), ["Zq1qZ"]) == []


def test_a_secret_set_afterwards_as_plain_text_is_not_shown_either() -> None:
    card = models.ManagedCard.from_dict({"cvv": {"value": "Zq1qZ"}})
    card.cvv = "Zq2qZ"  # type: ignore[assignment]
    assert leaks(repr(card), ["Zq1qZ", "Zq2qZ"]) == []


def test_what_the_tests_look_for_is_found_where_it_is_shown() -> None:
    plants = Planting()
    plants.build(Node("common", {"$ref": "#/components/schemas/SensitiveCvv"}))
    (secret,) = plants.planted
    texts = [
        secret,
        quote(secret),
        json.dumps({"a": secret}),
        repr({"a": secret}),
        base64.b64encode(b"x" + secret.encode()).decode(),
    ]
    assert [leaks(text, [secret]) for text in texts] == [[secret]] * 5


def test_a_sent_request_is_what_the_recorder_says() -> None:
    recorder = Recorder(reply(200, {}))
    asyncio.run(client(recorder, api_key=API_KEY).access.login_with_password(email="a@b.test", password="Zq1qZ"))
    sent: Sent = recorder.only
    assert (sent.header("api-key"), sent.json["password"]) == (API_KEY, {"value": "Zq1qZ"})
