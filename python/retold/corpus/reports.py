"""What each step of a corpus says it did."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Added", "Annotated", "Checked", "Cleaned", "Matched", "Told"]


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


class Told(NamedTuple):
    """What `Corpus.stories` did, and what is there now.

    Attributes:
        days: Days that were compared with the days before them.
        stories: Stories of two pages and more, in all.
        pages: Pages in these.
    """

    days: int
    stories: int
    pages: int


class Annotated(NamedTuple):
    """What `Corpus.annotate` did, and what is there now.

    Attributes:
        pages: Pages that were read now.
        quotes: Quotations, in all.
        names: Names, in all.
        slots: Dates, numbers and other values, in all.
        flags: Flags, in all.
    """

    pages: int
    quotes: int
    names: int
    slots: int
    flags: int


class Checked(NamedTuple):
    """What `Corpus.facts` did, and what is there now.

    Attributes:
        stories: Stories that were compared now.
        facts: Facts of stories, in all.
        conflicts: Facts in which pages give different values, in all.
    """

    stories: int
    facts: int
    conflicts: int
