"""The pairs of a comparison as a sequence and a table, each built from the core's numbers when it is asked for."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, overload

from retold._core import compare as _core
from retold._shared.arguments import refuse
from retold._shared.listing import table_of
from retold._shared.table import Table
from retold._shared.view import ROWS, box, counted
from retold.compare.kinds import Relation
from retold.compare.results import Pair

if TYPE_CHECKING:
    import numpy as np


class Ranked(NamedTuple):
    """A pair in short: its number in the list, its pages, relation and score."""

    number: int
    a: str
    b: str
    relation: Relation
    score: float


class PairList(Table, Sequence[Pair]):
    """The pairs of a comparison, sorted by (a, b) in the order of the documents; each is built when it is asked for.

    As a table: a, b, relation, score, margin, runner_up, first (the page that came first, or None), reasons.

    Example:
        >>> from retold import samples
        >>> pairs = retold.compare(samples.load()).pairs
        >>> pairs[0].relation, pairs[:3], pairs[:3].to_pandas()["relation"].tolist()
        ('reprint', <3 pairs>, ['reprint', 'retelling', 'same_story'])
        >>> [(pair.a, pair.b) for pair in pairs.ranked("retelling", "reprint")][:1]
        [('aune_herald', 'coast_wire')]
    """

    def __init__(
        self,
        core: _core.Comparison,
        ids: Sequence[str],
        build: Callable[[int], Pair],
        numbers: Sequence[int] | None = None,
    ) -> None:
        self._core, self._ids, self._build = core, ids, build
        self._numbers = range(int(core.pair_count)) if numbers is None else numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> Pair: ...
    @overload
    def __getitem__(self, index: slice) -> PairList: ...
    def __getitem__(self, index: int | slice) -> Pair | PairList:
        if isinstance(index, slice):
            return PairList(self._core, self._ids, self._build, self._numbers[index])
        place = operator.index(index)
        if not -len(self) <= place < len(self):
            raise IndexError(f"pair {place} of {len(self)}")
        return self._build(self._numbers[place])

    def __iter__(self) -> Iterator[Pair]:
        return map(self._build, self._numbers)

    def __eq__(self, other: object) -> bool:
        """Whether it has equal pairs in the same order."""
        same = isinstance(other, PairList) and len(self) == len(other)
        return same and all(a == b for a, b in zip(self, other, strict=True))  # type: ignore[call-overload]

    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def ranked(self, *relations: Relation) -> tuple[Ranked, ...]:
        """All pairs, or those of the given relations, the closest relation first and then the highest score.

        Costs little for many pages: a pair is only a name tuple, `pairs[row.number]` has everything.
        """
        import numpy as np

        columns = self._summary
        codes = columns["relation"]
        order = np.lexsort((-columns["score"], codes))
        if relations:
            for name in relations:
                if name not in _core.relations:
                    refuse("relations", name, "must be among " + ", ".join(_core.relations))
            order = order[np.isin(codes[order], [_core.relations.index(name) for name in relations])]
        ids, names = self._ids, _core.relations
        lists = (columns[name][order].tolist() for name in ("a", "b", "relation", "score"))
        rows = zip(order.tolist(), *lists, strict=True)
        return tuple(Ranked(number, ids[i], ids[j], names[code], score) for number, i, j, code, score in rows)

    @cached_property
    def _summary(self) -> dict[str, np.ndarray[Any, Any]]:
        """Pages as numbers, relations as codes, and scores of these pairs."""
        import numpy as np

        places = np.asarray(self._numbers, dtype=np.int64)
        names = ("a", "b", "relation", "score")
        columns: tuple[np.ndarray[Any, Any], ...] = _core.pair_table(self._core)
        return {name: column[places] for name, column in zip(names, columns, strict=True)}

    def _columns(self) -> dict[str, Any]:
        summary, told = self._summary, _core.pair_reasons(self._core, list(self._numbers))
        names: dict[int, str] = dict(enumerate(_core.relations))
        pages = dict(enumerate(self._ids))
        return {
            "a": [pages[page] for page in summary["a"].tolist()],
            "b": [pages[page] for page in summary["b"].tolist()],
            "relation": [names[code] for code in summary["relation"].tolist()],
            "score": summary["score"],
            "margin": told["margin"],
            "runner_up": [names[code] for code in told["runner_up"].tolist()],
            "first": [pages.get(page) for page in told["first"].tolist()],
            "reasons": told["reasons"],
        }

    def _repr_html_(self) -> str:
        rows = [pair._cells() for pair in self[:ROWS]]
        return table_of(counted(len(self), "pair"), rows, len(self)) if rows else box("no pairs", [], "")

    def __repr__(self) -> str:
        return f"<{counted(len(self), 'pair')}>"
