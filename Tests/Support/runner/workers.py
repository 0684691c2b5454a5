"""Runs shards side by side."""

import threading
import time
from pathlib import Path

from .process import run
from .report import Report
from .shards import Shard


def run_all(bundle: Path, wanted: list[Shard], workers: int, environment: dict[str, str],
            report: Report) -> None:
    """Each worker takes the next shard, until there are none."""
    waiting = iter(wanted)
    lock = threading.Lock()

    def work() -> None:
        while True:
            with lock:
                shard = next(waiting, None)
            if shard is None:
                return
            start = time.monotonic()
            results = run(bundle, shard, environment)
            with lock:
                report.add(shard, results, time.monotonic() - start)

    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
