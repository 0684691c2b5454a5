"""An HTTP server for tests that answers AnkiConnect requests from a real collection.

It stands in for a running Anki with the AnkiConnect add-on where neither is at hand. Whatever Anki
itself does to text, names and files is done by Anki's own library (`anki` from PyPI); what the
add-on does around it is written here from observed behaviour and compared with the real add-on by
`ankiconnect_differences.py`, next to this folder.

    python -m ankiconnect [--port N] [--log FILE] [--profile NAME] [--fault NAME=VALUE ...]
    python -m ankiconnect --forward http://127.0.0.1:8765 ...

With `--forward` it keeps no collection: it passes requests on to a running Anki, and adds the
request log and the faults.
"""
