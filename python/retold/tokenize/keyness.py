"""Which terms set the texts of one label apart from the others."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from retold._core import InvalidArgument
from retold._shared.arguments import checked
from retold._shared.columns import ColumnTable
from retold.tokenize.frequencies import count_terms
from retold.tokenize.tokenizer import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold._shared.progress import Progress

__all__ = ["KeynessTable", "keyness"]

KeynessMeasure: TypeAlias = Literal["log_likelihood", "chi2", "log_ratio"]


class KeynessTable(ColumnTable):
    """Terms of each label with score, p, count, rest_count, share and rest_share."""

    __slots__ = ()


@checked(n=(1, None), min_count=(0, None))
def keyness(
    texts: Any,
    labels: Sequence[Any] | Any,
    *,
    measure: KeynessMeasure = "log_likelihood",
    tokenizer: Tokenizer | None = None,
    n: int = 1,
    min_count: int = 1,
    threads: int | None = None,
    progress: Progress = None,
) -> KeynessTable:
    """Which terms are more frequent in the texts of a label than in all others, and which less.

    Args:
        texts: A column of texts.
        labels: A label for each text - an outlet, a year; texts whose label is missing are left out.
        measure: "log_likelihood" (G², Dunning 1993) and "chi2" (Pearson's, without continuity correction) weigh the
            evidence of the two-by-two table of the term and the label; "log_ratio" (Hardie 2014) the size of the
            difference: the binary logarithm of the ratio of shares, a count of 0 taken as .5.
        tokenizer: What a term is; None: `Tokenizer()`, words without regard to case.
        n: Terms are runs of n tokens.
        min_count: Terms that occur less often in all are left out.
        threads: At most this many; None: all CPUs of this process.
        progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

    Returns:
        A table: label, term, score (negative where the term is rarer in the label), p (of the evidence, one degree of
        freedom; NaN for log_ratio), count, rest_count, share, rest_share; by label, the highest score first.

    Raises:
        InvalidArgument: An option has no such value, or `labels` has another length or fewer than two labels.

    Cost: linear in the texts, and labels times distinct terms. Many terms are tested: a small p alone says little.

    Example:
        >>> table = retold.keyness(["ice ice snow", "sand sand snow"], ["north", "south"], measure="log_ratio")
        >>> [(label, term, round(score, 1)) for label, term, score, *_ in table][:3]
        [('north', 'ice', 2.0), ('north', 'snow', 0.0), ('north', 'sand', -2.0)]
    """
    import numpy as np

    counts = count_terms(texts, labels, "labels", tokenizer=tokenizer, n=n, threads=threads, progress=progress)
    if len(counts.groups) < 2:
        raise InvalidArgument(f"labels={counts.groups}: must be at least two different labels")
    kept = np.flatnonzero(counts.occurrences.sum(axis=0) >= min_count)
    here = counts.occurrences[:, kept].astype(np.float64)
    there = here.sum(axis=0) - here
    size = counts.occurrences.sum(axis=1, dtype=np.float64)[:, None]
    score = _score(measure, here, there, size, size.sum() - size)
    group, term = (places.ravel() for places in np.indices(here.shape))
    order = np.lexsort((term, -score.ravel(), group))
    group, term = group[order], term[order]
    shares = {"share": here / np.maximum(size, 1), "rest_share": there / np.maximum(size.sum() - size, 1)}
    cells = {"count": here, "rest_count": there, **shares}
    columns = {name: cell[group, term] for name, cell in cells.items()}
    for name in ("count", "rest_count"):
        columns[name] = columns[name].astype(np.int64)
    scores = score[group, term]
    chance = [math.nan if measure == "log_ratio" else math.erfc(math.sqrt(abs(one) / 2)) for one in scores.tolist()]
    terms = [counts.terms[i] for i in kept[term].tolist()]
    names = [counts.groups[i] for i in group.tolist()]
    return KeynessTable({"label": names, "term": terms, "score": scores, "p": np.array(chance), **columns})


def _score(measure: str, here: Any, there: Any, size: Any, rest: Any) -> Any:
    """The measure of each term in each group, with the sign of the difference of shares."""
    import numpy as np

    if measure == "log_ratio":
        size, rest = np.maximum(size, 1), np.maximum(rest, 1)
        return np.log2(np.maximum(here, 0.5) * rest / (np.maximum(there, 0.5) * size))
    evidence = g2(here, there, size, rest) if measure == "log_likelihood" else chi2(here, there, size, rest)
    return np.where(here * rest >= there * size, evidence, -evidence)


def _cells(here: Any, there: Any, size: Any, rest: Any) -> list[tuple[Any, Any]]:
    """(seen, expected) for the four cells of the table."""
    total, both = size + rest, here + there
    return [
        (here, size * both / total),
        (there, rest * both / total),
        (size - here, size * (total - both) / total),
        (rest - there, rest * (total - both) / total),
    ]


def g2(here: Any, there: Any, size: Any, rest: Any) -> Any:
    """Log-likelihood ratio of two-by-two tables, at least 0 (Dunning 1993)."""
    import numpy as np

    parts = [
        np.where(seen > 0, seen * np.log(np.where(seen > 0, seen, 1) / np.where(expected > 0, expected, 1)), 0)
        for seen, expected in _cells(here, there, size, rest)
    ]
    return np.maximum(2 * sum(parts), 0)


def chi2(here: Any, there: Any, size: Any, rest: Any) -> Any:
    """Pearson's chi-squared of two-by-two tables."""
    import numpy as np

    return sum(
        np.where(expected > 0, (seen - expected) ** 2 / np.where(expected > 0, expected, 1), 0)
        for seen, expected in _cells(here, there, size, rest)
    )
