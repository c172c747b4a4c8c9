"""A fixed vocabulary: the terms of one collection, by which any other becomes a matrix with the same columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

from retold._shared.arguments import checked
from retold._shared.view import ROWS, cell, counted, view
from retold.tokenize.term_lists import distinct

if TYPE_CHECKING:
    import numpy as np
    import scipy.sparse

    from retold._shared.progress import Progress
    from retold.tokenize.term_lists import TermLists

__all__ = ["Vocabulary"]


class ReadsTerms(Protocol):
    """A `Tokenizer`, as far as a vocabulary needs one."""

    def tokens_column(self, texts: Any, *, threads: int | None = None, progress: Progress = None) -> TermLists:
        """The terms of every text of a column."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The terms of a collection, learned by `Tokenizer.fit`.

    Attributes:
        tokenizer: What made the terms.
        terms: The terms, sorted by code points: the columns of every matrix.
        documents: How many texts it was learned from.
        document_counts: How many of them have each term, int64.
    """

    tokenizer: ReadsTerms
    terms: list[str]
    documents: int
    document_counts: np.ndarray[Any, np.dtype[np.int64]]

    def __len__(self) -> int:
        return len(self.terms)

    def __repr__(self) -> str:
        return f"Vocabulary({counted(len(self), 'term')} of {counted(self.documents, 'text')})"

    def _repr_html_(self) -> str:
        order = sorted(range(len(self)), key=lambda column: -int(self.document_counts[column]))[:ROWS]
        rows = [[cell(self.terms[column]), cell(int(self.document_counts[column]))] for column in order]
        return view(repr(self), ("term", "texts"), rows, len(self))

    @property
    def idf(self) -> np.ndarray[Any, np.dtype[np.float64]]:
        """ln((1 + documents) / (1 + document count)) + 1 of every term, as in scikit-learn."""
        import numpy as np

        weights: np.ndarray[Any, np.dtype[np.float64]] = np.log((1 + self.documents) / (1 + self.document_counts)) + 1
        return weights

    @checked()
    def transform(
        self,
        texts: Any,
        weight: Literal["count", "binary", "tfidf"] = "count",
        *,
        threads: int | None = None,
        progress: Progress = None,
    ) -> scipy.sparse.csr_array:
        """Any texts by these terms; others do not count. Needs scipy.

        Args:
            texts: A column of texts.
            weight: As for `Tokenizer.matrix`; "tfidf" weighs by the collection that was learned from.
            threads: None for all usable CPUs.
            progress: None (a bar in terminals and notebooks), a bool, or a callable (bytes done, bytes in all).

        Returns:
            The matrix (texts, terms) of float64 with sorted indices.

        Raises:
            InvalidArgument: There is no such weight.

        Example:
            >>> vocabulary = retold.Tokenizer().fit(["the dam held", "the dam broke"])
            >>> vocabulary.transform(["dam, dam and bridge"]).toarray().tolist()
            [[0.0, 2.0, 0.0, 0.0]]
        """
        import numpy as np
        from scipy.sparse import csr_array

        lists = self.tokenizer.tokens_column(texts, threads=threads, progress=progress)
        columns, rows = self._columns_of(lists)
        shape = (len(lists), len(self.terms))
        matrix = csr_array((np.ones(len(columns)), (rows, columns)), shape=shape)
        matrix.sum_duplicates()
        if weight == "count":
            return matrix
        if weight == "binary":
            matrix.data[:] = 1.0
            return matrix
        matrix.data *= self.idf[matrix.indices]
        row_of = np.repeat(np.arange(shape[0]), np.diff(matrix.indptr))
        length = np.sqrt(np.bincount(row_of, weights=matrix.data**2, minlength=shape[0]))
        matrix.data /= length[row_of]
        return matrix

    def _columns_of(self, lists: TermLists) -> tuple[Any, Any]:
        """The column and the row of every token that has a column."""
        import numpy as np

        known = {term: column for column, term in enumerate(self.terms)}
        column_of = np.array([known.get(term, -1) for term in lists.types], dtype=np.int64)
        columns = column_of[lists.ids] if len(lists.ids) else np.zeros(0, dtype=np.int64)
        rows = np.repeat(np.arange(len(lists)), np.diff(lists.offsets))
        return columns[columns >= 0], rows[columns >= 0]


def learn_vocabulary(tokenizer: ReadsTerms, lists: TermLists, min_texts: int, max_terms: int | None) -> Vocabulary:
    """The terms of some texts that occur in enough of them; the most frequent if there are too many."""
    import numpy as np

    rows = np.repeat(np.arange(len(lists)), np.diff(lists.offsets))
    width = max(1, len(lists.types))
    once = distinct(rows * width + lists.ids.astype(np.int64))
    counts = np.bincount(once % width, minlength=len(lists.types)).astype(np.int64)
    kept = np.flatnonzero(counts >= min_texts)
    if max_terms is not None and len(kept) > max_terms:
        kept = np.sort(kept[np.argsort(-counts[kept], kind="stable")[:max_terms]])
    return Vocabulary(tokenizer, [lists.types[i] for i in kept.tolist()], len(lists), counts[kept])
