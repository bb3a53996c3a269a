"""Small files of event data, made up for the tests."""

from collections.abc import Iterable
from pathlib import Path

HEADER = (
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\t"
    "Intensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\t"
    "City\tDistrict\tProvince\tCountry\tLatitude\tLongitude"
)


def icews(
    number: int,
    day: str = "2011-05-02",
    source: tuple[str, str, str] = ("Military (Norway)", "Military,Government", "Norway"),
    code: str = "042",
    score: str = "1.9",
    target: tuple[str, str, str] = ("Citizen (Iceland)", "Civilian", "Iceland"),
    where: tuple[str, ...] = ("Bergen", "", "Vestland", "Norway", "60.39", "5.32"),
) -> str:
    """A line of ICEWS."""
    deed = ("A deed", code, score)
    return "\t".join((str(number), day, *source, *deed, *target, "7", "2", "Fjord Post", *where))


def written(
    path: Path, lines: Iterable[str], header: str = HEADER, encoding: str = "utf-8"
) -> Path:
    """A file with these lines after its header."""
    head = [header] if header else []
    path.write_bytes("".join(f"{line}\n" for line in [*head, *lines]).encode(encoding))
    return path
