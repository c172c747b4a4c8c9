"""Cleaned pages: every raw line in its place, what was dropped greyed with its label and the reason."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Any

from retold.report._html import Html, element, join
from retold.report._side_by_side import bar
from retold.report._words import page_name, told_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold.compare import Comparison, Document
    from retold.report._plan import Plan


def _marked(plan: Plan, id: str, block: Any, places: Sequence[tuple[int, int]]) -> Html:
    """The line with a mark around every span that something in the report leads to."""
    parts: list[Html | str] = []
    at = block.start
    for start, end in places[bisect_left(places, (block.start, 0)) : bisect_left(places, (block.end, 0))]:
        until = min(end, block.end)
        parts.append(block.text[at - block.start : start - block.start])
        said = block.text[start - block.start : until - block.start]
        parts.append(element("mark", said, class_="place", id=plan.place_anchor(id, start)))
        at = until
    return join(*parts, block.text[at - block.start :])


def _line(anchor: str, block: Any, seen: set[int], words: Html) -> Html:
    state = "kept" if block.kept else "title" if block.label == "title" else "dropped"
    why = join(
        element("span", block.label, class_=f"label l-{block.label}"),
        " ",
        element("span", block.reason, class_="reason"),
    )
    first = block.line not in seen
    seen.add(block.line)
    return element(
        "div",
        element("span", block.line, class_="line"),
        element("p", words, dir="auto"),
        element("span", why, class_="because"),
        class_=f"block {state}",
        id=f"{anchor}-{block.line}" if first else None,
    )


def _share(page: Any) -> float:
    kept = int(sum(block.end - block.start for block in page.blocks if block.kept))
    return kept / (int(sum(block.end - block.start for block in page.blocks)) or 1)


def _dropped(page: Any) -> str:
    counts = Counter(block.label for block in page.blocks if not block.kept)
    return ", ".join(f"{label} {count}" for label, count in counts.most_common())


def _repairs(page: Any) -> Html | None:
    counts = Counter(edit.reason for edit in page.edits if edit.reason not in ("dropped", "joined"))
    if not counts:
        return None
    return element(
        "p", "Repaired in the kept lines: ", ", ".join(f"{r} {n}" for r, n in counts.most_common()), ".", class_="aside"
    )


def page_section(plan: Plan, document: Document, *, unfolded: bool) -> Html:
    """One page with all its lines."""
    anchor, page = plan.page_anchor(document.id), document.page
    title = document.title.text if document.title else "no title found"
    share = _share(page)
    head = element(
        "summary", page_name(document.id), " ", element("span", title, class_="pagetitle", dir="auto"),
        element("span", bar(share), f"{share:.0%} kept", class_="share"),
    )  # fmt: skip
    facts = [f"date: {document.date or 'not stated'}", f"language: {document.language or 'not known'}"]
    dropped = _dropped(page)
    facts.append(f"dropped: {dropped}" if dropped else "nothing dropped")
    doubts, notes = told_of(page.flags)
    facts += notes
    blocks = page.blocks[: plan.limits.lines]
    seen: set[int] = set()
    places = plan.places(document.id)
    return element(
        "details",
        head,
        element("span", id=anchor),
        element("p", " · ".join(facts), class_="aside"),
        element("p", "Doubtful: ", ", ".join(doubts), class_="flags") if doubts else None,
        _repairs(page),
        plan.cap_note(len(blocks), len(page.blocks), "line", "shown"),
        element(
            "div",
            *(_line(anchor, block, seen, _marked(plan, document.id, block, places)) for block in blocks),
            class_="lines",
        ),
        class_="page",
        open=unfolded,
    )


def pages(comparison: Comparison, plan: Plan) -> Html | None:
    """All cleaned pages that the plan shows; None for a comparison without pages (read from JSON)."""
    shown = [comparison.document(id) for id in plan.pages]
    shown = [document for document in shown if document.page is not None]
    if not shown:
        return None
    few = len(shown) <= 8
    return join(
        plan.cap_note(len(shown), len(comparison.documents), "page", "shown in full"),
        element("input", type="checkbox", id="hide-dropped"),
        element("label", "hide what was dropped", for_="hide-dropped"),
        *(page_section(plan, document, unfolded=few) for document in shown),
    )
