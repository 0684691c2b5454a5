"""From the body of a request to the body of its reply: key, version, `multi` and error texts."""

import json
import threading
from typing import Any, Protocol

from .faults import Faults
from .requestlog import RequestLog
from .schema import check_request

API_VERSION = 6
LAST_BARE_VERSION = 4
BANNER = {"apiVersion": f"AnkiConnect v.{API_VERSION}"}


class Backend(Protocol):
    """Where actions are performed."""

    def action_names(self) -> list[str]: ...

    def call(self, action: str, params: Any) -> Any: ...

    def passes(self, body: bytes) -> bytes | None:
        """The reply to a whole request, or None when `call` shall be used for its actions."""

    def close(self) -> None: ...


class Dispatcher:
    """Answers requests one at a time, as Anki's main thread does."""

    def __init__(self, backend: Backend, faults: Faults, log: RequestLog) -> None:
        self.backend = backend
        self.faults = faults
        self.log = log
        self.turn = threading.Lock()

    def reply(self, body: bytes) -> tuple[bytes, bool]:
        """The reply, and whether it is to be cut off."""
        with self.turn:
            self.faults.wait_while_hanging()
            self.log.begin(body)
            try:
                self.faults.before_request()
                answer = self.answer_body(body)
                self.faults.after_request()
            finally:
                self.log.end()
            if self.faults.reply == "not-json":
                return b"<html><body>It works!</body></html>", False
            return answer, self.faults.reply == "cut-off"

    def answer_body(self, body: bytes) -> bytes:
        if not self.faults.touch_actions():
            passed = self.backend.passes(body)
            if passed is not None:
                self.log.note_all(body)
                return passed
        try:
            request = json.loads(body.decode("utf-8"))
            check_request(request)
            if request["action"] == "requestPermission":
                # Filled in from the headers; inside `multi` nobody does, and it fails there.
                request["params"] = {"origin": "", "allowed": True}
        except Exception as error:
            return json.dumps(failure(error)).encode()
        return json.dumps(self.answer(request)).encode()

    def answer(self, request: Any) -> Any:
        """The answer to one request, or to one element of `multi`."""
        action = request.get("action", "")
        version = request.get("version", LAST_BARE_VERSION)
        try:
            if action != "requestPermission":
                self.faults.check_key(request.get("key"))
            result = self.perform(action, request.get("params", {}))
        except Exception as error:
            return failure(error)
        return result if version <= LAST_BARE_VERSION else {"result": result, "error": None}

    def perform(self, action: str, params: Any) -> Any:
        if action == "multi":
            self.log.note(action, {})
            return self.multi(**params)
        if action == "apiReflect":
            self.log.note(action, params)
            return self.reflect(**params)
        self.log.note(action, params)
        result = self.faults.perform(action, params, self.backend.call)
        if action == "requestPermission":
            result["requireApikey"] = self.faults.key is not None
        return result

    def multi(self, actions: list[Any]) -> list[Any]:
        return [self.answer(element) for element in actions]

    def reflect(self, scopes: Any = None, actions: Any = None) -> dict[str, Any]:
        if not isinstance(scopes, list):
            raise Exception("scopes has invalid value")
        if not (actions is None or isinstance(actions, list)):
            raise Exception("actions has invalid value")
        if "actions" not in scopes:
            return {"scopes": []}
        known = set(self.backend.action_names()) | {"apiReflect", "multi"}
        wanted = sorted(known) if actions is None else actions
        return {"scopes": ["actions"], "actions": [name for name in wanted if name in known]}


# Python puts these names into its texts about missing and unexpected parameters.
Dispatcher.multi.__qualname__ = "AnkiConnect.multi"
Dispatcher.reflect.__qualname__ = "AnkiConnect.apiReflect"


def failure(error: Exception) -> dict[str, Any]:
    return {"result": None, "error": str(error)}
