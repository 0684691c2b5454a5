"""Command line of the test server."""

import argparse
import os
import signal
import sys
import threading

from .control import Control
from .dispatch import Dispatcher
from .faults import Faults
from .forward import ForwardingBackend
from .requestlog import RequestLog
from .wire import Server


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="ankiconnect", description=sys.modules[__package__].__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0, help="0 (default): a free port")
    parser.add_argument("--log", metavar="FILE", help="append one JSON line for each request")
    parser.add_argument("--profile", default="test", help="name of the open profile")
    parser.add_argument("--forward", metavar="URL", help="pass requests on to this AnkiConnect")
    parser.add_argument("--fault", action="append", default=[], metavar="NAME=VALUE",
                        help="a fault that is on from the start (see faults.py)")
    parser.add_argument("--exit-with-stdin", action="store_true",
                        help="stop when standard input is closed, so that no server is left behind")
    return parser.parse_args()


def backend_for(options: argparse.Namespace):
    if options.forward:
        return ForwardingBackend(options.forward)
    # Imported late: forwarding needs no `anki` library.
    from .actions import LocalBackend
    return LocalBackend(options.profile)


def stop_on_end_of_input() -> None:
    def wait() -> None:
        while os.read(sys.stdin.fileno(), 4096):
            pass
        # To the main thread: it is the one that waits for a connection.
        signal.pthread_kill(main_thread, signal.SIGTERM)
    main_thread = threading.main_thread().ident
    threading.Thread(target=wait, daemon=True).start()


def main() -> None:
    options = arguments()
    # A parent may have started us from a thread that blocks signals, and that is inherited.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM, signal.SIGINT})
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    backend = backend_for(options)
    faults = Faults.parse(options.fault)
    try:
        dispatcher = Dispatcher(backend, faults, RequestLog(options.log))
        server = Server(options.port, dispatcher, Control(faults, backend))
        print(f"listening on {server.port}", flush=True)
        if options.exit_with_stdin:
            stop_on_end_of_input()
        server.run()
    finally:
        backend.close()


if __name__ == "__main__":
    main()
