"""Bulk runs on Temporal: any number of machines, with pauses, restarts and upgrades in the middle of a run.

`bulk_worker` runs on each machine, `start_bulk` begins a run, `open_bulk` finds it again. The history that Temporal
keeps holds ids, counts and digests: an item never leaves the worker that loads it, except for the service.
"""

from __future__ import annotations

from weavr_multi.core.exceptions import ConfigurationError

try:
    import temporalio  # noqa: F401
except ImportError as error:
    raise ConfigurationError(
        'weavr_multi.engines.temporal needs temporalio: pip install "weavr-multi[temporal]"'
    ) from error

from weavr_multi.engines.temporal.errors import RunExists as RunExists
from weavr_multi.engines.temporal.run import TemporalRun as TemporalRun
from weavr_multi.engines.temporal.start import open_bulk as open_bulk
from weavr_multi.engines.temporal.start import start_bulk as start_bulk
from weavr_multi.engines.temporal.worker import BulkWorker as BulkWorker
from weavr_multi.engines.temporal.worker import bulk_worker as bulk_worker

__all__ = ["BulkWorker", "RunExists", "TemporalRun", "bulk_worker", "open_bulk", "start_bulk"]
