"""The actions, performed on a real collection in a temporary folder.

A method's name and its parameters' names are those of the wire.
"""

import inspect
from typing import Any

from .base import Base
from .cards import CardActions
from .decks import DeckActions
from .fields import FieldActions
from .media import MediaActions
from .models import ModelActions
from .notes import NoteActions
from .packages import PackageActions
from .profile import ProfileActions
from .reading import ReadingActions
from .reviews import ReviewActions
from .tags import TagActions
from .templates import TemplateActions


class AnkiConnect(
    ProfileActions, DeckActions, CardActions, ModelActions, FieldActions, TemplateActions,
    NoteActions, ReadingActions, ReviewActions, TagActions, MediaActions, PackageActions,
):
    """Every action that this server knows."""


def action_functions() -> dict[str, Any]:
    found = {}
    for name, function in inspect.getmembers(AnkiConnect, inspect.isfunction):
        if not name.startswith("_") and not hasattr(Base, name):
            # Python puts this name into its texts about missing and unexpected parameters.
            function.__qualname__ = f"AnkiConnect.{name}"
            found[name] = function
    return found


class LocalBackend:
    """Performs actions on a collection of its own."""

    def __init__(self, profile: str) -> None:
        self.functions = action_functions()
        self.api = AnkiConnect(profile)

    def action_names(self) -> list[str]:
        return list(self.functions)

    def call(self, action: str, params: Any) -> Any:
        if action not in self.functions:
            raise Exception("unsupported action")
        return self.functions[action](self.api, **params)

    def passes(self, body: bytes) -> None:
        return None

    def make_filtered_deck(self, name: str, search: str) -> int:
        return self.api.make_filtered_deck(name, search)

    def close(self) -> None:
        self.api.close()
