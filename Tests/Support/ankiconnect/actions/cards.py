"""Cards: finding them, reading them, and suspending them."""

from typing import Any

from anki.cards import Card, CardId

from .base import Base

SUSPENDED = -1


class CardActions(Base):
    def findCards(self, query: str | None = None) -> list[int]:
        return [] if query is None else list(self.col.find_cards(query))

    def cardsToNotes(self, cards: list[int]) -> list[int]:
        marks = ",".join(str(int(card)) for card in cards)
        return self.col.db.list(f"select distinct nid from cards where id in ({marks})")

    def cardsInfo(self, cards: list[int]) -> list[dict[str, Any]]:
        found = (self.card_or_none(number) for number in cards)
        return [self._card_info(card) if card else {} for card in found]

    def _card_info(self, card: Card) -> dict[str, Any]:
        note, model, rendered = card.note(), card.note_type(), card.render_output()
        states = self.col._backend.get_scheduling_states(card.id)
        return {
            "cardId": card.id,
            "fields": {name: {"value": value, "order": order}
                       for order, (name, value) in enumerate(note.items())},
            "fieldOrder": card.ord,
            "question": rendered.question_and_style(),
            "answer": rendered.answer_and_style(),
            "modelName": model["name"], "ord": card.ord,
            "deckName": self.col.decks.name(card.did), "css": model["css"],
            "factor": card.factor, "interval": card.ivl, "note": note.id,
            "type": card.type, "queue": card.queue, "due": card.due, "reps": card.reps,
            "lapses": card.lapses, "left": card.left, "mod": card.mod,
            "nextReviews": list(self.col.sched.describe_next_states(states)),
            "flags": card.flags,
        }

    def suspended(self, card: int) -> bool:
        return self.card(card).queue == SUSPENDED

    def areSuspended(self, cards: list[int]) -> list[bool | None]:
        found = (self.card_or_none(number) for number in cards)
        return [card.queue == SUSPENDED if card else None for card in found]

    def suspend(self, cards: list[int]) -> bool:
        changing = [card for card in cards if not self.suspended(card)]
        self.col.sched.suspend_cards([CardId(card) for card in changing])
        # Seen: true for several cards even when all of them were suspended already.
        return bool(changing) or len(cards) > 1

    def unsuspend(self, cards: list[int]) -> None:
        changing = [CardId(card) for card in cards if self.suspended(card)]
        self.col.sched.unsuspend_cards(changing)
