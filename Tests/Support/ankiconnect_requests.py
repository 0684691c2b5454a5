"""The requests with which the test server is compared with the real add-on.

`step("addNote", {...}, save="n1")` keeps the result; `Ref("n1")` stands for it in later requests.
"""

import base64
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Ref:
    """The saved result of an earlier step, or an element of it."""

    name: str
    key: Any = None


@dataclass(frozen=True)
class Step:
    body: Any
    save: str = ""
    pick: Any = None


def step(action: str, params: Any = None, *, save: str = "", pick: Any = None,
         **more: Any) -> Step:
    request = {"action": action, "version": 6} | ({} if params is None else {"params": params})
    return Step(request | more, save, pick)


def note(front: Any, model: str = "Diff", deck: str = "Diff", **more: Any) -> dict[str, Any]:
    return {"note": {"deckName": deck, "modelName": model, "fields": {"Front": front}} | more}


def update(name: str, fields: Any, **more: Any) -> dict[str, Any]:
    return {"note": {"id": Ref(name), "fields": fields} | more}


def template(front: str, back: str = "{{Back}}", **more: str) -> dict[str, str]:
    return {"Front": front, "Back": back} | more


def model(name: str, fields: list[str], *templates: Any, **more: Any) -> dict[str, Any]:
    return {"modelName": name, "inOrderFields": fields, "cardTemplates": list(templates)} | more


def store(name: str, content: bytes = b"x", **more: Any) -> dict[str, Any]:
    return {"filename": name, "data": base64.b64encode(content).decode()} | more


def set_card(name: str, values: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"card": Ref(name, 0), "keys": list(values), "newValues": list(values.values())} | more


def multi(*elements: Any, **more: Any) -> Step:
    return step("multi", {"actions": list(elements)}, **more)


PROTOCOL = [
    Step(b""), Step(b"nonsense"), Step(b"\xff"), Step([]), Step({"params": {}}),
    Step({"action": "version"}), Step({"action": "nope"}),
    step("version", version=4), step("version", version=5), step("version", version="6"),
    step("version", version=9), Step({"action": 3}), Step({"action": ""}),
    Step({"action": "version", "params": None}), step("version", key="unwanted"),
    step("version", {}, extra=1), step("deckNames", {"x": 1}), step("addNote", {}),
    step("addNote", {"note": {}}), step("apiReflect", {}),
    step("apiReflect", {"scopes": ["actions"], "actions": ["version", "nope", "multi"]}),
    step("apiReflect", {"scopes": ["other"]}),
    step("requestPermission"), multi(step("requestPermission").body), step("getActiveProfile"), step("loadProfile", {"name": "no such"}),
    multi({"action": "version"}, {"action": "nope"}, step("version").body, {"version": 6},
          step("deckNames", {"x": 1}).body, step("multi", {"actions": []}).body,
          step("version", key="unwanted").body),
    multi({"action": "version"}, "text"), step("multi", {}), step("multi", {"actions": None}),
]

DECKS = [
    step("createDeck", {"deck": "Diff"}), step("createDeck", {"deck": "diff"}),
    step("createDeck", {"deck": " Diff :: Sub "}), step("createDeck", {"deck": "Diff:::Odd"}),
    step("createDeck", {"deck": ""}), step("createDeck", {"deck": 3}),
    step("createDeck", {"deck": "Diff::e\u0301\u0007"}), step("deckNamesAndIds"),
    step("deckNames"), step("getDecks", {"cards": [1, 2]}),
    step("getDeckConfig", {"deck": "diff"}), step("cloneDeckConfigId", {"name": "P"}, save="preset"),
    step("cloneDeckConfigId", {"name": "P", "cloneFrom": 99}),
    step("setDeckConfigId", {"decks": ["Diff"], "configId": Ref("preset")}),
    step("getDeckConfig", {"deck": "Diff"}),
    step("setDeckConfigId", {"decks": ["Diff", "diff"], "configId": 1}),
    step("setDeckConfigId", {"decks": ["Diff"], "configId": 99}),
    step("getDeckConfig", {"deck": "Diff"}),
    step("changeDeck", {"cards": [1], "deck": "Diff::New"}),
    step("deleteDecks", {"decks": ["Diff::New"]}),
    step("deleteDecks", {"decks": ["diff::odd", "Diff::Odd", "nope"], "cardsToo": True}),
    step("deckNames"),
]

