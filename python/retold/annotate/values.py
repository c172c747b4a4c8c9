"""Dates and numbers of a text."""

from __future__ import annotations

from retold import _core
from retold._shared.arguments import checked
from retold.annotate.slot import Slot
from retold.annotate.span_maker import SpanMaker


@checked()
def dates(text: str, *, anchor: str | None = None, language: str = "auto") -> list[Slot]:
    """The dates that a text states: days, months, years, weekdays, ranges, words like "yesterday".

    There is no date without a digit, the name of a month or weekday, or a word of a closed list. Nothing is resolved
    from the day of the run: "Tuesday" and "11 September" stay open (`XXXX-WXX-2`, `XXXX-09-11`) unless `anchor` says
    when the text was written; what is resolved from it is marked `inferred`. Weekdays lie in the past, or in the future
    where a word close by says so.

    Args:
        text: Any text; malformed characters are no dates and never raise.
        anchor: The ISO day on which the text was written, such as "2031-05-09".
        language: "auto" (a guess from the text) or a BCP 47 tag. Without word lists for the language only dates in
            digits are found.

    Returns:
        The dates in order; they do not overlap. Positions are code points.

    Raises:
        InvalidArgument: `anchor` is no ISO day; `language` is no tag.

    Cost: linear in the text; about 1 ms for a page of 5 kB.

    Example:
        >>> import retold
        >>> found = retold.dates("He resigned yesterday; the vote is on 20 May.", anchor="2031-05-09")
        >>> [(slot.span.text, slot.value, slot.inferred) for slot in found]
        [('yesterday', '2031-05-08', True), ('20 May', '2031-05-20', True)]
    """
    rows = _core.annotate.dates(text, anchor=anchor or "", language=language, span=SpanMaker("", text))
    return [Slot(**row) for row in rows]


@checked()
def numbers(text: str, *, language: str = "auto") -> list[Slot]:
    """The counts, sums of money, shares and durations that a text states, in digits or words of many languages.

    Numbers that are part of a date, a name, a version, a score, a telephone number or a clock time are none; ordinals
    ("third") are none either.

    Args:
        text: Any text; malformed characters never raise.
        language: "auto" (a guess from the text) or a BCP 47 tag. Without word lists for the language only digits with
            signs of money and per cent are read.

    Returns:
        The numbers in order; they do not overlap. Positions are code points.

    Raises:
        InvalidArgument: `language` is no tag.

    Cost: linear in the text; about 1 ms for a page of 5 kB.

    Example:
        >>> import retold
        >>> found = retold.numbers("At least 1,200 people paid 2.5 million euros in three weeks.")
        >>> [(slot.type, slot.value, slot.unit, slot.bound) for slot in found]
        [('number', '1200', 'people', 'at_least'), ('money', '2500000', 'EUR', None), ('duration', 'P3W', 'week', None)]
    """
    return [Slot(**row) for row in _core.annotate.numbers(text, language=language, span=SpanMaker("", text))]
