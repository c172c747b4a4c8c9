"""scikit-learn's own checks of estimators, on rows of numbers that are written out as texts."""

import numpy as np
import pytest
from sklearn.utils.estimator_checks import parametrize_with_checks
from sklearn.utils.validation import validate_data

from retold.sklearn import CleanText, NearDuplicateFilter, TokenMatrix


def as_text(estimator, X, *, reset):  # noqa: N803
    """Rows of numbers as texts; what the checks feed in, looked at as scikit-learn's own estimators do."""
    rows = validate_data(estimator, X, reset=reset)
    return [" ".join(f"w{number:.0f}" for number in row) for row in rows]


class _OfNumbers:
    def fit(self, X, y=None):  # noqa: N803
        super().fit(as_text(self, X, reset=True))
        return self

    def __sklearn_tags__(self):
        tags = super().__sklearn_tags__()
        tags.input_tags.two_d_array = True
        return tags


class _Transforms(_OfNumbers):
    def transform(self, X):  # noqa: N803
        return super().transform(as_text(self, X, reset=False))


class CleanNumbers(_OfNumbers, CleanText):
    def transform(self, X):  # noqa: N803
        """The length of each story, as the checks compare numbers."""
        return np.array([[len(text)] for text in super().transform(as_text(self, X, reset=False))], dtype=float)


class NumberMatrix(_Transforms, TokenMatrix):
    pass


class NumberFilter(_OfNumbers, NearDuplicateFilter):
    def predict(self, X):  # noqa: N803
        return super().predict(as_text(self, X, reset=False))


OUR_KIND = {
    "check_outliers_fit_predict": "fit_predict compares with earlier rows, predict with all that fit saw",
    "check_outliers_train": "a text is no outlier by a decision function",
    "check_transformer_data_not_an_array": "a list of rows is a list of texts",
}


@pytest.mark.filterwarnings("ignore")
@parametrize_with_checks(
    [CleanNumbers(), NumberMatrix(sparse_output=False), NumberMatrix(weight="count"), NumberFilter()],
    expected_failed_checks=lambda estimator: OUR_KIND if isinstance(estimator, NumberFilter) else {},
)
def test_the_estimators_pass_the_checks_for_arrays(estimator, check):
    check(estimator)
