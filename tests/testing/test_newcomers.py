"""Mistakes that people make with their first tests: an answer that is none is refused where it is given."""

from __future__ import annotations

from typing import Any

import pytest

from weavr_multi import ConfigurationError
from weavr_multi.models import Transfer
from weavr_multi.testing import Recorder, build


@pytest.mark.parametrize("answers", [[{"id": "1"}], (200, {"id": "1"}), [({"id": "1"}, 200)]])
def test_an_answer_of_another_form_is_refused_by_the_recorder(answers: Any) -> None:
    with pytest.raises(
        ConfigurationError, match=r"answers are a list of \(status, body\) or \(status, body, headers\)"
    ):
        Recorder(answers)


def test_a_model_in_place_of_a_body_is_told_what_makes_one() -> None:
    with pytest.raises(ConfigurationError, match=r"as payload\(…\) makes it"):
        Recorder([(200, build(Transfer))])
