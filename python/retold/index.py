"""`Index`, which `retold.similarity` has, too."""

from retold.similarity.index import Index, Match

__all__ = ["Index", "Match"]
