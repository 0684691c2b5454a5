"""The HTTP side: one request on a connection, then the connection is closed.

The add-on reads no more of HTTP than this: it looks for `content-length: `, takes a request without
one as empty (chunked bodies too), and answers everything with 200, except a foreign Origin.
"""

import json
import socket
import threading

from .control import Control
from .dispatch import BANNER, Dispatcher
from .faults import Dropped

COMMON_HEADERS = (
    "Access-Control-Allow-Origin: http://localhost\r\n"
    "Access-Control-Allow-Headers: *\r\n"
)
ALLOWED_ORIGINS = ("http://localhost", "http://127.0.0.1")
RECEIVE_TIMEOUT_S = 5


class Server:
    """Accepts connections and answers each in a thread; the dispatcher makes them take turns."""

    def __init__(self, port: int, dispatcher: Dispatcher, control: Control) -> None:
        self.dispatcher = dispatcher
        self.control = control
        self.listener = socket.create_server(("127.0.0.1", port), backlog=5)
        self.port = self.listener.getsockname()[1]

    def run(self) -> None:
        while True:
            connection, _ = self.listener.accept()
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection: socket.socket) -> None:
        with connection:
            connection.settimeout(RECEIVE_TIMEOUT_S)
            try:
                headers, body = receive(connection)
                connection.sendall(self.reply(headers, body))
            except (OSError, Dropped):
                pass  # the client went away, or a fault says that we do

    def reply(self, headers: dict[str, str], body: bytes) -> bytes:
        origin = headers.get("origin")
        if origin is not None and not origin.startswith(ALLOWED_ORIGINS):
            return f"HTTP/1.1 403 Forbidden\r\n{COMMON_HEADERS}\r\n".encode()
        if not body:
            return response(json.dumps(BANNER).encode())
        controlled = self.control.answer(body)
        if controlled is not None:
            return response(controlled)
        answer, cut = self.dispatcher.reply(body)
        whole = response(answer)
        return whole[: -max(1, len(answer) // 2)] if cut else whole


def response(body: bytes) -> bytes:
    head = (
        f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{COMMON_HEADERS}"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def receive(connection: socket.socket) -> tuple[dict[str, str], bytes]:
    """The headers, with lower-case names, and the body."""
    data = bytearray()
    while (end := data.find(b"\r\n\r\n")) < 0:
        data += received(connection)
    headers = parse_headers(bytes(data[:end]))
    length = int(headers.get("content-length", "0"))
    start = end + 4
    while len(data) < start + length:
        data += received(connection)
    return headers, bytes(data[start : start + length])


def received(connection: socket.socket) -> bytes:
    chunk = connection.recv(1 << 16)
    if not chunk:
        raise ConnectionError("the client closed the connection in mid-request")
    return chunk


def parse_headers(head: bytes) -> dict[str, str]:
    headers = {}
    for line in head.decode("latin-1").split("\r\n")[1:]:
        # A header without a blank after its colon is not seen by the add-on.
        name, found, value = line.partition(": ")
        if found:
            headers[name.lower()] = value
    return headers
