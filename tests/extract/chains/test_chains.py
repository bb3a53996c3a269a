"""Which names, nouns and pronouns of a report mean the same."""

import pytest

from detente.extract.chains import Chains
from detente.extract.parsing.tree import Word
from detente.extract.scene import Scene, set_scene
from tests.extract.reports import report_of


def word_of(scene: Scene, written: str, nth: int = -1) -> Word:
    return [one for part in scene.parts for one in part.tree.words if one.text == written][nth]


def chains_of(text: str) -> tuple[Chains, Scene]:
    scene = set_scene(report_of(text))
    return scene.mentions.chains, scene


def together(text: str, one: str, other: str) -> bool:
    """The last `one` is in the chain of the first `other`."""
    chains, scene = chains_of(text)
    later, earlier = chains.of(word_of(scene, one)), chains.of(word_of(scene, other, 0))
    return later is not None and earlier is not None and later.chain is earlier.chain


@pytest.mark.parametrize(
    ("text", "later", "earlier"),
    [
        ("Nils Berg left Oslo. Berg flew to Lima.", "Berg", "Berg"),
        ("The United States sent aid. More came from the U.S. later.", "U.S.", "States"),
        ("The Northern Fishing Board met. The NFB chose a chief.", "NFB", "Board"),
        ("A new envoy came to Oslo. The envoy met the king.", "envoy", "envoy"),
        ("Foreign Minister Nils Berg came. The foreign minister smiled.", "minister", "Berg"),
        ("The chief of the mission, Nils Berg, came. Berg smiled.", "Berg", "chief"),
        ("Norway left the talks. The country gave no reason.", "country", "Norway"),
        ("Hamas refused. The group wants a truce.", "group", "Hamas"),
    ],
)
def test_names_and_nouns_that_mean_the_same(text: str, later: str, earlier: str) -> None:
    assert together(text, later, earlier)


@pytest.mark.parametrize(
    ("text", "later", "earlier"),
    [
        ("Nils Berg left. Ana Berg stayed.", "Berg", "Berg"),
        ("The Danish envoy came. The Swedish envoy left.", "envoy", "envoy"),
        ("The envoy came. Another envoy left.", "envoy", "envoy"),
        ("Norway and Sweden left. The country gave no reason.", "country", "Norway"),
        ("An Oslo court met. A Lima court met.", "court", "court"),
        ("Texas burned. Florida burned.", "Florida", "Texas"),
    ],
)
def test_names_and_nouns_that_do_not(text: str, later: str, earlier: str) -> None:
    assert not together(text, later, earlier)


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("Maria Sol met Peter Holm. She smiled.", "She", "Sol"),
        ("Maria Sol met Peter Holm. He smiled.", "He", "Holm"),
        ("The queen greeted the envoy of Chad. Her guards stood by.", "Her", "queen"),
        ("The ministers met the king. They agreed.", "They", "ministers"),
        ("The army shelled the towns. They burned.", "They", "towns"),
        ("Peter Holm defended the plan. It failed.", "It", "plan"),
        ("Peter Holm told Karl Lund of the plan. He said it was late.", "He", "Holm"),
        ("“He lies,” Peter Holm said. Karl Lund spoke next.", "He", ""),
        ("Karl Lund spoke first. “He lies,” Peter Holm said.", "He", "Lund"),
        ("Karl Lund came. Peter Holm praised him.", "him", "Lund"),
        ("The board met. It is clear that rain will fall.", "It", ""),
        ("Oslo expects Lima to share its view that the pact is fair.", "its", "Oslo"),
    ],
)
def test_whom_a_pronoun_means(text: str, pronoun: str, meant: str) -> None:
    chains, scene = chains_of(text)
    found = chains.antecedent(word_of(scene, pronoun, 0))
    assert (found.word.text if found is not None else "") == meant


def test_every_joining_says_why() -> None:
    chains, _ = chains_of("Nils Berg met an envoy. The envoy thanked Berg. He left.")
    joined = [phrase for chain in chains.all for phrase in chain.phrases[1:]]
    assert joined
    assert all(phrase.how and phrase.before is not None for phrase in joined)


def test_a_long_report_has_as_many_chains_as_it_has_matters() -> None:
    """Each look back is bounded: ten times the text takes no more than some ten times as long."""
    text = "Nils Berg met an envoy. The envoy thanked him. " * 40
    chains, _ = chains_of(text)
    named = [chain for chain in chains.all if chain.names]
    assert len(named) == 1
