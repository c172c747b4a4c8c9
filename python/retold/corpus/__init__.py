"""Archives of pages on disk: `Corpus`, one DuckDB file that grows by the day."""

from retold.corpus.corpus import Corpus
from retold.corpus.reports import Added, Cleaned, Matched

__all__ = ["Added", "Cleaned", "Corpus", "Matched"]
