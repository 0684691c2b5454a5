"""Adds note types with Anki's own library and answers what it says of those that it refuses."""

import json
import os
import shutil
import sys
import tempfile

from anki.collection import Collection
from anki.consts import MODEL_CLOZE

question = json.load(sys.stdin)
folder = tempfile.mkdtemp()
col = Collection(os.path.join(folder, "collection.anki2"))


def refusal(model):
    kind = col.models.new("Asked")
    kind["type"] = MODEL_CLOZE if model["cloze"] else kind["type"]
    for name in model["fields"]:
        col.models.add_field(kind, col.models.new_field(name))
    for number, (front, back) in enumerate(model["templates"]):
        template = col.models.new_template("T%d" % number)
        template["qfmt"], template["afmt"] = front, back
        col.models.add_template(kind, template)
    try:
        col.models.remove(col.models.add_dict(kind).id)
    except Exception as error:
        return str(error)


json.dump([refusal(model) for model in question], sys.stdout)
col.close()
shutil.rmtree(folder)
