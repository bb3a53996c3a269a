"""The shapes of dates, as templates that the words of times.yaml fill."""

from detente.extract.times.length_templates import LENGTHS

# Templates: <x> is a macro, <_> any white space. Longest match wins, then the earlier rule.
_DATES: tuple[tuple[str, str, str], ...] = (
    (
        "iso",
        "date",
        r"(?P<year>1\d{3}|2[01]\d\d)([-/])(?P<month>0[1-9]|1[0-2])\2(?P<day>[0-3]\d)(?!\d)",
    ),
    ("numeric", "date", r"(?P<n1>\d\d?)([/.-])(?P<n2>\d\d?)\2(?P<year>1\d{3}|2[01]\d\d)(?![\d/])"),
    ("named", "date", r"(?P<named><nameds>)(?![\d/])"),
    (
        "month_day",
        "date",
        r"(?:<wd>,?<_>)?(?:<early><gap>)?<month><_>(?:the<_>(?![a-z]+<_>[a-z]))?<day>"
        r"(?:<_>?[-–—/]<_>?<day2>|<_>(?:and|to)<_><day2>(?!<_><month>))?(?!<_>(?:<counted>)\b)(?:,?<_><year>|<of_year>)?",
    ),
    (
        "day_month",
        "date",
        r"(?:<early><gap>)?(?:<wd>,?<_>)?(?:the<_>(?!\d\d?<_>(?!of)))?<day>"
        r"(?:<_>?[-–—/]<_>?<day2>|<_>(?:and|to)<_><day2>)?"
        r"(?:<_>of|(?<=\d)-)?<_>?<month>(?:,?<_>(?:<year>|<early_year>)|<of_year>)?",
    ),
    (
        "month_year",
        "date",
        r"(?:<early><gap>)?<month>(?:,?<_>(?:of<_>)?<year>|<of_year>)",
    ),
    ("month", "date", r"(?:<early><gap>)?(?:(?:(?P<the>the)<_>)?<toward><_>)?<fullmonth>(?!<_>\d)"),
    (
        "season",
        "date",
        r"(?:(?:the<_>)?<early><gap>)?(?:(?:(?:(?P<the>the)<_>)?<toward>|(?P<the>the))<_>)?(?P<season><seasons>)\b"
        r"(?:<_>(?:of<_>)?(?:(?P<year>1\d{3}|20\d\d)[-–/](?:\d\d){1,2}\b|<year>|<early_year>)|<of_year>)?",
    ),
    (
        "years_bc",
        "date",
        r"(?P<year>\d{1,4})(?:<_>?[-–—]<_>?|<_>(?:and|to|until)<_>)(?P<year2>\d{1,4}<_>?(?:<bc>|<ad>(?!\w)))",
    ),
    (
        "year",
        "date",
        r"(?:<early><gap>)?(?:(?:the<_>)?(?:(?:fiscal|calendar)<_>)?year<_>|fiscal<_>|calendar<_>)?<year>",
    ),
    ("early_year", "date", r"<early_year>"),
    ("years", "date", r"(?P<year>(?:1[5-9]|20)\d\d)[-–—/](?P<year2>(?:1[5-9]|20)?\d\d)(?![-\d\w])"),
    (
        "decade",
        "date",
        r"(?:(?:the<_>)?<early><gap>)?(?:the<_>)?(?P<decade>(?:1\d|20)\d0)['’]?s\b",
    ),
    ("decade_words", "date", r"(?:the<_>)?(?:<early><gap>)?(?:the<_>)?(?P<decade><decades>)\b"),
    ("decade_short", "date", r"(?:the<_>)?(?:<early><gap>)?(?:the<_>)?['’](?P<decade>\d0)s\b"),
    ("decade_on", "date", r"(?:<early><gap>)?(?P<decade>[1-9]0)s\b"),
    (
        "century",
        "date",
        r"(?:(?:the<_>)?<early><gap>)?(?:the<_>)?"
        r"(?P<century>\d\d?(?:st|nd|rd|th)|<ordinals>)[ -]century\b(?:<_>(?P<era><bc>))?",
    ),
    (
        "centuries",
        "date",
        r"(?:the<_>)?(?P<century>\d\d?(?:st|nd|rd|th)|<ordinals>)<_>(?:and|to)<_>"
        r"(?:the<_>)?(?:(?P<early2>early|mid|late)(?:<_>|-))?(?P<century2>\d\d?(?:st|nd|rd|th)|<ordinals>)<_>centuries\b",
    ),
    (
        "quarter_short",
        "date",
        r"(?P<quarter>Q[1-4])<_>(?:of<_>)?<year>",
    ),
    (
        "year_short",
        "date",
        r"['’](?P<year>\d\d)(?![\ds])",
    ),
    (
        "quarter",
        "date",
        r"(?:<early><_>)?(?:(?:the|fiscal)<_>){0,2}(?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th)"
        r"[- ]quarter\b(?:<_>(?:of<_>)?(?:fiscal<_>)?<year>|<_>of<_>(?:the<_>)?<near_year>)?",
    ),
    (
        "quarter_of",
        "date",
        r"(?:the<_>)?(?:<year>|<near_year>['’]s)<_>(?P<quarter>first|second|third|fourth)<_>quarter\b",
    ),
    (
        "piece",
        "date",
        r"(?:the<_>)?(?P<nth>first|second|third|fourth|last|latter|final)<_>(?P<piece>half|week)<_>of<_>"
        r"(?:(?:the<_>)?<month>(?:,?<_>(?:of<_>)?<year>|,?<_><near_year>)?|<year>"
        r"|(?:the<_>)?(?P<decade>(?:1\d|20)\d0)['’]?s\b|(?:the<_>)?<toward><_>(?P<unit>month|year|decade|century)\b"
        r"|the<_>(?P<century>\d\d?(?:st|nd|rd|th)|<ordinals>)[ -]century"
        r"|(?P<toward>the)<_>(?P<unit>month|year|decade|century)\b)",
    ),
    (
        "edge_day",
        "date",
        r"the<_>(?:very<_>)?(?P<edge_day>first|last|final)<_>day<_>of<_>(?:<month>(?:,?<_>(?:of<_>)?<year>)?|<year>"
        r"|(?P<toward>the|that|this|next|last)<_>(?P<unit>month|year)\b)",
    ),
    (
        "day_of_month",
        "date",
        r"the<_>(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?!-)(?:<_>of<_>(?:<toward>|(?P<toward>the))<_>(?P<unit>month)\b)?",
    ),
    (
        "weekday",
        "date",
        r"(?:<early><_>(?:on<_>)?)?(?:(?:the<_>)?<toward><_>)?<weekday>\b(?:<_>(?:<early><_>)?<part>\b)?(?!-[a-z])",
    ),
    ("weekdays", "set", r"(?P<weekday><weekday_words>)(?:s\b|<_>(?P<part><parts>)s\b)"),
    (
        "toward_unit",
        "date",
        r"(?:<early><gap>(?:of<_>)?)?(?:(?P<the>the)<_>)?<toward><_>(?P<unit><dated>)\b(?:<_><part>\b|<_>or<_>so\b)?",
    ),
    (
        "quarter_told",
        "date",
        r"(?:the<_>)?(?:comparable<_>)?(?P<prior>year-ago|year-earlier)(?:<_>(?:third|second|first|fourth))?<_>(?P<unit>quarter|period)\b"
        r"|(?P<toward>the)<_>(?:latest<_>)?(?P<unit>quarter)\b"
        r"|(?P<toward>the)<_>latest<_>(?P<unit>period)\b",
    ),
    ("quarter_in", "date", r"the<_><year><_>(?P<unit>quarter|period)\b"),
    ("year_told", "date", r"(?P<prior>year-ago|year-earlier)(?=<_>[a-z])"),
    (
        "the_year",
        "date",
        r"(?P<toward>the)<_>(?P<whole>full<_>|(?:current<_>)?fiscal<_>)?(?P<unit>year)\b(?!-)"
        r"|(?P<toward>the)<_>(?P<unit>week|month)\b(?!-)",
    ),
    (
        "year_ended",
        "duration",
        r"the<_>(?:full<_>|fiscal<_>)?(?P<unit>year)(?=<_>(?:ended|ending)\b)",
    ),
    (
        "edge_unit",
        "date",
        r"<early><_>(?P<toward>the)<_>(?P<unit>week|month|quarter|year|decade|century)\b",
    ),
    (
        "rest_of",
        "date",
        r"(?:the|much<_>of<_>the|most<_>of<_>the)<_>(?:(?:rest|remainder)<_>of<_>(?:(?P<toward>the|that|this|next)<_>(?P<unit>day|week|month|year|decade|century)\b))",
    ),
    ("weekend", "date", r"(?:<early><_>)?(?P<toward>the)<_>(?P<unit>weekend)\b"),
    (
        "part_of",
        "time",
        r"(?:the<_>)?<part><_>(?:of|on)<_>(?:the<_>)?(?:<wd>(?:,?<_><month><_><day>|,?<_><day><_><month>)?"
        r"|<month><_><day>|<day>(?:<_>?[-–—/]<_>?<day2>)?<_><month>)(?:,?<_><year>)?"
        r"|(?:the<_>)?<part><_>(?:of|on)<_>the<_>(?:(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b(?!-)"
        r"|(?P<toward>same|next|following|previous|preceding)<_>(?P<unit>day)\b)",
    ),
    (
        "morning_after",
        "time",
        r"the<_>(?P<part>morning|afternoon|evening)<_>(?P<after>after|before)\b",
    ),
    (
        "toward_part",
        "time",
        r"(?:(?:<early>|later|earlier)<_>)?(?:(?P<the>the)<_>)?<toward><_><part>\b",
    ),
    (
        "part",
        "time",
        r"(?P<toward>the)<_>(?:(?P<early>early|late)<_>)?(?P<part>morning|afternoon|evening)\b|(?P<part2>overnight)\b",
    ),
    (
        "bare_part",
        "time",
        r"(?P<part>dawn|daybreak|sunrise|dusk|sunset|nightfall)\b"
        r"|(?<=[Bb]y )(?P<part>morning|evening)\b"
        r"|(?:early|mid|late)(?:<_>|-)(?P<part>morning|afternoon|evening)\b"
        r"(?:<_>(?:on<_>)?(?:(?P<day_word><day_words>)\b|<weekday>\b))?",
    ),
    (
        "week_of",
        "date",
        r"the<_>(?P<whole>week|weekend)<_>of<_>(?:<month><_><day>|<day><_><month>)(?:,?<_><year>)?",
    ),
    (
        "year_end",
        "date",
        r"(?:the<_>)?(?P<unit>year|month)(?:[- ]|['’]s<_>)(?P<edge>end)\b",
    ),
)
TEMPLATES = (*_DATES, *LENGTHS)
OPENERS = (
    "the a an each every mid this these those another first 1st its fiscal calendar year many "
    "later earlier tonight once twice hours days weeks months years decades centuries "
    "minutes q final latter shortly just dawn daybreak sunrise dusk sunset nightfall approximately "
    "ad hour day week month decade hourlong daylong weeklong monthlong yearlong"
)
