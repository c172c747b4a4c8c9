"""A comparison as a notebook shows it: the short form of the report, some 50 KB at most, whatever the pages are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from retold._shared.view import box, grid, marked, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold.compare.frames import Compared
    from retold.compare.results import Fact, Story

__all__ = ["RELATED", "comparison_html", "headline"]

RELATED = (
    4000  # chosen: pairs that have something in common, beyond which finding facts takes longer than a reader waits
)
_PAGES = 8  # chosen: columns that still fit a notebook
_FACTS = 10  # chosen: rows of a table, as everywhere
_STORIES = 10  # chosen: the same
_ID = 32  # chosen: characters of an id
_VALUE = 60  # chosen: characters of a value


def headline(pages: int, stories: Sequence[Story], topics: Sequence[Story]) -> str:
    """How many pages tell how many stories, in one sentence."""
    told = sum(len(story.documents) for story in stories)
    if not stories:
        together = max((len(topic.documents) for topic in topics), default=0)
        rest = f"; {together} share a topic" if together else ""
        return f"{pages:,} page{'' if pages == 1 else 's'}, no two of which tell the same story{rest}"
    what = "one story" if len(stories) == 1 else f"{len(stories):,} stories"
    if told == pages:
        return f"All {pages:,} pages tell {what}" if len(stories) == 1 else f"{pages:,} pages tell {what}"
    return f"{told:,} of {pages:,} pages tell {what}"


def comparison_html(comparison: Compared) -> str:
    """What the pages tell, where they contradict each other, and how they relate."""
    ranked = comparison.pairs.ranked()
    looked = sum(row.relation != "unrelated" for row in ranked) <= RELATED
    conflicts = [fact for fact in comparison.facts if fact.status == "conflict"] if looked else []
    told = f"{len(conflicts):,} contradiction{'' if len(conflicts) == 1 else 's'}" if looked else "facts not looked for"
    title = headline(len(comparison.documents), comparison.stories, comparison.topics)
    parts = [_conflicts(comparison, conflicts) if conflicts else "", _stories(comparison.stories), _matrix(comparison)]
    return box(title, [told, "to_html() has the whole report"], "".join(parts))


def _conflicts(comparison: Compared, conflicts: Sequence[Fact]) -> str:
    """Facts by pages, who stands alone marked."""
    shown = conflicts[:_FACTS]
    alone = {id for fact in shown for id in fact.outliers}
    having = [page.id for page in comparison.documents if any(page.id in fact.cells for fact in shown)]
    pages = set(sorted(having, key=lambda id: id not in alone)[:_PAGES])
    columns = [id for id in having if id in pages]
    rows = [[text(fact.label or fact.type, _VALUE), *(_value(fact, id) for id in columns)] for fact in shown]
    return grid(["contradiction", *(_short(id) for id in columns)], rows, len(conflicts) - len(shown), "contradiction")


def _value(fact: Fact, id: str) -> str:
    slot = fact.cells.get(id)
    if slot is None:
        return "–"
    said = (slot.value or "the page itself") if fact.type == "attribution" else slot.span.text
    words = " ".join(said.split())
    return marked(words, [(0, len(words))] if id in fact.outliers else [], _VALUE)


def _stories(stories: Sequence[Story]) -> str:
    def line(story: Story) -> str:
        names = ", ".join(_short(id) for id in story.documents[:_PAGES])
        more = f" and {len(story.documents) - _PAGES:,} more" if len(story.documents) > _PAGES else ""
        return f'<li dir="auto">{text(story.label, 120)} <small>({text(names, 300)}{more})</small></li>'

    rest = f"<li>{len(stories) - _STORIES:,} more stories</li>" if len(stories) > _STORIES else ""
    return f"<ul>{''.join(map(line, stories[:_STORIES]))}{rest}</ul>" if stories else ""


def _matrix(comparison: Compared) -> str:
    """How the pages relate; those of stories first."""
    together = dict.fromkeys([id for story in comparison.stories for id in story.documents])
    ids = list(together | dict.fromkeys(page.id for page in comparison.documents))
    shown = ids[:_PAGES]
    rows = [[text(a, _ID), *("" if a == b else _cell(comparison.pair(a, b)) for b in shown)] for a in shown]
    return grid(["", *(_short(id) for id in shown)], rows, len(ids) - len(shown), "page")


def _cell(pair: Any) -> str:
    return f"{pair.relation.replace('_', ' ')}<br><small>{pair.score:.2f}</small>"


def _short(id: str) -> str:
    return id if len(id) <= _ID else id[: _ID - 1] + "…"
