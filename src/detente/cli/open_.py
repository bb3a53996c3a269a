"""open: the web view of a ledger, on this machine alone."""

import socket
import webbrowser
from threading import Timer
from typing import Annotated

import typer

from detente.cli.options import LEDGER, LedgerFile
from detente.model.errors import DetenteError

Port = Annotated[int, typer.Option(min=0, max=65535, help="Which port; 0 takes a free one.")]
Browser = Annotated[bool, typer.Option("--browser/--no-browser", help="Open it in the browser.")]


def open_(ledger: LedgerFile = LEDGER, port: Port = 8765, browser: Browser = True) -> None:
    """Look at the ledger in the browser; served on 127.0.0.1 alone."""
    from detente.cli.screen import Screen
    from detente.serve.serving import ADDRESS, serve

    taken = _free(ADDRESS, port)
    address = f"http://{ADDRESS}:{taken}/"
    Screen.here(as_json=False).note(f"{ledger} at {address} (Ctrl-C ends it)")
    if browser:
        Timer(0.8, webbrowser.open, [address]).start()
    serve(ledger, taken)


def _free(address: str, port: int) -> int:
    """The port, or a free one where 0 is asked for; raises DetenteError where it is taken."""
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((address, port))
        except OSError:
            raise DetenteError(f"port {port} is taken; --port 0 takes a free one") from None
        return int(tried.getsockname()[1])
