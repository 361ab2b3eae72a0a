"""Each operation sends what the documents say: nothing more, nothing less, nothing else."""

from __future__ import annotations

import asyncio
import json
import re
from functools import cache
from typing import Any, NamedTuple

import pytest

from tests.operations.calling import TOKEN, as_models, call, method_of, names_of
from tests.operations.expectation import (
    Builder,
    Expected,
    arguments,
    body_of,
    expected,
    operations,
    path_of,
    query_of,
    squeezed,
)
from tests.support.recording import API_KEY, BASE_URL, Recorder, Sent, client, reply

REF = "ref-of-the-caller"
EVERY = pytest.mark.parametrize("one", expected(), ids=repr)
WITH_A_BODY = pytest.mark.parametrize("one", [one for one in operations() if one.body is not None], ids=repr)


class Exchange(NamedTuple):
    """What went out for which arguments, and what came back."""

    made: dict[str, Any]
    sent: Sent
    value: Any
    source: Any


@cache
def exchange(one: Expected, full: bool = True, choice: int = 0, form: str = "mapping") -> Exchange:
    """Make one call with valid arguments."""
    made = arguments(one, Builder(choice, full=full))
    status, node = one.success
    source = None if node is None else Builder().build(node)
    answer = reply(status, content=b"%PDF-1.7 or a,b") if one.gives_bytes else reply(status, source)
    recorder = Recorder(answer)
    options: dict[str, Any] = {"idempotency_ref": REF} if one.idempotent and full else {}
    given = as_models(one, made) if form == "model" else made
    value = asyncio.run(call(client(recorder), one, given, **options))
    return Exchange(made, recorder.only, value, source)


def test_there_are_203_operations_and_all_have_a_public_method() -> None:
    assert len(operations()) == 203


@EVERY
def test_the_method_is_the_documents(one: Expected) -> None:
    assert exchange(one).sent.method == one.verb


@EVERY
def test_the_url_is_the_surface_and_the_filled_in_path(one: Expected) -> None:
    made, sent, *_ = exchange(one)
    assert sent.url.partition("?")[0] == BASE_URL + path_of(one, made)


@EVERY
def test_the_query_has_every_filter_in_its_form(one: Expected) -> None:
    made, sent, *_ = exchange(one)
    assert sent.query == query_of(one, made)


@EVERY
def test_the_query_is_in_plain_ascii_with_everything_else_quoted(one: Expected) -> None:
    assert re.fullmatch(r"[A-Za-z0-9._~%&=,+-]*", exchange(one).sent.raw_query)


@EVERY
def test_arguments_that_are_not_given_are_not_sent(one: Expected) -> None:
    made, sent, *_ = exchange(one, full=False)
    assert (sent.query, sent.content) == (query_of(one, made), encoded(body_of(one, made)))


@EVERY
def test_credentials_stand_in_the_headers_that_the_security_names(one: Expected) -> None:
    sent = exchange(one).sent
    needed, _ = one.schemes
    values = {"api-key": API_KEY, "programme-key": API_KEY, "authorization": f"Bearer {TOKEN}"}
    got = {name: sent.header(name) for name in values if sent.header(name) is not None}
    assert got == {name: values[name] for name in needed}


@pytest.mark.parametrize("one", [one for one in operations() if one.schemes[0] != one.schemes[1]], ids=repr)
def test_where_a_token_is_optional_it_is_sent_if_there_is_one(one: Expected) -> None:
    recorder = Recorder(reply(one.success[0], {}))
    asyncio.run(call(client(recorder), one, arguments(one, Builder()), auth_token=TOKEN))
    assert recorder.only.header("authorization") == f"Bearer {TOKEN}"


def test_a_token_is_optional_or_a_sessions_own_on_four_operations() -> None:
    assert [one.label for one in operations() if one.schemes[0] != one.schemes[1]] == [
        "access.request_token",
        "identities.list",
        "users.start_kyc",
        "managed_cards.replace_lost_or_stolen",
    ]


NO_TOKEN = [one for one in operations() if "authorization" not in one.schemes[1]]


