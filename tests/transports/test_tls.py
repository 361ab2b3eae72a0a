"""Servers are verified, against the authorities of certifi or of the environment."""

from __future__ import annotations

import ssl

import pytest

from tests.transports.service import CERTIFICATES
from weavr_multi import ConfigurationError, ConnectionFailed, TransportError
from weavr_multi.core.transports import tls

pytestmark = pytest.mark.anyio


async def test_a_server_whose_authority_nobody_knows_is_refused_and_nothing_was_sent(serve, user):
    service = serve(certificate="loopback.pem")
    async with user(service) as sender:
        with pytest.raises(ConnectionFailed, match=r"(?i)certificate") as caught:
            await sender.send()
    assert caught.value.never_sent
    assert service.requests == []


async def test_a_scheme_in_capital_letters_is_no_way_to_send_in_clear(serve, user):
    service = serve()
    async with user(service.url.replace("http:", "HTTPS:")) as sender:
        with pytest.raises(TransportError) as caught:
            await sender.send(connect=1.0)
    assert caught.value.never_sent
    assert service.requests == []


async def test_a_server_whose_authority_the_environment_names_is_accepted(serve, user, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    async with user(serve(certificate="loopback.pem")) as sender:
        assert (await sender.send()).status == 200


@pytest.mark.parametrize(
    ("variable", "name", "problem"),
    [
        ("SSL_CERT_FILE", "missing", "cannot be read"),
        ("SSL_CERT_FILE", "README.md", "no certificates"),
        ("SSL_CERT_DIR", "missing", "no such folder"),
    ],
)
async def test_certificates_that_are_not_there_are_an_error_of_the_configuration(
    serve, user, monkeypatch, variable, name, problem
):
    monkeypatch.setenv(variable, str(CERTIFICATES / name))
    async with user(serve(certificate="loopback.pem")) as sender:
        with pytest.raises(ConfigurationError, match=f"{variable} is .*{name}.*{problem}"):
            await sender.send()


async def test_a_server_of_another_name_is_refused(serve, user, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    async with user(serve(certificate="elsewhere.pem")) as sender:
        with pytest.raises(ConnectionFailed) as caught:
            await sender.send()
    assert caught.value.never_sent


async def test_a_server_that_does_not_speak_tls_is_refused(serve, user):
    async with user(serve().url.replace("http:", "https:")) as sender:
        with pytest.raises(ConnectionFailed) as caught:
            await sender.send()
    assert caught.value.never_sent


async def test_calls_in_clear_read_no_certificates(serve, user, monkeypatch):
    def refuse(self):
        raise AssertionError("certificates are read")

    monkeypatch.setattr(tls.LateContext, "complete", refuse)
    async with user(serve()) as sender:
        assert (await sender.send()).status == 200


def test_all_clients_of_a_process_share_one_context():
    assert tls.tls_context() is tls.tls_context()


def test_a_context_is_as_strict_as_the_standard_librarys():
    usual, ours = ssl.create_default_context(), tls.tls_context()
    for name in ("verify_mode", "check_hostname", "verify_flags", "minimum_version", "maximum_version", "options"):
        assert getattr(ours, name) == getattr(usual, name), name
    ours.complete()
    assert len(ours.get_ca_certs()) > 50


def test_another_authority_in_the_environment_makes_another_context(monkeypatch):
    usual = tls.tls_context()
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    assert tls.tls_context() is not usual
