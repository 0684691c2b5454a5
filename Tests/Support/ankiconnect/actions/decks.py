"""Decks. Their names are made canonical, and matched without case, by Anki's library."""

from anki.cards import CardId
from anki.decks import DeckConfigId, DeckId

from .base import Base

DEFAULT_DECK = 1


class DeckActions(Base):
    def deckNames(self) -> list[str]:
        return [deck.name for deck in self.col.decks.all_names_and_ids()]

    def deckNamesAndIds(self) -> dict[str, int]:
        return {deck.name: deck.id for deck in self.col.decks.all_names_and_ids()}

    def createDeck(self, deck: str) -> int | None:
        return self.col.decks.id(deck)

    def getDecks(self, cards: list[int]) -> dict[str, list[int]]:
        decks: dict[str, list[int]] = {}
        for card in cards:
            number = self.col.db.scalar("select did from cards where id = ?", card)
            # A card that does not exist is said to lie in the default deck.
            name = self.col.decks.name(DeckId(number or DEFAULT_DECK))
            decks.setdefault(name, []).append(card)
        return decks

    def changeDeck(self, cards: list[int], deck: str) -> None:
        number = self.col.decks.id(deck)
        self.col.set_deck([CardId(card) for card in cards], number)

    def deleteDecks(self, decks: list[str], cardsToo: bool = False) -> None:
        if not cardsToo:
            raise Exception("Since Anki 2.1.28 it's not possible to delete decks without deleting "
                            "cards as well")
        numbers = self.deckNamesAndIds()
        self.col.decks.remove([DeckId(numbers[name]) for name in decks if name in numbers])

    def cloneDeckConfigId(self, name: str, cloneFrom: int | str = 1) -> int | bool:
        if not self._has_config(int(cloneFrom)):
            return False
        return self.col.decks.add_config_returning_id(
            name, self.col.decks.get_config(DeckConfigId(int(cloneFrom))))

    def setDeckConfigId(self, decks: list[str], configId: int | str) -> bool:
        numbers = self.deckNamesAndIds()
        if not all(deck in numbers for deck in decks):
            return False
        for deck in decks:
            stored = self.col.decks.get(DeckId(numbers[deck]))
            # A preset that is not there is taken all the same: the deck falls back to the default.
            stored["conf"] = int(configId)
            self.col.decks.save(stored)
        return True

    def _has_config(self, number: int) -> bool:
        return any(config["id"] == number for config in self.col.decks.all_config())

    def getDeckConfig(self, deck: str) -> dict | bool:
        number = self.deckNamesAndIds().get(deck)
        return False if number is None else self.col.decks.config_dict_for_deck_id(DeckId(number))
