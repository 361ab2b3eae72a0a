"""Each operation reads what the documents say, and keeps what they do not say."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from functools import cache
from typing import Any

import pytest

from tests.operations.calling import TOKEN, call, keywords
from tests.operations.expectation import Builder, Expected, arguments, expected, operations
from tests.operations.reading import differences, with_surprises
from tests.support.recording import Recorder, client, reply
from weavr_multi import ConfigurationError, Page

JSON = [one for one in operations() if one.success[1] is not None]
SILENT = [one for one in operations() if one.success[1] is None and not one.gives_bytes]
FILES = [one for one in expected() if one.gives_bytes]
PAGED = [one for one in JSON if one.size_parameter is not None]


def ask(one: Expected, source: Any, **settings: Any) -> Any:
    """Make a call that is answered with some JSON."""
    recorder = Recorder(reply(one.success[0], source))
    return asyncio.run(call(client(recorder, **settings), one, arguments(one, Builder())))


def answers(one: Expected, full: bool = True) -> list[tuple[int, Any]]:
    """One answer for each variant of its widest union."""
    node = one.success[1]
    assert node is not None
    found: list[tuple[int, Any]] = []
    for choice in range(9):
        made = Builder(choice, full=full).build(node)
        if all(made != other for _, other in found):
            found.append((choice, made))
    return found


@cache
def read(one: Expected, full: bool = True) -> list[tuple[int, Any, Any]]:
    """Ask for each answer: (choice, the JSON, the decoded body)."""
    found = []
    for choice, source in answers(one, full):
        value = ask(one, source)
        found.append((choice, source, value.body if isinstance(value, Page) else value))
    return found


def holds_secrets(one: Expected) -> bool:
    """Whether an answer of the operation holds a secret."""
    return "Sensitive(" in repr([value for _, _, value in read(one)])


def written(value: Any) -> Any:
    """Write an answer out again."""
    if isinstance(value, list):
        return [item.to_dict() for item in value]
    return (value.body if isinstance(value, Page) else value).to_dict()


def misread(one: Expected, source: Any, value: Any, choice: int) -> list[str]:
    """Compare an answer with what was made of it."""
    node = one.success[1]
    assert node is not None
    return differences(node, source, value.body if isinstance(value, Page) else value, choice)


def surprised(one: Expected, source: Any, *, tags: bool = False) -> Any:
    """Copy an answer with surprises; a page without its list announces no items, else it is an error."""
    node = one.success[1]
    assert node is not None
    made = with_surprises(node, source, tags=tags)
    if one in PAGED and made.get(one.items_key) is None:
        made.update(count=None, responseCount=None)
    return made


@pytest.mark.parametrize("one", JSON, ids=repr)
def test_a_whole_answer_is_read_field_by_field(one: Expected) -> None:
    assert [d for choice, source, value in read(one) for d in misread(one, source, value, choice)] == []


@pytest.mark.parametrize("one", JSON, ids=repr)
def test_an_answer_with_nothing_optional_is_read(one: Expected) -> None:
    assert [d for choice, source, value in read(one, full=False) for d in misread(one, source, value, choice)] == []


@pytest.mark.parametrize("one", JSON, ids=repr)
def test_an_answer_written_out_again_is_what_came(one: Expected) -> None:
    assert [written(value) for _, _, value in read(one)] == [source for _, source, _ in read(one)]


@pytest.mark.parametrize("tags", [False, True], ids=["known variants", "unknown variants"])
@pytest.mark.parametrize("one", JSON, ids=repr)
def test_unknown_fields_unknown_enum_values_and_nulls_are_read(one: Expected, tags: bool) -> None:
    found = []
    for choice, source in answers(one):
        strange = surprised(one, source, tags=tags)
        found += misread(one, strange, ask(one, strange), choice)
    assert found == []


@pytest.mark.parametrize("one", JSON, ids=repr)
def test_an_answer_with_unknown_fields_and_values_is_written_out_again_without_loss(one: Expected) -> None:
    for _, source in answers(one):
        strange = surprised(one, source)
        assert written(ask(one, strange)) == without_nulls(strange)


def without_nulls(source: Any) -> Any:
    """Drop what reads as absent; inside unknown fields everything is kept."""
    if isinstance(source, dict):
        return {k: v if k == "unknownToUs" else without_nulls(v) for k, v in source.items() if v is not None}
    return [without_nulls(item) for item in source] if isinstance(source, list) else source


@pytest.mark.parametrize("one", JSON, ids=repr)
def test_an_answer_without_any_field_is_read_without_complaint(one: Expected) -> None:
    empty: Any = [] if isinstance(answers(one)[0][1], list) else {}
    assert written(ask(one, empty)) == empty


@pytest.mark.parametrize("one", JSON, ids=repr)
def test_a_complete_answer_passes_strict_mode(one: Expected) -> None:
    for _, source in answers(one):
        ask(one, source, strict=True)


@pytest.mark.parametrize("one", SILENT, ids=repr)
def test_an_operation_without_an_answer_gives_none(one: Expected) -> None:
    recorder = Recorder(reply(one.success[0]))
    assert asyncio.run(call(client(recorder), one, arguments(one, Builder()))) is None


@pytest.mark.parametrize("one", FILES, ids=repr)
def test_a_file_is_given_as_its_bytes(one: Expected) -> None:
    content = bytes(range(256))
    recorder = Recorder(reply(one.success[0], content=content, content_type=one.accept))
    assert asyncio.run(call(client(recorder), one, arguments(one, Builder()))) == content


@pytest.mark.parametrize("one", PAGED, ids=repr)
def test_a_page_has_the_items_that_stand_under_the_irregular_key(one: Expected) -> None:
    ((_, source), *_) = answers(one)
    page = ask(one, source)
    assert [item.to_dict() for item in page] == source[one.items_key]


@pytest.mark.parametrize("one", PAGED, ids=repr)
def test_a_page_knows_how_many_items_there_are_in_all(one: Expected) -> None:
    ((_, source), *_) = answers(one)
    assert ask(one, source | {"count": 4711}).count == 4711


def test_thirty_lists_are_paged() -> None:
    assert len(PAGED) == 30


def test_ten_further_methods_give_a_file_in_place_of_json_and_one_gives_nothing_else() -> None:
    assert [one.label for one in FILES if one.id == "outgoingWireTransferPaymentConfirmation"] + [str(len(FILES))] == [
        "outgoing_wire_transfers.get_payment_confirmation",
        "11",
    ]


@pytest.mark.parametrize("one", JSON, ids=repr)
def test_an_answer_in_bytes_reads_as_in_text(one: Expected) -> None:
    ((_, source), *_) = answers(one)
    text = json.dumps(source, ensure_ascii=False, indent=1)
    recorder = Recorder(reply(one.success[0], content=text.encode(), content_type="application/json;charset=utf-8"))
    value = asyncio.run(call(client(recorder), one, arguments(one, Builder())))
    assert misread(one, source, value, 0) == []


@pytest.mark.parametrize("one", JSON, ids=repr)
def test_an_answer_survives_a_deep_copy_with_its_secrets(one: Expected) -> None:
    for _, _, value in read(one):
        assert copy.deepcopy(value) == value


@pytest.mark.parametrize("one", [one for one in JSON if not holds_secrets(one)], ids=repr)
def test_an_answer_survives_a_pickle(one: Expected) -> None:
    for _, _, value in read(one):
        assert pickle.loads(pickle.dumps(value)) == value


@pytest.mark.parametrize("one", [one for one in JSON if holds_secrets(one)], ids=repr)
def test_an_answer_with_secrets_comes_back_from_a_pickle_without_them(one: Expected) -> None:
    for _, source, value in read(one):
        again = pickle.loads(pickle.dumps(value))
        assert repr(again).replace("(redacted)", "('********')") == repr(value), source
        with pytest.raises(ConfigurationError, match="dropped by a pickle"):
            again.to_dict()


@pytest.mark.parametrize("one", JSON, ids=repr)
def test_two_answers_with_the_same_content_are_equal(one: Expected) -> None:
    for _, source, value in read(one):
        other = ask(one, source)
        assert (other.body if isinstance(other, Page) else other) == value


@pytest.mark.parametrize("one", expected(), ids=repr)
@pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")
def test_a_raw_response_has_the_bytes_and_the_same_value(one: Expected) -> None:
    status, node = one.success
    answer = reply(status, content=b"a,b") if one.gives_bytes else reply(status, node and answers(one)[0][1])
    surface: Any = client(Recorder(answer)).with_options(auth_token=TOKEN)
    surface = surface if one.surface == "multi" else getattr(surface, one.surface)
    resource = getattr(surface, one.resource)
    made = keywords(getattr(resource, one.method), arguments(one, Builder()))
    response = asyncio.run(awaited(getattr(resource.with_raw_response, one.method)(**made)))
    parsed = read(one)[0][2] if node is not None else b"a,b" if one.gives_bytes else None
    assert (response.status, response.content, response.parse()) == (status, answer.content, parsed)


async def awaited(what: Any) -> Any:
    """Await anything that can be awaited."""
    return await what
