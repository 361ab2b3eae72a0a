"""Signatures computed with OpenSSL, not with our own code.

Each was made by piping the parts, without separators, into
``openssl dgst -sha256 -hmac "$KEY" -binary | base64``; for the base64 form of the key (and for no other) into
``openssl dgst -sha256 -mac HMAC -macopt hexkey:$(printf %s "$KEY" | base64 -d | xxd -p) -binary | base64``.
"""

from __future__ import annotations

from typing import Final, NamedTuple

KEY: Final = "c2FtcGxlLWtleS0wMDAwMQ=="
CALL_REF: Final = "112233445566778899"
TIMESTAMP: Final = "1718870400123"
GUIDE_BODY: Final = (
    b'{"bulkId":"110000000000000001","status":"COMPLETED","submittedItemsCount":2,'
    b'"operationStatusCounts":[{"status":"COMPLETED","count":2}]}'
)
GUIDE_V1: Final = "9xypCzeS/8A4nTwRTgI+USKtc92kRlUg7x+4HH6uceo="
GUIDE_V1_BASE64_KEY: Final = "IL7m23bHzd37R8RzRxOb5cTZTFGF1esflQkwr5ch26o="


class Vector(NamedTuple):
    """One known answer."""

    name: str
    key: str | bytes
    call_ref: str
    body: bytes
    signature: str


VECTORS: Final = (
    Vector("the guide's example", KEY, CALL_REF, GUIDE_BODY, "3Kl7lCYf3DefBWEd7gfbvNz0hDdU6rM9boobS1n0LEA="),
    Vector("the guide's example without call-ref", KEY, "", GUIDE_BODY, "g/Xzenml2fE67FPh1uQExdwejZ0mUs4Om3P8d6xYB/w="),
    Vector("an empty body", KEY, CALL_REF, b"", "jqCaChS861QTx4YD6qdYneW+SZPWSaOVKllJdIxInRU="),
    Vector("neither call-ref nor body", KEY, "", b"", GUIDE_V1),
    Vector("a body of 1 MB", KEY, CALL_REF, b"a" * 1048576, "uLxtiqREFQVbY7gcGgLgoVmlpVbT4L7qtMQvppYDzbI="),
    Vector(
        "a body that is not ASCII",
        KEY,
        CALL_REF,
        '{"name":"Zoë Ångström 🎉"}'.encode(),
        "uYe2r8xg6sTxY8pPpl20d/GUirRI4B3zeutQiN2QHg0=",
    ),
    Vector("a call-ref that is not ASCII", KEY, "réf-日本", b'{"a":1}', "wWTkepgPFLpVHnSJ+7E+mtl8G9G5y4urffHHIOmylrw="),
    Vector(
        "a key that is not ASCII",
        "schlüssel-ключ".encode(),
        CALL_REF,
        b'{"a":1}',
        "XGhP911mXKA5mrBskEmZydhgEfy/yiShYisMzNOepMs=",
    ),
    Vector(
        "a key longer than a block", "k" * 200, CALL_REF, b'{"a":1}', "N2CxFPcE5lX9/TYf9FijMMu0xl4OWSdw69XoaWRSQ+4="
    ),
)

# The guide's example, the key's text decoded as base64 first.
GUIDE_BASE64_KEY: Final = "f9o2XhUpjxMAamIt0n+rK/wYs2sLbY6GV3G8AD/ho9g="
# Call-ref "r\xe9f" as the single Latin-1 byte, body {"a":1}.
LATIN1_CALL_REF: Final = "0WN7TPIig1r75rPqmGlIlLcl4Owg4VLaN8j55HGGnoc="
