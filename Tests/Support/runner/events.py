"""Reads the event stream of Swift Testing, and counts what each test costs."""

import json
from dataclasses import dataclass, field

from .processes import cpu_seconds

# What one test may cost, in seconds of a processor; some five times what it costs.
LIMIT = 20.0
LIMITS = {
    "CrashTests/": 150.0,
    "SearchOracleTests/": 200.0,
    "FeatureTests/clozes": 60.0,
    "ThreeWayTableTests/": 100.0,
}


@dataclass
class Result:
    name: str
    cost: float = 0.0
    issues: list[str] = field(default_factory=list)
    skipped: bool = False

    @property
    def limit(self) -> float:
        return next((limit for part, limit in LIMITS.items() if part in self.name), LIMIT)


class Events:
    """What came of the tests of one process so far."""

    def __init__(self, pid: int):
        self.pid = pid
        self.functions: dict[str, str] = {}
        self.results: dict[str, Result] = {}
        self.running: str | None = None
        self.started_at = 0.0
        self.ended = False

    @property
    def exceeds_limit(self) -> bool:
        """Whether the test that runs has taken more than its limit already: it may never end."""
        return self.running is not None \
            and cpu_seconds(self.pid) - self.started_at > self.result(self.running).limit

    def take(self, line: bytes) -> None:
        record = json.loads(line)
        payload = record["payload"]
        if record["kind"] == "test":
            if payload["kind"] == "function":
                self.functions[payload["id"]] = payload["id"].rpartition("/")[0]
            return
        test = payload.get("testID", "")
        match payload["kind"]:
            case "testStarted" if test in self.functions:
                self.running, self.started_at = test, cpu_seconds(self.pid)
                self.result(test)
            case "testEnded" if test in self.functions:
                self.result(test).cost = cpu_seconds(self.pid) - self.started_at
                self.running = None
            case "testSkipped" if test in self.functions:
                self.result(test).skipped = True
            case "issueRecorded":
                self.record_issue(test, payload)
            case "runEnded":
                self.ended = True

    def record_issue(self, test: str, payload: dict) -> None:
        if payload["issue"].get("isKnown"):
            return
        place = payload["issue"].get("sourceLocation") or {}
        where = f"{place['fileID']}:{place['line']}: " if "fileID" in place else ""
        text = "\n".join(message["text"] for message in payload["messages"])
        self.result(test).issues.append(where + text)

    def result(self, test: str) -> Result:
        name = self.functions.get(test, test)
        return self.results.setdefault(test, Result(name))
