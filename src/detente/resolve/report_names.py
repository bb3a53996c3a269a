"""The names that a report holds, found once for all who ask."""

from functools import cached_property

from detente.model.names import Hit, find_names
from detente.model.text import Report
from detente.resolve.full_names import Written, full_names
from detente.resolve.named_bodies import NamedBody, named_bodies


class ReportNames:
    """What is written in one report, whoever is asked about; each list is made when first asked."""

    def __init__(self, report: Report) -> None:
        self.report = report

    @cached_property
    def known(self) -> tuple[Hit, ...]:
        """The names of the tables, in text order."""
        return tuple(find_names(self.report.text))

    @cached_property
    def unlisted(self) -> tuple[NamedBody, ...]:
        """The bodies that it names and no table knows, in text order."""
        return named_bodies(self.report)

    @cached_property
    def full_names(self) -> Written:
        """Full names anywhere in the text, by their last word."""
        return full_names(self.report.text)
