"""A progress bar for bulks, to be given as ``on_progress=``. Needs the extra ``[cli]``."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from weavr_multi.core.exceptions import ConfigurationError

if TYPE_CHECKING:
    from rich.console import Console

    from weavr_multi.bulks.states_and_progress import BulkUpdate


class ProgressBar:
    """Draws how far a bulk is: state, share, counts, rate and the time left; on stderr, so that stdout stays clean.

    ::

        with ProgressBar("payroll") as bar:
            outcome = await bulk.run("ON_FAILURE_CONTINUE", on_progress=bar)

    It begins with the first update and ends with the final one; ``with`` ends it also where an error or a deadline
    comes between. Where the output is no terminal nothing but the last line is written.

    Args:
        title: What stands before the bar.
        console: Where to draw; rich's console of stderr without it.

    Raises:
        ConfigurationError: rich is not installed.
    """

    def __init__(self, title: str = "bulk", *, console: Console | None = None) -> None:
        try:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
        except ImportError as error:
            raise ConfigurationError("ProgressBar needs rich: pip install 'weavr-multi[cli]'") from error
        self._progress: Any = Progress(
            TextColumn("[bold]{task.description}"),
            TextColumn("{task.fields[status]}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[note]}"),
            TimeRemainingColumn(),
            console=console or Console(stderr=True),
        )
        self._title = title
        self._task: Any = None
        self._begun = False

    def __call__(self, update: BulkUpdate) -> None:
        """Draw an update."""
        if not self._begun:
            self._begun = True
            self._progress.start()
            self._task = self._progress.add_task(self._title, total=update.total, status="", note="")
        note = f"[red]{update.failed:,} failed[/]" if update.failed else ""
        if update.rate and not update.is_final:
            note = f"{note} {update.rate:,.0f}/s".strip()
        self._progress.update(
            self._task,
            total=update.total,
            completed=update.total if update.status == "COMPLETED" else update.done,
            status=update.status,
            note=note,
        )
        if update.is_final:
            self.close()

    def close(self) -> None:
        """End the bar where it stands; calling it twice is harmless."""
        if self._begun:
            self._begun = False
            self._progress.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
