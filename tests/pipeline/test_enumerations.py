"""Enumerations that operations and events share are one type, and each side keeps its own values."""

from __future__ import annotations

import pytest
from pipeline.read.documents import load_file

from tests.pipeline.documents import REPOSITORY
from weavr_multi.sandbox.api.description import load


@pytest.mark.parametrize(
    "name",
    [
        "BeneficiaryValidationFailure",
        "CardAuthorisationDetailsAuthorisationType",
        "ChallengeExemptionReason",
        "KyiStatus",
        "SendState",
    ],
)
def test_an_operation_knows_no_value_of_the_events_alone(name: str) -> None:
    """What the documents say of each enumeration is what requests and responses, and events, are held against."""
    description = load()
    for surface, schemas in (("multi", description.schemas), ("webhooks", description.event_schemas)):
        written = load_file(REPOSITORY / "openapi" / f"{surface}.yaml").root["components"]["schemas"][name]["enum"]
        known = schemas.resolve({"$ref": f"#/components/schemas/{name}"})["enum"]
        assert set(known) == set(written)
