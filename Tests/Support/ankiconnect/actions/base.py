"""What the actions have in common: the collection, and looking things up in it."""

import os
import shutil
import tempfile
from typing import Any

from anki.collection import Collection  # before anki.cards, which needs it the other way round
from anki.cards import Card, CardId
from anki.errors import NotFoundError
from anki.models import NotetypeDict
from anki.notes import Note, NoteId


class Base:
    """A new, empty collection in a temporary folder."""

    def __init__(self, profile: str) -> None:
        self.profile = profile
        self.folder = tempfile.mkdtemp(prefix="ankiconnect-")
        self.col = Collection(os.path.join(self.folder, "collection.anki2"))

    def close(self) -> None:
        self.col.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def model(self, name: str) -> NotetypeDict:
        """A note type by its name, in whatever case."""
        model = self.col.models.by_name(name)
        if model is None:
            raise Exception(f"model was not found: {name}")
        return model

    def note(self, number: int) -> Note:
        try:
            return self.col.get_note(NoteId(number))
        except NotFoundError:
            raise Exception(f"Note was not found: {number}") from None

    def note_or_none(self, number: Any) -> Note | None:
        try:
            return self.col.get_note(NoteId(number))
        except NotFoundError:
            return None

    def card(self, number: int) -> Card:
        found = self.card_or_none(number)
        if found is None:
            raise Exception(f"Card was not found: {number}")
        return found

    def card_or_none(self, number: int) -> Card | None:
        try:
            return self.col.get_card(CardId(number))
        except NotFoundError:
            return None

    def make_filtered_deck(self, name: str, search: str) -> int:
        """A filtered deck with the cards that a search finds; no action of the API makes one."""
        deck = self.col.sched.get_or_create_filtered_deck(0)
        deck.name = name
        deck.config.search_terms[0].search = search
        return self.col.sched.add_or_update_filtered_deck(deck).id
