"""A user's own actors: read from a file, checked, known from then on, and part of the version."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from detente.model import vocabulary
from detente.model.errors import VocabularyError
from detente.resolve.actors import resolve_name
from detente.resolve.own_actors import append_actor, read_actors, use_actors

HEAD = "name,country,sector,kind,from,to,forms,office\n"


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Path]:
    """A file that a test fills; afterwards only the tables that ship are known."""
    path = tmp_path / "own.csv"
    yield path
    path.write_text(HEAD, "utf-8")
    use_actors(path)


def test_a_body_and_a_holder_are_known_with_their_codes(own: Path) -> None:
    own.write_text(
        f"{HEAD}Lantern Front,PER,REB,,,,Frente Farol,\n"
        "Maia Tolo,TLS,MIL,,2015-02-01,2018-06-30,M. Tolo,Chief of the Navy\n",
        "utf-8",
    )
    before = vocabulary.digest()
    assert resolve_name("Frente Farol", None).actor is None
    assert use_actors(own) == 2
    body = resolve_name("Frente Farol", date(2016, 1, 1)).actor
    assert body is not None and (body.code, body.name) == ("PERREB", "Lantern Front")
    held = resolve_name("Maia Tolo", date(2016, 1, 1)).actor
    assert held is not None and (held.code, held.office) == ("TLSMIL", "Chief of the Navy")
    after = resolve_name("Maia Tolo", date(2020, 1, 1)).actor
    assert after is not None and after.code == "TLSELI"
    assert vocabulary.digest() != before


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("Lantern Front,XYZ,REB", "'XYZ' is no country"),
        ("Lantern Front,PER,BAD", "'BAD' is no sector"),
        (",PER,REB", "a name is missing"),
        ("Lantern Front,PER,REB,,3 May 2011", "a day is written 2010-03-29"),
        ("Lantern Front,PER,REB,,2011-02-30", "line 2: '2011-02-30' is no day"),
        ("# by hand\n\nLantern Front,PER,REB,,2011-02-03,2010-02-03", "line 4: from 2011-02-03 is"),
    ],
)
def test_a_wrong_row_is_refused_with_what_would_be_right(
    own: Path, row: str, complaint: str
) -> None:
    own.write_text(f"{HEAD}{row}\n", "utf-8")
    with pytest.raises(VocabularyError, match=complaint):
        read_actors(own)


def test_a_row_is_written_behind_the_others(own: Path) -> None:
    append_actor(own, "Lantern Front,PER,REB")
    append_actor(own, "Harbour Watch,GHA,PRM")
    assert [(one.name, one.sector, one.kind) for one in read_actors(own)] == [
        ("Lantern Front", "REB", "armed-group"),
        ("Harbour Watch", "PRM", "armed-group"),
    ]


def test_a_file_of_another_form_is_refused(own: Path) -> None:
    own.write_text("group;where\n", "utf-8")
    with pytest.raises(VocabularyError, match="the first line must be name,country"):
        read_actors(own)


def test_a_file_that_is_none_says_what_to_do(own: Path) -> None:
    with pytest.raises(VocabularyError, match="make it with detente actors --add"):
        read_actors(own.with_name("missing.csv"))
    own.write_bytes(b"name,country\nC\xf4te,CIV\n")
    with pytest.raises(VocabularyError, match="save it as CSV in UTF-8"):
        read_actors(own)
    own.write_text("", "utf-8")
    with pytest.raises(VocabularyError, match=r"must be name,country,.*; got nothing"):
        read_actors(own)


def test_an_actor_is_added_once(own: Path) -> None:
    append_actor(own, "Lantern Front,PER,REB")
    with pytest.raises(VocabularyError, match="has 'Lantern Front' already"):
        append_actor(own, "Lantern Front,PER,REB")
    append_actor(own, "Lantern Front,PER,REB,,2011-01-01")
    assert len(read_actors(own)) == 2
