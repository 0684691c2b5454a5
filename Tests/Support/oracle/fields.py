"""Renames or removes a field of note types and answers what Anki makes of their templates."""

import json
import os
import shutil
import sys
import tempfile

from anki.collection import Collection

question = json.load(sys.stdin)
folder = tempfile.mkdtemp()
col = Collection(os.path.join(folder, "collection.anki2"))


def make(name, case):
    kind = col.models.new(name)
    kind["type"] = 1 if case["isCloze"] else 0
    for field in case["fields"]:
        col.models.add_field(kind, col.models.new_field(field))
    for number, sides in enumerate(case["templates"]):
        template = col.models.new_template(f"T{number}")
        template["qfmt"], template["afmt"] = sides
        col.models.add_template(kind, template)
    col.models.add(kind)
    return col.models.by_name(name)


def answer(number, case):
    """The fields and templates afterwards; nothing when Anki takes no such note type or change."""
    try:
        kind = make(f"type {number}", case)
        field = col.models.field_map(kind)[case["field"]][1]
        if case.get("newName") is None:
            col.models.remove_field(kind, field)
        else:
            col.models.rename_field(kind, field, case["newName"])
        col.models.update_dict(kind)
    except Exception:
        return None
    kind = col.models.by_name(f"type {number}")
    return {
        "fields": [field["name"] for field in kind["flds"]],
        "templates": [[t["qfmt"], t["afmt"]] for t in kind["tmpls"]],
    }


json.dump([answer(number, case) for number, case in enumerate(question["cases"])], sys.stdout)
col.close()
shutil.rmtree(folder)
