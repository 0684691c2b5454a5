"""Makes one collection and exports it as packages of every layout."""

import json
import os
import shutil
import sys
import tempfile
import zipfile

from anki.collection import Collection, ExportAnkiPackageOptions

target = json.load(sys.stdin)["folder"]
folder = tempfile.mkdtemp()
path = os.path.join(folder, "collection.anki2")
col = Collection(path)


def model():
    """A note type with an option of everything."""
    kind = col.models.new("Wörter")
    for name in ["Wort", "معنى", "Bild"]:
        col.models.add_field(kind, col.models.new_field(name))
    word, meaning, picture = kind["flds"]
    word.update(font="Noto Sans", size=24, sticky=True)
    meaning.update(rtl=True, description="was es heißt")
    picture.update(plainText=True, collapsed=True, excludeFromSearch=True)
    for name, front in [("Vorwärts", "{{Wort}}"), ("Rückwärts", "{{معنى}}")]:
        template = col.models.new_template(name)
        template.update(qfmt=front, afmt="{{FrontSide}}<hr id=answer>{{Bild}}")
        col.models.add_template(kind, template)
    kind["tmpls"][1].update(bqfmt="{{Wort}}", bafmt="{{معنى}}", bfont="Arial", bsize=12)
    kind["css"] = ".card { color: \"red\" }\n"
    kind["sortf"] = 1
    kind["latexsvg"] = True
    col.models.add(kind)
    return col.models.by_name("Wörter")


def add(kind, fields, tags, deck):
    note = col.new_note(kind)
    note.fields, note.tags = fields, tags
    col.add_note(note, col.decks.id(deck))
    return note


def describe(name, text):
    deck = col.decks.get(col.decks.id(name))
    deck["desc"] = text
    col.decks.save(deck)


words = model()
word = add(words, ["Haus", "بيت", "<img src=\"été 1.png\">"], ["b", "A::b", "é"], "Sprachen::Arabisch")
add(words, ["<b>Baum</b>\n", "شجرة", ""], [], "Sprachen::Arabisch")
gap = add(col.models.by_name("Cloze"), ["{{c1::eins}} {{c2::zwei}}", "[sound:日本.mp3]"], ["x"], "Zahlen")
basic = add(col.models.by_name("Basic (and reversed card)"), ["q", "a"], [], "Default")
far = add(col.models.by_name("Basic"), ["q2", "a2"], [], "Sprachen::日本 語::Tief")
describe("Sprachen", "<i>alle Sprachen</i>")
describe("Zahlen", "Zählen")
col.decks.id("Sprachen::Leer")

for name in ["été 1.png", "日本.mp3", "UPPER name.JPG", "unused.svg"]:
    # Through Anki's own functions, names would be in lower case.
    with open(os.path.join(col.media.dir(), name), "wb") as file:
        file.write(name.encode() * 100)

preset = col.decks.add_config("Langsam")
col.decks.set_config_id_for_deck_dict(col.decks.get(col.decks.id("Zahlen")), preset["id"])
limited = col.decks.get(col.decks.id("Sprachen"))
limited["newLimit"] = 5
col.decks.save(limited)

col.set_deck([gap.cards()[1].id], col.decks.id("Default"))
col.decks.set_current(col.decks.id("Sprachen::Arabisch"))
for _ in range(2):
    card = col.sched.getCard()
    card.start_timer()
    col.sched.answerCard(card, 4)
col.sched.suspend_cards([basic.cards()[0].id])
col.sched.bury_cards([basic.cards()[1].id])
col.set_user_flag_for_cards(3, [gap.cards()[0].id, far.cards()[0].id])
cram = col.sched.get_or_create_filtered_deck(0)
cram.name = "Büffeln"
cram.config.search_terms[0].search = "\"deck:Sprachen::日本 語::Tief\""
col.sched.add_or_update_filtered_deck(cram)


def deck_package(name, legacy):
    options = ExportAnkiPackageOptions(
        with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy
    )
    col.export_anki_package(out_path=os.path.join(target, name), options=options, limit=None)


def aged(source, name):
    """A package as the oldest clients wrote it: one collection under the older name, no `meta`."""
    with zipfile.ZipFile(os.path.join(target, source)) as old:
        with zipfile.ZipFile(os.path.join(target, name), "w", zipfile.ZIP_DEFLATED) as new:
            for entry in old.namelist():
                if entry not in ("meta", "collection.anki2"):
                    to = "collection.anki2" if entry == "collection.anki21" else entry
                    new.writestr(to, old.read(entry))


deck_package("newest.apkg", False)
deck_package("older.apkg", True)
aged("older.apkg", "oldest.apkg")
for name, legacy in [("newest.colpkg", False), ("older.colpkg", True)]:
    col.export_collection_package(os.path.join(target, name), include_media=True, legacy=legacy)
    col = Collection(path)
aged("older.colpkg", "oldest.colpkg")
col.close()
shutil.rmtree(folder)
json.dump({}, sys.stdout)
