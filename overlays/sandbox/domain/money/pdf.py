"""Writes lines of text as a PDF: just enough of the format for readers to open it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_LINES = 52
_TEXT = "BT /F1 10 Tf 50 790 Td 14 TL"
_FIRST_PAGE = 4


def document(lines: Sequence[str]) -> bytes:
    """A document with one line below the other, on as many pages as that takes."""
    pages = [lines[at : at + _LINES] for at in range(0, len(lines), _LINES)] or [[]]
    return _file(list(_objects(pages)))


def _objects(pages: Sequence[Sequence[str]]) -> Iterator[bytes]:
    kids = " ".join(f"{_FIRST_PAGE + 2 * n} 0 R" for n in range(len(pages)))
    yield b"<< /Type /Catalog /Pages 2 0 R >>"
    yield f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()
    yield b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    for n, lines in enumerate(pages):
        yield (
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {_FIRST_PAGE + 2 * n + 1} 0 R >>"
        ).encode()
        shown = b"\n".join([_TEXT.encode(), *(b"(" + _escaped(line) + b") Tj T*" for line in lines), b"ET"])
        yield b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown)


def _escaped(line: str) -> bytes:
    # The standard fonts know Western European letters; the others become question marks.
    text = line.encode("cp1252", "replace")
    return text.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        out += b"%010d 00000 n \n" % offset
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
