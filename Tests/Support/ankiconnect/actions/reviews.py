"""Answering cards, what that leaves behind, and setting it directly."""

from typing import Any

from .base import Base

COLUMNS = ["id", "usn", "ease", "ivl", "lastIvl", "factor", "time", "type"]
# Set only by those who say that they know.
GUARDED = {"did", "id", "ivl", "lapses", "left", "mod", "nid", "odid", "odue", "ord", "queue",
           "reps", "type", "usn"}


class ReviewActions(Base):
    def answerCards(self, answers: list[dict[str, int]]) -> list[bool]:
        return [self._answer(answer["cardId"], answer["ease"]) for answer in answers]

    def _answer(self, number: int, ease: int) -> bool:
        card = self.card_or_none(number)
        if card is None:
            return False
        card.start_timer()
        self.col.sched.answerCard(card, ease)
        return True

    def getReviewsOfCards(self, cards: list[int]) -> dict[int, list[dict[str, int]]]:
        rows = self.col.db.all(f"select cid, {', '.join(COLUMNS)} from revlog")
        return {card: [dict(zip(COLUMNS, row[1:])) for row in rows if row[0] == card]
                for card in cards}

    def getIntervals(self, cards: list[int], complete: bool = False) -> list[Any]:
        return [self._interval(card, complete) for card in cards]

    def _interval(self, card: int, complete: bool) -> Any:
        if self.col.find_cards(f"cid:{card} is:new"):
            return 0
        intervals = self.col.db.list("select ivl from revlog where cid = ?", card)
        return intervals if complete else intervals[-1]

    def setSpecificValueOfCard(
        self, card: int, keys: list[str], newValues: list[Any], warning_check: bool = False
    ) -> Any:
        if isinstance(card, list) or not (isinstance(keys, list) and isinstance(newValues, list)):
            return False
        if len(keys) != len(newValues) or (not warning_check and GUARDED.intersection(keys)):
            return False
        try:
            found = self.card(card)
            for key, value in zip(keys, newValues):
                setattr(found, key, value)
            self.col.update_card(found, skip_undo_entry=True)
            return [True]
        except Exception as error:
            return [[False, str(error)]]
