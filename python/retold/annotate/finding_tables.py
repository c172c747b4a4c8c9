"""Tables of what the texts of a column state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._shared.column import take_ids
from retold._shared.columns import ColumnTable
from retold._shared.texts import Texts, cut_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np

    from retold._shared.column import Ids
    from retold._shared.table import Lists

__all__ = [
    "FlagTable",
    "NameTable",
    "QuoteTable",
    "SlotTable",
    "flag_columns",
    "name_columns",
    "quote_columns",
    "slot_columns",
]


class QuoteTable(ColumnTable):
    """A row for every quotation.

    Columns: row (number of its text), id and source where the texts have them, kind, speaker, start, end, line, text,
    content, parts, speaker_text, cue, venue, score, evidence, speaker_evidence.
    `text` is `start` to `end` of the text, "X said" in the middle included; `content` and `parts` are lists of (start,
    end) without it. All else is as in `Quote`; positions are code points, lines count from 1.
    """

    __slots__ = ()


class NameTable(ColumnTable):
    """A row for every name of a text.

    Columns: row (number of the text), id and source where the texts have them, canonical, kind, start, end, line, text
    (the first mention), mentions, roles, aliases, evidence, score.
    `mentions` and `roles` are lists of (start, end). All else is as in `Name`.
    """

    __slots__ = ()


class SlotTable(ColumnTable):
    """A row for every value.

    Columns: row (number of its text), id and source where the texts have them, type, value, bound, unit, start, end,
    line, text, speaker, inferred, score, evidence. All is as in `Slot`.
    """

    __slots__ = ()


class FlagTable(ColumnTable):
    """A row for every flag.

    Columns: row (number of its text), id and source where the texts have them, kind, start, end, line, text, reason,
    score. All is as in `Flag`.
    """

    __slots__ = ()


def _named(row: Any, ids: Ids, sources: Sequence[Any] | None) -> dict[str, Any]:
    named = {"row": row}
    if ids is not None:
        named["id"] = take_ids(ids, row)
    if sources is not None:
        named["source"] = take_ids(list(sources), row)
    return named


def _hull(lists: Lists) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Start of the first and end of the last span of every list, 0 where it is empty; and whether it is not."""
    import numpy as np

    items: Any = lists.items
    filled = lists.offsets[1:] > lists.offsets[:-1]
    starts, ends = np.zeros(len(filled), dtype=np.int64), np.zeros(len(filled), dtype=np.int64)
    starts[filled] = items["starts"][lists.offsets[:-1][filled]]
    ends[filled] = items["ends"][lists.offsets[1:][filled] - 1]
    return starts, ends, filled


class _Cutter:
    """Cuts wordings out of the texts of a table's rows."""

    def __init__(self, texts: Sequence[str | None], row: np.ndarray[Any, Any]) -> None:
        import numpy as np

        self._texts = texts
        self._offsets = np.searchsorted(row, np.arange(len(texts) + 1))

    def __call__(self, starts: Any, ends: Any, filled: Any = None) -> Texts:
        cut = cut_texts(self._texts, self._offsets, starts, ends)
        return cut if filled is None else Texts(cut.offsets, cut.data, filled)

    def places(self, starts: Any, ends: Any, line: Any) -> dict[str, Any]:
        return {"start": starts, "end": ends, "line": line, "text": self(starts, ends)}


def _spans(lists: Lists) -> Lists:
    items: Any = lists.items
    return type(lists)(lists.offsets, {"start": items["starts"], "end": items["ends"]}, lists.valid)


def quote_columns(
    found: Mapping[str, Any], texts: Sequence[str | None], ids: Ids, sources: Sequence[Any] | None
) -> dict[str, Any]:
    """The columns of `QuoteTable`."""
    cut = _Cutter(texts, found["row"])
    starts, ends, _ = _hull(found["content"])
    return {
        **_named(found["row"], ids, sources),
        "kind": found["kind"],
        "speaker": found["speaker"],
        **cut.places(starts, ends, found["line"]),
        "content": _spans(found["content"]),
        "parts": _spans(found["parts"]),
        "speaker_text": cut(*_hull(found["speaker_span"])),
        "cue": cut(*_hull(found["cue"])),
        "venue": cut(*_hull(found["venue"])),
        **{name: found[name] for name in ("score", "evidence", "speaker_evidence")},
    }


def name_columns(
    found: Mapping[str, Any], texts: Sequence[str | None], ids: Ids, sources: Sequence[Any] | None
) -> dict[str, Any]:
    """The columns of `NameTable`."""
    first = found["mentions"].offsets[:-1]
    starts, ends = (found["mentions"].items[name][first] for name in ("starts", "ends"))
    return {
        **_named(found["row"], ids, sources),
        "canonical": found["canonical"],
        "kind": found["kind"],
        **_Cutter(texts, found["row"]).places(starts, ends, found["line"]),
        "mentions": _spans(found["mentions"]),
        "roles": _spans(found["roles"]),
        **{name: found[name] for name in ("aliases", "evidence", "score")},
    }


def slot_columns(
    found: Mapping[str, Any], texts: Sequence[str | None], ids: Ids, sources: Sequence[Any] | None
) -> dict[str, Any]:
    """The columns of `SlotTable`."""
    places = _Cutter(texts, found["row"]).places(found["start"], found["end"], found["line"])
    return {
        **_named(found["row"], ids, sources),
        **{name: found[name] for name in ("type", "value", "bound", "unit")},
        **places,
        **{name: found[name] for name in ("speaker", "inferred", "score", "evidence")},
    }


def flag_columns(
    found: Mapping[str, Any], texts: Sequence[str | None], ids: Ids, sources: Sequence[Any] | None
) -> dict[str, Any]:
    """The columns of `FlagTable`."""
    return {
        **_named(found["row"], ids, sources),
        "kind": found["kind"],
        **_Cutter(texts, found["row"]).places(found["start"], found["end"], found["line"]),
        **{name: found[name] for name in ("reason", "score")},
    }
