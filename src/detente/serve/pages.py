"""Pages: the one door to Jinja; everything that reports say is escaped and made harmless."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from detente.serve.harmless import harmless
from detente.serve.marked import LETTERS


def page(name: str, **told: object) -> str:
    """The page `name`.html with what it is told."""
    return _environment().get_template(f"{name}.html").render(**told)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("detente.serve"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.globals["letters"] = LETTERS
    return environment


def _shown(value: object) -> object:
    """Whatever a template prints: text without characters that turn a page upside down."""
    if type(value) is str:
        return harmless(value)
    return "" if value is None else value
