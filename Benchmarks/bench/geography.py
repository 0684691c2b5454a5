"""Notes with pictures: what is sent where nothing changed, and where one picture did."""

from collections.abc import Iterator
from pathlib import Path

from . import pictures, server
from .measure import cpu, run
from .real import Anki, new_tag
from .setting import Row, Setting, count


def geography(setting: Setting, anki: Anki) -> Iterator[Row]:
    tag = new_tag()
    folder = setting.data / "rounds" / tag
    pictures.geography_project(folder, setting.geography, tag)
    apply = lambda url: run(
        [setting.tools.deckform, "apply", folder, "--yes", "--target", "anki", "--url", url])
    apply(anki.url)
    run([setting.tools.deckform, "plan", folder, "--exit-code", "--target", "anki",
         "--url", anki.url])
    name = "apply 323 unchanged notes with 550 pictures to Anki"
    yield Row(f"{name}: client CPU", 0.5, cpu(lambda: apply(anki.url), setting.rounds), "s")
    log = setting.data / "pictures.log"
    with server.running(setting.tools.python, log, forward=anki.url) as way:
        apply(way.url)
        yield count(f"{name}: pictures sent", 0, way.pictures, "=")
        change(min((folder / "media/maps").iterdir()))
        apply(way.url)
        yield count("apply one changed picture of 550 to Anki: pictures sent", 1, way.pictures, "=")


def change(picture: Path) -> None:
    picture.write_bytes(picture.read_bytes() + b"\n")
