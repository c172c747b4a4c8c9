"""Archives of pages on disk: `Corpus`, one DuckDB file that grows by the day."""

from retold.corpus.corpus import Corpus
from retold.corpus.reports import Added, Annotated, Checked, Cleaned, Matched, Told

__all__ = ["Added", "Annotated", "Checked", "Cleaned", "Corpus", "Matched", "Told"]
