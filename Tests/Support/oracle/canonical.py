"""Stores texts, tags and names in a real collection and answers what Anki made of them."""

import json
import os
import shutil
import sys
import tempfile

from anki.collection import AddNoteRequest, Collection

question = json.load(sys.stdin)
folder = tempfile.mkdtemp()
col = Collection(os.path.join(folder, "collection.anki2"))
basic = col.models.by_name("Basic")


def add(front, back, tags=()):
    """Adds a note and returns its number."""
    note = col.new_note(basic)
    note.fields = [front, back]
    note.tags = list(tags)
    col.add_note(note, 1)
    return note.id


def field(text):
    return col.db.scalar("select flds from notes where id = ?", add("x", text)).split("\x1f")[1]


def first_field(text):
    row = "select csum, cast(sfld as text) from notes where id = ?"
    return col.db.first(row, add(text, ""))


def tags(raw):
    col.db.execute("delete from tags")
    return col.db.scalar("select tags from notes where id = ?", add("x", "", raw)).split(" ")[1:-1]


def deck(name):
    number = col.decks.id(name)
    stored = col.decks.name(number)
    col.decks.remove([d.id for d in col.decks.all_names_and_ids() if d.id != 1])
    return stored


def model(names):
    """The names that a note type, its second field and its template got, or None each."""
    stored = []
    for place in range(3):
        given = [names[n] if n == place else "plain" for n in range(3)]
        stored.append(model_name(given, place))
    return stored


def model_name(given, place):
    kind = col.models.new(given[0])
    for name in ["Front", given[1]]:
        col.models.add_field(kind, col.models.new_field(name))
    template = col.models.new_template(given[2])
    template["qfmt"] = template["afmt"] = "{{Front}}"
    col.models.add_template(kind, template)
    try:
        number = col.models.add_dict(kind).id
    except Exception:
        return None
    kind = col.models.get(number)
    stored = [kind["name"], kind["flds"][1]["name"], kind["tmpls"][0]["name"]][place]
    col.models.remove(number)
    return stored


def media(name):
    # AnkiConnect takes the last part of a path, Anki only removes the slash.
    try:
        stored = col.media.write_data(os.path.basename(name), name.encode())
    except Exception:
        return None
    os.remove(os.path.join(col.media.dir(), stored))
    return stored


def same(pair):
    return bool(col.db.scalar("select ? = ? collate unicase", *pair))


answer = {
    "fields": [field(text) for text in question["fields"]],
    "sums": [[int(s), text] for s, text in map(first_field, question["firstFields"])],
    "tags": [tags(raw) for raw in question["tags"]],
    "decks": [deck(name) for name in question["decks"]],
    "models": [model(names) for names in question["models"]],
    "media": [media(name) for name in question["media"]],
    "same": [same(pair) for pair in question["pairs"]],
}
col.close()
shutil.rmtree(folder)
answer["sums"] = [{"sum": s, "text": text} for s, text in answer["sums"]]
json.dump(answer, sys.stdout)
