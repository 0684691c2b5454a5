"""What runs in one process: some suites of one module."""

import re
from dataclasses import dataclass, field

# How many tests of an Anki share one server: fewer cost its start more often, more are one long wait at the end.
TESTS_OF_ONE_ANKI = 30
# Those that take longest begin first.
FIRST = ["CrashTests", "BackendContractTests", "AnkiPackageTests"]
# Tests that need an Anki, and run on `deckform serve`, too; what is cut off at every request is left to Anki's library.
ON_SERVER = re.compile(r"IntegrationTests\.AnkiTests/(?!Scenarios/CrashTests/)")


@dataclass
class Shard:
    suites: list[str]
    count: int
    on_server: bool = False
    name: str = field(init=False)

    def __post_init__(self) -> None:
        more = f" and {len(self.suites) - 1} more" if len(self.suites) > 1 else ""
        self.name = self.suites[0] + more + (" on deckform serve" if self.on_server else "")

    @property
    def filter(self) -> str:
        return "^(" + "|".join(re.escape(suite) for suite in self.suites) + ")([./]|$)"


def suite_of(test: str) -> str:
    """What is run as one: a module, a suite of the integration tests, or one of the longest tests."""
    module, _, rest = test.partition(".")
    if module != "IntegrationTests":
        return module
    parts = rest.split("/")
    if "CrashTests" in parts:
        return test
    depth = 3 if parts[:2] == ["AnkiTests", "Scenarios"] else 2 if parts[0] == "AnkiTests" else 1
    return module + "." + "/".join(parts[:depth])


def shards(tests: list[str]) -> list[Shard]:
    alone = chunks(tests)
    served = chunks([test for test in tests if ON_SERVER.match(test)], on_server=True)
    return sorted(alone + served, key=rank)


def chunks(tests: list[str], on_server: bool = False) -> list[Shard]:
    counts: dict[str, int] = {}
    for test in tests:
        counts[suite_of(test)] = counts.get(suite_of(test), 0) + 1
    result: list[Shard] = []
    for suite, count in counts.items():
        last = result[-1] if result else None
        if last and shares_anki(suite) and shares_anki(last.suites[0]) \
                and last.count + count <= TESTS_OF_ONE_ANKI:
            result[-1] = Shard(last.suites + [suite], last.count + count, on_server)
        else:
            result.append(Shard([suite], count, on_server))
    return result


def shares_anki(suite: str) -> bool:
    return suite.startswith("IntegrationTests.AnkiTests/") and "CrashTests/" not in suite


def rank(shard: Shard) -> tuple[int, int]:
    places = [place for place, name in enumerate(FIRST) if name in shard.name]
    return (places[0] if places else len(FIRST), -shard.count)
