"""What processes cost, as Linux counts it."""

import os

TICK = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid: int) -> float:
    """The processor time of a process and of its children that have ended."""
    return sum(map(int, stat(pid)[11:15])) / TICK


def tree_seconds(pid: int) -> float:
    """The processor time of a process and of all that came of it and still runs."""
    children: dict[int, list[int]] = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        children.setdefault(int(stat(int(name))[1]), []).append(int(name))
    total, waiting = 0.0, [pid]
    while waiting:
        one = waiting.pop()
        total += cpu_seconds(one)
        waiting += children.get(one, [])
    return total


def stat(pid: int) -> list[str]:
    """The fields of /proc/PID/stat behind the name; zeros for a process that is gone."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return file.read().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return ["0"] * 50
