"""Faults that a test can turn on: at the start with --fault, or later with the control action.

    key=TEXT          requests and `multi` elements need this API key
    profile=NAME      getActiveProfile answers this name
    no-collection     the profile picker is showing: no collection is open
    hang              no request is answered, as while a modal dialog is open in Anki
    reply=not-json    the reply is a web page
    reply=cut-off     the reply ends in the middle and the connection is closed
    slow-writes=MS    every write takes so many milliseconds longer
    drop-at-write=N   the connection is closed instead of performing the N-th write from now on
    cut-before=N      the connection is closed instead of performing the N-th request from now on
    cut-after=N       the N-th request from now on is performed, and the connection closed
    stays-cut         what is cut stays cut: every later request meets a closed connection
    lose-updates      updateNoteFields is answered and not done, as for a note that is being edited
    other-host        Anki does not see our files: storing by path fails, its folder is unknown,
                      packages that it exports are not here, and it finds none of ours
"""

import threading
import time
from typing import Any, Callable

from .requestlog import is_write

# These work while no profile is open.
WITHOUT_COLLECTION = {"version", "requestPermission", "getProfiles", "getActiveProfile",
                      "loadProfile"}


class Dropped(BaseException):
    """The connection is to be closed without a reply.

    Not an `Exception`, so that nothing which reports errors in replies can catch it.
    """


class Faults:
    """Which faults are on."""

    def __init__(self) -> None:
        self.released = threading.Event()
        self.set({})

    @classmethod
    def parse(cls, texts: list[str]) -> "Faults":
        faults = cls()
        pairs = (text.partition("=") for text in texts)
        faults.set({name: value if equals else True for name, equals, value in pairs})
        return faults

    def set(self, wanted: dict[str, Any]) -> None:
        """Turns these faults on, and all others off."""
        wanted = dict(wanted)
        self.key: str | None = wanted.pop("key", None)
        self.profile: str | None = wanted.pop("profile", None)
        self.no_collection = bool(wanted.pop("no-collection", False))
        self.reply: str = wanted.pop("reply", "whole")
        self.other_host = bool(wanted.pop("other-host", False))
        self.writes_until_drop = int(wanted.pop("drop-at-write", 0))
        self.requests_until_cut = int(wanted.pop("cut-before", 0))
        self.requests_until_cut_after = int(wanted.pop("cut-after", 0))
        self.stays_cut = bool(wanted.pop("stays-cut", False))
        self.is_cut = False
        self.loses_updates = bool(wanted.pop("lose-updates", False))
        self.write_delay_s = int(wanted.pop("slow-writes", 0)) / 1000
        hang = bool(wanted.pop("hang", False))
        if wanted or self.reply not in ("whole", "not-json", "cut-off"):
            raise ValueError(f"no such fault: {wanted or self.reply}")
        (self.released.clear if hang else self.released.set)()

    def wait_while_hanging(self) -> None:
        self.released.wait()

    def touch_actions(self) -> bool:
        """Whether a fault is on that needs to see every single action."""
        return bool(self.key is not None or self.profile is not None or self.no_collection
                    or self.other_host or self.write_delay_s or self.writes_until_drop
                    or self.loses_updates)

    def before_request(self) -> None:
        if self.is_cut and self.stays_cut:
            raise Dropped
        if self.requests_until_cut:
            self.requests_until_cut -= 1
            if not self.requests_until_cut:
                self.cut()

    def after_request(self) -> None:
        if self.requests_until_cut_after:
            self.requests_until_cut_after -= 1
            if not self.requests_until_cut_after:
                self.cut()

    def cut(self) -> None:
        self.is_cut = True
        raise Dropped

    def check_key(self, key: Any) -> None:
        if key != self.key:
            raise Exception("valid api key must be provided")

    def perform(self, action: str, params: Any, call: Callable[[str, Any], Any]) -> Any:
        if self.no_collection and action not in WITHOUT_COLLECTION:
            raise Exception("collection is not available")
        if is_write(action):
            self.before_write()
        if action == "getActiveProfile" and self.profile is not None:
            return self.profile
        if self.loses_updates and action == "updateNoteFields":
            return None
        if self.other_host:
            return self.perform_on_other_host(action, params, call)
        return call(action, params)

    def before_write(self) -> None:
        time.sleep(self.write_delay_s)
        if self.writes_until_drop:
            self.writes_until_drop -= 1
            if not self.writes_until_drop:
                self.cut()

    def perform_on_other_host(
        self, action: str, params: Any, call: Callable[[str, Any], Any]
    ) -> Any:
        if action == "storeMediaFile" and params.get("data") is None and params.get("path"):
            raise FileNotFoundError(2, "No such file or directory", params["path"])
        if action == "importPackage":
            raise Exception(f"Failed to open '{params['path']}': No such file or directory "
                            "(os error 2)")
        if action == "exportPackage":
            return True  # it lies on the other host
        if action == "getMediaDirPath":
            call(action, params)
            return "/home/somebody-else/Anki2/User 1/collection.media"
        return call(action, params)
