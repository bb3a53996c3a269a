"""Time expressions are found with the right extent and taken apart; other words stay."""

from time import process_time

import pytest

from detente.extract.times.grammar import words as words_of_time
from detente.extract.times.times import find_times
from detente.model.time import TimeMention


def words(text: str) -> list[str]:
    return [mention.words for mention in find_times(text)]


def only(text: str) -> TimeMention:
    (mention,) = find_times(text)
    return mention


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The envoys met on March 29, 2010 in Vienna.", "March 29, 2010"),
        ("The envoys met on 29 March 2010.", "29 March 2010"),
        ("They signed on Mar. 29.", "Mar. 29"),
        ("Signed 2010-03-29 in Geneva", "2010-03-29"),
        ("He spoke on Monday, March 29, of peace.", "Monday, March 29"),
        ("He spoke on Monday 29 March of peace.", "Monday 29 March"),
        ("The talks of April 2011 failed.", "April 2011"),
        ("The treaty was signed in 1979.", "1979"),
        ("the 2004 bombings in the capital", "2004"),
        ("The war of the 1990s is over.", "the 1990s"),
        ("In late March the front moved.", "late March"),
        ("They met early this year.", "early this year"),
        ("They met last Tuesday.", "last Tuesday"),
        ("The fleet sails next month.", "next month"),
        ("after this week's bombings", "this week"),
        ("The minister flew out yesterday.", "yesterday"),
        ("They will vote tonight.", "tonight"),
        ("Shelling began on Monday morning.", "Monday morning"),
        ("The truce ended two days ago.", "two days ago"),
        ("Three weeks later the border closed.", "Three weeks later"),
        ("It came just four days after the deal.", "four days"),
        ("It came the previous day.", "the previous day"),
        ("Talks resumed the following week.", "the following week"),
        ("in the past 24 hours", "the past 24 hours"),
        ("sanctions in force since 2008", "2008"),
        ("They have until Friday to leave.", "Friday"),
        ("Leave within 72 hours or face attack.", "72 hours"),
        ("He ruled for three years.", "three years"),
        ("It began more than a decade ago.", "more than a decade ago"),
        ("The council meets every year.", "every year"),
        ("after the 9/11 attacks", "9/11"),
        ("TALKS ENDED 29 MARCH IN OSLO", "29 MARCH"),
        ("TODAY THE ARMY SAID", "TODAY"),
        ("at 10 p.m. on Friday", "10 p.m. on Friday"),
        ("at 8 a.m. (0400 GMT) on Monday", "8 a.m. (0400 GMT) on Monday"),
        ("on the night of 28 March", "the night of 28 March"),
        ("before the May summit opened", "May"),
        ("in Friday's vote", "Friday"),
        ("after two and a half years", "two and a half years"),
        ("dozens of years ago", "dozens of years ago"),
        ("in the early hours of Monday", "the early hours of Monday"),
        ("the mid-1990s talks", "the mid-1990s"),
    ],
)
def test_extent(text: str, found: str) -> None:
    assert words(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "He may go, and they may march on the capital.",
        "The second convoy waited for the sun to set.",
        "A spring of fresh water; the fall of the city.",
        "Some 2,400 troops and 1200 people crossed.",
        "They cut to 1,550 warheads on each side.",
        "Resolution 1973 was adopted.",
        "Nearly 2010 soldiers were sent.",
        "Theresa May spoke.",
        "The mayor sat and read, an august man.",
        "The magazine World-Weekly wrote of it.",
        "A bill of $1999 was paid.",
        "Order No. 1998 was lifted.",
        "The March on the capital began.",
        "Three-quarters of the city is dark; a 12-year-old girl fled.",
        "Good work on a bloody fall from power.",
    ],
)
def test_ordinary_words_and_numbers_are_no_times(text: str) -> None:
    assert words(text) == []


def test_two_years_are_two_mentions() -> None:
    assert words("the 2004 and 2005 strikes") == ["2004", "2005"]


def test_between_makes_a_range() -> None:
    mention = only("Between 2004 and 2006 nothing moved.")
    assert (mention.year, mention.until and mention.until.year) == (2004, 2006)