MODELS = [
    step("createModel", model("Diff", ["Front", "Back"], template("{{Front}}"), css=".c{}\r\n")),
    step("createModel", model("Diff", ["Front"], template("{{Front}}"))),
    step("createModel", model("dIFF", ["Front"], template("{{Front}}", "x"))),
    step("createModel", model("Diff2", [], template("{{Front}}"))),
    step("createModel", model("Diff2", ["Front"])),
    step("createModel", model("Diff2", ["Front"], {"Front": "{{Front}}"})),
    step("createModel", model("Diff2", ["Front"], template("{{Nope}}"))),
    step("createModel", model("Diff2", ["Front"], template("no field"))),
    step("createModel", model("", ["Front"], template("{{Front}}", "x"))),
    step("createModel", model("Diff2", [" a:b ", "#c", "A:B"], template("{{ab}}", "x", Name="N"),
                              template("{{c}}", "y", Name="N"))),
    step("createModel", model("DiffCloze", ["Front", "Extra"],
                              template("{{cloze:Front}}", "{{cloze:Front}}"), isCloze=True)),
    step("createModel", model("DiffCloze2", ["Front"], template("{{Front}}", "x"), isCloze=True)),
    step("findModelsByName", {"modelNames": ["DIFF", "DiffCloze", "Diff2"]}),
    step("findModelsByName", {"modelNames": ["Diff", "nope"]}),
    step("modelFieldNames", {"modelName": "diff"}), step("modelFieldNames", {"modelName": "nope"}),
    step("modelStyling", {"modelName": "Diff"}), step("modelTemplates", {"modelName": "Diff"}),
    step("updateModelStyling", {"model": {"name": "Diff", "css": ""}}),
    step("updateModelStyling", {"model": {"name": "Diff"}}),
    step("updateModelTemplates", {"model": {"name": "Diff", "templates": {
        "Card 1": template("", "new {{Back}}"), "card 1": template("x"), "nope": template("y")}}}),
    step("updateModelTemplates", {"model": {"name": "Diff", "templates": {
        "Card 1": template("{{Nope}}")}}}),
    step("updateModelTemplates", {"model": {"name": "nope", "templates": {}}}),
    step("modelTemplates", {"modelName": "Diff"}),
    step("modelTemplateAdd", {"modelName": "Diff", "template": template("b {{Back}}", Name="Two")}),
    step("modelTemplateAdd", {"modelName": "Diff", "template": template("c {{Back}}", Name="Two")}),
    step("modelTemplates", {"modelName": "Diff"}),
    step("modelTemplateAdd", {"modelName": "Diff", "template": template("{{Nope}}", Name="T")}),
    step("modelTemplateRename", {"modelName": "Diff", "oldTemplateName": "Two",
                                 "newTemplateName": "Card 1"}),
    step("modelTemplateReposition", {"modelName": "Diff", "templateName": "Card 1+", "index": 9}),
    step("modelTemplateReposition", {"modelName": "Diff", "templateName": "Card 1+", "index": 0}),
    step("modelTemplates", {"modelName": "Diff"}),
    step("modelTemplateRemove", {"modelName": "Diff", "templateName": "Card 1+"}),
    step("modelTemplateRemove", {"modelName": "Diff", "templateName": "nope"}),
    step("modelTemplateRemove", {"modelName": "Diff", "templateName": "Card 1"}),
    step("modelFieldAdd", {"modelName": "Diff", "fieldName": "Third"}),
    step("modelFieldAdd", {"modelName": "Diff", "fieldName": "Third", "index": 1}),
    step("modelFieldAdd", {"modelName": "Diff", "fieldName": "Z:z", "index": 0}),
    step("modelFieldAdd", {"modelName": "Diff", "fieldName": "front"}),
    step("modelFieldAdd", {"modelName": "Diff", "fieldName": ""}),
    step("modelFieldNames", {"modelName": "Diff"}),
    step("modelFieldRename", {"modelName": "Diff", "oldFieldName": "Third",
                              "newFieldName": "Zz"}),
    step("modelFieldRename", {"modelName": "Diff", "oldFieldName": "nope", "newFieldName": "x"}),
    step("modelFieldReposition", {"modelName": "Diff", "fieldName": "Back", "index": 9}),
    step("modelFieldRemove", {"modelName": "Diff", "fieldName": "Zz"}),
    step("modelFieldRemove", {"modelName": "Diff", "fieldName": "nope"}),
    step("modelFieldSetFont", {"modelName": "Diff", "fieldName": "Back", "font": "Serif"}),
    step("modelFieldSetFontSize", {"modelName": "Diff", "fieldName": "Back", "fontSize": 30}),
    step("modelFieldSetFontSize", {"modelName": "Diff", "fieldName": "Back", "fontSize": "30"}),
    step("modelFieldSetDescription", {"modelName": "Diff", "fieldName": "Back",
                                      "description": "d"}),
    step("modelFieldFonts", {"modelName": "Diff"}),
    step("modelFieldDescriptions", {"modelName": "Diff"}),
    step("findModelsByName", {"modelNames": ["Diff"]}), step("modelNames"),
]

