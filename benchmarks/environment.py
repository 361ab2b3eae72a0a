"""Make the environment that the benchmarks run in: `.peers`, with the peers of peers.txt and our own wheel.

Run it with the Python of `.venv`, which builds the wheel. It does only what is not done yet.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PEERS = ROOT / ".peers"
PYTHON = PEERS / "bin" / "python"
STOCK = PEERS / "stock"
WHEELS = PEERS / "wheels"


def run(*command: str | Path, **settings: str) -> None:
    """Run a command; its output is shown if it fails."""
    done = subprocess.run(
        [*map(str, command)], cwd=ROOT, env={**os.environ, **settings}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")


def once(name: str, key: str) -> bool:
    """Say whether a step has to be done: it was not done before for this key."""
    stamp = PEERS / f".{name}"
    return not stamp.exists() or stamp.read_text() != key


def done(name: str, key: str) -> None:
    """Remember that a step was done."""
    (PEERS / f".{name}").write_text(key)


def digest(*folders: Path) -> str:
    """Return a digest of all files in folders, which may hold links to folders."""
    found = hashlib.sha256(sys.version.encode())
    for folder in folders:
        files = [folder] if folder.is_file() else sorted(folder.rglob("*"))
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                found.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return found.hexdigest()


def make_peers() -> None:
    """Install the peers."""
    key = digest(HERE / "peers.txt")
    if once("peers", key):
        print("making .peers, once: the peers of benchmarks/peers.txt ...", file=sys.stderr)
        venv.create(PEERS, with_pip=True, clear=True)
        run(PYTHON, "-m", "pip", "install", "--quiet", "--requirement", HERE / "peers.txt")
        done("peers", key)


def make_stock() -> None:
    """Generate the stock client from the same description."""
    description = ROOT / "weavr_multi" / "description.json"
    key = digest(description)
    if once("stock", key):
        STOCK.mkdir(exist_ok=True)
        config = STOCK / "config.yaml"
        config.write_text("post_hooks: []\n")
        run(
            PEERS / "bin" / "openapi-python-client",
            *("generate", "--path", description, "--meta", "none", "--overwrite", "--config", config),
            *("--output-path", STOCK / "stock_client"),
        )
        run(PYTHON, "-m", "compileall", "-q", STOCK, PYTHONDONTWRITEBYTECODE="")
        done("stock", key)


def make_ours() -> None:
    """Build our wheel and install it with its byte code, as an installer does."""
    key = digest(ROOT / "weavr_multi", ROOT / "overlays", ROOT / "pyproject.toml")
    if once("ours", key):
        for old in WHEELS.glob("*.whl"):
            old.unlink()
        run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", WHEELS)
        (wheel,) = WHEELS.glob("*.whl")
        options = ("--quiet", "--no-deps", "--force-reinstall", "--compile")
        run(PYTHON, "-m", "pip", "install", *options, wheel, PYTHONDONTWRITEBYTECODE="")
        done("ours", key)


if __name__ == "__main__":
    make_peers()
    make_stock()
    make_ours()
