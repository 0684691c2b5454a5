"""What every measurement is given, and the rows that it gives back."""

from dataclasses import dataclass
from pathlib import Path

FIFTH = 1.2  # a busy machine is allowed that much


@dataclass
class Tools:
    """The programs that are measured."""

    deckform: Path
    yaml_events: Path
    fetch_package: Path
    python: Path  # of the virtual environment with anki and genanki


@dataclass
class Setting:
    """What every measurement needs."""

    tools: Tools
    data: Path  # a folder for what is generated
    rounds: int
    jlpt: Path | None  # the tables of open-anki-jlpt
    geography: Path | None  # the tables and pictures of ultimate-geography


@dataclass
class Row:
    """One line of the result."""

    name: str
    limit: float
    measured: float
    unit: str
    sign: str = "<="  # or "<": the limit itself is too much; or "=": nothing else will do
    allowance: float = FIFTH  # in units of the limit, up to which it is over, but no failure

    @property
    def is_reached(self) -> bool:
        return (
            self.sign != "=" and self.measured < self.limit
            or self.sign != "<" and self.measured == self.limit)

    @property
    def verdict(self) -> str:
        if self.is_reached:
            return "pass"
        is_near = self.sign != "=" and self.measured <= self.limit * self.allowance
        return "over" if is_near else "FAIL"


def count(name: str, limit: int, measured: int, sign: str = "<=") -> Row:
    """A row of what is counted, which no busy machine changes."""
    return Row(name, limit, measured, "", sign, allowance=1)
