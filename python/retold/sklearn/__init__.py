"""Estimators for scikit-learn's pipelines: cleaned pages, matrices of terms, near copies found. Needs scikit-learn."""

from retold.sklearn.clean_text import CleanText
from retold.sklearn.near_duplicate_filter import NearDuplicateFilter
from retold.sklearn.token_matrix import TokenMatrix

__all__ = ["CleanText", "NearDuplicateFilter", "TokenMatrix"]
