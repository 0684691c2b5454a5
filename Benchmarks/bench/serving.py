"""Adding notes in one `multi`: deckform's server beside the add-on of a real Anki."""

import contextlib
import statistics
import subprocess
from collections.abc import Iterator

from .measure import CommandFailed
from .real import Anki, new_tag
from .setting import Row, Setting

THEIRS, OURS = 300, 3000


def serving(setting: Setting, anki: Anki) -> Iterator[Row]:
    with server(setting) as ours:
        ratios = [add(ours, OURS) / add(anki, THEIRS) for _ in range(setting.rounds)]
    yield Row(
        "serve: time for addNote in multi / the add-on's", 1 / 20, statistics.median(ratios), "x")


def add(anki: Anki, count: int) -> float:
    """The time for each of some notes that are added in one `multi`."""
    tag = new_tag()
    actions = [
        {"action": "addNote", "version": 6, "params": {"note": {
            "deckName": "Default", "modelName": "Basic", "tags": ["bench"],
            "fields": {"Front": f"{tag} {number}", "Back": "back"}}}}
        for number in range(count)]
    time, replies = anki.answer_time("multi", actions=actions)
    assert isinstance(replies, list)
    if any(reply["error"] for reply in replies):
        raise CommandFailed(f"a note was not added: {replies[0]}")
    return time / count


@contextlib.contextmanager
def server(setting: Setting) -> Iterator[Anki]:
    """deckform's server over a new collection while the block runs."""
    folder = setting.data / "serving" / new_tag()
    folder.mkdir(parents=True)
    process = subprocess.Popen(
        [setting.tools.deckform, "serve", "--collection", folder / "bench.anki2", "--port", "0"],
        stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield Anki(process.stdout.readline().split()[-1])
    finally:
        process.terminate()
        process.wait()
