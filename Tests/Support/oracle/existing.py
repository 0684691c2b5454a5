"""Makes packages with reviews by Anki's own exporter, and says what is in packages, row by row."""

import json
import os
import shutil
import sqlite3
import sys
import tempfile
import zipfile

from anki.collection import Collection, ExportAnkiPackageOptions

question = json.load(sys.stdin)
folder = tempfile.mkdtemp()


def make(path, legacy):
    """Exports a collection with reviewed cards, a filtered deck, a preset and a media file."""
    col = Collection(os.path.join(tempfile.mkdtemp(dir=folder), "collection.anki2"))
    deck = col.decks.id("Old::Deck")
    preset = col.decks.add_config("Slow")
    preset["new"]["perDay"] = 7
    col.decks.update_config(preset)
    col.decks.set_config_id_for_deck_dict(col.decks.get(deck), preset["id"])
    col.media.write_data("old.png", b"old")
    for number in range(6):
        note = col.new_note(col.models.by_name("Basic (and reversed card)"))
        note.fields = [f"question {number}<img src=old.png>", f"answer {number}"]
        note.tags = ["old"]
        col.add_note(note, deck)
    col.decks.set_current(deck)
    for _ in range(4):
        card = col.sched.getCard()
        card.start_timer()
        col.sched.answerCard(card, 4)
    filtered = col.sched.get_or_create_filtered_deck(0)
    filtered.name = "Cram"
    filtered.config.search_terms[0].search = "deck:Old::Deck is:new"
    col.sched.add_or_update_filtered_deck(filtered)
    options = ExportAnkiPackageOptions(
        with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy
    )
    col.export_anki_package(out_path=path, options=options, limit=None)
    col.close()


def rows(path):
    target = os.path.join(tempfile.mkdtemp(dir=folder), "collection")
    with zipfile.ZipFile(path) as archive:
        with open(target, "wb") as file:
            file.write(archive.read("collection.anki21"))
        listed = json.loads(archive.read("media"))
        media = {name: archive.read(entry).decode() for entry, name in listed.items()}
    db = sqlite3.connect(target)
    tables = {}
    for table in ["notes", "cards", "revlog", "graves"]:
        order = {"graves": "oid"}.get(table, "id")
        found = db.execute(f"select * from {table} order by {order}").fetchall()
        tables[table] = [json.dumps(row) for row in found]
    col = db.execute("select models, decks, dconf, conf from col").fetchone()
    for name, text in zip(["models", "decks", "dconf", "conf"], col):
        items = json.loads(text).items()
        tables[name] = sorted(json.dumps([k, v], sort_keys=True) for k, v in items)
    return {"tables": tables, "media": media}


for path in question.get("makeOld", []):
    make(path, True)
for path in question.get("makeNew", []):
    make(path, False)
json.dump([rows(path) for path in question.get("read", [])], sys.stdout)
shutil.rmtree(folder)
