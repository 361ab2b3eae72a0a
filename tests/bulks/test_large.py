"""25,000 transfers from an async generator: three processes, each item once, and little memory."""

from __future__ import annotations

from pathlib import Path

from tests.bulks.payroll import Payroll, lines_of
from weavr_multi.sandbox import Sandbox

MEGABYTE = 1_024


def test_a_stream_of_25_000_transfers_is_executed_once_each_in_little_memory(tmp_path: Path) -> None:
    with Sandbox(bulk_rate=0) as sandbox:
        payroll = Payroll(sandbox, 25_000, "large", str(tmp_path / "journal.sqlite3"))
        worker = payroll.worker(keep="all")  # it checks itself that results and inputs belong together
        said = list(lines_of(worker))
        assert worker.wait() == 0
        assert said[-1]["counts"] == {"COMPLETED": 25_000}
        assert [len(line["bulk_ids"]) for line in said if line["did"] == "submit"] == [3]
        assert payroll.problems() == []
        assert said[-1]["kilobytes"] < 150 * MEGABYTE
        assert sandbox.problems == []
