"""`NearDuplicateFilter`: near copies out of what a model learns from, and out of what it is judged by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from sklearn.base import OutlierMixin

from retold._core.text import read_column
from retold.similarity.index import Index
from retold.similarity.keep_first import keep_first
from retold.similarity.near_duplicates import near_duplicates
from retold.sklearn.text_input import TextEstimator, texts_of

if TYPE_CHECKING:
    import numpy as np

__all__ = ["NearDuplicateFilter"]


class NearDuplicateFilter(OutlierMixin, TextEstimator):  # type: ignore[misc]
    """Says which texts are near copies: 1 for those that stay, -1 for copies, as outlier detectors do.

    `fit_predict` and `fit_resample` look for copies of earlier texts among the same texts; `predict` for copies of the
    texts that fit saw, so that what a model was trained on does not judge it. A step of a pipeline that drops rows
    needs the pipelines of imbalanced-learn, which call `fit_resample`.

    Args:
        threshold: The least score of a near copy, more than 0, at most 1.
        measure: "jaccard" or "containment".
        n: Words in a shingle.
        threads: At most this many; None: all CPUs of this process.

    Attributes:
        kept_: Rows that stay, of the texts that fit saw, int64.
        duplicate_of_: For each of those texts, the row that it duplicates; -1 where it stays.
        score_: For each, the score with that row; NaN where it stays.

    Example:
        >>> from retold.sklearn import NearDuplicateFilter
        >>> NearDuplicateFilter().fit_predict(["the old bridge", "snow falls", "The old bridge!"]).tolist()
        [1, 1, -1]
    """

    def __init__(
        self,
        *,
        threshold: float = 0.7,
        measure: Literal["jaccard", "containment"] = "jaccard",
        n: int = 5,
        threads: int | None = None,
    ) -> None:
        self.threshold = threshold
        self.measure = measure
        self.n = n
        self.threads = threads

    def fit(self, X: Any, y: Any = None) -> NearDuplicateFilter:  # noqa: N803
        """Finds the copies among the texts, and keeps the others in an index.

        Args:
            X: A column of texts.
            y: Not looked at.
        """
        import numpy as np

        texts = read_column(texts_of(X))
        first = self.measure == "jaccard"
        pairs = near_duplicates(
            texts,
            threshold=self.threshold,
            measure=self.measure,
            n=self.n,
            identical="first" if first else "all",
            threads=self.threads,
            progress=False,
        )
        gone = keep_first(pairs, ones_are_equal=first)
        self.duplicate_of_: np.ndarray[Any, np.dtype[np.int64]] = np.full(len(texts), -1, dtype=np.int64)
        self.score_: np.ndarray[Any, np.dtype[np.float64]] = np.full(len(texts), np.nan)
        for row, (other, score) in gone.items():
            self.duplicate_of_[row] = other
            self.score_[row] = score
        self.kept_: np.ndarray[Any, np.dtype[np.int64]] = np.flatnonzero(self.duplicate_of_ < 0)
        self.index_: Index = Index(measure=self.measure, n=self.n)
        rows = self.kept_.tolist()
        self.index_.add(rows, [texts[row] or "" for row in rows], threads=self.threads, progress=False)
        return self

    def predict(self, X: Any) -> np.ndarray[Any, Any]:  # noqa: N803
        """-1 for copies of a text that fit saw and kept, 1 for others.

        Args:
            X: A column of texts.
        """
        import numpy as np
        from sklearn.utils.validation import check_is_fitted

        check_is_fitted(self, "index_")
        texts = read_column(texts_of(X))
        copies = [text is not None and bool(self.index_.query(text, threshold=self.threshold)) for text in texts]
        return np.where(copies, -1, 1).astype(np.int64)

    def fit_predict(self, X: Any, y: Any = None) -> np.ndarray[Any, Any]:  # noqa: N803
        """-1 for copies of an earlier text of the same column, 1 for those that stay.

        Args:
            X: A column of texts.
            y: Not looked at.
        """
        import numpy as np

        self.fit(X)
        return np.where(self.duplicate_of_ < 0, 1, -1).astype(np.int64)

    def fit_resample(self, X: Any, y: Any = None) -> tuple[Any, Any]:  # noqa: N803
        """The texts that stay, and their labels: what imbalanced-learn asks of a sampler.

        Args:
            X: A column of texts.
            y: A label for each, or None.
        """
        self.fit(X)
        return _rows(X, self.kept_), None if y is None else _rows(y, self.kept_)


def _rows(values: Any, rows: Any) -> Any:
    """Some rows of a list, array, Series or frame, as the same kind."""
    if hasattr(values, "iloc"):
        return values.iloc[rows]
    return [values[row] for row in rows.tolist()] if isinstance(values, list | tuple) else values[rows]
