"""`CleanText`: raw pages to their stories, as a step of a pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from sklearn.base import TransformerMixin

from retold.clean.template import Template
from retold.clean.verbs import clean_column
from retold.sklearn.text_input import TextEstimator, texts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

    from retold.clean.verbs import Rule

__all__ = ["CleanText"]


class CleanText(TransformerMixin, TextEstimator):  # type: ignore[misc]
    r"""The story of each page, by `retold.clean_column`.

    Args:
        language: BCP 47 tag, or "auto".
        mode: "auto", "full", "edges" or "off", as for `retold.clean`.
        rules: As for `retold.clean`.
        learn_template: Whether `fit` learns the lines that come again and again on its pages, which `transform` then
            leaves out; all pages count as of one site.
        threads: At most this many; None: all CPUs of this process.

    Attributes:
        template_: What was learned, or None.

    Example:
        >>> from retold.sklearn import CleanText
        >>> CleanText().fit_transform(["Menu\nThe ferry sailed again on Monday, after two years of repairs."]).tolist()
        ['The ferry sailed again on Monday, after two years of repairs.']
    """

    def __init__(
        self,
        *,
        language: str = "auto",
        mode: Literal["auto", "full", "edges", "off"] = "auto",
        rules: Sequence[Rule] = (),
        learn_template: bool = False,
        threads: int | None = None,
    ) -> None:
        self.language = language
        self.mode = mode
        self.rules = rules
        self.learn_template = learn_template
        self.threads = threads

    def fit(self, X: Any, y: Any = None) -> CleanText:  # noqa: N803
        """Reads the pages once, and learns the template if asked to.

        Args:
            X: A column of pages.
            y: Not looked at.
        """
        texts = texts_of(X)
        learned = Template.learn(texts, sources=[_SITE] * len(texts)) if self.learn_template else None
        self.template_ = learned
        return self

    def transform(self, X: Any) -> np.ndarray[Any, Any]:  # noqa: N803
        """The stories, an object array of str; an empty one where there is no page.

        Args:
            X: A column of pages.
        """
        import numpy as np
        from sklearn.utils.validation import check_is_fitted

        check_is_fitted(self, "template_")
        texts = texts_of(X)
        pages = clean_column(
            texts,
            sources=None if self.template_ is None else [_SITE] * len(texts),
            template=self.template_,
            language=self.language,
            mode=self.mode,
            rules=self.rules,
            threads=self.threads,
            progress=False,
        )
        return np.array([text or "" for text in pages.text], dtype=object)

    def get_feature_names_out(self, input_features: Any = None) -> np.ndarray[Any, Any]:
        """The one name, "text".

        Args:
            input_features: Not looked at.
        """
        import numpy as np

        return np.array(["text"], dtype=object)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.transformer_tags.preserves_dtype = []
        return tags


_SITE = "site"  # the one site of all pages that fit sees
