"""CPU and memory of whole processes, compared in turns so that a busy machine hits both sides."""

import multiprocessing
import os
import statistics
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
Command = list[str | Path]


class CommandFailed(Exception):
    """A command that was to be measured did not do its work."""


@dataclass
class Usage:
    """What a process used."""

    cpu: float  # seconds, user and system
    wall: float  # seconds on the clock
    peak: int  # bytes of resident memory
    output: str


def run(command: Command, environment: dict[str, str] | None = None) -> Usage:
    """Runs a command to its end; its exit code must be 0."""
    words = [str(word) for word in command]
    start = time.monotonic()
    process = subprocess.Popen(
        words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, env={**os.environ, **(environment or {})})
    assert process.stdout
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode != 0:
        raise CommandFailed(f"{' '.join(words)}: exit {process.returncode}\n{output}")
    return Usage(
        usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss * 1024, output)


def apart(work: Callable[..., T], *args: object, **kwargs: object) -> T:
    """Does memory-hungry work in a process of its own.

    The peak of a process begins with what its parent holds when it starts it: this one stays small.
    """
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(work, args, kwargs)


def cpu(action: Callable[[], Usage], rounds: int) -> float:
    """The median CPU of several runs."""
    return statistics.median(action().cpu for _ in range(rounds))


@dataclass
class Ratio:
    """What one program uses in units of what others use."""

    cpu: float
    wall: float


def ratio(ours: Callable[[], Usage], theirs: list[Callable[[], Usage]], rounds: int) -> Ratio:
    """The medians over rounds of our usage in units of theirs together, run one after the other."""
    for action in [ours, *theirs]:
        action()  # once unmeasured, so that the files are in memory
    pairs = [(ours(), [action() for action in theirs]) for _ in range(rounds)]
    return Ratio(
        statistics.median(one.cpu / sum(other.cpu for other in others) for one, others in pairs),
        statistics.median(one.wall / sum(other.wall for other in others) for one, others in pairs))
