"""`deckform serve` over a new collection, for the tests that need an Anki."""

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def served(binary: Path, folder: str) -> Iterator[str]:
    """The address of a server that runs as long as it is needed."""
    process = subprocess.Popen(
        [binary, "serve", "--collection", f"{folder}/rig.anki2", "--port", "0"],
        stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline()
        if not line.startswith("Serving "):
            raise RuntimeError(f"deckform serve does not start: {line}")
        yield line.split()[-1]
    finally:
        process.terminate()
        process.wait()
