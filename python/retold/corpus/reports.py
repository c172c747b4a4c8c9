"""What each step of a corpus says it did."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Added", "Cleaned", "Matched"]


class Added(NamedTuple):
    """What `Corpus.add` did.

    Attributes:
        added: Pages that are new.
        unchanged: Pages that were there with the same content.
        changed: Pages that were there with another content, which is kept in the table `replaced`.
    """

    added: int
    unchanged: int
    changed: int


class Cleaned(NamedTuple):
    """What `Corpus.clean` did.

    Attributes:
        pages: Pages cleaned now: new ones, and those of sources whose template has a new version.
        templates: New versions of templates.
    """

    pages: int
    templates: int


class Matched(NamedTuple):
    """What `Corpus.near_duplicates` did, and what is there now.

    Attributes:
        texts: Different texts that were new.
        candidates: Pairs that were compared in full.
        pairs: Pairs of different texts that reach the threshold, in all.
        groups: Groups of two pages and more, in all.
        copies: Pages that are near copies of an earlier one that stays, in all.
    """

    texts: int
    candidates: int
    pairs: int
    groups: int
    copies: int
