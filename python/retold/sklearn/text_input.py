"""What all estimators for texts have in common: how X is read, and what they tell scikit-learn of themselves."""

from __future__ import annotations

from typing import Any

from sklearn.base import BaseEstimator

from retold._shared.column import as_column

__all__ = ["TextEstimator", "texts_of"]


def texts_of(X: Any) -> Any:  # noqa: N803
    """The texts of X: a column, or a table or array of one column."""
    if getattr(X, "ndim", 1) == 2 and X.shape[1] == 1 and not hasattr(X, "columns"):
        X = X[:, 0]  # noqa: N806
    return as_column(X, name="X").texts


class TextEstimator(BaseEstimator):  # type: ignore[misc]
    """Base: X is a column of texts, as for the vectorizers of scikit-learn."""

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.no_validation = True
        return tags
