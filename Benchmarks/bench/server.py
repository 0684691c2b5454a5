"""The test server that answers AnkiConnect's actions over Anki's own library, and its log."""

import contextlib
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SUPPORT = Path(__file__).resolve().parents[2] / "Tests/Support"


@dataclass
class Server:
    url: str
    log: Path

    @property
    def requests(self) -> int:
        """How many requests came so far."""
        return self.log.read_text(encoding="utf-8").count("\n")


@contextlib.contextmanager
def running(python: Path, log: Path) -> Iterator[Server]:
    """A server with an empty collection, for as long as the block runs."""
    log.write_text("")
    process = subprocess.Popen(
        [python, "-m", "ankiconnect", "--log", log, "--exit-with-stdin"], cwd=SUPPORT,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
    assert process.stdin and process.stdout
    try:
        port = process.stdout.readline().rsplit(maxsplit=1)[-1]
        yield Server(f"http://127.0.0.1:{port}", log)
    finally:
        process.stdin.close()
        process.wait()
        process.stdout.close()
