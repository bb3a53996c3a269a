"""A ledger of two reports of our own, its pages served over loopback, and who asks for them."""

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn

import detente
from detente.serve.app import made

TEXT = (
    "OSLO, May 21 — Norway offered Iceland two ships on Monday. If Iceland opens its ports, Norway"
    " will lift the ban on fish, the minister said.\n\n"
    "A bomb killed four people in Bergen on Sunday.\n"
)
HOSTILE = (
    'Norway <script>alert("now")</script> condemned Iceland on Tuesday. Iceland \u202erejected the'
    " charge\u202c & said: <img src=x onerror=alert(1)>. " + "x" * 5000 + "\n"
)


@pytest.fixture(scope="session")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("web") / "web.ledger"
    with detente.open(path) as ledger:
        ledger.add(detente.read(TEXT, published="1973-05-21", outlet="The Fjord Post"))
        ledger.add(
            detente.read(HOSTILE, published="1973-05-23", outlet="<b>Bold</b>", title="<i>Odd</i>")
        )
        ledger.weave()
    return path


@dataclass(frozen=True)
class Answer:
    """What the server sent."""

    status_code: int
    text: str
    headers: dict[str, str]


@dataclass(frozen=True)
class Client:
    """Asks one server."""

    address: str

    def get(self, path: str, headers: dict[str, str] | None = None) -> Answer:
        asked = urllib.request.Request(self.address + path, headers=headers or {})
        try:
            with urllib.request.urlopen(asked, timeout=30) as answer:
                return _answer(answer.status, answer.read(), answer.headers)
        except urllib.error.HTTPError as refused:
            return _answer(refused.code, refused.read(), refused.headers)


def _answer(status: int, body: bytes, headers: object) -> Answer:
    named = {name.lower(): value for name, value in headers.items()}  # type: ignore[attr-defined]
    return Answer(status, body.decode(), named)


@pytest.fixture(scope="session")
def client(stored: Path) -> Iterator[Client]:
    config = uvicorn.Config(made(stored), host="127.0.0.1", port=0, log_level="warning")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield Client(f"http://127.0.0.1:{port}")
    server.should_exit = True
    thread.join(10)
