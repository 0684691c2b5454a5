"""Media files. Names are made safe, and lower-case, by Anki's library."""

import base64
import glob
import hashlib
import os
import unicodedata

from .base import Base


class MediaActions(Base):
    def getMediaDirPath(self) -> str:
        return os.path.abspath(self.col.media.dir())

    def getMediaFilesNames(self, pattern: str = "*") -> list[str]:
        found = glob.glob(os.path.join(self.col.media.dir(), pattern))
        return [os.path.basename(path) for path in found]

    def storeMediaFile(
        self, filename: str, data: str | None = None, path: str | None = None,
        url: str | None = None, skipHash: str | None = None, deleteExisting: bool = True,
    ) -> str | None:
        content = media_content(data, path, url)
        if skipHash is not None and hashlib.md5(content).hexdigest() == skipHash:
            return None
        if deleteExisting:
            # By the name as given: a file stored in lower case is not found, and stays.
            self.deleteMediaFile(filename)
        return self.col.media.write_data(os.path.basename(filename), content)

    def retrieveMediaFile(self, filename: str) -> str | bool:
        name = unicodedata.normalize("NFC", os.path.basename(filename))
        path = os.path.join(self.col.media.dir(), name)
        if not os.path.exists(path):
            return False
        with open(path, "rb") as file:
            return base64.b64encode(file.read()).decode("ascii")

    def deleteMediaFile(self, filename: str) -> None:
        self.col.media.trash_files([filename])


def media_content(data: str | None, path: str | None, url: str | None) -> bytes:
    if data:
        return base64.b64decode(data)
    if path:
        with open(path, "rb") as file:
            return file.read()
    if url:
        raise Exception("test server: media by url are not supported")
    # Data of no length counts as none.
    raise Exception('You must provide a "data", "path", or "url" field.')
