"""FORMS: the formats of event data that are read, by name."""

from detente.read.event_files.acled import ACLED
from detente.read.event_files.form import Form
from detente.read.event_files.gdelt import GDELT1, GDELT2
from detente.read.event_files.ged import GED
from detente.read.event_files.icews import ICEWS
from detente.read.event_files.petrarch import PETRARCH, PHOENIX
from detente.read.event_files.polecat import POLECAT

FORMS: dict[str, Form] = {
    form.name: form for form in (ICEWS, POLECAT, GDELT1, GDELT2, PETRARCH, PHOENIX, ACLED, GED)
}
