"""Words that stand side by side more often than chance would have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from retold._shared.arguments import checked
from retold._shared.column import as_column
from retold._shared.columns import ColumnTable
from retold.tokenize.keyness import g2
from retold.tokenize.tokenizer import Tokenizer

if TYPE_CHECKING:
    from retold._shared.progress import Progress

__all__ = ["CollocationTable", "collocations"]


class CollocationTable(ColumnTable):
    """Pairs of neighbours with first, second, count, first_count, second_count and score."""

    __slots__ = ()


@checked(min_count=(0, None))
def collocations(
    texts: Any,
    *,
    measure: Literal["log_likelihood", "npmi", "log_dice"] = "log_likelihood",
    tokenizer: Tokenizer | None = None,
    min_count: int = 2,
    threads: int | None = None,
    progress: Progress = None,
) -> CollocationTable:
    """Pairs of neighbouring terms, those first that belong together most.

    Args:
        texts: A column of texts.
        measure: "log_likelihood" (G², Dunning 1993; negative where the pair is rarer than chance), which favours the
            frequent; "npmi" (normalised pointwise mutual information, -1 to 1; Bouma 2009), which favours the
            exclusive; "log_dice" (at most 14; Rychlý 2008), which does not depend on the size of the collection.
        tokenizer: What a term is; None: `Tokenizer()`. Terms that it leaves out are no gap: neighbours are those left.
        min_count: Pairs that occur less often are left out.
        threads: At most this many; None: all CPUs of this process.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

    Returns:
        A table: first, second, count (of the pair), first_count, second_count (of each term in such a place), score.

    Raises:
        InvalidArgument: There is no such measure.

    Cost: that of sorting the tokens.

    Example:
        >>> found = retold.collocations(["the prime minister spoke", "a prime minister left", "the minister"])
        >>> found.to_polars().rows()[0][:5]
        ('prime', 'minister', 2, 2, 3)
    """
    import numpy as np

    lists = (tokenizer or Tokenizer()).tokens_column(as_column(texts).texts, threads=threads, progress=progress)
    ids, width = lists.ids.astype(np.int64), max(1, len(lists.types))
    ends = np.repeat(lists.offsets[1:], np.diff(lists.offsets))
    at = np.flatnonzero(np.arange(len(ids)) + 1 < ends)
    pairs, count = np.unique(ids[at] * width + ids[at + 1], return_counts=True)
    before, after = (np.bincount(ids[place], minlength=width) for place in (at, at + 1))
    often = count >= min_count
    pairs, count = pairs[often], count[often]
    first, second = pairs // width, pairs % width
    seen, left, right = (column.astype(np.float64) for column in (count, before[first], after[second]))
    score = _score(measure, seen, left, right, len(at))
    order = np.lexsort((second, first, -score))
    words = lists.types
    return CollocationTable(
        {
            "first": [words[i] for i in first[order].tolist()],
            "second": [words[i] for i in second[order].tolist()],
            "count": count[order],
            "first_count": before[first[order]],
            "second_count": after[second[order]],
            "score": score[order],
        }
    )


def _score(measure: str, count: Any, first: Any, second: Any, total: float) -> Any:
    import numpy as np

    if measure == "log_dice":
        return 14 + np.log2(2 * count / (first + second))  # from: Rychlý 2008, so that scores are mostly positive
    if measure == "npmi":
        surprise = -np.log(count / total)
        information = np.log(count * total / (first * second))
        return np.where(surprise > 0, information / np.where(surprise > 0, surprise, 1), 1.0)
    evidence = g2(count, second - count, first, total - first)
    return np.where(count * total >= first * second, evidence, -evidence)
