"""What is printed of the results."""

from .events import Result
from .shards import Shard

SLOWEST = 10


class Report:
    def __init__(self) -> None:
        self.results: list[Result] = []
        self.broken: list[Result] = []

    def add(self, shard: Shard, results: list[Result], seconds: float) -> None:
        """Takes what came of a shard, and prints a line for it and each test that failed."""
        if not results:
            results = [Result(shard.name, issues=["no test ran"])]
        for result in results:
            if result.cost > result.limit:
                result.issues.append(
                    f"took {result.cost:.1f} s of a processor, more than its limit of {result.limit:.0f} s")
        self.results += results
        failed = [result for result in results if result.issues]
        cost = sum(result.cost for result in results)
        sign = "FAIL" if failed else "ok"
        print(f"{sign:4} {shard.name}: {len(results)} tests, {seconds:.0f} s, {cost:.0f} s of a processor", flush=True)
        for result in failed:
            print(f"\n--- {result.name}\n" + "\n".join(result.issues) + "\n", flush=True)

    def finish(self, seconds: float) -> int:
        """Prints the slowest tests and the closing line; returns the exit status."""
        print(f"\nThe slowest of {len(self.results)} tests, in seconds of a processor (and their limits):")
        for result in sorted(self.results, key=lambda result: -result.cost)[:SLOWEST]:
            print(f"  {result.cost:6.1f} ({result.limit:.0f})  {result.name}")
        failed = [result for result in self.results if result.issues]
        skipped = sum(result.skipped for result in self.results)
        if failed:
            print("\nFailed:")
            for name in sorted({result.name for result in failed}):
                print(f"  {name}")
        passed = len(self.results) - len(failed) - skipped
        print(f"\nAll in {seconds:.0f} s.")
        print(f"{passed} passed, {len(failed)} failed, {skipped} skipped", flush=True)
        return 1 if failed or not passed else 0
