"""The docs point to files that exist and name verbs that exist."""

import importlib
import re
from pathlib import Path

import pytest
import typer

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
PAGES += sorted((ROOT / "docs").rglob("*.md"))
LINK = re.compile(r"\]\(([^)\s]+)\)")
# Prose writes "détente"; "detente" before a word on the same line is the command.
VERB = re.compile(r"(?<!from )\bdetente ([a-z][a-z-]*)")


def relative_links(page: Path) -> list[str]:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    return [target for target in targets if not re.match(r"[a-z]+:|#", target)]


def verbs_of_the_command_line() -> set[str]:
    return set(typer.main.get_group(importlib.import_module("detente.cli").app).commands)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_relative_link_points_to_a_file(page: Path) -> None:
    links = [link.partition("#")[0] for link in relative_links(page)]
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_verb_in_the_docs_exists(page: Path) -> None:
    named = set(VERB.findall(page.read_text(encoding="utf-8")))
    assert named - verbs_of_the_command_line() == set()


def test_the_readme_names_verbs_at_all() -> None:
    assert VERB.findall((ROOT / "README.md").read_text(encoding="utf-8"))


def test_the_map_of_the_docs_names_every_page() -> None:
    index = ROOT / "docs" / "index.md"
    named = {(index.parent / link.partition("#")[0]).resolve() for link in relative_links(index)}
    assert set(PAGES) - {index} <= named
