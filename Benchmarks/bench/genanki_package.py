"""Writes notes of a JSON file to a package with genanki; run by the bench's virtual environment."""

import json
import sys

import genanki

FIELDS = ["Word", "Meaning", "Example", "Remark"]


def main(source: str, target: str) -> None:
    model = genanki.Model(
        1_600_000_000, "Bench", fields=[{"name": name} for name in FIELDS],
        templates=[{
            "name": "Card 1", "qfmt": "{{Word}}",
            "afmt": "{{FrontSide}}<hr>{{Meaning}}<br>{{Example}}<br>{{Remark}}"}])
    deck = genanki.Deck(1_600_000_001, "Bench")
    with open(source, encoding="utf-8") as file:
        for note in json.load(file):
            deck.add_note(genanki.Note(model, note["fields"], tags=note["tags"]))
    genanki.Package(deck).write_to_file(target)


main(*sys.argv[1:])
