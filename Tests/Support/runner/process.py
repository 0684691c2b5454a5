"""One process that runs the tests of a shard."""

import contextlib
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from .events import Events, Result
from .processes import tree_seconds
from .served import served
from .shards import Shard

# A process of which nothing has used a processor for so many seconds waits for something that does not come.
PATIENCE_S = 180


def run(bundle: Path, shard: Shard, environment: dict[str, str]) -> list[Result]:
    """Runs a shard in a temporary folder of its own, in which it must leave nothing."""
    folder = tempfile.mkdtemp(prefix="deckform-test-run-")
    try:
        place = os.path.join(folder, "tmp")
        os.mkdir(place)
        environment = environment | {"TMPDIR": place}
        with contextlib.ExitStack() as stack:
            if shard.on_server:
                url = stack.enter_context(served(bundle.parent / "deckform", folder))
                environment["ANKICONNECT_URL"] = url
            results = run_tests(bundle, shard, environment, folder)
        left = sorted(os.listdir(place))
        if left:
            results.append(Result(shard.name, issues=[f"left behind: {', '.join(left)}"]))
        return results
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run_tests(bundle: Path, shard: Shard, environment: dict[str, str], folder: str) -> list[Result]:
    reading, writing = os.pipe()
    output = os.path.join(folder, "output")
    with open(output, "wb") as file:
        process = subprocess.Popen(
            [bundle, "--testing-library", "swift-testing", "--no-parallel", "--filter", shard.filter,
             "--event-stream-output-path", f"/dev/fd/{writing}", "--event-stream-version", "6.3"],
            env=environment, stdin=subprocess.DEVNULL, stdout=file, stderr=file,
            pass_fds=[writing], start_new_session=True)
    os.close(writing)
    events = Events(process.pid)
    reason = follow(reading, process, events)
    os.close(reading)
    status = process.wait()
    results = list(events.results.values())
    if reason or not events.ended:
        why = reason or f"ended with {status}"
        name = events.result(events.running).name if events.running else shard.name
        results.append(Result(name, issues=[f"the process {why}\n{tail(output)}"]))
    if any(result.issues for result in results):
        seeds = [line for line in Path(output).read_text("utf-8", "replace").splitlines()
                 if "DECKFORM_TEST_SEED=" in line]
        next(result for result in results if result.issues).issues += seeds
    return results


def follow(reading: int, process: subprocess.Popen, events: Events) -> str | None:
    """Takes events until the process ends; kills it and returns why when it would not end."""
    rest, cost, since = b"", -1.0, time.monotonic()
    while True:
        if select.select([reading], [], [], 10)[0]:
            part = os.read(reading, 1 << 20)
            if not part:
                return None
            *lines, rest = (rest + part).split(b"\n")
            for line in filter(None, lines):
                events.take(line)
        elif events.exceeds_limit:
            os.killpg(process.pid, signal.SIGKILL)
            return "was ended, since its test had taken more than its limit"
        elif (now := tree_seconds(process.pid)) != cost:
            cost, since = now, time.monotonic()
        elif time.monotonic() - since > PATIENCE_S:
            os.killpg(process.pid, signal.SIGKILL)
            return "waited for something that did not come"


def tail(path: str) -> str:
    return "\n".join(Path(path).read_text("utf-8", "replace").splitlines()[-30:])