NOTES = [
    step("addNote", note("one", tags=["b", "A", "a", "x::", " y z"]), save="one"),
    step("addNote", note("one")), step("addNote", note("<b>one</b>")),
    step("addNote", note("One"), save="other"),
    step("addNote", note("one", options={"allowDuplicate": True}), save="twin"),
    step("addNote", note("one", options={"allowDuplicate": 1})),
    step("addNote", note("", options={"allowDuplicate": True})), step("addNote", note("<br>")),
    step("addNote", note("{{c1::x}}")), step("addNote", note("x", "DiffCloze")),
    step("addNote", note("{{c1::x}} {{c2::y}}", "diffcloze", "DIFF::sub"), save="cloze"),
    step("addNote", note("x", "nope")), step("addNote", note("x", "Diff", "nope")),
    step("addNote", note("x", "nope", "nope")), step("addNote", note(3)),
    step("addNote", {"note": {"deckName": "Diff", "modelName": "Diff", "tags": "tag",
                              "fields": {"FRONT": "case", "back": "B", "nope": "n"}}}, save="case"),
    step("addNote", note("e\u0301 \r\n\x01\t\x7f ", tags=["B", "e\u0301", "a b", ""]),
         save="odd"),
    step("addNotes", {"notes": [note("n1")["note"], note("one")["note"], note("")["note"]]}),
    step("addNotes", {"notes": [note("n2")["note"], note("n3")["note"]]}),
    step("addNotes", {"notes": []}),
    step("canAddNotes", {"notes": [note("fresh")["note"], note("one")["note"]]}),
    step("canAddNotesWithErrorDetail", {"notes": [note("fresh")["note"], note("one")["note"]]}),
    step("findNotes", {"query": "deck:Diff"}), step("findNotes"),
    step("findNotes", {"query": '"unbalanced'}), step("findNotes", {"query": "deck:nope"}),
    step("notesInfo", {"query": "deck:Diff"}),
    step("notesInfo", {"notes": [Ref("one"), 1, Ref("cloze")]}), step("notesInfo"),
    step("notesModTime", {"notes": [Ref("one"), 1]}),
    step("updateNoteFields", update("one", {"back": "no", "Back": "yes", "nope": "x"})),
    step("updateNoteFields", update("other", {"Front": "one"})),
    step("updateNoteFields", update("other", {"Front": ""})),
    step("updateNoteFields", update("cloze", {"Front": "none"})),
    step("updateNoteFields", update("one", {"Back": 3})),
    step("updateNoteFields", {"note": {"id": 1, "fields": {"Back": "x"}}}),
    step("updateNoteFields", {"note": {"id": "x", "fields": {"Back": "x"}}}),
    step("updateNoteFields", {"note": {"id": Ref("one")}}),
    step("updateNote", update("one", {"Back": "again"}, tags=["New"])),
    step("updateNote", {"note": {"id": Ref("one")}}),
    step("notesInfo", {"notes": [Ref("one"), Ref("other"), Ref("cloze"), Ref("odd")]}),
    step("addNote", note("changes its type", tags=["t1"]), save="changed"),
    step("notesInfo", {"notes": [Ref("changed")]}),
    step("updateNoteModel", update("changed", {"Front": "{{c1::x}}"}, modelName="nope")),
    step("updateNoteModel", update("changed", {}, modelName="DiffCloze")),
    step("updateNoteModel", update("changed", {"front": "no", "Extra": "{{c1::x}}", "nope": "x"},
                                   modelName="diffcloze")),
    step("notesInfo", {"notes": [Ref("changed")]}),
    step("updateNoteModel", update("changed", {"Front": "{{c3::x}}"}, modelName="DiffCloze",
                                   tags=["t2", "T1"])),
    step("updateNoteModel", {"note": {"id": Ref("changed"), "modelName": "Diff"}}),
    step("updateNoteModel", {"note": {"id": 1, "modelName": "Diff", "fields": {"Front": "x"}}}),
    step("notesInfo", {"notes": [Ref("changed")]}),
    step("addTags", {"notes": [Ref("one"), 1], "tags": "p p::q NEW"}),
    step("addTags", {"notes": [Ref("one")], "tags": ["p"]}), step("getTags"),
    step("getNoteTags", {"note": Ref("one")}), step("getNoteTags", {"note": 1}),
    step("removeTags", {"notes": [Ref("one")], "tags": "P"}),
    step("removeTags", {"notes": [Ref("one")], "tags": "n*"}),
    step("addTags", {"notes": [Ref("one")], "tags": "up up::down up::other"}),
    step("replaceTags",
         {"notes": [Ref("one"), 1], "tag_to_replace": "UP", "replace_with_tag": "up::down"}),
    step("getNoteTags", {"note": Ref("one")}),
    step("replaceTags",
         {"notes": [Ref("one")], "tag_to_replace": "none", "replace_with_tag": "new"}),
    step("getNoteTags", {"note": Ref("one")}),
    step("getNoteTags", {"note": Ref("one")}),
    step("updateNoteTags", {"note": Ref("one"), "tags": "r s"}),
    step("updateNoteTags", {"note": Ref("one"), "tags": 3}),
    step("updateNoteTags", {"note": Ref("one"), "tags": [3]}),
    step("updateNoteTags", {"note": 1, "tags": ["x"]}), step("clearUnusedTags"), step("getTags"),
    step("modelFieldRemove", {"modelName": "Diff", "fieldName": "Back"}),
    step("notesInfo", {"notes": [Ref("one")]}),
]

