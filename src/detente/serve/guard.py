"""Guard: what every answer carries, and who may ask at all."""

from collections.abc import Awaitable, Callable

from fastapi import Request, Response
from fastapi.responses import PlainTextResponse

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_OWN = frozenset({"127.0.0.1", "localhost", "[::1]"})

Answer = Callable[[Request], Awaitable[Response]]


async def guarded(request: Request, answer: Answer) -> Response:
    """Answers only who asks by this machine's own name: no other page can lead a browser here."""
    host = request.headers.get("host", "")
    name = host if host.endswith("]") else host.rpartition(":")[0] or host
    if name not in _OWN:
        return PlainTextResponse("ask for 127.0.0.1 or localhost", status_code=421)
    response = await answer(request)
    for header, value in _HEADERS.items():
        response.headers.setdefault(header, value)
    return response
