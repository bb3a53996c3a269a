"""Sort an office, as a source names it, into a role and the title that reports use."""

import re
from dataclasses import dataclass

ONE, MANY = "one", "many"

_SKIP = re.compile(
    r"parliamentary|under-?secretary|minister of state|state minister|state secretary|assistant"
    r"|associate|delegate|commissioner to|ambassador|advis[eo]r(?! to the president$)|inspector"
    r"|production|materiel|equipment|procurement|veterans|home front|civil defence|cabinet office"
    r"|spouse|private secretary|first lady|minister in the|minister within|department$|office$"
    r"|\((south australia|victoria|queensland|tasmania|new south wales|scotland|valencia)"
    r"|defence industry|science and personnel|lancaster|chief of staff to|lord chancellor"
    r"|communications director|principal secretary|counsel(l)?or to|special"
    r"|foreign trade$|secretary of state (for|to|of|in) (?!foreign|defence|the home)",
    re.IGNORECASE,
)
_MONARCH = re.compile(r"^(monarch|king|queen|yang di.pertuan agong.*|malik)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Office:
    """A role, its country and its title in English reports; seats tells one holder from many."""

    iso3: str
    role: str
    title: str
    seats: str = ONE


# Tried in this order; the first pattern that matches the whole office decides.
_RULES: tuple[tuple[str, str, str, str], ...] = (
    (r"(acting |interim |transitional )?president", "head-of-state", "President", ONE),
    (r"president of the (palestinian national authority|republic of .+)", "head-of-state", "President", ONE),
    (
        r"president of (myanmar|nauru|palau|peru|colombia|seychelles|montenegro|germany|dominica"
        r"|the marshall islands|the federated states of micronesia|northern cyprus"
        r"|the sahrawi arab democratic republic|iraqi kurdistan)",
        "head-of-state",
        "President",
        ONE,
    ),
    (r"federal president", "head-of-state", "President", ONE),
    (r"supreme leader", "head-of-state", "Supreme Leader", ONE),
    (r"emir|amir", "head-of-state", "Emir", ONE),
    (r"sultan", "head-of-state", "Sultan", ONE),
    (r"emperor", "head-of-state", "Emperor", ONE),
    (r"grand duke", "head-of-state", "Grand Duke", ONE),
    (r"prince( of .+)?", "head-of-state", "Prince", ONE),
    (r"pope", "head-of-state", "Pope", ONE),
    (r"king of thailand", "head-of-state", "King", ONE),
    (
        r"chairman of the (presidential leadership council|presidential council"
        r"|(transitional )?sovereignty council|transitional military council"
        r"|state peace and development council|presidency)"
        r"|president of the national council for the safeguard of the homeland"
        r"|leader of the national council for peace and order",
        "head-of-state",
        "Chairman",
        ONE,
    ),
    (r"(acting |federal )?(prime minister|chancellor|chancellor of germany)( of .+)?", "head-of-government", "Prime Minister", ONE),
    (r"premier|chairman of the (cabinet|council) of ministers.*|taoiseach|state counsellor( of myanmar)?|chief adviser|chief executive( officer)?|minister of state of monaco", "head-of-government", "Prime Minister", ONE),
    (
        r"(federal |italian )?(minister|secretary)( of state)? (of|for) (the )?(foreign|external)"
        r"( and [a-z-]+)*( affairs| relations)(?!.*(trade$)).*",
        "foreign-minister",
        "Foreign Minister",
        ONE,
    ),
    (r"(minister (of|for) (europe and )?foreign affairs.*|foreign (minister|secretary)( of .+)?|secretary of state)", "foreign-minister", "Foreign Minister", ONE),
    (
        r"(federal )?(minister|secretary)( of state)? (of|for) (the )?(national |people's )?"
        r"(defen[cs]e|armed forces|revolutionary armed forces)( .*|,.*)?",
        "defence-minister",
        "Defence Minister",
        ONE,
    ),
    (
        r"(federal )?(minister|secretary)( of state)? (of|for) (the )?(justice and (the )?)?"
        r"(interior|internal affairs|interior affairs|home affairs|home department|public security|police)"
        r"( .*|,.*)?|home secretary",
        "interior-minister",
        "Interior Minister",
        ONE,
    ),
    (r"(first |second |acting |executive )?vice[ -]president", "other", "Vice President", MANY),
    (r"(first )?deputy prime minister|vice[ -](prime minister|premier)( of .+)?|deputy premier", "other", "Deputy Prime Minister", MANY),
    (r"(first )?deputy (minister of foreign affairs|foreign minister)", "other", "Deputy Foreign Minister", MANY),
    (r"(deputy secretary of state)", "other", "Deputy Secretary of State", ONE),
    (r"(government|presidential|foreign ministry|white house|kremlin)? ?(spokes[a-z]+|press secretary)( .*)?", "other", "Spokesperson", MANY),
    (r"(secretary|chairman) of the (supreme )?(national )?security( and defen[cs]e)? council", "other", "Security Council Secretary", ONE),
    (r"deputy chairman of the security council", "other", "Security Council Deputy Chairman", ONE),
    (r"(national|homeland) security advis[eo]r.*", "other", "National Security Adviser", ONE),
    (r"secretary of homeland security", "other", "Homeland Security Secretary", ONE),
    (r"(chief|head) of (the )?(joint )?(general|defen[cs]e|army|armed forces joint|joint)( the)? staff.*|chief of (the )?(defen[cs]e|national defen[cs]e)( forces?)?|chief of (the )?army staff|chief of staff of the (army|defen[cs]e forces|armed forces)|chairman of the joint chiefs of staff|chief of general staff", "other", "Chief of Staff", MANY),
    (r"(supreme )?commander(-in-chief)? of (the )?(national )?(armed forces|revolutionary guard|defen[cs]e services|irgc|quds force|navy|united states .*)|head of the armed forces|chief of (the )?armed forces", "other", "Commander", MANY),
    (r"(director( general)?|head|chief|chairman|president) of (the )?(cia|fbi|nsa|mossad|federal security service|foreign intelligence service|security service|state security service|secret intelligence service|security intelligence service|inter-services intelligence|intelligence bureau|national intelligence|state security committee|shin bet|general intelligence|national security agency)( .*)?", "other", "Intelligence Chief", MANY),
    (r"minister of (intelligence|state security|security)( .*)?", "other", "Security Minister", ONE),
    (r"(white house|presidential|downing street) chief of staff|chief of staff of the presidential .+|head of the (presidential administration|office of the president)", "other", "Chief of Staff of the President", ONE),
    (r"attorney general|prosecutor general", "other", "Attorney General", ONE),
    (r"(federal )?minister (of|for) (economy and )?(the )?(economy, )?finances?( .*)?|secretary of the treasury|chancellor of the exchequer|treasurer", "other", "Finance Minister", ONE),
    (r"(federal )?minister (of|for) justice( .*)?|secretary of state for justice", "other", "Justice Minister", ONE),
    (r"(general|first) secretary of the (chinese )?communist party|general secretary of the .*party", "other", "General Secretary", ONE),
    (r"(speaker|chairman|president) of the (house|house of commons|house of representatives|state duma|federation council|knesset|verkhovna rada|lok sabha|national assembly|parliament|senate|grand national assembly|assembly|palestinian legislative council|islamic consultative assembly|supreme people's assembly|chamber of deputies|majlis)", "other", "Speaker", MANY),
    (r"(permanent representative|ambassador) to the united nations", "other", "UN Ambassador", ONE),
    (r"head of the (chechen republic|respublic of dagestan|republic of dagestan|republic of ingushetia|republic of crimea|kurdistan regional government)", "other", "Head of the Republic", MANY),
    (r"head of the hamas political bureau", "other", "Hamas leader", ONE),
    (r"secretary for relations with states", "foreign-minister", "Foreign Minister", ONE),
)

_TITLES = {
    ("CHN", "Prime Minister"): "Premier",
    ("PRK", "Prime Minister"): "Premier",
    ("TWN", "Prime Minister"): "Premier",
    ("DEU", "Prime Minister"): "Chancellor",
    ("AUT", "Prime Minister"): "Chancellor",
    ("IRL", "Prime Minister"): "Taoiseach",
    ("HKG", "Prime Minister"): "Chief Executive",
    ("USA", "Foreign Minister"): "Secretary of State",
    ("PHL", "Foreign Minister"): "Foreign Secretary",
    ("GBR", "Foreign Minister"): "Foreign Secretary",
    ("MEX", "Foreign Minister"): "Foreign Secretary",
    ("IND", "Foreign Minister"): "External Affairs Minister",
    ("USA", "Defence Minister"): "Defense Secretary",
    ("PHL", "Defence Minister"): "Defense Secretary",
    ("GBR", "Defence Minister"): "Defence Secretary",
    ("GBR", "Interior Minister"): "Home Secretary",
    ("IND", "Interior Minister"): "Home Minister",
    ("USA", "Interior Minister"): "Interior Secretary",
    ("USA", "Finance Minister"): "Treasury Secretary",
    ("GBR", "Finance Minister"): "Chancellor of the Exchequer",
    ("USA", "Chief of Staff of the President"): "White House Chief of Staff",
    ("VAT", "Foreign Minister"): "Secretary for Relations with States",
}

_HEADS = (
    (r"secretary-general of the united nations", "UNO", "UN Secretary-General"),
    (r"deputy secretary-general of the united nations", "UNO", "UN Deputy Secretary-General"),
    (r"president of the united nations general assembly", "UNO", "UN General Assembly President"),
    (r"secretary general of nato", "IGO", "NATO Secretary General"),
    (r"director general of the iaea", "UNO", "IAEA Director General"),
    (r"director-general of the who", "UNO", "WHO Director-General"),
    (r"un high commissioner for refugees", "UNO", "UN High Commissioner for Refugees"),
    (r"un high commissioner for human rights", "UNO", "UN High Commissioner for Human Rights"),
    (r"un special envoy for (.+)", "UNO", "UN Special Envoy for {}"),
    (r"managing director of the imf", "IGO", "IMF Managing Director"),
    (r"president of the world bank", "IGO", "World Bank President"),
    (r"director-general of the world trade organization", "IGO", "WTO Director-General"),
    (r"prosecutor of the international criminal court", "IGO", "ICC Prosecutor"),
    (r"president of the international court of justice", "UNO", "ICJ President"),
    (r"secretary-general of the arab league", "IGO", "Arab League Secretary-General"),
    (r"chairperson of the african union commission", "IGO", "African Union Commission Chairperson"),
    (r"secretary general of the oas", "IGO", "OAS Secretary General"),
    (r"secretary general of the osce", "IGO", "OSCE Secretary General"),
    (r"president of the european commission", "EUR", "European Commission President"),
    (r"president of the european council", "EUR", "European Council President"),
    (r"president of the european parliament", "EUR", "European Parliament President"),
    (r"president of the european central bank", "EUR", "European Central Bank President"),
    (r"high representative (for|of the union for) foreign affairs.*", "EUR", "EU High Representative"),
)


def office_of(iso3: str, office: str, level: str, gender: str) -> Office | None:
    """Give the role of a national office, or nothing when the table has no place for it."""
    office = office.strip().rstrip(",")
    if iso3 in {"INT", "X-EU"}:
        return _head_of_organisation(office)
    if level == "subnational" or (level == "diplomatic" and "United Nations" not in office):
        return None
    if _MONARCH.fullmatch(office):
        return Office(iso3, "head-of-state", _crown(iso3, office, gender))
    if _SKIP.search(office) and "United Nations" not in office:
        return None
    for pattern, role, title, seats in _RULES:
        if re.fullmatch(pattern, office, re.IGNORECASE) and _fits(iso3, office, level):
            return Office(iso3, role, _TITLES.get((iso3, title), title), seats)
    return None


def _fits(iso3: str, office: str, level: str) -> bool:
    """Leave out the heads of regions whose offices carry national titles."""
    if iso3 == "USA" and office == "Secretary of the Interior":
        return False
    if office == "Secretary of State":
        return iso3 == "USA"
    if office.startswith(("Chief Executive", "Premier")):
        return iso3 in {"AFG", "HKG", "CHN", "PRK", "TWN", "VNM"} or level == "national"
    return not office.endswith((" of Crimea", " of Azad Kashmir", " of Republika Srpska"))


def _crown(iso3: str, office: str, gender: str) -> str:
    if iso3 == "JPN":
        return "Emperor"
    return "Queen" if gender == "female" or office.lower() == "queen" else "King"


def _head_of_organisation(office: str) -> Office | None:
    for pattern, code, title in _HEADS:
        match = re.fullmatch(pattern, office, re.IGNORECASE)
        if match:
            return Office(code, "other", title.format(*match.groups()) if "{}" in title else title)
    return None
