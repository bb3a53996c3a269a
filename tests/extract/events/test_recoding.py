"""What is only announced, threatened or refused."""

import pytest

from tests.extract.event_rows import rows


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ankara will send food to Somalia, the minister said.", "AGREE"),
        ("Ankara will impose sanctions on Syria, the minister said.", "THREATEN"),
        ("Ankara will not help Syria, the minister said.", "REJECT"),
        ("Chad and Mali failed to reach an agreement on Monday.", "REJECT"),
        ("Chad and Mali reached an agreement on Monday.", "SUPPORT"),
        ("Ethiopian peacekeepers arrived in Juba on Monday.", "AID"),
        ("Ethiopian ministers arrived in Juba on Monday.", "CONSULT"),
        ("Ankara sent food to Somalia, the minister said.", "AID"),
    ],
)
def test_recoded(text: str, kind: str) -> None:
    assert [row[0] for row in rows(text)] == [kind]