CARDS = [
    step("findCards", {"query": "deck:Diff"}, save="cards"), step("findCards"),
    step("findCards", {"query": "("}), step("getDecks", {"cards": Ref("cards")}),
    step("suspend", {"cards": Ref("cards")}), step("suspend", {"cards": Ref("cards")}),
    step("suspended", {"card": Ref("cards", 0)}), step("areSuspended", {"cards": [1]}),
    step("suspend", {"cards": [Ref("cards", 0)]}), step("suspend", {"cards": []}),
    step("unsuspend", {"cards": [Ref("cards", 0)]}),
    step("suspend", {"cards": [Ref("cards", 1), Ref("cards", 2)]}),
    step("suspend", {"cards": [Ref("cards", 1), Ref("cards", 0)]}),
    step("areSuspended", {"cards": Ref("cards")}), step("suspend", {"cards": [1]}),
    step("suspended", {"card": 1}),
    step("unsuspend", {"cards": Ref("cards")}), step("unsuspend", {"cards": Ref("cards")}),
    step("suspend", {"cards": [Ref("cards", 0), Ref("cards", 0)]}),
    step("suspend", {"cards": [Ref("cards", 0), 1]}), step("areSuspended", {"cards": Ref("cards")}),
    step("getReviewsOfCards", {"cards": [1]}),
    step("answerCards", {"answers": [{"cardId": 1, "ease": 3}]}),
    step("findCards", {"query": "deck:Diff note:Diff is:new"}, save="new"),
    # From an interval of three days on, Anki adds a pinch of chance.
    step("answerCards", {"answers": [{"cardId": Ref("new", 0), "ease": 3}]}),
    step("answerCards", {"answers": [{"cardId": Ref("new", 0), "ease": 3}]}),
    step("answerCards", {"answers": [{"cardId": Ref("new", 0), "ease": 9}]}),
    step("cardsInfo", {"cards": [Ref("new", 0)]}),
    step("getReviewsOfCards", {"cards": [Ref("new", 0), Ref("new", 1)]}),
    step("getIntervals", {"cards": [Ref("new", 0), Ref("new", 1)]}),
    step("getIntervals", {"cards": [Ref("new", 0)], "complete": True}),
    step("setSpecificValueOfCard", set_card("new", {"ivl": 30})),
    step("setSpecificValueOfCard", set_card("new", {"ivl": 30, "due": 45}, warning_check=True)),
    step("setSpecificValueOfCard", set_card("new", {"ivl": "x"}, warning_check=True)),
    step("setSpecificValueOfCard",
         {"card": Ref("new", 0), "keys": ["due"], "newValues": [1, 2]}),
    step("setSpecificValueOfCard", {"card": 1, "keys": ["due"], "newValues": [1]}),
    step("cardsInfo", {"cards": [Ref("new", 0)]}),
    step("cardsToNotes", {"cards": Ref("cards")}), step("cardsInfo", {"cards": [1]}),
    step("cardsInfo", {"cards": [Ref("cards", 0)]}),
    step("changeDeck", {"cards": Ref("cards"), "deck": "Diff::Moved"}),
    step("getDecks", {"cards": Ref("cards")}),
    step("deleteNotes", {"notes": [Ref("twin"), 1]}), step("deleteNotes", {"notes": ["x"]}),
    step("notesInfo", {"notes": [Ref("twin")]}),
]

