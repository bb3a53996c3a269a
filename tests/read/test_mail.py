import time
from email.message import EmailMessage
from io import BytesIO

import pytest

from detente.model.errors import ReadError
from detente.model.text import PassageKind, Refused, Report, Stated
from detente.read.files import read_bytes
from detente.read.limits import Limits
from detente.read.mail import is_mail, read_mail
from detente.read.origin import Given
from detente.read.source import Source
from tests import made

PAGE = "<html><body><p>Peru recalled its envoy.</p><p>Chile regretted the step.</p></body></html>"


def read(mail: EmailMessage | bytes, **given: str) -> list[Report | Refused]:
    data = mail if isinstance(mail, bytes) else mail.as_bytes()
    return list(read_bytes(data, "a.eml", Given(**given), Limits()))


def report(mail: EmailMessage | bytes, **given: str) -> Report:
    (one,) = read(mail, **given)
    assert isinstance(one, Report)
    return one


def content(report: Report) -> list[str]:
    return [one.span.of(report.text) for one in report.passages if one.is_content]


def test_a_mail_is_a_report_with_its_facts() -> None:
    found = report(made.mail("Peru recalled its envoy.", subject="Envoy leaves"))
    assert found.text == "Envoy leaves\n\nPeru recalled its envoy."
    assert found.title == Stated("Envoy leaves", "mail subject")
    assert found.published == Stated("2011-05-04T09:30:00+02:00", "mail date")
    assert found.outlet == Stated("Northwire", "sender of the mail")
    assert found.author is None
    assert report(made.mail("Peru left."), outlet="A", title="B").title == Stated("B", "option")


@pytest.mark.parametrize(
    ("sender", "outlet", "author"),
    [
        ("Orla Cech <cech@harrow.example>", None, "Orla Cech"),
        ('"Cech, Orla" <cech@harrow.example>', None, "Cech, Orla"),
        ("The Harrow Review <hr@harrow.example>", "The Harrow Review", None),
        ("Harrow <newsletter@harrow.example>", "Harrow", None),
        ("cech@harrow.example", None, None),
        ("=?utf-8?q?Orla_=C4=8Cech?= <c@harrow.example>", None, "Orla Čech"),
    ],
)
def test_a_sender_is_a_person_or_an_outlet(
    sender: str, outlet: str | None, author: str | None
) -> None:
    plain = made.mail("Peru recalled its envoy.").as_bytes()
    found = report(plain.replace(b"Northwire <alerts@northwire.example>", sender.encode()))
    assert (found.outlet and found.outlet.value) == outlet
    assert (found.author and found.author.value) == author


@pytest.mark.parametrize(
    "subject", ["Re: Envoy", "RE: AW: Envoy", "Fwd: Re: Envoy", "re[2]: Envoy"]
)
def test_marks_of_replies_are_no_part_of_the_title(subject: str) -> None:
    found = report(made.mail("Peru recalled its envoy.", subject=subject))
    assert found.title is not None and found.title.value == "Envoy"


def test_what_was_passed_on_has_the_day_that_it_states_itself() -> None:
    story = "LIMA, March 3, 2009 (Northwire) — Peru recalled its envoy."
    assert report(made.mail(story)).published == Stated("2011-05-04T09:30:00+02:00", "mail date")
    passed = report(made.mail(story, subject="Fwd: Envoy"))
    assert passed.published == Stated("2009-03-03", "dateline")


def test_plain_text_is_preferred_and_the_page_where_the_text_is_a_stub() -> None:
    both = made.mail("Peru recalled its envoy. " * 20)
    both.add_alternative("<p>Other words.</p>", subtype="html")
    assert "Other" not in report(both).text
    assert "shows no HTML" not in report(made.page_mail()).text
    page = made.mail()
    page.set_content(PAGE, subtype="html")
    assert content(report(page))[1:] == ["Peru recalled its envoy.", "Chile regretted the step."]


def test_a_page_with_what_it_cites() -> None:
    page = made.mail(subject="Envoy")
    cited = "<div class='gmail_quote'>On 4 May you wrote: <p>Chile left.</p></div>"
    page.set_content(PAGE.replace("</body>", f"{cited}</body>"), subtype="html")
    found = report(page)
    reasons = {one.reason for one in found.passages if one.kind is PassageKind.FURNITURE}
    assert "Chile left." in found.text
    assert "Chile left." not in " ".join(content(found))
    assert "quoted reply" in reasons


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "koi8-r"])
def test_the_charset_of_a_part_is_believed(charset: str) -> None:
    words = "Пару слов: Peru left." if charset == "koi8-r" else "Perú recalled its envoy."
    mail = made.mail()
    mail.set_content(words, charset=charset)
    assert words in report(mail).text


@pytest.mark.parametrize("charset", ["x-unknown", "utf-8"])
def test_a_wrong_charset_is_guessed(charset: str) -> None:
    head = f"From: a@b.example\nContent-Type: text/plain; charset={charset}\n\n".encode()
    assert "Perú left." in report(head + "Perú left.".encode("cp1252")).text


