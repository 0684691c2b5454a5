"""What was asked of the server, for tests that count requests or assert that none of them wrote.

One JSON line for each request: `{"request": 3, "bytes": 812, "calls": [{"action":
"storeMediaFile", "write": true, "keys": ["data", "filename"], "filename": "a.png"}]}`, where `multi`
is followed by its elements.
"""

import json
from typing import Any, TextIO

# Everything else counts as a write: an action that is missing here fails a test loudly.
READS = {
    "apiReflect", "cardsInfo", "cardsModTime", "cardsToNotes", "areSuspended", "canAddNotes",
    "canAddNotesWithErrorDetail", "deckNames", "deckNamesAndIds", "findCards", "findModelsById",
    "findModelsByName", "findNotes", "getActiveProfile", "getDeckConfig", "getDecks",
    "getIntervals", "getMediaDirPath", "getMediaFilesNames", "getNoteTags", "getProfiles", "getReviewsOfCards", "getTags",
    "modelFieldDescriptions", "modelFieldFonts", "modelFieldNames", "modelNames",
    "modelNamesAndIds", "modelStyling", "modelTemplates", "multi", "notesInfo", "notesModTime",
    "requestPermission", "retrieveMediaFile", "suspended", "version",
}


def is_write(action: str) -> bool:
    return action not in READS


class RequestLog:
    """Writes the log; without a file, nowhere."""

    def __init__(self, path: str | None) -> None:
        self.file: TextIO | None = open(path, "a", encoding="utf-8") if path else None
        self.number = 0
        self.size = 0
        self.calls: list[dict[str, Any]] = []

    def begin(self, body: bytes) -> None:
        self.number += 1
        self.size = len(body)
        self.calls = []

    def note(self, action: str, params: Any) -> None:
        known = params if isinstance(params, dict) else {}
        self.calls.append({"action": action, "write": is_write(action), "keys": sorted(known),
                           "filename": known.get("filename")})

    def note_all(self, body: bytes) -> None:
        """Notes every call of a request that was passed on unseen."""
        try:
            self.note_request(json.loads(body))
        except (ValueError, AttributeError):
            pass  # no request at all: it made no call

    def note_request(self, request: dict[str, Any]) -> None:
        action, params = request.get("action", ""), request.get("params", {})
        elements = params.get("actions", []) if action == "multi" else []
        self.note(action, {} if action == "multi" else params)
        for element in elements:
            self.note_request(element)

    def end(self) -> None:
        if self.file is None:
            return
        entry = {"request": self.number, "bytes": self.size, "calls": self.calls}
        self.file.write(json.dumps(entry) + "\n")
        self.file.flush()
