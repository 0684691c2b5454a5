"""Tags."""

from typing import Any

from anki.notes import NoteId

from .base import Base


class TagActions(Base):
    def getTags(self) -> list[str]:
        return self.col.tags.all()

    def getNoteTags(self, note: int) -> list[str]:
        return self.note(note).tags

    def addTags(self, notes: list[int], tags: str, add: bool = True) -> None:
        change = self.col.tags.bulk_add if add else self.col.tags.bulk_remove
        change([NoteId(number) for number in notes], tags)

    def removeTags(self, notes: list[int], tags: str) -> None:
        # The library removes a tag's children with it.
        self.addTags(notes, tags, False)

    def replaceTags(self, notes: list[int], tag_to_replace: str, replace_with_tag: str) -> None:
        for note in filter(None, map(self.note_or_none, notes)):
            if note.has_tag(tag_to_replace):
                note.remove_tag(tag_to_replace)
                note.add_tag(replace_with_tag)
                self.col.update_note(note, skip_undo_entry=True)

    def updateNoteTags(self, note: int, tags: Any) -> None:
        wanted = tags.split() if isinstance(tags, str) else tags
        if not isinstance(wanted, list) or not all(isinstance(tag, str) for tag in wanted):
            raise Exception("Must provide tags as a list of strings")
        for tag in self.getNoteTags(note):
            self.removeTags([note], tag)
        for tag in wanted:
            self.addTags([note], tag)

    def clearUnusedTags(self) -> None:
        self.col.tags.clear_unused_tags()
