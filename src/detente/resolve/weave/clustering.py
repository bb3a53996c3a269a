"""Clustering: from pairs to groups, the same whatever the order of the tellings.

The surest pair is joined first. Two groups are joined where the mean over the pairs between them
that were compared speaks for it, so that one mistaken pair does not chain two incidents together.
What a person judged binds: the same are together before anything else, the different never.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

Pair = tuple[str, str]
"""Two ids, the smaller first."""


def pair(one: str, other: str) -> Pair:
    """The two ids in order."""
    return (one, other) if one <= other else (other, one)


def linked(scores: Mapping[Pair, float]) -> dict[Pair, float]:
    """The pairs, for and against, of tellings that hang together by pairs that are rather one."""
    root: dict[str, str] = {}

    def top(one: str) -> str:
        while (above := root.setdefault(one, one)) != one:
            root[one] = root[above]
            one = above
        return one

    for (one, other), score in scores.items():
        if score > 0:
            root[top(one)] = top(other)
    return {key: score for key, score in scores.items() if top(key[0]) == top(key[1])}


def groups(
    ids: Iterable[str],
    scores: Mapping[Pair, float],
    same: Iterable[Pair] = (),
    different: Iterable[Pair] = (),
) -> list[tuple[str, ...]]:
    """The ids in groups, each in order, the groups in order of their first id.

    `scores` are those of the pairs that were compared: above 0 for one incident.
    """
    clusters = _Clusters(ids, scores, different)
    for one, other in sorted(same):
        clusters.join(one, other, judged=True)
    for (one, other), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if score > 0:
            clusters.join(one, other)
    return clusters.found()


def surest(
    found: Iterable[tuple[str, ...]], scores: Mapping[Pair, float]
) -> dict[str, tuple[float, str]]:
    """Of each id its highest score with another of its group, and that one; of equals the last."""
    best: dict[str, tuple[float, str]] = {}
    group = {one: number for number, those in enumerate(found) for one in those}
    for (one, other), score in scores.items():
        if group[one] == group[other]:
            if one not in best or best[one] < (score, other):
                best[one] = score, other
            if other not in best or best[other] < (score, one):
                best[other] = score, one
    return best


class _Clusters:
    """Groups with the sum and number of scores between each two."""

    def __init__(
        self, ids: Iterable[str], scores: Mapping[Pair, float], different: Iterable[Pair]
    ) -> None:
        self.of = {one: one for one in sorted(set(ids))}
        self.members = {one: [one] for one in self.of}
        self.between: dict[str, dict[str, tuple[float, int]]] = defaultdict(dict)
        for (one, other), score in scores.items():
            self.between[one][other] = self.between[other][one] = (score, 1)
        self.barred: dict[str, set[str]] = defaultdict(set)
        for one, other in different:
            if one in self.of and other in self.of:
                self.barred[one].add(other)
                self.barred[other].add(one)

    def join(self, one: str, other: str, *, judged: bool = False) -> None:
        """Join the groups of two ids, unless barred or the mean between them is against it."""
        if one not in self.of or other not in self.of:
            return
        kept, gone = sorted((self.of[one], self.of[other]))
        if kept == gone or gone in self.barred[kept]:
            return
        total, count = self.between[kept].get(gone, (0.0, 0))
        if judged or (count and total > 0):
            self._merge(kept, gone)

    def _merge(self, kept: str, gone: str) -> None:
        for member in self.members.pop(gone):
            self.of[member] = kept
            self.members[kept].append(member)
        self.between[kept].pop(gone, None)
        for other, (total, count) in self.between.pop(gone, {}).items():
            self.between[other].pop(gone, None)
            if other != kept:
                mine, number = self.between[kept].get(other, (0.0, 0))
                self.between[kept][other] = (mine + total, number + count)
                self.between[other][kept] = self.between[kept][other]
        for other in self.barred.pop(gone, set()):
            self.barred[other].discard(gone)
            self.barred[other].add(kept)
            self.barred[kept].add(other)

    def found(self) -> list[tuple[str, ...]]:
        """The groups."""
        return sorted(tuple(sorted(members)) for members in self.members.values())
