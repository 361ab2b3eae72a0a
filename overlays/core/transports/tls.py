"""One TLS context for all clients of a process, which reads the certificates when it first connects.

Reading the authorities' certificates takes longer than importing httpx takes from a warm disk: a client whose calls
are mocked, or in clear, or that makes none, does not pay for it, and a second client never does.
"""

from __future__ import annotations

import os
import ssl
import sys
from functools import lru_cache
from threading import Lock
from typing import Any

from weavr_multi.core.exceptions import ConfigurationError


class LateContext(ssl.SSLContext):
    """A context that verifies servers as `ssl.create_default_context` does, and reads the certificates late."""

    _file: str | None
    _folder: str | None
    _lock: Lock
    _complete = False

    @classmethod
    def make(cls, file: str | None, folder: str | None) -> LateContext:
        """Make a context that has no certificates yet.

        Args:
            file: Where they are, or None.
            folder: Where they are if there is no file; if neither is given, certifi's are used.
        """
        made = cls(ssl.PROTOCOL_TLS_CLIENT)
        made._file, made._folder, made._lock = file, folder, Lock()
        if sys.version_info >= (3, 13):
            made.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN | ssl.VERIFY_X509_STRICT
        return made

    def complete(self) -> None:
        """Read the certificates, once."""
        if self._complete:
            return
        with self._lock:
            if not self._complete:
                self._read()
                self._complete = True

    def _read(self) -> None:
        if self._file is not None or self._folder is not None:
            self.load_verify_locations(cafile=self._file, capath=None if self._file else self._folder)
        else:
            import certifi

            self.load_verify_locations(cafile=certifi.where())

    def wrap_bio(self, *args: Any, **named: Any) -> ssl.SSLObject:
        """Begin to speak TLS over buffers: what event loops do."""
        self.complete()
        return super().wrap_bio(*args, **named)

    def wrap_socket(self, *args: Any, **named: Any) -> ssl.SSLSocket:
        """Begin to speak TLS over a socket."""
        self.complete()
        return super().wrap_socket(*args, **named)


def tls_context(*, http2: bool = False) -> LateContext:
    """Return the context that verifies servers.

    HTTP libraries write into a context which protocols they offer, so there is one more for HTTP/2.

    The authorities are those of ``SSL_CERT_FILE`` or ``SSL_CERT_DIR`` if one of them is set, else those of certifi.

    Raises:
        ConfigurationError: The environment names no certificates where it should.
    """
    return _context(os.environ.get("SSL_CERT_FILE") or None, os.environ.get("SSL_CERT_DIR") or None, http2)


@lru_cache(maxsize=8)
def _context(file: str | None, folder: str | None, http2: bool) -> LateContext:
    if file is not None:
        _check_file(file)
    elif folder is not None and not os.path.isdir(folder):
        raise ConfigurationError(f"SSL_CERT_DIR is {folder!r}, and there is no such folder")
    return LateContext.make(file, folder)


def _check_file(file: str) -> None:
    """Look whether there are certificates, while nothing is open that would have to be closed."""
    try:
        with open(file, "rb") as source:
            found = b"-----BEGIN " in source.read()
    except OSError as error:
        raise ConfigurationError(f"SSL_CERT_FILE is {file!r}, which cannot be read: {error}") from error
    if not found:
        raise ConfigurationError(f"SSL_CERT_FILE is {file!r}, which holds no certificates (PEM)")
