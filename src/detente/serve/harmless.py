"""Harmless: what reports say, without characters that would turn a page upside down."""

_CONTROLS = [code for code in range(0x20) if chr(code) not in "\n\t"] + [0x7F]
_TURNING = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_SHOWN = str.maketrans(dict.fromkeys((*_CONTROLS, *_TURNING), "\N{REPLACEMENT CHARACTER}"))


def harmless(text: str) -> str:
    """The text with control characters and overrides of direction shown, each as one character.

    Offsets stay what they were.
    """
    return text.translate(_SHOWN)
