"""Which documented answers the tests have seen: operation x {success, each documented error}."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from weavr_multi.sandbox.api.description import Operation, load
from weavr_multi.sandbox.http.recorder import Recorded

# Faults of the service itself, and the catch-all: nobody can provoke them by state or request.
_ASIDE = frozenset({"500", "503", "default"})

Seen = set[tuple[str, int, str | None]]


def seen_in(requests: Iterable[Recorded]) -> Iterator[tuple[str, int, str | None]]:
    """The answers among recorded requests; injected ones do not count."""
    for entry in requests:
        if entry.operation is not None and not entry.injected:
            yield entry.operation, entry.status, entry.error_code


def documented(operation: Operation) -> list[tuple[int, str | None]]:
    """The errors of an operation, one for each code; without codes, one for the status."""
    errors: list[tuple[int, str | None]] = []
    for status in operation.errors:
        if status in _ASIDE:
            continue
        codes = operation.codes.get(int(status))
        errors.extend([(int(status), code) for code in sorted(codes)] if codes else [(int(status), None)])
    return errors


def table(seen: Seen) -> tuple[list[str], str]:
    """A line for each operation that lacks something, and the sum."""
    lines: list[str] = []
    succeeded = provoked = total = 0
    operations = load().operations
    for operation in operations:
        success = any(name == operation.name and 200 <= status < 300 for name, status, _ in seen)
        errors = documented(operation)
        missing = [error for error in errors if not _was_seen(operation, error, seen)]
        succeeded += success
        total += len(errors)
        provoked += len(errors) - len(missing)
        if missing or not success:
            named = ", ".join(f"{status} {code or ''}".strip() for status, code in missing)
            lines.append(f"{operation.name}: {'' if success else 'NO SUCCESS; '}{named}")
    share = f"{100 * provoked / total:.1f} %"
    return lines, f"sandbox: success {succeeded}/{len(operations)}, documented errors {provoked}/{total} ({share})"


def _was_seen(operation: Operation, error: tuple[int, str | None], seen: Seen) -> bool:
    status, code = error
    if code is not None:
        return (operation.name, status, code) in seen
    return any(name == operation.name and came == status for name, came, _ in seen)