def test_range_of_months_shares_the_year() -> None:
    mention = only("He was held from March to May 2009.")
    assert (mention.month, mention.year) == (3, 2009)
    assert mention.until is not None
    assert mention.until.month == 5


def test_range_of_days() -> None:
    mention = only("The summit of 28-29 March 2010 ended.")
    assert mention.day == 28
    assert mention.until is not None
    assert (mention.until.day, mention.until.words) == (29, "29 March 2010")


def test_day_and_month_by_the_number_over_twelve() -> None:
    mention = only("Filed 29/03/2010.")
    assert (mention.day, mention.month, mention.fuzzy) == (29, 3, "")


def test_day_and_month_that_could_be_either_are_marked() -> None:
    assert only("Filed 03/04/2010.").fuzzy == "day or month first"


@pytest.mark.parametrize(
    ("text", "shift", "unit", "source"),
    [
        ("four days after the summit", 4, "day", "anchor"),
        ("the day before the summit", -1, "day", "anchor"),
        ("two weeks earlier", -2, "week", "anchor"),
        ("two days ago", -2, "day", "report"),
        ("last week", -1, "week", "report"),
        ("the following week", 1, "week", "anchor"),
        ("yesterday", -1, "day", "report"),
        ("the day before yesterday", -2, "day", "report"),
        ("the past 24 hours", -24, "hour", "report"),
        ("more than four decades ago", -40, "year", "report"),
        ("twenty-five years ago", -25, "year", "report"),
        ("hours after the blast", None, "hour", "anchor"),
    ],
)
def test_shifts(text: str, shift: int | None, unit: str, source: str) -> None:
    mention = only(text)
    assert (mention.shift, mention.unit, mention.counts_from) == (shift, unit, source)


def test_kinds() -> None:
    assert only("for three years").kind == "duration"
    assert only("within 72 hours").kind == "deadline"
    assert only("by Friday").kind == "deadline"
    assert only("They meet annually.").kind == "set"
    assert only("on Monday morning").kind == "time"
    assert only("Now the army is back.").kind == "reference"


def test_spans_are_moved_by_the_offset() -> None:
    text = "He left on Friday."
    mention = find_times(text, 100)[0]
    assert text[mention.span.start - 100 : mention.span.end - 100] == "Friday"


def test_impossible_day_is_no_date() -> None:
    assert all(mention.day != 31 for mention in find_times("Filed on 31 June 2010."))


def test_september_11_is_known_by_its_date() -> None:
    assert only("after the September 11 attacks").year == 2001
    assert only("He landed on September 11.").year is None


def test_clock_counts_from_the_day_told_of() -> None:
    mention = only("The blast came at 7:56 a.m. near the square.")
    assert (mention.clock, mention.counts_from, mention.shift) == ("07:56", "anchor", 0)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("the 1980-88 war", 1980, 1988), ("from 2004 to 2006", 2004, 2006), ("2009/10", 2009, 2010)],
)
def test_ranges_of_years(text: str, first: int, last: int) -> None:
    mention = only(text)
    assert mention.until is not None
    assert (mention.year, mention.until.year) == (first, last)


def test_no_later_than_is_a_deadline() -> None:
    assert only("Leave no later than 31 May.").kind == "deadline"


def test_a_rate_is_a_set() -> None:
    assert only("They meet twice a week.").kind == "set"


def test_halves_are_counted_in_the_smaller_unit() -> None:
    mention = only("for two and a half years")
    assert (mention.shift, mention.unit) == (30, "month")


def test_plain_text_is_passed_quickly() -> None:
    assert find_times("Officials said nothing of the plans and declined comment. " * 2000) == ()


