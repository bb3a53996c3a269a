"""One story gives the same statements, whatever the file it comes in."""

from pathlib import Path
from typing import Any

import pytest

from detente.ledger import views
from detente.ledger.ledger import Ledger
from detente.run.local import read_paths
from tests import made

TEXT = made.text().encode()
STORY = "\n\n".join(made.PARAGRAPHS)
FILES = {
    "story.md": f"# {made.text()}".encode(),
    "wrapped.txt": made.wrapped().encode(),
    "windows.txt": made.text().replace("\n", "\r\n").encode("cp1252"),
    "story.html": made.html().encode(),
    "story.pdf": made.pdf(),
    "columns.pdf": made.pdf(columns=2),
    "plain.eml": made.mail().as_bytes(),
    "wrapped.eml": made.mail(made.wrapped()).as_bytes(),
    "page.eml": made.page_mail().as_bytes(),
    "story.jsonl": made.line(title=made.TITLE, text=STORY).encode(),
    "feed.xml": made.feed(made.entry(made.TITLE, made.fragment())),
    "story.zip": made.archive({"a/story.txt": TEXT}),
    "mails.zip": made.archive({"mails/1.eml": made.mail().as_bytes()}),
}
# What tells where a row stands and which file it came from.
_OF_THE_FILE = frozenset(
    ("id", "short", "report", "citation", "inner", "published", "start", "end")
)


def plain(value: Any) -> Any:
    """A row without what is the file's; white space, also quoted in a reason, as single spaces."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items() if key not in _OF_THE_FILE}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return " ".join(value.replace("\\n", " ").split()) if isinstance(value, str) else value


def statements(folder: Path, name: str, data: bytes) -> list[Any]:
    path = folder / name
    path.write_bytes(data)
    with Ledger.open(folder / f"{name}.ledger") as ledger:
        (result,) = read_paths([path], ledger)
        assert not result.refused
        (report,) = views.reports(ledger)
        assert (report["title"], report["outlet"]) == (made.TITLE, "Northwire")
        assert report["published"][:10] == made.DAY
        kinds = (views.events, views.claims, views.commitments, views.incidents, views.ties,
                 views.measures)  # fmt: skip
        return [plain(row) for kind in kinds for row in kind(ledger)]


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """The statements of the plain text, of several kinds."""
    rows = statements(tmp_path_factory.mktemp("text"), "story.txt", TEXT)
    assert len(rows) > 12
    assert sum("trigger" in row for row in rows) > 3
    return rows


@pytest.mark.parametrize("name", FILES)
def test_a_story_reads_the_same_in_every_format(
    name: str, expected: list[Any], tmp_path: Path
) -> None:
    assert statements(tmp_path, name, FILES[name]) == expected
