"""The options of every ``submit_...``, and their checks: nothing is sent before they are right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypedDict

from weavr_multi.bulks.submission.input import MOST
from weavr_multi.bulks.submission.own_key_in_messages import refuse_secret_run_id
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.serialization.scalar_encoder import is_utf8

if TYPE_CHECKING:
    from weavr_multi.bulks.journals.base import Journal
    from weavr_multi.bulks.resource import BulkTools


class SubmitOptions(TypedDict, total=False):
    """The options of every ``submit_...``, beside its items.

    Attributes:
        run_id: The caller's name of this input, such as ``payroll-2025-03``; a random one without it.
        journal: Where it is recorded what was submitted, executed and finished: a `SqliteJournal`, or a
            `RedisJournal` where the file would not last. Without it a file of the user's for runs with a `run_id` or
            of several chunks.
        chunk_size: Items in one process, 1 to 10,000 (the default).
        wait_for_owner: Whether to wait while another living process works on this run, in place of `RunInUse`.
        adopt: Ids of processes that are this run's, after `AlreadySubmitted`: they are not submitted again.
        fresh: After `AlreadySubmitted`: these items are to be submitted once more, whatever was submitted before.
    """

    run_id: str | None
    journal: Journal | None
    chunk_size: int
    wait_for_owner: bool
    adopt: Sequence[str | int]
    fresh: bool


def check_options(bulks: BulkTools, run_id: str | None, chunk_size: int, adopt: object, fresh: object) -> None:
    """Raise unless the options of a ``submit_...`` can be right."""
    if type(chunk_size) is not int or not 1 <= chunk_size <= MOST:
        raise ConfigurationError(f"chunk_size is a whole number from 1 to {MOST}, got {chunk_size!r}")
    check_run_id(bulks, run_id)
    check_again(adopt, fresh)
    if run_id is None and (adopt or fresh):
        raise ConfigurationError("adopt and fresh are about a run that may have been submitted before: give its run_id")


def check_again(adopt: object, fresh: object) -> None:
    """Raise unless ``adopt`` is a list and ``fresh`` a bool: what is taken for true by mistake pays once more."""
    if isinstance(adopt, (str, bytes)) or not isinstance(adopt, Iterable):
        raise ConfigurationError(f"adopt is a list of ids of processes, got {adopt!r}")
    if not isinstance(fresh, bool):
        raise ConfigurationError(f"fresh is True or False, got {fresh!r}")


def check_run_id(bulks: BulkTools, run_id: str | None) -> None:
    """Raise unless a run can have this name. Names that begin with ``//`` are the journal's own."""
    if run_id is None:
        return
    refuse_secret_run_id(bulks, run_id)
    whole = isinstance(run_id, str) and is_utf8(run_id) and "\0" not in run_id  # what every journal can hold
    if not whole or not run_id.strip() or len(run_id) > 200 or run_id.startswith("//"):
        raise ConfigurationError(f"run_id is a text of 1 to 200 characters that does not begin with //, got {run_id!r}")
