"""What generated code imports: the base classes, the kinds of its tables, and nothing that is generated itself."""

from weavr_multi.core.confirmable import Confirmable
from weavr_multi.core.enums import OpenStrEnum
from weavr_multi.core.event import Event
from weavr_multi.core.kinds import (
    ANY,
    BOOL,
    BYTES,
    INT,
    NUM,
    SECRET,
    SECRET_VALUE,
    STR,
    D,
    E,
    Fields,
    L,
    M,
    U,
    Variants,
)
from weavr_multi.core.model import Model
from weavr_multi.core.operation import Operation, Paging
from weavr_multi.core.paging import Page, Pages
from weavr_multi.core.resource import Caller, Resource, ResourceGroup, raw
from weavr_multi.core.response import RawResponse
from weavr_multi.core.secrets import Sensitive, optional_sensitive, sensitive
from weavr_multi.core.unset import UNSET, Unset

__all__ = (
    "ANY",
    "BOOL",
    "BYTES",
    "INT",
    "NUM",
    "SECRET",
    "SECRET_VALUE",
    "STR",
    "UNSET",
    "Caller",
    "Confirmable",
    "D",
    "E",
    "Event",
    "Fields",
    "L",
    "M",
    "Model",
    "OpenStrEnum",
    "Operation",
    "Page",
    "Pages",
    "Paging",
    "RawResponse",
    "Resource",
    "ResourceGroup",
    "Sensitive",
    "U",
    "Unset",
    "Variants",
    "optional_sensitive",
    "raw",
    "sensitive",
)
