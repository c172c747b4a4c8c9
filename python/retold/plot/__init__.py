"""Pictures of results, on axes of matplotlib: they take `ax` and give the axes back. Needs matplotlib."""

from retold.plot.kept_by_source import kept_by_source
from retold.plot.keyness import keyness
from retold.plot.passage_map import passage_map
from retold.plot.similarity_map import similarity_map
from retold.plot.timeline import timeline
from retold.plot.who_copies_whom import who_copies_whom

__all__ = ["kept_by_source", "keyness", "passage_map", "similarity_map", "timeline", "who_copies_whom"]
