"""Where a report was filed: its dateline's place, for an attack that names no other."""

from detente.extract.scene import Part, Scene
from detente.model.actor import Mention

_FIRST = 6  # sentences that may leave out where the report was filed


def filed_at(scene: Scene, parts: list[Part]) -> Mention | None:
    """The dateline's place for an attack of the first sentences, if they name no other town."""
    early = any(part in scene.parts[:_FIRST] for part in parts)
    filed = scene.toponyms.filed
    if not early or filed is None or any(_names_place(scene, part, filed) for part in parts):
        return None
    return filed


def _names_place(scene: Scene, part: Part, filed: Mention) -> bool:
    places = {scene.toponyms.at(word) for word in part.tree.words} - {None, filed}
    return any(one is not None and not scene.toponyms.is_country(one) for one in places)
