"""Sends the same requests to a real Anki and to the test server, and prints where they differ.

    python ankiconnect_differences.py REAL_URL TEST_URL

Both must be disposable, with profiles named `rig` and `test` and collections as new: the requests
create and delete. Start the test server with `python -m ankiconnect` in this folder.

Known differences, all accepted:
- `deleteNotes` with a text for a number: the real one shows a database error, the test server
  Python's own error.
Not sent, and not compared: what hangs or opens a window in Anki (a foreign Origin, the `gui`
actions), media inside addNote and media by URL, `duplicateScope` (the test server refuses these
three in so many words), sync, actions that the test server does not have, and speed.
"""

import json
import re
import sys
import tempfile
import urllib.request
from dataclasses import dataclass, field
from typing import Any

from ankiconnect_requests import ALL, Ref, Step

FIRST_ID = 10**12
# The next reviews have a pinch of chance in them, by the number of the card.
UNCOMPARED = {"mod", "usn", "id", "nextReviews", "time"}
# A note and a card may have the same number, or not: they are counted apart.
KINDS = {"cards": "card", "cardId": "card", "note": "note", "noteId": "note"}
CARD_ACTIONS = {"findCards", "getDecks", "getReviewsOfCards"}
UNORDERED = {"findCards", "getDecks", "getMediaFilesNames"}
PROFILES = {"rig", "test"}


@dataclass
class Side:
    """One of the two, what its steps returned, and the ids it gave out in order."""

    url: str
    saved: dict[str, Any] = field(default_factory=dict)
    ids: dict[tuple[str, int], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # One file each: they take turns.
        port = self.url.rpartition(":")[2].strip("/")
        self.saved["package"] = f"{tempfile.gettempdir()}/deckform-differences-{port}.apkg"

    def send(self, body: Any) -> Any:
        data = body if isinstance(body, bytes) else json.dumps(self.resolved(body)).encode()
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(urllib.request.Request(self.url, data), timeout=30) as reply:
            return json.loads(reply.read())

    def run(self, step: Step) -> Any:
        reply = self.send(step.body)
        if step.save:
            self.saved[step.save] = reply.get("result")
        action = step.body.get("action") if isinstance(step.body, dict) else None
        normal = self.normal(reply, "card" if action in CARD_ACTIONS else "note")
        return sorted_lists(normal) if action in UNORDERED else normal

    def resolved(self, value: Any) -> Any:
        if isinstance(value, Ref):
            found = self.saved[value.name]
            return found if value.key is None else found[value.key]
        if isinstance(value, dict):
            return {key: self.resolved(element) for key, element in value.items()}
        if isinstance(value, list):
            return [self.resolved(element) for element in value]
        return value

    def normal(self, value: Any, kind: str) -> Any:
        """The value with ids by order of appearance, and without times and places."""
        if isinstance(value, dict):
            return {self.normal(key, kind): self.normal_entry(key, element, kind)
                    for key, element in value.items()}
        if isinstance(value, list):
            return [self.normal(element, kind) for element in value]
        if isinstance(value, str):
            number = int(value) if value.isdecimal() else 0
            return self.normal(number, kind) if number > FIRST_ID else self.normal_text(value)
        if isinstance(value, int) and value > FIRST_ID:
            return self.ids.setdefault((kind, value), f"<{kind} {len(self.ids)}>")
        return value

    def normal_entry(self, key: str, value: Any, kind: str) -> Any:
        if key in UNCOMPARED:
            return f"<{key}>"
        return self.normal(value, KINDS.get(key, kind))

    def normal_text(self, text: str) -> str:
        if text in PROFILES:
            return "<profile>"
        if text.endswith("/collection.media"):
            return "<media folder>"
        return re.sub(r"-[0-9a-f]{5}$", "-<suffix>", text)


def sorted_lists(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: sorted_lists(element) for key, element in value.items()}
    return sorted(value) if isinstance(value, list) else value


def refuse_unless_disposable(side: Side) -> None:
    profile = side.send({"action": "getActiveProfile", "version": 6})["result"]
    if profile not in PROFILES:
        sys.exit(f"{side.url} has the profile {profile!r} open: that may be somebody's own")


def main() -> None:
    real, test = Side(sys.argv[1]), Side(sys.argv[2])
    refuse_unless_disposable(real)
    refuse_unless_disposable(test)
    different = 0
    for step in ALL:
        of_real, of_test = real.run(step), test.run(step)
        if json.dumps(of_real) != json.dumps(of_test):
            different += 1
            print(f"{step.body!r:.300}\n  real {json.dumps(of_real)}\n  test {json.dumps(of_test)}")
    print(f"{len(ALL)} requests, {different} different")


if __name__ == "__main__":
    main()
