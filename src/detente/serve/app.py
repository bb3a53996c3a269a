"""The web view: routes only; each asks a view and shows what it says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse
from fastapi.staticfiles import StaticFiles

from detente import __version__
from detente.analyse.commitment_status import commitment_status
from detente.analyse.filed.incident_files import incident_file
from detente.ledger import views
from detente.ledger.filters import Filter
from detente.ledger.page import page as page_of
from detente.ledger.parts import Shape
from detente.ledger.threshold import THRESHOLD
from detente.model.errors import LedgerError, NotFound
from detente.serve.guard import guarded
from detente.serve.lists import LISTS, Asked, Listing, as_csv, as_json, paged
from detente.serve.marked import blocks
from detente.serve.opened import opened
from detente.serve.overview import overview
from detente.serve.pages import page

_HERE = Path(__file__).parent
Words = Annotated[str, Query(max_length=200)]
Day = Annotated[str, Query(max_length=10, pattern=r"^(\d{4}(-\d\d(-\d\d)?)?)?$")]
Number = Annotated[int, Query(ge=1, le=100_000)]
Share = Annotated[float, Query(ge=0, le=1)]


def made(ledger: Path) -> FastAPI:
    """The web view of one ledger; it only reads."""
    app = FastAPI(
        title="détente", version=__version__, docs_url=None, redoc_url=None,
        description="What reports say, every row cited. Lists also end in .json (lines) and .csv.",
    )  # fmt: skip
    app.middleware("http")(guarded)
    app.mount("/static", StaticFiles(directory=_HERE / "static"), name="static")
    app.exception_handler(LedgerError)(_told)
    _add_pages(app, ledger)
    for listing in LISTS.values():
        _add_list(app, ledger, listing)
    return app


def _told(request: Request, error: Exception) -> Response:
    """What the ledger could not answer: 404 where nothing has that id, else 400."""
    status = 404 if isinstance(error, NotFound) else 400
    return HTMLResponse(page("error", title="Not here", error=str(error)), status)


def _add_pages(app: FastAPI, path: Path) -> None:
    @app.get("/", response_class=HTMLResponse)
    def _overview() -> str:
        with opened(path) as ledger:
            return page("overview", title=path.name, **overview(ledger))

    @app.get("/search", response_class=HTMLResponse)
    def _search(q: Words = "") -> str:
        with opened(path) as ledger:
            found = list(views.search(ledger, q)) if q.strip() else []
        return page("search", title="Search", q=q, found=found)

    @app.get("/reports/{id_}", response_class=HTMLResponse)
    def _report(id_: str, min_confidence: Share = THRESHOLD) -> str:
        with opened(path) as ledger:
            report = page_of(ledger, id_)
        shown = [one for one in report["statements"] if one["confidence"] >= min_confidence]
        hidden = len(report["statements"]) - len(shown)
        return page(
            "report", title=report["title"] or report["short"], report=report, shown=shown,
            hidden=hidden, blocks=list(blocks(report, shown)),
        )  # fmt: skip

    @app.get("/statements/{id_}", response_class=HTMLResponse)
    def _statement(id_: str) -> str:
        with opened(path) as ledger:
            row, why = views.statement(ledger, id_), views.why(ledger, id_)
        return page("statement", title=f"{row['statement']} {row['short']}", row=row, why=why)

    @app.get("/incidents/{id_}", response_class=HTMLResponse)
    def _incident(id_: str) -> str:
        with opened(path) as ledger:
            found = incident_file(ledger, id_)
        return page("incident", title=f"incident {found['short']}", file=found)

    @app.get("/commitments/{id_}", response_class=HTMLResponse)
    def _commitment(id_: str, as_of: Day = "") -> str:
        with opened(path) as ledger:
            found = commitment_status(ledger, id_, as_of=as_of)
        return page("commitment", title=f"commitment {found['short']}", row=found)


def _asked(
    actor: Words = "", dyad: Words = "", place: Words = "", kind: Words = "",
    since: Day = "", until: Day = "", as_of: Day = "", min_confidence: Share = THRESHOLD,
) -> Asked:  # fmt: skip
    """What an address asks of a list."""
    chosen = Filter(
        actor=actor, dyad=dyad, both=True, place=place, type=kind, since=since, until=until,
        min_confidence=min_confidence,
    )  # fmt: skip
    return Asked(chosen, as_of)


Wanted = Annotated[Asked, Depends(_asked)]


def _add_list(app: FastAPI, path: Path, listing: Listing) -> None:
    def rows(asked: Asked) -> Iterator[Shape]:
        with opened(path) as ledger:
            yield from listing.rows(ledger, asked)

    @app.get(f"/{listing.name}", response_class=HTMLResponse, name=listing.name)
    def _html(request: Request, asked: Wanted, number: Number = 1) -> str:
        found, more = paged(rows(asked), number)
        return page(
            listing.name if listing.name in _OWN else "list", title=listing.title, listing=listing,
            rows=found, more=more, number=number, asked=asked, query=request.url.query,
        )  # fmt: skip

    @app.get(f"/{listing.name}.{{form}}", name=f"{listing.name} as data")
    def _data(form: str, asked: Wanted) -> Response:
        if form not in _WRITERS:
            raise HTTPException(404, f"lists are there as .json and .csv, not as .{form}")
        write, media = _WRITERS[form]
        return StreamingResponse(write(rows(asked)), media_type=media)


_WRITERS = {"json": (as_json, "application/jsonl"), "csv": (as_csv, "text/csv")}
_OWN = frozenset({"reports", "incidents", "commitments", "actors", "contradictions"})
"""Lists that have a page of their own form; the others are lists of quotes."""
