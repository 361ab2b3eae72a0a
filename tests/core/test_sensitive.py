"""A secret value: masked wherever it is shown, kept by copies, dropped by pickles."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.forms import leaks
from tests.support.recording import Recorder, client
from weavr_multi import ConfigurationError, Sensitive, Weavr
from weavr_multi.models import ManagedCard

SECRET = "Zq hunter2/ß+qZ"
SHOWN: dict[str, Callable[[Any], str]] = {
    "repr": repr,
    "str": str,
    "an f-string": lambda value: f"{value}",
    "an f-string with !r": lambda value: f"{value!r}",
    "a width": lambda value: f"{value:>20}",
    "percent": lambda value: "%s" % value,  # noqa: UP031
    "a list": lambda value: str([value]),
    "its state": lambda value: str(getattr(value, "__dict__", "")) + str(dir(value)),
    "a pickle": lambda value: str(pickle.dumps(value)),
    "every pickle": lambda value: "".join(str(pickle.dumps(value, n)) for n in range(pickle.HIGHEST_PROTOCOL + 1)),
    "its hash": lambda value: str(hash(value)),
}


@pytest.mark.parametrize("show", SHOWN.values(), ids=SHOWN.keys())
def test_a_secret_shows_itself_nowhere(show: Callable[[Any], str]) -> None:
    assert leaks(show(Sensitive(SECRET)), [SECRET]) == []


@given(st.text())
def test_the_mask_says_nothing_of_what_it_hides(text: str) -> None:
    assert (repr(Sensitive(text)), str(Sensitive(text))) == ("Sensitive('********')", "********")


@given(st.text())
def test_reveal_gives_the_text_itself(text: str) -> None:
    assert Sensitive(text).reveal() == text


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy], ids=["copy", "deepcopy"])
def test_a_copy_keeps_the_text(duplicate: Callable[[Any], Any]) -> None:
    assert duplicate(Sensitive(SECRET)).reveal() == SECRET


def test_a_deep_copy_of_a_model_keeps_its_secrets() -> None:
    card = ManagedCard.from_dict({"cardNumber": {"value": SECRET}})
    assert copy.deepcopy(card).card_number.reveal() == SECRET  # type: ignore[union-attr]


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickle_comes_back_redacted(protocol: int) -> None:
    assert pickle.loads(pickle.dumps(Sensitive(SECRET), protocol)).is_redacted


def redacted() -> Sensitive:
    """What comes back from a pickle."""
    value: Sensitive = pickle.loads(pickle.dumps(Sensitive(SECRET)))
    return value


def test_a_redacted_secret_does_not_reveal_a_mask() -> None:
    with pytest.raises(ConfigurationError, match="redacted: its text was dropped when it was pickled"):
        redacted().reveal()


def test_a_redacted_secret_says_that_it_is() -> None:
    assert (repr(redacted()), str(redacted()), Sensitive("x").is_redacted) == (
        "Sensitive(redacted)",
        "********",
        False,
    )


def test_a_pickled_redacted_secret_stays_redacted() -> None:
    assert pickle.loads(pickle.dumps(redacted())).is_redacted


Send = Callable[[Weavr], Any]
WAYS: dict[str, Send] = {
    "an argument": lambda w: w.access.login_with_password(email="a@b.test", password=redacted()),
    "a part of a mapping": lambda w: w.access.login_with_password(email="a@b.test", password={"value": redacted()}),  # type: ignore[arg-type]
    "a plain secret": lambda w: w.users.consume_invite("1", invite_code=redacted(), password="x"),
    "a token": lambda w: w.managed_accounts.list(auth_token=redacted()),
    "a field that is no secret": lambda w: w.users.list(email=redacted(), auth_token="x"),  # type: ignore[arg-type]
    "a path": lambda w: w.managed_accounts.get(redacted(), auth_token="x"),  # type: ignore[arg-type]
    "free JSON": lambda w: w.bulks.create_transfers(body=[{"pathParams": {"x": redacted()}}], auth_token="x"),
}


@pytest.mark.asyncio
@pytest.mark.parametrize("send", WAYS.values(), ids=WAYS.keys())
async def test_a_redacted_secret_is_never_sent(send: Send) -> None:
    recorder = Recorder()
    with pytest.raises(ConfigurationError):
        await send(client(recorder))
    assert recorder.sent == []


def test_a_redacted_secret_is_never_written_out() -> None:
    card = pickle.loads(pickle.dumps(ManagedCard.from_dict({"cvv": {"value": SECRET}})))
    with pytest.raises(ConfigurationError, match=r"ManagedCard.*cvv: was dropped by a pickle"):
        card.to_dict()


def test_equal_secrets_are_equal_and_hash_alike() -> None:
    assert (Sensitive("x") == Sensitive("x"), hash(Sensitive("x")) == hash(Sensitive("x"))) == (True, True)


def test_other_secrets_differ() -> None:
    assert Sensitive("x") != Sensitive("y")


def test_a_secret_is_not_equal_to_its_text() -> None:
    assert Sensitive("x") != "x"


def test_a_redacted_secret_is_equal_to_no_other() -> None:
    assert (redacted() == Sensitive(SECRET), redacted() == Sensitive("")) == (False, False)


@pytest.mark.parametrize("text", ["\ud800", "é", "\0", ""])
def test_any_text_may_be_compared(text: str) -> None:
    assert Sensitive(text) == Sensitive(text)


@pytest.mark.parametrize("value", [None, 5, b"x", ["x"], {"value": "x"}])
def test_a_secret_is_made_of_text_alone(value: Any) -> None:
    with pytest.raises(TypeError, match=f"takes a str, not {type(value).__name__}"):
        Sensitive(value)


def test_json_does_not_take_a_secret_by_accident() -> None:
    with pytest.raises(TypeError, match="not JSON serializable"):
        json.dumps(Sensitive("x"))


def test_a_secret_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Sensitive("x").other = 1  # type: ignore[attr-defined]