MEDIA = [
    step("storeMediaFile", store("MyPic.JPG")), step("storeMediaFile", store("CafE\u0301.png")),
    step("storeMediaFile", store("a/b.png")), step("storeMediaFile", store("a:b?.png ")),
    step("storeMediaFile", store("con.png")), step("storeMediaFile", store("../up.png")),
    step("storeMediaFile", store("n" * 130 + ".png")),
    step("storeMediaFile", store("plain.txt", b"1")),
    step("storeMediaFile", store("plain.txt", b"2")),
    step("storeMediaFile", store("plain.txt", b"3", deleteExisting=False)),
    step("storeMediaFile", store("MyPic.JPG", b"changed")),
    step("storeMediaFile", store("")), step("storeMediaFile", store("..")),
    step("storeMediaFile", store("empty.txt", b"")),
    step("storeMediaFile", {"filename": "none.txt"}),
    step("storeMediaFile", {"filename": "bad.txt", "data": "abc"}),
    step("storeMediaFile", {"filename": "bad.txt", "path": "/nope/none"}),
    step("storeMediaFile", {"filename": "fromPath.TXT", "path": "/etc/hostname"}),
    step("storeMediaFile", {"filename": "emptyfile.txt", "path": "/dev/null"}),
    step("storeMediaFile", store("skip.txt", skipHash="9dd4e461268c8034f5c8564e155c67a6")),
    step("retrieveMediaFile", {"filename": "plain.txt"}),
    step("retrieveMediaFile", {"filename": "emptyfile.txt"}),
    step("retrieveMediaFile", {"filename": "MyPic.JPG"}),
    step("retrieveMediaFile", {"filename": "mypic.jpg"}),
    step("retrieveMediaFile", {"filename": "cafe\u0301.png"}),
    step("retrieveMediaFile", {"filename": "x/plain.txt"}),
    step("getMediaFilesNames"), step("getMediaFilesNames", {"pattern": "m*"}),
    step("deleteMediaFile", {"filename": "plain.txt"}),
    step("deleteMediaFile", {"filename": "nope.txt"}),
    step("deleteMediaFile", {"filename": ""}),
    step("retrieveMediaFile", {"filename": "plain.txt"}), step("getMediaDirPath"),
]

PACKAGES = [
    step("exportPackage", {"deck": "Diff", "path": Ref("package")}),
    step("exportPackage", {"deck": "nope", "path": Ref("package")}),
    step("deleteNotes", {"notes": [Ref("one"), Ref("cloze")]}),
    step("importPackage", {"path": Ref("package")}),
    step("importPackage", {"path": "/nope.apkg"}), step("notesInfo", {"query": "deck:Diff"}),
    step("reloadCollection"),
]

ALL = PROTOCOL + DECKS + MODELS + NOTES + CARDS + MEDIA + PACKAGES
