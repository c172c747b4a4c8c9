"""The pairs of a comparison as a sequence, each built from the core's numbers when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, overload

from retold._core import compare as _core
from retold._shared.arguments import refuse
from retold.compare.kinds import Relation
from retold.compare.results import Pair


class Ranked(NamedTuple):
    """A pair in short: its number in `Comparison.pairs`, its pages, relation and score."""

    number: int
    a: str
    b: str
    relation: Relation
    score: float


class PairList(Sequence[Pair]):
    """The pairs of a comparison, sorted by (a, b) in the order of the documents; each is built when it is asked for."""

    __slots__ = ("_build", "_core", "_ids")

    def __init__(self, core: _core.Comparison, ids: Sequence[str], build: Callable[[int], Pair]) -> None:
        self._core, self._ids, self._build = core, ids, build

    def __len__(self) -> int:
        return int(self._core.pair_count)

    @overload
    def __getitem__(self, index: int) -> Pair: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Pair, ...]: ...
    def __getitem__(self, index: int | slice) -> Pair | tuple[Pair, ...]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(f"pair {index} of {len(self)}")
        return self._build(index % len(self))

    def ranked(self, *relations: Relation) -> tuple[Ranked, ...]:
        """All pairs, or those of the given relations, the closest relation first and then the highest score.

        Costs little for many pages: a pair is only a name tuple, `pairs[row.number]` has everything.
        """
        import numpy as np

        a, b, codes, scores = _core.pair_table(self._core)
        order = np.lexsort((-scores, codes))
        if relations:
            for name in relations:
                if name not in _core.relations:
                    refuse("relations", name, "must be among " + ", ".join(_core.relations))
            order = order[np.isin(codes[order], [_core.relations.index(name) for name in relations])]
        ids, names = self._ids, _core.relations
        columns = (order.tolist(), *(column[order].tolist() for column in (a, b, codes, scores)))
        rows = zip(*columns, strict=True)
        return tuple(Ranked(number, ids[i], ids[j], names[code], score) for number, i, j, code, score in rows)

    def __repr__(self) -> str:
        return f"<{len(self)} pairs>"
