"""signature-v2: known answers, keys, and the one comparison."""

from __future__ import annotations

import base64
import hmac
import inspect
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.webhooks.vectors import (
    CALL_REF,
    GUIDE_BASE64_KEY,
    GUIDE_BODY,
    GUIDE_V1,
    GUIDE_V1_BASE64_KEY,
    KEY,
    TIMESTAMP,
    VECTORS,
    Vector,
)
from weavr_multi import ConfigurationError, Sensitive
from weavr_multi.webhooks import signature
from weavr_multi.webhooks.key_bytes import key_bytes
from weavr_multi.webhooks.signature import KeyRing, sign, sign_v1, verify

each_vector = pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.name)
TEXT = st.text(alphabet=st.characters(), max_size=60)  # lone surrogates included
GUIDE_SIGNATURE = VECTORS[0].signature


@each_vector
def test_sign_gives_the_known_answer(vector: Vector) -> None:
    assert sign(vector.key, vector.body, TIMESTAMP, vector.call_ref) == vector.signature


@each_vector
def test_verify_accepts_the_known_answer(vector: Vector) -> None:
    assert verify(vector.key, vector.body, TIMESTAMP, vector.signature, vector.call_ref)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
@settings(deadline=None)
@given(body=st.binary(max_size=300), call_ref=st.text(alphabet="0123456789abc-", max_size=20))
def test_openssl_agrees_on_any_body(body: bytes, call_ref: str) -> None:
    command = ["openssl", "dgst", "-sha256", "-hmac", KEY, "-binary"]
    made = subprocess.run(command, input=call_ref.encode() + body + TIMESTAMP.encode(), capture_output=True, check=True)
    assert sign(KEY, body, TIMESTAMP, call_ref) == base64.b64encode(made.stdout).decode()


def test_a_key_is_used_as_its_text_by_default() -> None:
    assert sign(KEY, GUIDE_BODY, TIMESTAMP, CALL_REF) == GUIDE_SIGNATURE


def test_a_key_of_bytes_is_used_as_it_is() -> None:
    assert sign(base64.b64decode(KEY), GUIDE_BODY, TIMESTAMP, CALL_REF) == GUIDE_BASE64_KEY


def test_a_key_in_base64_form_is_decoded_when_that_is_said() -> None:
    assert sign(key_bytes(KEY, "base64"), GUIDE_BODY, TIMESTAMP, CALL_REF) == GUIDE_BASE64_KEY
    assert sign_v1(key_bytes(KEY, "base64"), TIMESTAMP) == GUIDE_V1_BASE64_KEY


def test_a_sensitive_key_is_used_as_its_text() -> None:
    assert verify(Sensitive(KEY), GUIDE_BODY, TIMESTAMP, GUIDE_SIGNATURE, CALL_REF)


def test_the_timestamp_may_be_an_int() -> None:
    assert verify(KEY, GUIDE_BODY, int(TIMESTAMP), GUIDE_SIGNATURE, CALL_REF)


def test_any_of_several_keys_may_have_signed() -> None:
    assert verify(["another key", KEY], GUIDE_BODY, TIMESTAMP, GUIDE_SIGNATURE, CALL_REF)
    assert not verify(["another key", "a third"], GUIDE_BODY, TIMESTAMP, GUIDE_SIGNATURE, CALL_REF)


@pytest.mark.parametrize("at", range(len(GUIDE_BODY) + 1))
def test_a_body_with_one_byte_changed_is_refused(at: int) -> None:
    changed = GUIDE_BODY[:at] + b"\x00" + GUIDE_BODY[at + 1 :]
    assert not verify(KEY, changed, TIMESTAMP, GUIDE_SIGNATURE, CALL_REF)


def test_another_timestamp_or_call_ref_is_refused() -> None:
    assert not verify(KEY, GUIDE_BODY, "1718870400124", GUIDE_SIGNATURE, CALL_REF)
    assert not verify(KEY, GUIDE_BODY, TIMESTAMP, GUIDE_SIGNATURE, "112233445566778890")
    assert not verify(KEY, GUIDE_BODY, TIMESTAMP, GUIDE_SIGNATURE)


def test_v1_is_the_known_answer() -> None:
    assert sign_v1(KEY, TIMESTAMP) == GUIDE_V1


def test_v1_is_refused_unless_it_is_accepted_on_purpose() -> None:
    assert not verify(KEY, b"any body", TIMESTAMP, GUIDE_V1)
    assert verify(KEY, b"any body", TIMESTAMP, GUIDE_V1, accept_v1=True)


def test_the_docstring_says_what_accepting_v1_gives_away() -> None:
    assert "any body" in " ".join((verify.__doc__ or "").split())


@given(body=st.binary(max_size=200), timestamp=TEXT, given_signature=TEXT, call_ref=TEXT, v1=st.booleans())
def test_verify_answers_whatever_it_is_given(
    body: bytes, timestamp: str, given_signature: str, call_ref: str, v1: bool
) -> None:
    assert verify(KEY, body, timestamp, given_signature, call_ref, accept_v1=v1) is False


@given(
    body=st.binary(max_size=200),
    timestamp=TEXT,
    call_ref=TEXT,
    key=st.text("abc123=+/ ", min_size=1).map(lambda text: f"k{text}k"),
)
def test_what_is_signed_verifies_whatever_it_is(body: bytes, timestamp: str, call_ref: str, key: str) -> None:
    assert verify(key, body, timestamp, sign(key, body, timestamp, call_ref), call_ref)


@pytest.mark.parametrize("key", ["", b"", Sensitive("")])
def test_an_empty_key_is_refused_because_anybody_can_sign_with_it(key: str | bytes | Sensitive) -> None:
    with pytest.raises(ConfigurationError, match="empty"):
        sign(key, b"", TIMESTAMP)
    with pytest.raises(ConfigurationError, match="empty"):
        verify(key, b"", TIMESTAMP, "")


def test_no_key_at_all_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="no webhook key"):
        verify([], b"", TIMESTAMP, "")


def test_a_key_of_another_type_is_refused_without_showing_it() -> None:
    with pytest.raises(ConfigurationError, match="not int"):
        key_bytes(12345, "text")  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["not base64!", "c2Ft=cGxl", "c2FtcGx"])
def test_a_key_that_is_not_base64_is_refused_without_showing_it(text: str) -> None:
    with pytest.raises(ConfigurationError, match="not base64") as caught:
        key_bytes(text, "base64")
    assert text not in str(caught.value)


def test_an_unknown_form_of_a_key_is_refused() -> None:
    with pytest.raises(ConfigurationError, match='"text" or "base64"'):
        key_bytes(KEY, "hex")  # type: ignore[arg-type]


def test_there_is_one_comparison_and_it_takes_constant_time() -> None:
    source = inspect.getsource(signature)
    assert source.count("compare_digest(") == 1
    assert "given ==" not in source


def test_secrets_of_any_length_are_compared() -> None:
    assert signature.same_secret((b"one", b"two"), b"two")
    assert not signature.same_secret((b"one", b"two"), b"tw")
    assert not signature.same_secret((), b"")


@pytest.mark.parametrize("length", [1, 16, 63, 64, 65, 200])
def test_prepared_keys_of_every_length_make_what_hmac_makes(length: int) -> None:
    """A key longer than SHA-256's block is hashed first, as RFC 2104 has it."""
    key, message = bytes(range(1, 201))[:length], b"message" * 40
    proof = base64.b64encode(hmac.digest(key, message, "sha256"))
    assert KeyRing([key]).made(message, proof)
    assert not KeyRing([key + b"x"]).made(message, proof)
