"""Everything that can go wrong on purpose, as one tree.

DetenteError
├── ReadError        a file or text could not be read as a report
├── CitationError    a quote is not in the report at that place
├── VocabularyError  a vocabulary file holds something the model does not know
├── MissingExtra     a library of an extra of the package is not installed
├── PublishError     a chart or page cannot be made as asked
└── LedgerError      the ledger file cannot be opened, written or trusted
    ├── LedgerLocked     another process is writing
    ├── LedgerTooNew     written by a newer détente
    ├── LedgerFull       no space left on the device
    └── NotFound         no row has that id
"""


class DetenteError(Exception):
    """Base of all errors that détente raises on purpose; the text says what to do."""


class ReadError(DetenteError):
    """A file or text could not be read as a report."""


class CitationError(DetenteError):
    """A quote is not in the report at that place."""


class VocabularyError(DetenteError):
    """A vocabulary file holds something the model does not know."""


class MissingExtra(DetenteError):
    """A library of an extra of the package is not installed."""

    def __init__(self, wanted: str, library: str, extra: str) -> None:
        super().__init__(f"{wanted} needs {library}: pip install 'detente[{extra}]'")


class PublishError(DetenteError):
    """A chart or page cannot be made as asked."""


class LedgerError(DetenteError):
    """The ledger file cannot be opened, written or trusted."""


class LedgerLocked(LedgerError):
    """Another process is writing to the ledger."""


class LedgerTooNew(LedgerError):
    """The ledger was written by a newer détente."""


class LedgerFull(LedgerError):
    """No space is left on the device."""


class NotFound(LedgerError):
    """No row has that id."""
