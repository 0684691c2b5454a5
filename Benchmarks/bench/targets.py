"""The targets: what is measured, and the limit it is held to."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from . import changes, geography, projects, real, server, serving
from .measure import CommandFailed, Usage, apart, cpu, ratio, run
from .setting import Row, Setting, count


def validate(setting: Setting) -> Iterator[Row]:
    folder = setting.data / "notes-100k"
    files = apart(projects.notes_project, folder, 100_000, files=10)
    ours = lambda: run([setting.tools.deckform, "validate", folder])
    floor = lambda: run([setting.tools.yaml_events, *files])
    size = sum(file.stat().st_size for file in files) / 1e6
    name = f"validate 100,000 notes ({size:.0f} MB)"
    measured = ratio(ours, [floor], setting.rounds)
    yield Row(f"{name}: time / libyaml's events", 1.4, measured.wall, "x")
    yield Row(f"{name}: CPU / libyaml's events", 2.0, measured.cpu, "x")
    yield Row("validate 100,000 notes: peak memory", 400, ours().peak / 1e6, "MB", "<")


def fmt(setting: Setting) -> Iterator[Row]:
    folder = setting.data / "notes-100k-odd"
    apart(projects.odd_project, folder, 100_000, files=10)
    deckform = setting.tools.deckform
    check = lambda: run(["sh", "-c", '"$0" fmt --check "$1"; test $? = 3', deckform, folder])
    validate = lambda: run([deckform, "validate", folder])
    measured = ratio(check, [validate], setting.rounds)
    yield Row("fmt 100,000 notes, every file to be changed: CPU / validate", 4.0, measured.cpu, "x")


def plan_live(setting: Setting) -> Iterator[Row]:
    folder = setting.data / "notes-10k"
    projects.notes_project(folder, 10_000, files=1)
    with server.running(setting.tools.python, setting.data / "requests.log") as anki:
        plan = applied(setting, folder, anki)
        before = anki.requests
        plan()
        yield count("plan 10,000 unchanged notes in Anki: requests", 20, anki.requests - before)
        yield Row(
            "plan 10,000 unchanged notes in Anki: client CPU", 1, cpu(plan, setting.rounds), "s",
            "<")


def plan_large(setting: Setting) -> Iterator[Row]:
    folder = setting.data / "notes-50k"
    apart(projects.notes_project, folder, 50_000, files=5)
    with server.running(setting.tools.python, setting.data / "requests.log") as anki:
        plan = applied(setting, folder, anki)
        yield Row(
            "plan 50,000 unchanged notes in Anki: client CPU", 2, cpu(plan, setting.rounds), "s")
        yield Row("plan 50,000 unchanged notes in Anki: peak memory", 300, plan().peak / 1e6, "MB")


def applied(setting: Setting, folder: Path, anki: server.Server) -> Callable[[], Usage]:
    """Applies a project to a server; gives what plans it again, with nothing to do."""
    target = ["--target", "anki", "--url", anki.url]
    run([setting.tools.deckform, "apply", folder, "--yes", *target])
    return lambda: run([setting.tools.deckform, "plan", folder, "--exit-code", *target])


def growth(setting: Setting) -> Iterator[Row]:
    few, many = setting.data / "notes-10k", setting.data / "notes-100k"
    apart(projects.notes_project, few, 10_000, files=1)
    apart(projects.notes_project, many, 100_000, files=10)
    python, data = setting.tools.python, setting.data
    with server.running(python, data / "few.log") as one, \
            server.running(python, data / "many.log") as other:
        plans = ratio(
            applied(setting, many, other), [applied(setting, few, one)], setting.rounds)
    yield Row("plan 100,000 unchanged notes in Anki: client CPU / 10,000", 11, plans.cpu, "x")
    packages = ratio(
        lambda: apply_anew(setting, many), [lambda: apply_anew(setting, few)], setting.rounds)
    yield Row("apply 100,000 notes to a new package: CPU / 10,000", 11, packages.cpu, "x")


def plan_package(setting: Setting) -> Iterator[Row]:
    folder = setting.data / "jlpt"
    projects.table_project(folder, setting.jlpt)
    apply_anew(setting, folder)
    plan = lambda: run([setting.tools.deckform, "plan", folder, "--exit-code"])
    check = lambda: run([setting.tools.deckform, "validate", folder])
    fetch = lambda: run([setting.tools.fetch_package, folder / "build/bench.apkg", "JLPT"])
    notes = int(fetch().output.split()[0])
    origin = "open-anki-jlpt" if setting.jlpt else "made"
    yield Row(
        f"plan {notes:,} notes of tables ({origin}): CPU / (validate + read package)", 2.0,
        ratio(plan, [check, fetch], setting.rounds).cpu, "x", "<")


def write_package(setting: Setting) -> Iterator[Row]:
    folder = setting.data / "notes-10k"
    projects.notes_project(folder, 10_000, files=1)
    theirs = folder / "build/genanki.apkg"
    genanki = lambda: run(
        [setting.tools.python, Path(__file__).with_name("genanki_package.py"),
         folder / "notes.json", theirs])
    yield Row(
        "apply 10,000 notes to a new package: CPU / genanki", 1.0,
        ratio(lambda: apply_anew(setting, folder), [genanki], setting.rounds).cpu, "x", "<")


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
    yield Row("--version: CPU", 20, cpu(action, 5 * setting.rounds) * 1000, "ms", "<")


Target = Callable[[Setting], Iterator[Row]]


def on_real_anki(rows: Callable[[Setting, real.Anki], Iterator[Row]]) -> Target:
    """A target of that name which is measured where ANKICONNECT_URL names an Anki."""
    def target(setting: Setting) -> Iterator[Row]:
        anki = real.running()
        if anki is None:
            print(
                f"no real Anki for {rows.__name__}: ANKICONNECT_URL is not set", file=sys.stderr)
            return
        yield from rows(setting, anki)
    target.__name__ = rows.__name__
    return target


ALL: list[Target] = [
    validate, fmt, plan_live, plan_large, growth, plan_package, write_package, version,
    *map(
        on_real_anki,
        [real.live, changes.change_fields, geography.geography, serving.serving])]
