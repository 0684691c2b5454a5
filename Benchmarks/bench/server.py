"""The test server that answers AnkiConnect's actions over Anki's own library, and its log."""

import contextlib
import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SUPPORT = Path(__file__).resolve().parents[2] / "Tests/Support"
# A package may have pictures in it, and none of them is seen.
CARRIERS = {"storeMediaFile", "importPackage"}


@dataclass
class Server:
    url: str
    log: Path

    @property
    def requests(self) -> int:
        """How many requests came so far."""
        return self.log.read_text(encoding="utf-8").count("\n")

    @property
    def pictures(self) -> int:
        """How many calls so far sent a picture; deckform's own files begin with an underscore."""
        calls = [
            call for line in self.log.read_text(encoding="utf-8").splitlines()
            for call in json.loads(line)["calls"]]
        return sum(
            call["action"] in CARRIERS and not (call["filename"] or "").startswith("_")
            for call in calls)


@contextlib.contextmanager
def running(python: Path, log: Path, forward: str | None = None) -> Iterator[Server]:
    """A server with an empty collection, or a way to another Anki, while the block runs."""
    log.write_text("")
    there = ["--forward", forward] if forward else []
    process = subprocess.Popen(
        [python, "-m", "ankiconnect", "--log", log, "--exit-with-stdin", *there], cwd=SUPPORT,
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
