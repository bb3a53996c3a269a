import pytest

from detente.read.furniture import furniture_reason

CONTENT = """
He sent an e-mail to the council on Monday.
The print of the paper was stopped.
Share prices fell by a third.
Follow-up talks are due on Friday.
By Friday the port will be closed.
By Monday Council members had left.
The photo shows two men at the port.
Ends of the earth
Print workers went on strike.
The council uses cookies to calm visitors.
The minister read more of the paper aloud.
Subscribers to the paper protested on Monday.
Copyright was the theme of the talks.
Reporting to the council, the envoy said the port was closed.
In March 2010 the port was closed.
Related parties must be named in the paper, the court said.
Related: nothing was said about the port.
News of the attack reached the council at noon.
Likely dead
Share power, envoy tells council
""".strip().splitlines()

PAGE_LINES = """
Print Friendly, PDF & Email
Print | Email | Share
Share this
Tweet
E-mail this page
Share on Facebook
Share on the web | Send to a friend
Follow us on Twitter
Read more:
Read more: Ten years of harbour politics
Related articles
See also
Photo: Jane Doe
A ship in the port. (Photo by Jane Doe)
File photo
(File photo of a ship)
Image: the port in 2009
By Jane Doe
By JOHN SMITH
By Jane Doe and Anna Berg
By Jane Doe, Staff Writer
By Clara Westing, 29 March 2010
Advertisement
We use cookies to make this site work.
© 2010 Port Courier
Copyright 2010 Port Courier. All rights reserved.
Subscribe to our newsletter
Sign up for our daily briefing
Reporting by Jane Doe; editing by Anna Berg
(Reporting by Jane Doe; Editing by Anna Berg)
Jane Doe contributed to this report.
Page 3 of 7
- 3 -
ends
-30-
###
* * *
(Demo report written for détente; the outlet is invented.)
Published: 30 March 2010
Tuesday, March 30, 2010
Updated 30 March 2010, 14:05
Tags: harbour, council
jane@example.org
https://example.org/report
""".strip().splitlines()


@pytest.mark.parametrize("line", PAGE_LINES)
def test_lines_of_the_page_are_furniture(line: str) -> None:
    assert furniture_reason(line)


@pytest.mark.parametrize("line", CONTENT)
def test_sentences_about_such_things_are_content(line: str) -> None:
    assert furniture_reason(line) == ""


def test_long_paragraphs_are_never_furniture() -> None:
    assert furniture_reason("Photo: " + "word " * 200) == ""
