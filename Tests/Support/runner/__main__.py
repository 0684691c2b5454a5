"""Command line of the test runner."""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from .report import Report
from .shards import shards
from .soak import soak
from .workers import run_all


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="runner", description=sys.modules[__package__].__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundle", type=Path, help="the built tests: …PackageTests.xctest")
    parser.add_argument("--filter", default="", metavar="TEXT",
                        help="only shards in whose name this stands")
    # One more than there are processors: some always wait for a disk.
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)) + 1,
                        help="how many processes at a time (default: the processors and one)")
    parser.add_argument("--soak", type=float, metavar="MINUTES",
                        help="run the randomised suites with new seeds for so long")
    return parser.parse_args()


def listed(bundle: Path) -> list[str]:
    """All tests, as the built program lists them."""
    output = subprocess.run([bundle, "--testing-library", "swift-testing", "--list-tests"],
                            capture_output=True, text=True, check=True)
    return output.stdout.splitlines()


def main() -> int:
    options = arguments()
    bundle = options.bundle.resolve()
    tests = listed(bundle)
    if options.soak is not None:
        return soak(bundle, tests, options.soak, options.workers)
    wanted = [shard for shard in shards(tests) if options.filter in shard.name]
    report = Report()
    start = time.monotonic()
    run_all(bundle, wanted, options.workers, dict(os.environ), report)
    return report.finish(time.monotonic() - start)


if __name__ == "__main__":
    sys.exit(main())