def test_attachments_are_read_after_the_mail_each_by_its_format() -> None:
    mail = made.with_file("story.pdf", made.pdf(), "application/pdf")
    mail.add_attachment("# Calm\n\nPeru left.", subtype="markdown", filename="sub/calm.md")
    mail.add_attachment(made.mail("Chile left."))
    mail.add_attachment(b"\x89PNG", "image", "png", filename="photo.png")
    found = read(mail)
    assert [(one.source, type(one).__name__) for one in found] == [
        ("a.eml", "Report"),
        ("a.eml!story.pdf", "Report"),
        ("a.eml!sub/calm.md", "Report"),
        ("a.eml!part-3.eml", "Report"),
        ("a.eml!photo.png", "Refused"),
    ]
    assert isinstance(found[3], Report)
    assert content(found[3]) == [made.TITLE, "Chile left."]


def test_an_attachment_without_a_name_gets_the_ending_of_its_type() -> None:
    mail = made.mail("See below.")
    mail.add_attachment(made.pdf(), "application", "pdf")
    assert [one.source for one in read(mail)] == ["a.eml", "a.eml!part-1.pdf"]


def test_a_mail_of_attachments_alone_gives_these() -> None:
    mail = made.mail("")
    mail.add_attachment("Peru left.", filename="a.txt")
    assert [one.source for one in read(mail, title="T", url="x:1")] == ["a.eml!a.txt"]


def test_pictures_in_the_text_and_signatures_are_no_attachments() -> None:
    mail = made.mail()
    mail.set_content(PAGE, subtype="html")
    mail.add_related(b"\x89PNG", "image", "png", cid="<1>")
    mail.make_mixed()
    mail.add_attachment(b"x", "application", "pgp-signature", filename="signature.asc")
    assert [one.source for one in read(mail)] == ["a.eml"]


def test_mails_in_mails_have_a_limit() -> None:
    mail = made.mail("The innermost.")
    for number in range(12):
        outer = made.mail(f"Level {number}.")
        outer.add_attachment(mail)
        mail = outer
    found = read(mail)
    assert [isinstance(one, Report) for one in found] == [True] * 6 + [False]
    assert "files deep" in found[-1].reason  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"The port is closed.\n\nPeru left.", "no mail"),
        (b"From: a@b.example\n\n", "without text"),
        (b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x--", "without text"),
        (b"From: a@b.example\nContent-Type: application/pkcs7-mime\n\nMII", "encrypted"),
    ],
)
def test_what_is_no_mail(data: bytes, told: str) -> None:
    with pytest.raises(ReadError, match=told):
        list(read_mail(Source("a.eml", BytesIO(data), Given(), Limits())))


@pytest.mark.parametrize(
    "data",
    [
        b"From: =?utf-8?b?////?= <<<>>\nDate: yesterday\nSubject: =?x?q?=FF?=\n\nPeru left.",
        b"From: a@b.example\nContent-Type: multipart/mixed; boundary=\n\nPeru left.",
        b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nPeru left.",
        b"From: a@b.example\nContent-Type: multipart/mixed; boundary=y\n\n--x\n\nPeru left.\n--x--",
        b"From: a@b.example\nContent-Type: ;;;\nContent-Transfer-Encoding: odd\n\nPeru left.",
        b"From: a@b.example\nContent-Transfer-Encoding: base64\n\nUGVydSBsZWZ0Lg",
        b"From: a@b.example\nDate: Wed, 99 May 2011 99:99:99 +9999\n\nPeru left.",
        b"From: a@b.example\nDate:\nSubject:\nTo: " + b"<" * 5000 + b"\n\nPeru left.",
        b"Received: x\n" * 5000 + b"\nPeru left.",
        b"From: \xff\xfe\nSubject: \xc3(\n\nPeru left.",
    ],
)
def test_a_malformed_mail_is_read_as_far_as_it_goes(data: bytes) -> None:
    assert "Peru left." in report(data).text


@pytest.mark.parametrize(
    "field",
    [
        b"From: " + b"a@b.example," * 9000,
        b"Content-Type: text/plain" + b"; a=b" * 9000,
        b"Subject: " + b"=?utf-8?q?a?= " * 9000,
    ],
)
def test_a_head_that_would_take_minutes_is_refused_at_once(field: bytes) -> None:
    started = time.process_time()
    (one,) = read(b"Date: Wed, 04 May 2011 09:30:00 +0200\n" + field + b"\n\nPeru left.")
    assert isinstance(one, Refused)
    assert "one line of its head" in one.reason
    assert time.process_time() - started < 2


def test_parts_nested_without_end_are_refused() -> None:
    head = b"From: a@b.example\n"
    for number in range(3000):
        head += b"Content-Type: multipart/mixed; boundary=x%d\n\n--x%d\n" % (number, number)
    (one,) = read(head + b"\nPeru left.")
    assert isinstance(one, Refused)
    assert "no mail that could be parsed" in one.reason or "without text" in one.reason


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (made.mail("Peru left.").as_bytes(), True),
        (b"From x Wed May 4\r\nFrom: a@b.example\r\nMIME-Version: 1.0\r\n\r\nPeru", True),
        (b"From: our man in Lima\nDate: 4 May\n\nPeru left.", False),
        (b"The port is closed.", False),
        (b"", False),
    ],
)
def test_what_begins_as_mail(head: bytes, expected: bool) -> None:
    assert is_mail(head) is expected
