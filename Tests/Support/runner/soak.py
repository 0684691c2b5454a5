"""Randomised suites with new seeds, round after round."""

import os
import random
import re
import time
from pathlib import Path

from .report import Report
from .shards import Shard
from .workers import run_all

TESTS = Path(__file__).resolve().parents[2]
SUITE = re.compile(r"^(?:@Suite.*)?\s*struct (\w+)", re.MULTILINE)


def randomised(tests: list[str]) -> list[Shard]:
    """The suites that ask for a seed: one shard each."""
    found = {}
    for file in sorted(TESTS.rglob("*.swift")):
        text = file.read_text("utf-8")
        if "SeededRandom.printingSeed(" in text or "SeededRandom.seeds(" in text:
            for name in SUITE.findall(text):
                found[name] = file.relative_to(TESTS).parts[0]
    paths = [f"{module}.{suite}" for suite, module in found.items()]
    counted = [Shard([path], sum(test.startswith(f"{path}/") for test in tests)) for path in paths]
    return [shard for shard in counted if shard.count]


def soak(bundle: Path, tests: list[str], minutes: float, workers: int) -> int:
    """Runs rounds until the time is over or a test fails; each prints its seed first."""
    wanted, end, status = randomised(tests), time.monotonic() + minutes * 60, 0
    while status == 0:
        seed = str(random.randrange(1_000_000_000))
        print(f"DECKFORM_TEST_SEED={seed}", flush=True)
        report, start = Report(), time.monotonic()
        run_all(bundle, wanted, workers, dict(os.environ) | {"DECKFORM_TEST_SEED": seed}, report)
        status = report.finish(time.monotonic() - start)
        if time.monotonic() > end:
            return status
    return status
