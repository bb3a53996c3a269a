"""Acts whose CAMEO code lies apart from the rest of their PLOVER type."""

import pytest

from tests.extract.event_rows import events


@pytest.mark.parametrize(
    ("text", "kind", "cameo"),
    [
        ("A court in Oslo convicted two smugglers.", "SANCTION", "116"),
        ("The navy of Oman blockaded the port.", "COERCE", "191"),
        ("Troops from Chad occupied the town.", "COERCE", "192"),
        ("Chad violated the ceasefire on Monday.", "ASSAULT", "196"),
        ("The United Nations withdrew its observers from Chad.", "SANCTION", "166"),
        ("Italy returned four statues to Libya.", "RETREAT", "0842"),
        ("The king called the emir to congratulate him.", "SUPPORT", "051"),
        ("The king called the emir to discuss the pipeline.", "CONSULT", "041"),
        ("Ghana agreed a treaty with Togo.", "SUPPORT", "057"),
        ("The king called the emir on Friday.", "CONSULT", "041"),
        ("Ghana postponed a meeting with Togo.", "REJECT", "125"),
        ("Troops from Chad captured the bridge.", "COERCE", "192"),
        ("Norway ended its mediation between Chad and Mali.", "SANCTION", "165"),
        ("The judge ordered the release of two monks.", "RETREAT", "084"),
        ("Ghana asked Togo for food.", "REQUEST", "023"),
        ("Ghana demanded talks with Togo.", "REQUEST", "106"),
        ("Ghana urged Togo to withdraw its troops.", "REQUEST", "025"),
        ("Ghana agreed to meet Togo.", "AGREE", "036"),
        ("Ghana refused to meet Togo.", "REJECT", "125"),
        ("Ghana threatened Togo with sanctions.", "THREATEN", "131"),
        ("Ghana suspended talks with Togo.", "SANCTION", "164"),
        ("Ghana expelled the ambassador of Togo.", "SANCTION", "161"),
        ("Ghana sent doctors to Togo.", "AID", "073"),
        ("Ghana staged an attack on Togo.", "ASSAULT", "190"),
        ("Ghana waged war on Togo.", "ASSAULT", "190"),
        ("Troops from Chad retook the town.", "COERCE", "192"),
        ("Ghana was the first to recognise Togo.", "SUPPORT", "054"),
        ("Norway recalled its high commissioner from Ghana.", "SANCTION", "161"),
        ("Norway withdrew from the World Health Organization.", "SANCTION", "160"),
        ("Rebels from Chad seized the port of Douala.", "COERCE", "192"),
        ("Norway froze the assets of Chad's president.", "SANCTION", "163"),
        ("Norway on Monday called on Chad to open negotiations.", "REQUEST", "026"),
        ("Ghana urged Chad to admit the monitors.", "REQUEST", "025"),
        ("Ghana demanded that the Chadian rebels lay down their arms.", "REQUEST", "105"),
        ("Ghana rejected a Chadian demand that it free the pilots.", "REJECT", "124"),
        ("Ghana warned Chad against further attacks on its villages.", "THREATEN", "130"),
        ("Ghana offered to host talks between Chad and Niger.", "AGREE", "039"),
        ("Ghana eased restrictions on timber imports from Chad.", "CONCEDE", "085"),
        ("Ghana gave shelter to refugees from Chad.", "AID", "075"),
        ("Ghana urged Chad to meet the rebels.", "REQUEST", "026"),
        ("Ghana promised Chad tanks.", "AGREE", "0332"),
        ("Ghana and Chad traded accusations on Monday.", "ACCUSE", "112"),
        ("Ghana expelled the Kenyan high commissioner.", "SANCTION", "161"),
        ("Ghanaian police questioned two Kenyan officers.", "ACCUSE", "090"),
        ("Protesters in Chad set fire to a Kenyan bank.", "PROTEST", "145"),
        ("Students from Chad seized the Kenyan embassy.", "PROTEST", "144"),
        ("Ghana agreed to release Kenyan funds.", "AGREE", "035"),
        ("Chad launched a dozen rockets at Libya.", "ASSAULT", "194"),
        ("Chad bombed a border town in Libya.", "ASSAULT", "195"),
        ("Chadian rebels bombed a border town in Libya.", "ASSAULT", "183"),
        ("Chad moved troops closer to the border with Libya.", "MOBILIZE", "154"),
    ],
)
def test_code(text: str, kind: str, cameo: str) -> None:
    (one,) = events(text)
    assert (one.type, one.cameo) == (kind, cameo)
