"""Changed fields of notes that deckform made, beside the same number of calls in one `multi`."""

import csv
import statistics
from collections.abc import Iterator

from .measure import CommandFailed
from .projects import rows
from .real import Anki, Round, apply
from .setting import Row, Setting

TABLE, DECK = "n1.csv", "N1"
COUNT = 1000
HEADER = ["expression", "reading", "meaning", "tags", "guid"]
OURS, THEIRS = "changedbydeckform", "changedbymulti"


def change_fields(setting: Setting, anki: Anki) -> Iterator[Row]:
    ratios = [one_change(setting, anki) for _ in range(setting.rounds)]
    yield Row(
        "apply 1,000 changed fields among 8,130 notes: time / updateNoteFields in multi", 1 / 10,
        statistics.median(ratios), "x")


def one_change(setting: Setting, anki: Anki) -> float:
    project = Round.make(setting)
    apply(setting, anki, project)
    change_table(project)
    ours = apply(setting, anki, project).wall
    expect(anki, project, OURS)
    theirs = change_others(anki, project)
    expect(anki, project, THEIRS)
    return ours / theirs


def change_table(project: Round) -> None:
    """Changes the meaning in the first rows of a table."""
    words = rows(project.folder, TABLE)
    for row in words[:COUNT]:
        row[2] += f" {OURS}"
    with (project.folder / "tables" / TABLE).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *words])


def change_others(anki: Anki, project: Round) -> float:
    """The time in which Anki changes as many notes that deckform left alone."""
    notes = found(anki, project, f"-Meaning:*{OURS}*")[:COUNT]
    actions = [
        {"action": "updateNoteFields", "version": 6,
         "params": {"note": {"id": note, "fields": {"Meaning": f"{number} {THEIRS}"}}}}
        for number, note in enumerate(notes)]
    return anki.answer_time("multi", actions=actions)[0]


def expect(anki: Anki, project: Round, mark: str) -> None:
    notes = found(anki, project, f"Meaning:*{mark}*")
    if len(notes) != COUNT:
        raise CommandFailed(f"{len(notes)} notes have {mark}")


def found(anki: Anki, project: Round, query: str) -> list[int]:
    notes = anki.call("findNotes", query=f'"deck:{project.model}::{DECK}" {query}')
    assert isinstance(notes, list)
    return notes
