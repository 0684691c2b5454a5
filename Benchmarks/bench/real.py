"""The targets that need a real Anki: wall-clock time, in ratios within one round.

`ANKICONNECT_URL` names an Anki whose profile is disposable: each round leaves a deck there.
"""

import json
import os
import statistics
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from . import projects
from .measure import Usage, run
from .setting import Row, Setting

YAML_TOOL = """
import sys
from anki_yaml_tool.core.connector import AnkiConnector
AnkiConnector.__init__.__defaults__ = (sys.argv.pop(1),)
from anki_yaml_tool.cli import cli
cli()
"""


@dataclass
class Anki:
    """A running Anki."""

    url: str

    def call(self, action: str, **parameters: object) -> object:
        body = json.dumps({"action": action, "version": 6, "params": parameters}).encode()
        with urllib.request.urlopen(self.url, body) as reply:
            answer = json.load(reply)
        if answer["error"]:
            raise RuntimeError(f"{action}: {answer['error']}")
        return answer["result"]

    def answer_time(self, action: str, **parameters: object) -> tuple[float, object]:
        start = time.monotonic()
        result = self.call(action, **parameters)
        return time.monotonic() - start, result


def running() -> Anki | None:
    """The Anki that the environment names."""
    url = os.environ.get("ANKICONNECT_URL")
    return Anki(url) if url else None


def new_tag() -> str:
    """What sets the names of a round apart from those of all others."""
    return f"r{time.time_ns() // 1_000_000}"


@dataclass
class Round:
    """A project with names that Anki does not have yet."""

    folder: Path
    tag: str

    @property
    def model(self) -> str:
        return f"JLPT {self.tag}"

    @classmethod
    def make(cls, setting: Setting) -> "Round":
        tag = new_tag()
        round = cls(setting.data / "rounds" / tag, tag)
        projects.table_project(
            round.folder, setting.jlpt, model=round.model, namespace=f"bench-{tag}")
        return round


def first_apply(setting: Setting, anki: Anki) -> tuple[float, float]:
    """The time of a first apply in units of Anki's import and of anki-yaml-tool's work."""
    ratios = [one_apply(setting, anki) for _ in range(setting.rounds)]
    return tuple(statistics.median(column) for column in zip(*ratios))


def one_apply(setting: Setting, anki: Anki) -> tuple[float, float]:
    ours = apply(setting, anki, Round.make(setting)).wall
    package = Round.make(setting)
    run([setting.tools.deckform, "apply", package.folder, "--yes", "--target", "package"])
    imported, _ = anki.answer_time(
        "importPackage", path=str((package.folder / "build/bench.apkg").resolve()))
    theirs = yaml_tool(anki, setting.tools.python, Round.make(setting))
    return ours / imported, ours / theirs


def apply(setting: Setting, anki: Anki, round: Round) -> Usage:
    return run(
        [setting.tools.deckform, "apply", round.folder, "--yes", "--target", "anki",
         "--url", anki.url])


def yaml_tool(anki: Anki, python: Path, round: Round) -> float:
    """The time in which anki-yaml-tool builds and pushes the same notes."""
    deck, package = round.folder / "deck.yaml", round.folder / "theirs.apkg"
    rows = [row for name in projects.TABLES for row in projects.rows(round.folder, name)]
    lines = [
        json.dumps({"expression": a, "reading": b, "meaning": c, "tags": tags.split()},
                   ensure_ascii=False)
        for a, b, c, tags, _ in rows]
    deck.write_text(
        f'config:\n  name: "Y {round.tag}"\n  deck-name: "Y {round.tag}"\n'
        "  fields: [Expression, Reading, Meaning]\n  templates:\n"
        '    - { name: Card, qfmt: "{{Expression}}", afmt: "{{Reading}} {{Meaning}}" }\n'
        "data:\n" + "".join(f"  - {line}\n" for line in lines), encoding="utf-8")
    tool = [python, "-c", YAML_TOOL, anki.url]
    built = run([*tool, "build", "--file", deck, "--output", package])
    return built.wall + run([*tool, "push", "--apkg", package]).wall


def plan_nothing(setting: Setting, anki: Anki) -> tuple[float, float]:
    """The time of a plan with nothing to do in units of findNotes and notesInfo; and its CPU."""
    project = Round.make(setting)
    apply(setting, anki, project)
    plan = lambda: run(
        [setting.tools.deckform, "plan", project.folder, "--exit-code", "--target", "anki",
         "--url", anki.url])
    plan()
    pairs = [(plan(), reading_time(anki, project.tag)) for _ in range(setting.rounds)]
    return (statistics.median(usage.wall / server for usage, server in pairs),
            statistics.median(usage.cpu for usage, _ in pairs))


def reading_time(anki: Anki, tag: str) -> float:
    """How long Anki takes to find the notes of a round and to tell what is in them."""
    total, notes = anki.answer_time("findNotes", query=f"tag:deckform::bench-{tag}")
    assert isinstance(notes, list)
    for start in range(0, len(notes), 5000):
        total += anki.answer_time("notesInfo", notes=notes[start:start + 5000])[0]
    return total


def live(setting: Setting, anki: Anki) -> Iterator[Row]:
    imported, yaml = first_apply(setting, anki)
    yield Row("first apply of 8,130 notes to Anki: time / Anki's import", 3, imported, "x")
    yield Row("first apply of 8,130 notes to Anki: time / anki-yaml-tool", 1 / 6, yaml, "x")
    plan, cpu = plan_nothing(setting, anki)
    yield Row("plan 8,130 unchanged notes in Anki: time / findNotes, notesInfo", 1.5, plan, "x")
    yield Row("plan 8,130 unchanged notes in Anki: client CPU", 0.5, cpu, "s")
