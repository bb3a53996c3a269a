from detente.read.paragraphs import Case, letter_case, paragraphs

WRAPPED = (
    "The envoy of the coastal republic met the members of the council on\n"
    "Monday and told them that his government would not sign the paper as\n"
    "long as the harbour stayed closed to its ships and to its fishermen.\n"
    "They parted.\n"
    "\n"
    "The council meets again on Friday, when the second reading is due at\n"
    "noon.\n"
)


def texts(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text, (), letter_case(text))]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert [part.split()[0] for part in texts(WRAPPED)] == ["The", "The"]
    assert texts(WRAPPED)[0].endswith("They parted.")


def test_long_lines_are_paragraphs_of_their_own() -> None:
    line = "The envoy met the council on Monday. " * 5
    assert len(texts(f"{line}\n{line}\n{line}")) == 3


def test_a_heading_above_its_text_is_not_joined() -> None:
    assert texts("Harbour stays closed\n" + WRAPPED)[0] == "Harbour stays closed"


def test_list_items_stay_apart() -> None:
    assert len(texts("• the first item\n• the second item\n- the third item")) == 3


def test_letter_case() -> None:
    assert letter_case("THE ENVOY LEFT ON 3 MAY.") is Case.UPPER
    assert letter_case("The envoy left.") is Case.MIXED
    assert letter_case("the envoy left for the coast. " * 10) is Case.LOWER
