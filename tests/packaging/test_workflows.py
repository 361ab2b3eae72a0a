"""The workflows: valid, and what they run does what they say."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def jobs(name: str) -> dict[str, Any]:
    """The jobs of a workflow."""
    found: dict[str, Any] = yaml.safe_load((ROOT / ".github" / "workflows" / f"{name}.yml").read_text())["jobs"]
    return found


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_make_target_that_a_workflow_runs_exists(path: Path) -> None:
    targets = {line.split(":")[0] for line in (ROOT / "Makefile").read_text().splitlines() if ":" in line}
    steps = [step for job in yaml.safe_load(path.read_text())["jobs"].values() for step in job["steps"]]
    words = [words for step in steps for line in step.get("run", "").splitlines() if (words := line.split())]
    wanted = {word for line in words if line[0] == "make" for word in line[1:] if "=" not in word}
    assert wanted <= targets


def test_the_pythons_that_are_promised_are_those_that_are_tested() -> None:
    """In the versioning policy, in the classifiers of the package and in the workflow."""
    tested = jobs("ci")["test"]["strategy"]["matrix"]["python"]
    policy = (ROOT / "docs" / "versioning.md").read_text().partition("**Pythons**")[2].partition("\n")[0]
    classifiers = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["classifiers"]
    named = [text.rpartition(" ")[2] for text in classifiers if text.startswith("Programming Language :: Python :: 3.")]
    assert re.findall(r"3\.\d+", policy) == named == tested


def test_each_surface_is_taken_from_its_own_url() -> None:
    """A document of one surface in the place of another's would replace that whole surface."""
    job = jobs("regenerate")["regenerate"]
    assert job["env"]["FROM"] == "${{ inputs.from || vars[format('WEAVR_{0}_URL', matrix.surface)] }}"
    assert job["env"]["SURFACE"] == "${{ matrix.surface }}"


def test_the_pull_request_has_new_files_and_the_report(tmp_path: Path) -> None:
    """What the workflow proposes holds models that were not there before, and nothing is proposed without a change."""
    origin, clone, tools = tmp_path / "origin.git", tmp_path / "clone", tmp_path / "bin"
    subprocess.run(["git", "init", "--quiet", "--bare", str(origin)], check=True)
    subprocess.run(["git", "clone", "--quiet", str(origin), str(clone)], check=True, capture_output=True)
    for folder in ("openapi", "weavr_multi/models", "build"):
        (clone / folder).mkdir(parents=True)
        (clone / folder / "old.py").write_text("old\n")
    (clone / ".gitignore").write_text("build/\n")
    git = ["git", "-C", str(clone), "-c", "user.name=t", "-c", "user.email=t@example.com"]
    subprocess.run([*git, "add", "--all"], check=True)
    subprocess.run([*git, "commit", "--quiet", "-m", "before"], check=True)
    tools.mkdir()
    (tools / "gh").write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/said\n')
    (tools / "gh").chmod(0o755)
    (clone / "build" / "changes.md").write_text("BREAKING  removed operation   GET /a\n")
    script = jobs("regenerate")["regenerate"]["steps"][-1]["run"]
    env = {**os.environ, "SURFACE": "multi", "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}

    def propose() -> None:
        subprocess.run(["bash", "-e", "-c", script], cwd=clone, env=env, check=True, capture_output=True)

    propose()
    assert not (tmp_path / "said").exists()
    (clone / "weavr_multi" / "models" / "vault.py").write_text("new\n")
    (clone / "openapi" / "old.py").unlink()
    propose()
    assert "--body-file\nbuild/body.md" in (tmp_path / "said").read_text()
    assert (clone / "build" / "body.md").read_text() == "```\nBREAKING  removed operation   GET /a\n\n```\n"
    pushed = ["git", "-C", str(origin), "log", "--all", "-1", "--name-status", "--format=%s"]
    done = subprocess.run(pushed, check=True, capture_output=True, text=True).stdout
    assert done.split("\n") == [
        "Regenerate from the vendor's multi document",
        "",
        "D\topenapi/old.py",
        "A\tweavr_multi/models/vault.py",
        "",
    ]
