"""FORMS: the formats of event data that are read, by name."""

from detente.read.event_files.form import Form
from detente.read.event_files.icews import ICEWS

FORMS: dict[str, Form] = {form.name: form for form in (ICEWS,)}
