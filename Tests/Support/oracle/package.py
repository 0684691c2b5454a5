"""Imports packages into a fresh collection and answers what is in it then."""

import hashlib
import json
import os
import shutil
import sqlite3
import sys
import tempfile
import zipfile

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

question = json.load(sys.stdin)
folder = tempfile.mkdtemp()
col = Collection(os.path.join(folder, "collection.anki2"))


def read(path):
    """Imports a package and returns how many notes were new, updated and left alone."""
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    request = ImportAnkiPackageRequest(package_path=path, options=options)
    log = col.import_anki_package(request).log
    return {
        "found": log.found_notes,
        "new": len(log.new),
        "updated": len(log.updated),
        "duplicate": len(log.duplicate),
        "conflicting": len(log.conflicting),
    }


def cards(note):
    rows = "select ord, did, queue from cards where nid = ? order by ord"
    return [{"ordinal": ordinal, "deck": col.decks.name(deck), "isSuspended": queue == -1}
            for ordinal, deck, queue in col.db.all(rows, note.id)]


def note(number):
    note = col.get_note(number)
    return {
        "guid": note.guid,
        "model": note.note_type()["name"],
        "fields": note.fields,
        "tags": note.tags,
        "cards": cards(note),
    }


def model(kind):
    return {
        "name": kind["name"],
        "fields": [f["name"] for f in kind["flds"]],
        "templates": [t["name"] for t in kind["tmpls"]],
        "css": kind["css"],
        "req": json.dumps(kind["req"]),
    }


def collection_in(path):
    """The collection of a package as a file of its own."""
    target = os.path.join(tempfile.mkdtemp(dir=folder), "collection.anki2")
    with zipfile.ZipFile(path) as archive, open(target, "wb") as file:
        file.write(archive.read("collection.anki21"))
    return target


def repaired(path):
    """What Anki's check of the database says of the package's own collection."""
    opened = Collection(collection_in(path))
    text, ok = opened.fix_integrity()
    opened.close()
    return "" if ok and text.startswith("Database rebuilt and optimized") else text


def rows_that_differ(path):
    """The guids of notes that Anki stores with other text, sort field or checksum."""
    columns = "select guid, flds, tags, cast(sfld as text), csum from notes order by guid"
    package = sqlite3.connect(collection_in(path)).execute(columns).fetchall()
    stored = {row[0]: list(row) for row in col.db.all(columns)}
    return [row[0] for row in package if stored.get(row[0]) != list(row)]


def requirements_of(path):
    """The requirements of the package's note types, as it has them."""
    text = sqlite3.connect(collection_in(path)).execute("select models from col").fetchone()[0]
    return {kind["name"]: json.dumps(kind["req"]) for kind in json.loads(text).values()}


def media():
    found = {}
    for name in sorted(os.listdir(col.media.dir())):
        with open(os.path.join(col.media.dir(), name), "rb") as file:
            found[name] = hashlib.sha256(file.read()).hexdigest()
    return found


path = question["paths"][-1]
answer = {"imports": [read(p) for p in question["paths"]]}
numbers = list(col.db.list("select id from notes order by guid"))
answer["notes"] = [note(number) for number in numbers]
answer["decks"] = {d.name: col.decks.get(d.id)["desc"] for d in col.decks.all_names_and_ids()}
used = set(col.db.list("select mid from notes"))
answer["models"] = [model(m) for m in col.models.all() if m["id"] in used]
answer["media"] = media()
answer["differing"] = rows_that_differ(path)
answer["requirements"] = requirements_of(path)
before = col.card_count()
col.after_note_updates(numbers, mark_modified=False, generate_cards=True)
answer["cardsMissing"] = col.card_count() - before
empty = col.get_empty_cards()
answer["cardsEmpty"] = sum(len(n.card_ids) for n in empty.notes if not n.will_delete_note)
text, ok = col.fix_integrity()
answer["problems"] = "" if ok and text.startswith("Database rebuilt and optimized") else text
answer["repaired"] = repaired(path)
col.close()
shutil.rmtree(folder)
json.dump(answer, sys.stdout)
