from detente.run.face import OpenLedger as OpenLedger
from detente.run.face import open_ledger as open
from detente.run.face import read as read

__version__: str
__all__ = ["OpenLedger", "open", "read"]
