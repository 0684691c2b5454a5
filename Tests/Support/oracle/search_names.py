"""Makes a deck, a tag, a note type, a field and a text of each name, with a note that has them all.

Question: {"path": where the collection is to be, "names": [text, ...]}.
Answer: [{"number", "deck", "model", "tags", "names" of the fields, "fields"}, ...] as Anki keeps them.
"""

import json
import sys

from anki.collection import Collection
from anki.errors import InvalidInput


def note_type(col, name, field):
    model = col.models.new(name)
    for each in ["Plain", field]:
        col.models.add_field(model, col.models.new_field(each))
    template = col.models.new_template("Card")
    template["qfmt"] = "{{Plain}}"
    col.models.add_template(model, template)
    return col.models.get(col.models.add_dict(model).id)


def allowed_note_type(col, name, index):
    """The note type with as much of the name as Anki takes."""
    for model, field in [(name, name), (name, "f%d" % index), ("m%d" % index, name)]:
        try:
            return note_type(col, model, field)
        except InvalidInput:
            pass
    return note_type(col, "m%d" % index, "f%d" % index)


def kept(col, number):
    note = col.get_note(number)
    model = note.note_type()
    return {
        "number": number,
        "deck": col.decks.name(note.cards()[0].did),
        "model": model["name"],
        "tags": note.tags,
        "names": [field["name"] for field in model["flds"]],
        "fields": note.fields,
    }


question = json.load(sys.stdin)
col = Collection(question["path"])
numbers = []
for index, name in enumerate(question["names"]):
    note = col.new_note(allowed_note_type(col, name, index))
    note.fields = ["plain %d" % index, name]
    note.tags = [name]
    col.add_note(note, col.decks.id(name or "empty"))
    numbers.append(note.id)
answer = [kept(col, number) for number in numbers]
col.close()
json.dump(answer, sys.stdout)
