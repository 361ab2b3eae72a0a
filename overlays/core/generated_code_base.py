"""What generated code imports: the base classes, the kinds of its tables, and nothing that is generated itself."""

from typing import TYPE_CHECKING

from weavr_multi.core.calls.operation import Operation, Paging
from weavr_multi.core.calls.pagination import Page, Pages
from weavr_multi.core.calls.resource import (
    Caller,
    NestedResources,
    RawMethods,
    Resource,
    ResourceGroup,
    deprecated,
    raw,
)
from weavr_multi.core.calls.response import RawResponse
from weavr_multi.core.lazy_imports import lazily
from weavr_multi.core.sensitive import Sensitive
from weavr_multi.core.serialization.field_kinds import (
    ANY,
    BOOLEAN,
    BYTES,
    DATE,
    INTEGER,
    NUMBER,
    SECRET,
    SECRET_VALUE,
    STRING,
    TIME,
    TIME_DIGITS,
    EnumOf,
    Field,
    Fields,
    ListOf,
    MapOf,
    ModelOf,
    OneOf,
    Parameter,
    Variants,
)
from weavr_multi.core.serialization.model import MYPY, Model, OpenStrEnum, model

if TYPE_CHECKING:
    from weavr_multi.core.serialization.event_base import Event
    from weavr_multi.core.serialization.model_bases import Amount, CalendarDate, Confirmable
    from weavr_multi.core.serialization.transaction_item_base import TransactionItem

# Bases of some models only, each loaded with the first of them.
_BASES = "weavr_multi.core.serialization"
__getattr__, __dir__ = lazily(
    __name__,
    {
        "Amount": f"{_BASES}.model_bases",
        "CalendarDate": f"{_BASES}.model_bases",
        "Confirmable": f"{_BASES}.model_bases",
        "Event": f"{_BASES}.event_base",
        "TransactionItem": f"{_BASES}.transaction_item_base",
    },
)

__all__ = (
    "ANY",
    "BOOLEAN",
    "BYTES",
    "DATE",
    "INTEGER",
    "MYPY",
    "NUMBER",
    "SECRET",
    "SECRET_VALUE",
    "STRING",
    "TIME",
    "TIME_DIGITS",
    "Amount",
    "CalendarDate",
    "Caller",
    "Confirmable",
    "EnumOf",
    "Event",
    "Field",
    "Fields",
    "ListOf",
    "MapOf",
    "Model",
    "ModelOf",
    "NestedResources",
    "OneOf",
    "OpenStrEnum",
    "Operation",
    "Page",
    "Pages",
    "Paging",
    "Parameter",
    "RawMethods",
    "RawResponse",
    "Resource",
    "ResourceGroup",
    "Sensitive",
    "TransactionItem",
    "Variants",
    "deprecated",
    "model",
    "raw",
)
