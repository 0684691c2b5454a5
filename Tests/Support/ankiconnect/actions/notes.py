"""Adding, changing and deleting notes."""

from typing import Any

from anki.notes import Note, NoteFieldsCheckResult, NoteId

from .base import Base

REASONS = {
    NoteFieldsCheckResult.EMPTY: "it is empty",
    NoteFieldsCheckResult.DUPLICATE: "it is a duplicate",
}
MEDIA_KEYS = ("audio", "video", "picture")


class NoteActions(Base):
    def addNote(self, note: dict[str, Any]) -> int:
        made, deck = self._checked_note(note)
        self.col.add_note(made, deck)
        return made.id

    def addNotes(self, notes: list[dict[str, Any]]) -> list[int]:
        """All of them or none."""
        added: list[int] = []
        errors: list[str] = []
        for note in notes:
            try:
                added.append(self.addNote(note))
            except Exception as error:
                errors.append(str(error))
        if errors:
            self.deleteNotes(added)
            raise Exception(str(errors))
        return added

    def canAddNotes(self, notes: list[dict[str, Any]]) -> list[bool]:
        return [answer["canAdd"] for answer in self.canAddNotesWithErrorDetail(notes)]

    def canAddNotesWithErrorDetail(self, notes: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [self._can_add(note) for note in notes]

    def _can_add(self, note: dict[str, Any]) -> dict[str, Any]:
        try:
            self._checked_note(note)
        except Exception as error:
            return {"canAdd": False, "error": str(error)}
        return {"canAdd": True}

    def _checked_note(self, wanted: dict[str, Any]) -> tuple[Note, int]:
        if any(key in wanted for key in MEDIA_KEYS):
            raise Exception("test server: media inside addNote are not supported")
        model = self.model(wanted["modelName"])
        deck = self.col.decks.id_for_name(wanted["deckName"])
        if deck is None:
            raise Exception(f"deck was not found: {wanted['deckName']}")
        note = Note(self.col, model)
        set_fields_ignoring_case(note, wanted["fields"])
        if "tags" in wanted:
            # A text instead of a list falls apart into its letters.
            note.tags = list(wanted["tags"])
        self._check(note, wanted.get("options", {}))
        return note, deck

    def _check(self, note: Note, options: dict[str, Any]) -> None:
        if options.get("duplicateScope", "collection") == "deck":
            raise Exception("test server: duplicateScope is not supported")
        allowed = options.get("allowDuplicate", False)
        if not isinstance(allowed, bool):
            raise Exception('option parameter "allowDuplicate" must be boolean')
        state = note.fields_check()
        if state == NoteFieldsCheckResult.NORMAL:
            return
        if state == NoteFieldsCheckResult.DUPLICATE and allowed:
            return
        raise Exception(f"cannot create note {reason_text(state)}")

    def updateNoteFields(self, note: dict[str, Any]) -> None:
        stored = self.note(note["id"])
        for name, value in note["fields"].items():
            if name in stored:
                stored[name] = value
        self.col.update_note(stored, skip_undo_entry=True)

    def updateNote(self, note: dict[str, Any]) -> None:
        if "fields" not in note and "tags" not in note:
            raise Exception('Must provide a "fields" or "tags" property.')
        if note.get("fields"):
            self.updateNoteFields(note)
        if "tags" in note:
            self.updateNoteTags(note["id"], note["tags"])

    def updateNoteModel(self, note: dict[str, Any]) -> None:
        """Gives a note another type; fields and tags that are not named are emptied."""
        stored = self.note(note["id"])
        model = self.col.models.by_name(note["modelName"])
        if model is None:
            raise Exception(f"Model '{note['modelName']}' not found")
        fields = note.get("fields")
        if not isinstance(fields, dict) or not fields:
            raise Exception("Fields must be provided as a dictionary")
        stored.mid = model["id"]
        stored._fmap = self.col.models.field_map(model)
        stored.fields = [""] * len(model["flds"])
        set_fields_ignoring_case(stored, fields)
        stored.tags = note.get("tags", [])
        self.col.update_note(stored)

    def deleteNotes(self, notes: list[int]) -> None:
        self.col.remove_notes([NoteId(number) for number in notes])


def set_fields_ignoring_case(note: Note, wanted: dict[str, str]) -> None:
    """Sets the fields of these names; a name that is no field's is dropped silently."""
    own_names = {name.lower(): name for name in note.keys()}
    for name, value in wanted.items():
        if name.lower() in own_names:
            note[own_names[name.lower()]] = value


def reason_text(state: int) -> str:
    return f"because {REASONS[state]}" if state in REASONS else "for unknown reason"
