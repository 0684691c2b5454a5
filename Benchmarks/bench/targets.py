"""The targets: what is measured, and the limit it is held to."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from . import projects, real, server
from .measure import CommandFailed, Usage, apart, cpu, ratio, run


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


@dataclass
class Row:
    """One line of the result."""

    name: str
    limit: float
    measured: float
    unit: str
    is_strict: bool = False  # whether the limit itself is too much

    @property
    def is_reached(self) -> bool:
        return self.measured < self.limit or not self.is_strict and self.measured == self.limit


def validate(setting: Setting) -> Iterator[Row]:
    folder = setting.data / "notes-100k"
    files = apart(projects.notes_project, folder, 100_000, files=10)
    ours = lambda: run([setting.tools.deckform, "validate", folder])
    floor = lambda: run([setting.tools.yaml_events, *files])
    size = sum(file.stat().st_size for file in files) / 1e6
    yield Row(
        f"validate 100,000 notes ({size:.0f} MB): CPU / libyaml's events", 2.0,
        ratio(ours, [floor], setting.rounds), "x")
    yield Row("validate 100,000 notes: peak memory", 400, ours().peak / 1e6, "MB", is_strict=True)


def plan_live(setting: Setting) -> Iterator[Row]:
    folder = setting.data / "notes-10k"
    projects.notes_project(folder, 10_000, files=1)
    with server.running(setting.tools.python, setting.data / "requests.log") as anki:
        target = ["--target", "anki", "--url", anki.url]
        run([setting.tools.deckform, "apply", folder, "--yes", *target])
        before = anki.requests
        plan = lambda: run([setting.tools.deckform, "plan", folder, "--exit-code", *target])
        plan()
        yield Row("plan 10,000 unchanged notes in Anki: requests", 20, anki.requests - before, "")
        yield Row(
            "plan 10,000 unchanged notes in Anki: client CPU", 1, cpu(plan, setting.rounds), "s",
            is_strict=True)


def plan_package(setting: Setting) -> Iterator[Row]:
    folder = setting.data / "jlpt"
    projects.table_project(folder, setting.jlpt)
    apply_anew(setting, folder)
    plan = lambda: run([setting.tools.deckform, "plan", folder, "--exit-code"])
    check = lambda: run([setting.tools.deckform, "validate", folder])
    fetch = lambda: run([setting.tools.fetch_package, folder / "build/bench.apkg", "JLPT"])
    count = int(fetch().output.split()[0])
    origin = "open-anki-jlpt" if setting.jlpt else "made"
    yield Row(
        f"plan {count:,} notes of tables ({origin}): CPU / (validate + read package)", 2.0,
        ratio(plan, [check, fetch], setting.rounds), "x", is_strict=True)


def write_package(setting: Setting) -> Iterator[Row]:
    folder = setting.data / "notes-10k"
    projects.notes_project(folder, 10_000, files=1)
    theirs = folder / "build/genanki.apkg"
    genanki = lambda: run(
        [setting.tools.python, Path(__file__).with_name("genanki_package.py"),
         folder / "notes.json", theirs])
    yield Row(
        "apply 10,000 notes to a new package: CPU / genanki", 1.0,
        ratio(lambda: apply_anew(setting, folder), [genanki], setting.rounds), "x",
        is_strict=True)


def apply_anew(setting: Setting, folder: Path) -> Usage:
    """Writes the package of a project, which was not there before."""
    package = folder / "build/bench.apkg"
    package.parent.mkdir(exist_ok=True)
    package.unlink(missing_ok=True)
    usage = run([setting.tools.deckform, "apply", folder, "--yes", "--target", "package"])
    if not package.exists():
        raise CommandFailed(f"apply wrote no package\n{usage.output}")
    return usage


def version(setting: Setting) -> Iterator[Row]:
    action = lambda: run([setting.tools.deckform, "--version"])
    yield Row("--version: CPU", 20, cpu(action, 5 * setting.rounds) * 1000, "ms", is_strict=True)


def live(setting: Setting) -> Iterator[Row]:
    """What is measured on a real Anki, where ANKICONNECT_URL names one."""
    anki = real.running()
    if anki is None:
        print("no real Anki: ANKICONNECT_URL is not set", file=sys.stderr)
        return
    tools = setting.tools
    for name, limit, measured, unit in real.rows(
        anki, tools.deckform, tools.python, setting.data, setting.jlpt, setting.rounds
    ):
        yield Row(name, limit, measured, unit)


ALL: list[Callable[[Setting], Iterator[Row]]] = [
    validate, plan_live, plan_package, write_package, version, live]
