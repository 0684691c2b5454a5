"""Finding and reading notes."""

from typing import Any

from anki.notes import Note

from .base import Base


class ReadingActions(Base):
    def findNotes(self, query: str | None = None) -> list[int]:
        return [] if query is None else list(self.col.find_notes(query))

    def notesInfo(
        self, notes: list[int] | None = None, query: str | None = None
    ) -> list[dict[str, Any]]:
        if query is not None:
            notes = self.findNotes(query)
        if notes is None:
            raise Exception('Must provide either "notes" or a "query"')
        return [self._note_info(self.note_or_none(number)) for number in notes]

    def _note_info(self, note: Note | None) -> dict[str, Any]:
        if note is None:
            return {}
        return {
            "noteId": note.id,
            "profile": self.profile,
            "tags": note.tags,
            "fields": {name: {"value": value, "order": order}
                       for order, (name, value) in enumerate(note.items())},
            "modelName": note.note_type()["name"],
            "mod": note.mod,
            "cards": self.col.db.list("select id from cards where nid = ? order by ord", note.id),
        }

    def notesModTime(self, notes: list[int]) -> list[dict[str, int]]:
        found = (self.note_or_none(number) for number in notes)
        return [{"noteId": note.id, "mod": note.mod} if note else {} for note in found]
