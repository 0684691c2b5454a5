"""A collection whose notes are exported, edited, and changed by a package, as AnkiConnect imports it."""

import json
import os
import sys
import time

from anki.collection import Collection, ExportAnkiPackageOptions, ImportAnkiPackageOptions
from anki.collection import ImportAnkiPackageRequest

question = json.load(sys.stdin)
path = question["collection"]


def export(col):
    """Adds three reviewed notes with a day-old date, and exports them."""
    deck = col.decks.id("D")
    for number in range(3):
        note = col.new_note(col.models.by_name("Basic (and reversed card)"))
        note.fields = [f"front {number}", f"back {number}"]
        note.tags = ["marked"]
        col.add_note(note, deck)
    col.decks.set_current(deck)
    for _ in range(2):
        card = col.sched.getCard()
        card.start_timer()
        col.sched.answerCard(card, 4)
    col.db.execute("update notes set mod = ?", int(time.time()) - 86_400)
    options = ExportAnkiPackageOptions(
        with_scheduling=True, with_deck_configs=True, with_media=True, legacy=True)
    col.export_anki_package(out_path=question["package"], options=options, limit=None)


def change(col):
    """Edits the last note at a moment, and takes in a package."""
    last = col.db.scalar("select max(id) from notes")
    edited = "mine\x1fmine"
    col.db.execute(
        "update notes set flds = ?, mod = ? where id = ?", edited, question["editedAt"], last)
    options = ImportAnkiPackageOptions(
        merge_notetypes=True, with_scheduling=True, with_deck_configs=True)
    col.import_anki_package(
        ImportAnkiPackageRequest(package_path=question["package"], options=options))


def rows(col, sql):
    return [json.dumps(row, ensure_ascii=False) for row in col.db.all(sql)]


col = Collection(path)
before = rows(col, "select * from cards order by id")
types = rows(col, "select * from notetypes") + rows(col, "select scm from col")
if "editedAt" in question:
    change(col)
else:
    export(col)
after = rows(col, "select * from cards order by id")
answer = {
    "notes": [
        {"number": n, "fields": f.split("\x1f"), "tags": t.split(), "modified": m}
        for n, f, t, m in col.db.all("select id, flds, tags, mod from notes order by id")],
    "noteType": json.dumps(col.models.by_name("Basic (and reversed card)")),
    "cards": len(after),
    "hasSameCards": before == after,
    "hasSameTypes": types == rows(col, "select * from notetypes") + rows(col, "select scm from col"),
}
col.close()
json.dump(answer, sys.stdout)
