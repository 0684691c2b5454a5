"""Adds notes with a text to the stock types Cloze and Basic, and answers what Anki says of each.

For each text: for both types the state of the fields (0 is fine) and the ordinals of the cards.
"""

import json
import os
import shutil
import sys
import tempfile

from anki.collection import Collection

question = json.load(sys.stdin)
folder = tempfile.mkdtemp()
col = Collection(os.path.join(folder, "collection.anki2"))


def answer(model, fields):
    note = col.new_note(col.models.by_name(model))
    note.fields = list(fields)
    state = int(note.fields_check())
    col.add_note(note, 1)
    cards = sorted(card.ord for card in note.cards())
    col.remove_notes([note.id])
    return [state, cards]


json.dump([[answer(m, fields) for m in ("Cloze", "Basic")] for fields in question], sys.stdout)
col.close()
shutil.rmtree(folder)
