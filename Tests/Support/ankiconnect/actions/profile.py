"""The profile and the API itself."""

from typing import Any

from .base import Base


class ProfileActions(Base):
    def version(self) -> int:
        return 6

    def requestPermission(self, origin: str, allowed: bool) -> dict[str, Any]:
        return {"permission": "granted", "requireApikey": False, "version": 6}

    def getActiveProfile(self) -> str:
        return self.profile

    def getProfiles(self) -> list[str]:
        return [self.profile]

    def loadProfile(self, name: str) -> bool:
        return name == self.profile

    def reloadCollection(self) -> None:
        self.col.models._clear_cache()
