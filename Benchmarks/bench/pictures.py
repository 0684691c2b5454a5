"""A project of notes with pictures: those of ultimate-geography, or made ones of their number."""

import csv
import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from .projects import PROJECT, SEED, text, write

MODEL = """\
models:
  - name: Geography {tag}
    fields: [Country, Country info, Capital, Capital info, Capital hint, Flag, Flag similarity, Map]
    css: ".card { font-size: 20px; }"
    templates:
      - name: Country - Capital
        front: "{{#Capital}}{{Country}}<br>{{Country info}}{{/Capital}}"
        back: "{{FrontSide}}<hr>{{Capital}}<br>{{Capital info}}"
      - name: Capital - Country
        front: "{{#Capital}}{{Capital}}<br>{{Capital hint}}{{/Capital}}"
        back: "{{FrontSide}}<hr>{{Country}}"
      - name: Flag - Country
        front: "{{#Flag}}{{Flag}}{{/Flag}}"
        back: "{{FrontSide}}<hr>{{Country}}<br>{{Flag similarity}}"
      - name: Map - Country
        front: "{{#Map}}{{Map}}{{/Map}}"
        back: "{{FrontSide}}<hr>{{Country}}<br>{{Country info}}"
tables:
  - file: ../tables/main.csv
    join:
      - { file: ../tables/country_info.csv, on: country }
      - { file: ../tables/capital.csv, on: country }
      - { file: ../tables/capital_info.csv, on: country }
      - { file: ../tables/capital_hint.csv, on: country }
      - { file: ../tables/flag_similarity.csv, on: country }
    id: "{country}"
    model: Geography {tag}
    deck: Geography {tag}
    fields:
      Country: "{country}"
      Country info: "{country info}"
      Capital: "{capital}"
      Capital info: "{capital info}"
      Capital hint: "{capital hint}"
      Flag: "{flag}"
      Flag similarity: "{flag similarity}"
      Map: "{map}"
    tags: ["{tags}"]
"""
JOINED = {
    "country_info": 113, "capital": 219, "capital_info": 28, "capital_hint": 6,
    "flag_similarity": 43}
NOTES = 323


@dataclass
class Pictures:
    """Pictures of one folder, which are all of one kind."""

    column: str
    suffix: str
    number: int
    size: int  # bytes of each made one

    @property
    def folder(self) -> str:
        return f"media/{self.column}s"


KINDS = [Pictures("flag", ".svg", 227, 13_600), Pictures("map", ".png", NOTES, 37_500)]


def geography_project(folder: Path, source: Path | None, tag: str) -> None:
    """A project with names of model, deck, namespace and pictures that are new to Anki."""
    head = PROJECT.replace("bench\n", f"bench-{tag}\n", 1)
    write(folder, "deckform.yaml", f"{head}media: [{', '.join(kind.folder for kind in KINDS)}]\n")
    write(folder, "decks/geography.yaml", MODEL.replace("{tag}", tag))
    origin = source or made(folder / "made")
    for name in JOINED:
        write(folder, f"tables/{name}.csv", (origin / f"data/{name}.csv").read_text("utf-8"))
    table = (origin / "data/main.csv").read_text("utf-8")
    write(folder, "tables/main.csv", table.replace('src=""', f'src=""{tag}-'))
    for kind in KINDS:
        (folder / kind.folder).mkdir(parents=True, exist_ok=True)
        for picture in (origin / kind.folder).iterdir():
            shutil.copyfile(picture, folder / kind.folder / f"{tag}-{picture.name}")


def made(folder: Path) -> Path:
    """Tables and pictures laid out as in ultimate-geography, made from a fixed seed."""
    chance = random.Random(SEED)
    countries = [f"Country {number}" for number in range(NOTES)]
    for name, number in JOINED.items():
        lines = [[country, text(chance, 5)] for country in countries[:number]]
        table(folder, name, [["country", name.replace("_", " ")], *lines])
    lines = [
        [country, *(image(kind, number) for kind in KINDS), "UG::Europe, UG::Made"]
        for number, country in enumerate(countries)]
    table(folder, "main", [["country", *(kind.column for kind in KINDS), "tags"], *lines])
    for kind in KINDS:
        (folder / kind.folder).mkdir(parents=True, exist_ok=True)
        for number in range(kind.number):
            path = folder / kind.folder / f"{kind.column}-{number}{kind.suffix}"
            path.write_bytes(chance.randbytes(kind.size))
    return folder


def image(kind: Pictures, number: int) -> str:
    return f'<img src="{kind.column}-{number}{kind.suffix}" />' if number < kind.number else ""


def table(folder: Path, name: str, lines: list[list[str]]) -> None:
    with write(folder, f"data/{name}.csv", "").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(lines)
