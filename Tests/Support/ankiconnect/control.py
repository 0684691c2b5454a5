"""The action `testServer`, with which a test turns faults on and off while the server runs.

    {"action": "testServer", "params": {"faults": {"key": "secret"}}}     these on, all others off
    {"action": "testServer", "params": {"filteredDeck": {"name": "Cram", "search": "deck:X"}}}

It is answered even while the server hangs, needs no key and is not in the request log.
"""

import json
from typing import Any

from .faults import Faults


class Control:
    def __init__(self, faults: Faults, backend: Any) -> None:
        self.faults = faults
        self.backend = backend

    def answer(self, body: bytes) -> bytes | None:
        """The reply, or None when this is no control action."""
        if b"testServer" not in body:
            return None
        try:
            request = json.loads(body)
        except ValueError:
            return None
        if not isinstance(request, dict) or request.get("action") != "testServer":
            return None
        return json.dumps(self.reply(request["params"])).encode()

    def reply(self, params: dict[str, Any]) -> dict[str, Any]:
        try:
            return {"result": self.perform(**params), "error": None}
        except Exception as error:
            return {"result": None, "error": f"{type(error).__name__}: {error}"}

    def perform(
        self, faults: dict[str, Any] | None = None, filteredDeck: dict[str, str] | None = None
    ) -> Any:
        if faults is not None:
            self.faults.set(faults)
        if filteredDeck is not None:
            return self.backend.make_filtered_deck(**filteredDeck)
        return None
