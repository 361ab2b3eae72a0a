"""A model that the tree does not have yet."""

from __future__ import annotations

from pathlib import Path


def test_the_import_of_a_new_model_is_sorted_among_ours(tmp_path: Path) -> None:
    """The first `make generate` after an event was added gives the same files as the second."""
    import generate

    for name in generate.MADE:
        if "." in name:
            (tmp_path / name).write_text("{}\n" if name.endswith(".json") else "", encoding="utf-8")
        else:
            (tmp_path / name).mkdir()
    text = (
        "from weavr_multi.models.managed_account import ManagedAccount as ManagedAccount\n"
        "from weavr_multi.models.not_there_yet import NotThereYet as NotThereYet\n"
    )
    (tmp_path / "events.py").write_text(text, encoding="utf-8")
    generate._format(tmp_path)
    assert (tmp_path / "events.py").read_text(encoding="utf-8") == text
