"""The findings of a comparison: what its pages say beside each other, found when somebody asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from retold._core import compare as core
from retold._shared.listing import Listing
from retold._shared.span import Span
from retold.annotate.flag import Flag
from retold.annotate.slot import Slot
from retold.compare import results
from retold.compare.findings import Fact, Moment, Statement

__all__ = ["Found"]


class Found:
    """The part of `Comparison` that is found when it is asked for."""

    _core: core.Comparison
    _own: Sequence[list[dict[str, Any]]]  # slots of the user's fact types, of each page

    def _span(self, document: int, start: int, end: int) -> Span:
        raise NotImplementedError

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """What the pages say of the same things and whether they agree; conflicts first. Found when first asked for.

        Dates, numbers, sums, shares, durations and clock times, led together by aligned sentences and the words around
        them. Nothing is resolved from a day: "Tuesday" and "24 May" are never a conflict.
        """
        return Listing(Fact(**members) for members in self._found.facts(Slot, self._span))

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """What somebody said, as two or more pages of one topic tell it. Found when first asked for.

        Quotations that two pages give to different speakers come first, then what most pages tell. Quotations are known
        again by their content words, also where the sentences around them are not aligned. Of more than 50 pages those
        are looked at whose sentences are aligned with others of their story.

        Example:
            >>> import retold
            >>> said = "“The old bridge will never be rebuilt,” {} said on the quay of Aune on Monday."
            >>> pages = {"a": said.format("Mara Lindqvist"), "b": said.format("Oskar Dahl")}
            >>> [statement.change for statement in retold.compare(pages).statements]
            ['speaker_changed']
        """
        return Listing(Statement(**members) for members in self._found.statements(results, self._span))

    @cached_property
    def timeline(self) -> tuple[Moment, ...]:
        """When the pages came out and the dates that they tell of, stated and inferred ones apart.

        Moments with a place among days come first, in the order of their first days, then days without a year by the
        calendar, then weekdays and the like of each page: nothing tells where they belong. Found when first asked for.

        Example:
            >>> import retold
            >>> pages = {"a": "The ferry Ilse sank on 4 May 2031 off Orvik.", "b": "The ferry sank on Tuesday."}
            >>> [(moment.date, moment.placed, list(moment.pages)) for moment in retold.compare(pages).timeline]
            [('2031-05-04', True, ['a']), ('XXXX-WXX-2', False, ['b'])]
        """
        return Listing(Moment(**members) for members in self._found.timeline(Slot, self._span))

    @cached_property
    def flags(self) -> tuple[Flag, ...]:
        """Places that look as if something went wrong, by page (`flag.span.document`) and place: hints, no verdicts.

        The flags of all documents, and what only the other pages of a topic show: a `garbled_name` is spelled otherwise
        on two other pages or more and on no other page like here; `exchanged_speakers` have each other's words;
        `contradicting_date` is a weekday or a day without a year that the days of two pages make different days of.
        Found when first asked for.

        Example:
            >>> import retold
            >>> told = "The ferry sank off Orvik, said {}, the harbour master. {} called for help on Monday."
            >>> pages = [told.format(name, name.split()[1]) for name in ("Ada Krone", "Ada Krone", "Ada Krohne")]
            >>> [(flag.span.text, flag.reason) for flag in retold.compare(pages).flags]
            [('Ada Krohne', '"Ada Krone" on 2 other pages')]
        """
        return Listing(Flag(**members) for members in self._found.flags(self._span))

    @cached_property
    def _found(self) -> core.Findings:
        # Keeps what was read of the pages, for all that is asked of it.
        own = [[(s["type"], s["value"], s["unit"] or "", s["start"], s["end"]) for s in slots] for slots in self._own]
        return core.findings_of(self._core, own)
