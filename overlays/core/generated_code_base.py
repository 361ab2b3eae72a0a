"""What generated code imports: the base classes, the kinds of its tables, and nothing that is generated itself."""

from typing import TYPE_CHECKING

from weavr_multi.core.calls.operation import Operation as Operation
from weavr_multi.core.calls.operation import Paging as Paging
from weavr_multi.core.calls.pagination import Page as Page
from weavr_multi.core.calls.pagination import Pages as Pages
from weavr_multi.core.calls.resource import Caller as Caller
from weavr_multi.core.calls.resource import NestedResources as NestedResources
from weavr_multi.core.calls.resource import RawMethods as RawMethods
from weavr_multi.core.calls.resource import Resource as Resource
from weavr_multi.core.calls.resource import ResourceGroup as ResourceGroup
from weavr_multi.core.calls.resource import deprecated as deprecated
from weavr_multi.core.calls.resource import raw as raw
from weavr_multi.core.calls.response import RawResponse as RawResponse
from weavr_multi.core.lazy_imports import lazily
from weavr_multi.core.sensitive import Sensitive as Sensitive
from weavr_multi.core.serialization.field_kinds import ANY as ANY
from weavr_multi.core.serialization.field_kinds import BOOLEAN as BOOLEAN
from weavr_multi.core.serialization.field_kinds import BYTES as BYTES
from weavr_multi.core.serialization.field_kinds import DATE as DATE
from weavr_multi.core.serialization.field_kinds import INTEGER as INTEGER
from weavr_multi.core.serialization.field_kinds import NUMBER as NUMBER
from weavr_multi.core.serialization.field_kinds import SECRET as SECRET
from weavr_multi.core.serialization.field_kinds import SECRET_VALUE as SECRET_VALUE
from weavr_multi.core.serialization.field_kinds import STRING as STRING
from weavr_multi.core.serialization.field_kinds import TIME as TIME
from weavr_multi.core.serialization.field_kinds import TIME_DIGITS as TIME_DIGITS
from weavr_multi.core.serialization.field_kinds import EnumOf as EnumOf
from weavr_multi.core.serialization.field_kinds import Field as Field
from weavr_multi.core.serialization.field_kinds import Fields as Fields
from weavr_multi.core.serialization.field_kinds import ListOf as ListOf
from weavr_multi.core.serialization.field_kinds import MapOf as MapOf
from weavr_multi.core.serialization.field_kinds import ModelOf as ModelOf
from weavr_multi.core.serialization.field_kinds import OneOf as OneOf
from weavr_multi.core.serialization.field_kinds import Parameter as Parameter
from weavr_multi.core.serialization.field_kinds import Variants as Variants
from weavr_multi.core.serialization.model import MYPY as MYPY
from weavr_multi.core.serialization.model import Model as Model
from weavr_multi.core.serialization.model import OpenStrEnum as OpenStrEnum
from weavr_multi.core.serialization.model import model as model

if TYPE_CHECKING:
    from weavr_multi.core.serialization.amount_and_date_bases import Amount as Amount
    from weavr_multi.core.serialization.amount_and_date_bases import CalendarDate as CalendarDate
    from weavr_multi.core.serialization.amount_and_date_bases import Confirmable as Confirmable
    from weavr_multi.core.serialization.event_base import Event as Event
    from weavr_multi.core.serialization.transaction_item_base import TransactionItem as TransactionItem

# Bases of some models only, each loaded with the first of them.
_BASES = "weavr_multi.core.serialization"
__getattr__, __dir__ = lazily(
    __name__,
    {
        "Amount": f"{_BASES}.amount_and_date_bases",
        "CalendarDate": f"{_BASES}.amount_and_date_bases",
        "Confirmable": f"{_BASES}.amount_and_date_bases",
        "Event": f"{_BASES}.event_base",
        "TransactionItem": f"{_BASES}.transaction_item_base",
    },
)
