"""Renders the cards of notes with Anki's own library and answers the text of both sides."""

import json
import os
import shutil
import sys
import tempfile

from anki.collection import Collection
from anki.consts import MODEL_CLOZE
from anki import hooks, latex

# Pictures of formulas are made after rendering; what they are made of is compared.
hooks.card_did_render.remove(latex.on_card_did_render)

question = json.load(sys.stdin)
folder = tempfile.mkdtemp()
col = Collection(os.path.join(folder, "collection.anki2"))


def note_type(model, fronts):
    """Saves a note type; `fronts` tells whether with its own templates or with harmless ones."""
    kind = col.models.new(model["name"])
    for name in model["fields"]:
        col.models.add_field(kind, col.models.new_field(name))
    if model["cloze"]:
        kind["type"] = MODEL_CLOZE
    plain = "{{cloze:%s}}" if model["cloze"] else "{{%s}}"
    for number, given in enumerate(model["templates"]):
        template = col.models.new_template(given["name"])
        template["qfmt"] = given["front"] if fronts else plain % model["fields"][0] + str(number)
        template["afmt"] = given["back"] if fronts else plain % model["fields"][0]
        col.models.add_template(kind, template)
    return col.models.get(col.models.add_dict(kind).id)


def played(tags):
    return [getattr(tag, "filename", None) or tag.lang + "|" + tag.field_text for tag in tags]


def card(ordinal, number, output):
    return {
        "ordinal": ordinal,
        "id": number,
        "question": output.question_text,
        "answer": output.answer_text,
        "asked": played(output.question_av_tags),
        "answered": played(output.answer_av_tags),
    }


def stored(model, notes):
    """Cards of notes that are kept, one list a note; nothing when Anki refuses the note type."""
    try:
        kind = note_type(model, True)
    except Exception as error:
        return {"refusal": str(error), "notes": []}
    rendered = []
    for given in notes:
        note = col.new_note(kind)
        note.fields = given["fields"]
        note.tags = given["tags"]
        col.add_note(note, col.decks.id(given["deck"]))
        rendered.append([card(c.ord, c.id, c.render_output()) for c in note.cards()])
    return {"notes": rendered}


def tried(model, notes, ordinals):
    """Cards that are not kept, of templates that may be wrong."""
    kind = note_type(model, False)
    rendered = []
    for given in notes:
        note = col.new_note(kind)
        note.fields = given["fields"]
        note.tags = given["tags"]
        cards = []
        for ordinal in ordinals:
            index = 0 if model["cloze"] else ordinal
            template = dict(kind["tmpls"][index])
            template["qfmt"] = model["templates"][index]["front"]
            template["afmt"] = model["templates"][index]["back"]
            shown = note.ephemeral_card(ordinal, custom_note_type=kind, custom_template=template)
            cards.append(card(ordinal, 0, shown.render_output()))
        rendered.append(cards)
    return {"notes": rendered}


answer = []
for number, case in enumerate(question):
    model = dict(case["model"], name="%s %d" % (case["model"]["name"], number))
    if case["ordinals"] is None:
        answer.append(stored(model, case["notes"]))
    else:
        answer.append(tried(model, case["notes"], case["ordinals"]))
    names = [n.id for n in col.models.all_names_and_ids() if n.name == model["name"]]
    for name in names:
        col.models.remove(name)
col.close()
shutil.rmtree(folder)
json.dump(answer, sys.stdout)