@pytest.mark.parametrize(
    "piece", ["the ", "1,111", "12 ", "a hundred ", "March ", "\n \t", "1-", "in "]
)
def test_no_text_takes_more_than_its_length(piece: str) -> None:
    started = process_time()
    find_times(piece * (100_000 // len(piece)))
    assert process_time() - started < 3


def test_vocabulary_holds_words() -> None:
    tables = words_of_time()
    lists = {name: some for name, some in tables.items() if isinstance(some, list)}
    del lists["named_dates"]
    assert [word for some in lists.values() for word in some if not isinstance(word, str)] == []


def test_by_in_a_tale_is_no_deadline() -> None:
    assert only("By Sunday night the toll had risen.").kind == "time"
    assert only("Until Thursday they had not called him.").kind == "date"


def test_odd_numbers_before_a_year_do_no_harm() -> None:
    assert words("On 6/11 2001 and m² 2004 rows") == []


@pytest.mark.parametrize(
    "part", ["dawn", "daybreak", "sunrise", "dusk", "sunset", "nightfall", "overnight"]
)
def test_every_bare_part_of_a_day_has_its_code(part: str) -> None:
    assert only(f"They reached the river at {part}.").part


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Guards saw smoke at nine tonight.", ["nine tonight"]),
        (
            "The gate was rammed at four o'clock on Sunday morning.",
            ["four o'clock on Sunday morning"],
        ),
        ("Shots rang out shortly before 5 a.m. today.", ["shortly before 5 a.m. today"]),
        ("The siren went at about 10 p.m. on Friday.", ["about 10 p.m. on Friday"]),
        ("Patrols turned back at dawn on Monday.", ["dawn on Monday"]),
        ("The bridge was cut by mid-afternoon.", ["mid-afternoon"]),
        ("On the 15th, the garrison gave up.", ["the 15th"]),
        ("They met on the 15th floor.", []),
        ("Fifteen years on, nobody has been tried.", ["Fifteen years on"]),
        ("The envoys meet again in three weeks' time.", ["three weeks' time"]),
        ("Shelling eased in the second half of 2011.", ["the second half of 2011"]),
        ("Curfew came in the first week of April.", ["the first week of April"]),
        ("It takes effect in the third quarter of this year.", ["the third quarter of this year"]),
        ("In nineteen ninety-six the mine was closed.", ["nineteen ninety-six"]),
        ("Both were freed a year ago today.", ["a year ago today"]),
        ("The 20 April raid was a failure.", ["20 April"]),
        ("The pact of the 14th of March failed.", ["the 14th of March"]),
        ("They fired 2000 rounds in the 2004 battles.", ["2004"]),
        ("Mr April met Mrs Friday.", []),
        ("The Sunday Courier wrote of the Evening Star.", []),
        ("The lake froze in the winter, after the fall of the fort.", ["the winter"]),
        ("The minister fell ten years to the day after the coup.", ["ten years"]),
        ("Guns fell silent during Ramadan and on Orthodox Easter.", ["Ramadan", "Orthodox Easter"]),
        ("The Good Friday agreement was praised by Osman Ramadan Bello.", []),
    ],
)
def test_more_shapes_and_near_misses(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Exports doubled over the past decade.", ["the past decade"]),
        ("The feud of the 17th and 18th centuries.", ["the 17th and 18th centuries"]),
        ("The pipeline opened in Q3 2010.", ["Q3 2010"]),
        ("The border was shut in '93.", ["'93"]),
        ("It was the second raid in as many days.", []),
        ("It happened one Sunday.", []),
        ("The vote was put off by two weeks.", ["two weeks"]),
        ("The march is likely to last over a week.", ["over a week"]),
        ("He told the programme This Week that talks go on.", []),
        ("Curfew was imposed in the week of April 9.", ["the week of April 9"]),
        ("The dam is to be full by year-end.", ["year-end"]),
        ("It came three months later than planned.", ["three months"]),
        ("Shots were heard at mid-afternoon yesterday.", ["mid-afternoon yesterday"]),
    ],
)
def test_lengths_and_short_forms(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_put_off_by_two_weeks_is_no_deadline() -> None:
    assert only("The vote was put off by two weeks.").kind == "duration"
    assert only("They must leave within two weeks.").kind == "deadline"


def test_the_ends_of_a_stretch_share_their_year() -> None:
    mention = only("The pass was shut from November 2003 to February.")
    assert mention.until is not None
    assert (mention.year, mention.until.year) == (2003, 2004)
    mention = only("Fighting raged between May and July of last year.")
    assert (mention.month, mention.shift, mention.unit) == (5, -1, "year")


def test_since_before_and_after_are_kept() -> None:
    texts = ("since early April", "before 1990", "after 2014", "in 2014")
    assert [only(text).bound for text in texts] == ["since", "before", "after", ""]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fort fell in August that year.", ["August that year"]),
        ("It was rebuilt by March of the following year.", ["March of the following year"]),
        ("They froze in the winter of 1709-10.", ["the winter of 1709-10"]),
        ("The pact of 1312 held until 1348.", ["1312", "1348"]),
        ("The abbey bought 1312 sheep and 48 cows.", []),
        ("He landed on 4 March 842, with his sons.", ["4 March 842"]),
        ("The siege would last 40 days.", ["40 days"]),
        ("Three weeks afterwards the queen left.", ["Three weeks afterwards"]),
        ("They struck in the early hours of 9 March.", ["the early hours of 9 March"]),
        ("In mid-April the second column left.", ["mid-April"]),
        ("The strike began in Easter week.", ["Easter week"]),
        ("The town is ad 30 miles off.", []),
    ],
)
def test_shapes_of_a_tale(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_the_next_year_counts_from_what_is_told() -> None:
    assert only("The next year they came back.").counts_from == "anchor"
    assert only("Next year they will come back.").counts_from == "report"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They will stay for at least 20 more years.", ["at least 20 more years"]),
        ("It closed after eight trading days.", ["eight trading days"]),
        ("He left a year and a half ago.", ["a year and a half ago"]),
        ("It may take weeks or even months.", ["weeks or even months"]),
        ("The custom grew over several years.", ["several years"]),
        ("He ruled for over 40 years.", ["over 40 years"]),
        ("In the past they had met.", ["the past"]),
        ("The future of the bridge is open.", []),
        ("As recently as Wednesday it was shelled.", ["Wednesday"]),
        ("On the 9th took place what they feared; he lives on the 9th floor.", ["the 9th"]),
        ("Two years after that the dam broke.", ["Two years after that"]),
        ("Another four years later it fell.", ["Another four years later"]),
        ("They left on the last day of July 1931.", ["the last day of July 1931"]),
        ("May-June 1931 was quiet.", ["May-June 1931"]),
        ("A weeklong, indeed months-long, siege.", ["weeklong", "months-long"]),
        ("At 0430 hours they left.", ["0430"]),
        ("The pact ended at the end of 1648.", ["the end of 1648"]),
        ("On the morning of the 8th the guns fell silent.", ["the morning of the 8th"]),
        ("He fled on the evening of the same day.", ["the evening of the same day"]),
        ("In the following weeks the town emptied.", ["the following weeks"]),
        ("The following week the town emptied.", ["The following week"]),
        ("In the first months of the siege bread was scarce.", ["the first months"]),
        ("In the days that followed, most left.", ["the days"]),
        ("For the rest of the year nothing moved.", ["the rest of the year"]),
        ("Trade grew in the 1960s and 70s.", ["the 1960s", "70s"]),
        ("Some 70s were scored.", []),
        ("The winter of 1948-49 was mild.", ["The winter of 1948-49"]),
        ("Castles rose in the 1070s.", ["the 1070s"]),
        (
            "Borders moved in the 18th and early 19th centuries.",
            ["the 18th and early 19th centuries"],
        ),
        ("In 717, the harbour was closed.", ["717"]),
        ("One in 100, by his count, came home.", []),
        ("It met in 250 villages.", []),
        ("Twice a week a boat came, each summer a ship.", ["Twice a week", "each summer"]),
        ("For the year ended March 31 it made a loss.", ["the year", "March 31"]),
        ("Sales for the full year rose.", ["the full year"]),
        ("It was the year of the flood.", []),
        ("Year-earlier profit was higher.", ["Year-earlier"]),
    ],
)
def test_lengths_with_more_words(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_halves_are_counted_in_smaller_units() -> None:
    mention = only("He left a year and a half ago.")
    assert (mention.shift, mention.unit) == (-18, "month")
    mention = only("It lasted two and a half months.")
    assert (mention.shift, mention.unit) == (10, "week")
