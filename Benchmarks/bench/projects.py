"""Projects of any size, made from a fixed seed: the same bytes on every machine."""

import csv
import json
import random
from pathlib import Path

MODEL = "Bench"
FIELDS = ["Word", "Meaning", "Example", "Remark"]
SEED = 20260101
WORDS = """
    maison rivière über naïve été 時間 言葉 くるま школа вода árbol mañana coração straße light
    garden window between through thought morning quietly another because carefully remember
    language mountain yesterday together
""".split()

PROJECT = """\
deckform: 1
namespace: bench
targets:
  package: { type: package, path: build/bench.apkg }
  anki: { type: ankiconnect }
"""
MODEL_FILE = """\
models:
  - name: Bench
    fields: [Word, Meaning, Example, Remark]
    css: ".card { font-size: 20px; }"
    templates:
      - name: Card 1
        front: "{{Word}}"
        back: "{{FrontSide}}<hr>{{Meaning}}<br>{{Example}}<br>{{Remark}}"
"""


def text(chance: random.Random, words: int) -> str:
    return " ".join(WORDS[int(chance.random() * len(WORDS))] for _ in range(words))


def note(chance: random.Random, number: int) -> dict:
    """A note as people write them: a word, its meaning, an example with markup, a remark."""
    example = f"{text(chance, 6)} <b>{text(chance, 1)}</b> {text(chance, 5)}."
    return {
        "id": f"note-{number:06}",
        "fields": [
            f"{text(chance, 1)} {number}", f"{text(chance, 5)}, {text(chance, 2)}", example,
            f"{text(chance, 3)}: {text(chance, 4)}"],
        "tags": [f"level-{number % 6}", f"unit::{number % 100:02}"],
    }


def yaml(note: dict) -> str:
    """The note as YAML in the styles that people use: plain, quoted, and a literal block."""
    word, meaning, example, remark = note["fields"]
    return (
        f"  - id: {note['id']}\n    fields:\n      Word: {word}\n      Meaning: {meaning}\n"
        f"      Example: |-\n        {example}\n      Remark: {json.dumps(remark, ensure_ascii=False)}\n"
        f"    tags: [{', '.join(note['tags'])}]\n")


def write(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def notes_project(folder: Path, count: int, files: int) -> list[Path]:
    """A project of written notes, with the same notes as JSON beside it; the files with notes."""
    chance = random.Random(SEED)
    notes = [note(chance, number) for number in range(count)]
    write(folder, "deckform.yaml", PROJECT)
    write(folder, "decks/model.yaml", MODEL_FILE)
    write(folder, "notes.json", json.dumps(notes))
    paths = []
    for index in range(files):
        part = notes[index * count // files:(index + 1) * count // files]
        head = f"defaults:\n  model: {MODEL}\n  deck: Bench::Part {index}\nnotes:\n"
        content = head + "".join(yaml(note) for note in part)
        paths.append(write(folder, f"decks/notes-{index:02}.yaml", content))
    return paths


def odd_project(folder: Path, count: int, files: int) -> None:
    """The same with a blank too many in every note, so that no file is in canonical layout."""
    for path in notes_project(folder, count, files):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("    tags: [", "    tags:  ["), encoding="utf-8")


TABLES = [f"n{level}.csv" for level in range(1, 6)]
TABLE_MODEL = """\
models:
  - name: JLPT
    fields: [Expression, Reading, Meaning]
    css: ".card { font-size: 30px; }"
    templates:
      - name: Recognition
        front: "{{Expression}}"
        back: "{{FrontSide}}<hr>{{Reading}}<br>{{Meaning}}"
"""
TABLE = """\
  - file: ../tables/{file}
    id: "{{expression}} {{reading}} {deck}"
    model: {model}
    deck: {model}::{deck}
    fields: {{ Expression: "{{expression}}", Reading: "{{reading}}", Meaning: "{{meaning}}" }}
    tags: ["{{tags}}"]
"""


def table_project(
    folder: Path, source: Path | None, model: str = "JLPT", namespace: str = "bench"
) -> None:
    """A project of five tables: those of open-anki-jlpt in `source`, or made ones of their size."""
    write(folder, "deckform.yaml", PROJECT.replace("bench\n", f"{namespace}\n", 1))
    tables = "".join(
        TABLE.format(file=name, deck=name[:2].upper(), model=model) for name in TABLES)
    write(
        folder, "decks/jlpt.yaml",
        TABLE_MODEL.replace("name: JLPT", f"name: {model}") + "tables:\n" + tables)
    for name, rows in (read_tables(source) if source else made_tables()).items():
        path = write(folder, f"tables/{name}", "")
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["expression", "reading", "meaning", "tags", "guid"])
            # One row of open-anki-jlpt stands twice.
            writer.writerows({(row[0], row[1]): row for row in rows}.values())


def rows(folder: Path, name: str) -> list[list[str]]:
    """The rows of a table of a project, without its header."""
    with (folder / "tables" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def read_tables(source: Path) -> dict[str, list[list[str]]]:
    tables = {}
    for name in TABLES:
        with (source / name).open(encoding="utf-8", newline="") as file:
            tables[name] = list(csv.reader(file))[1:]
    return tables


def made_tables() -> dict[str, list[list[str]]]:
    chance = random.Random(SEED)
    sizes = [2698, 1906, 2140, 667, 719]
    return {
        name: [
            [f"{text(chance, 1)} {number}", text(chance, 1), text(chance, 4), f"JLPT {name[:2]}",
             f"{name[:2]}-{number}"]
            for number in range(size)]
        for name, size in zip(TABLES, sizes)}