@pytest.mark.parametrize("one", NO_TOKEN, ids=repr)
def test_a_token_is_kept_back_where_the_operation_knows_none(one: Expected) -> None:
    recorder = Recorder(reply(one.success[0], {}))
    asyncio.run(call(client(recorder), one, arguments(one, Builder()), auth_token=TOKEN))
    assert recorder.only.header("authorization") is None


@EVERY
def test_the_callers_ref_is_sent_where_the_operation_takes_one(one: Expected) -> None:
    assert exchange(one).sent.header("idempotency-ref") == (REF if one.idempotent else None)


@EVERY
def test_a_ref_is_made_where_the_operation_takes_one_and_none_is_given(one: Expected) -> None:
    ref = exchange(one, full=False).sent.header("idempotency-ref")
    uuid = re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", ref or "")
    assert bool(uuid) is one.idempotent


def test_64_operations_take_an_idempotency_ref() -> None:
    assert sum(one.idempotent for one in operations()) == 64


@EVERY
def test_the_accept_header_chooses_the_representation(one: Expected) -> None:
    assert exchange(one).sent.header("accept") == one.accept


@EVERY
def test_header_arguments_are_sent_as_headers(one: Expected) -> None:
    made, sent, *_ = exchange(one)
    names = [parameter.name for parameter in one.parameters if parameter.place == "header"]
    assert [sent.header(name) for name in names] == [made[f"header.{name}"] for name in names]


@EVERY
def test_a_body_says_that_it_is_json_and_no_body_says_nothing(one: Expected) -> None:
    made, sent, *_ = exchange(one)
    assert sent.header("content-type") == (None if body_of(one, made) is None else "application/json")


@WITH_A_BODY
def test_the_body_is_the_arguments_under_their_wire_names(one: Expected) -> None:
    made, sent, *_ = exchange(one)
    assert sent.json == body_of(one, made)


def _other_variants() -> list[tuple[Expected, int]]:
    """The calls that differ from the first because a union in their body has another variant."""
    found = []
    for one in operations():
        bodies = [body_of(one, arguments(one, Builder(choice))) for choice in range(8)]
        found += [(one, choice) for choice in range(1, 8) if bodies[choice] not in bodies[:choice]]
    return found


@pytest.mark.parametrize(("one", "choice"), _other_variants(), ids=repr)
def test_the_body_holds_any_variant_of_its_unions(one: Expected, choice: int) -> None:
    made, sent, *_ = exchange(one, choice=choice)
    assert sent.json == body_of(one, made)


@WITH_A_BODY
def test_models_and_plain_mappings_send_the_same_body(one: Expected) -> None:
    assert exchange(one, form="model").sent.content == exchange(one).sent.content


@EVERY
def test_the_arguments_are_those_of_the_documents_and_the_options_alone(one: Expected) -> None:
    names = [parameter.name for parameter in (*one.parameters, *one.flat)]
    names += ["body"] if one.body is not None and not one.flat else []
    method = method_of(client(Recorder()), one)
    assert sorted(names_of(method)) == sorted(map(squeezed, names))


@EVERY
def test_an_argument_is_required_exactly_where_the_documents_require_it(one: Expected) -> None:
    required = {squeezed(parameter.name) for parameter in (*one.parameters, *one.flat) if parameter.required}
    required |= {"body"} if one.body_required and not one.flat else set()
    method = method_of(client(Recorder()), one)
    assert {name for name, p in names_of(method).items() if p.default is p.empty} == required


@EVERY
def test_only_path_arguments_go_by_position(one: Expected) -> None:
    path = [squeezed(parameter.name) for parameter in one.parameters if parameter.place == "path"]
    method = method_of(client(Recorder()), one)
    assert [name for name, p in names_of(method).items() if p.kind is p.POSITIONAL_OR_KEYWORD] == path


@EVERY
def test_argument_names_are_in_snake_case(one: Expected) -> None:
    method = method_of(client(Recorder()), one)
    assert all(re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*_?", p.name) for p in names_of(method).values())


def encoded(body: Any) -> bytes:
    """The bytes of a body, compact and in UTF-8."""
    return b"" if body is None else json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
