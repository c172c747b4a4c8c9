"""`TokenMatrix`: texts to a sparse matrix of terms, with a vocabulary that fit learns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from sklearn.base import TransformerMixin

from retold.sklearn.text_input import TextEstimator, texts_of
from retold.tokenize.tokenizer import Tokenizer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import numpy as np

    from retold.tokenize.vocabulary import Vocabulary

__all__ = ["TokenMatrix"]


class TokenMatrix(TransformerMixin, TextEstimator):  # type: ignore[misc]
    """Texts by the terms of a `retold.Tokenizer`, as CountVectorizer and TfidfVectorizer give them, for any script.

    Args:
        weight: "count", "binary" or "tfidf".
        language: For stop words and stems, as for `retold.Tokenizer`.
        fold: Whether case and compatibility forms do not count.
        stop_words: None, "language" or words of your own.
        stem: Whether terms are Snowball stems.
        min_length: Characters that a word has at least.
        keep: A filter of your own, as for `retold.Tokenizer`.
        min_texts: Terms in fewer of the texts that fit sees are left out.
        max_terms: At most so many terms, those in most texts.
        sparse_output: Whether the matrix is sparse; `set_output` with a frame needs False.
        threads: At most this many; None: all CPUs of this process.

    Attributes:
        vocabulary_: The `retold.Vocabulary` that fit learned.

    Example:
        >>> from retold.sklearn import TokenMatrix
        >>> matrix = TokenMatrix(weight="binary").fit(["мост закрыт", "снег"])
        >>> matrix.transform(["снег и снег"]).toarray().tolist(), matrix.get_feature_names_out().tolist()
        ([[0.0, 0.0, 1.0]], ['закрыт', 'мост', 'снег'])
    """

    def __init__(
        self,
        *,
        weight: Literal["count", "binary", "tfidf"] = "tfidf",
        language: str = "auto",
        fold: bool = True,
        stop_words: Literal["language"] | Iterable[str] | None = None,
        stem: bool = False,
        min_length: int = 1,
        keep: Callable[[list[str]], Iterable[bool]] | None = None,
        min_texts: int = 1,
        max_terms: int | None = None,
        sparse_output: bool = True,
        threads: int | None = None,
    ) -> None:
        self.weight = weight
        self.language = language
        self.fold = fold
        self.stop_words = stop_words
        self.stem = stem
        self.min_length = min_length
        self.keep = keep
        self.min_texts = min_texts
        self.max_terms = max_terms
        self.sparse_output = sparse_output
        self.threads = threads

    def fit(self, X: Any, y: Any = None) -> TokenMatrix:  # noqa: N803
        """Learns the vocabulary.

        Args:
            X: A column of texts.
            y: Not looked at.
        """
        tokenizer = Tokenizer(
            language=self.language,
            fold=self.fold,
            stop_words=self.stop_words,
            stem=self.stem,
            min_length=self.min_length,
            keep=self.keep,
        )
        self.vocabulary_: Vocabulary = tokenizer.fit(
            texts_of(X), min_texts=self.min_texts, max_terms=self.max_terms, threads=self.threads, progress=False
        )
        return self

    def transform(self, X: Any) -> Any:  # noqa: N803
        """The matrix (texts, terms) of float64.

        Args:
            X: A column of texts.
        """
        from sklearn.utils.validation import check_is_fitted

        check_is_fitted(self, "vocabulary_")
        matrix = self.vocabulary_.transform(texts_of(X), self.weight, threads=self.threads, progress=False)
        return matrix if self.sparse_output else matrix.toarray()

    def get_feature_names_out(self, input_features: Any = None) -> np.ndarray[Any, Any]:
        """The terms, in the order of the columns.

        Args:
            input_features: Not looked at.
        """
        import numpy as np
        from sklearn.utils.validation import check_is_fitted

        check_is_fitted(self, "vocabulary_")
        return np.array(self.vocabulary_.terms, dtype=object)
