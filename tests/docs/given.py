# What the prose around the blocks of the pages has brought along, for tests/docs/test_blocks.py; it is never run.
from __future__ import annotations

import asyncio
from typing import Any
from uuid import uuid4

from fastapi import Depends, FastAPI
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

import weavr_multi
from weavr_multi import Sensitive, StepUpRequired, Weavr
from weavr_multi.bulks import (
    AlreadySubmitted,
    BulkOutcome,
    BulkProcess,
    BulkRun,
    Journal,
    collect_chunk,
    follow_chunk,
    submit_chunk,
)
from weavr_multi.cli.progress import ProgressBar
from weavr_multi.core.hooks.middleware import OutgoingAttempt
from weavr_multi.events import BulkProgress, StepUpStatusChanged, TransferStateChanged
from weavr_multi.sessions import Challenge, Session, SessionStore
from weavr_multi.webhooks import Event, WebhookReceiver
from weavr_multi.webhooks.deliveries.sql import SqlDeliveryLog

weavr: Weavr
session: Session
run: BulkRun
process: BulkProcess
bulk: BulkRun
outcome: BulkOutcome
journal: Journal
store: SessionStore
receiver: WebhookReceiver
app: FastAPI
SignIn: Any
Booking: Any
temporal: Any
key: str
api_key: str
webhooks_key: str
email: str
password: Sensitive
code: str
wire_id: str
path: str
headers: dict[str, str]
body: bytes
account: Any
alarm: Any
approved: Any
ask: Any
ask_the_user: Any
client: Any
correct: Any
items: Any
ledger: Any
my_aiohttp_session: Any
my_httpx_client: Any
payments: Any
payroll: Any
profile: str
provider: Any
read_keys: Any
read_payroll: Any
rules: Any
telephone: Any
transfers: Any
anything: dict[str, Any]
