"""The top of the report: the verdict in words, the matrix of pages, and the differences that matter."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from retold.compare.differences import GRAVE, Difference, differences
from retold.report._facts import contradictions
from retold.report._html import Html, element, join
from retold.report._marks import snippet
from retold.report._words import (
    CHANGES,
    CLOSE,
    RELATIONS,
    page_name,
    pair_sentence,
    plural,
    relation_chip,
    score,
    sign,
)

if TYPE_CHECKING:
    from retold.compare import Comparison, Pair
    from retold.report._plan import Plan

SENTENCES = 8  # of the verdict
LISTED = 60


def verdict(comparison: Comparison, plan: Plan) -> Html:
    """Who contradicts whom, and a sentence for each close pair, each linked to its evidence."""
    close = [pair for pair in plan.pairs if pair.relation in CLOSE]
    lines = [
        element("li", element("a", pair_sentence(pair), href=f"#{plan.pair_anchor(pair)}"), ".")
        for pair in close[:SENTENCES]
    ]
    if plan.close > len(lines):
        lines.append(element("li", f"… and {plural(plan.close - len(lines), 'more close pair')}."))
    if plan.counts["same_story"]:
        count = plural(plan.counts["same_story"], "pair of pages reports", "pairs of pages report")
        lines.append(element("li", f"{count} the same event, each in its own account."))
    alone = [page.id for page in comparison.documents if not plan.story_of.get(page.id)]
    if alone and comparison.stories:
        names = join(*(join(", " if i else "", page_name(id)) for i, id in enumerate(alone[:5])))
        more = f" and {len(alone) - 5:,} more" if len(alone) > 5 else ""
        lines.append(element("li", "Outside: ", names, more, "."))
    return element("ul", *contradictions(plan), *lines, class_="verdict")


def matrix(comparison: Comparison, plan: Plan) -> Html:
    """Pages by pages: colour, sign, word and score of each relation; the story's pages stand together."""
    shown = plan.matrix_pages
    head = [element("th", page_name(id), scope="col") for id in shown]
    rows = [element("tr", element("td"), *head)]
    pairs = {frozenset(names): comparison.pair(*names) for names in combinations(shown, 2)}
    for a in shown:
        cells = [_cell(plan, a, b, pairs.get(frozenset((a, b)))) for b in shown]
        rows.append(element("tr", element("th", plan.page_link(a), scope="row"), *cells))
    legend = [element("li", relation_chip(name), " ", wording.meaning) for name, wording in RELATIONS.items()]
    return join(
        plan.cap_note(len(shown), len(comparison.documents), "page", "in the matrix"),
        element("div", element("table", *rows, class_="matrix"), class_="scroll", tabindex="0"),
        element("details", element("summary", "What the words mean"), element("ul", *legend, class_="legend")),
    )


def _cell(plan: Plan, a: str, b: str, pair: Pair | None) -> Html:
    if pair is None:
        return element("td", class_="self")
    wording = RELATIONS[pair.relation]
    same = plan.story_of.get(a) is not None and plan.story_of.get(a) == plan.story_of.get(b)
    content = join(
        element("span", sign(wording), " ", wording.word, class_="word"),
        element("span", score(pair.score), class_="num"),
    )
    if plan.has_pair(a, b):
        content = element("a", content, href=f"#{plan.pair_anchor(pair)}")
    why = "; ".join(pair.reasons)
    return element("td", content, class_=f"r-{pair.relation}{' story' if same else ''}", title=why)


def _grouped(plan: Plan) -> list[list[Difference]]:
    """The same difference between other pages is told once; the gravest kind first, then what most pairs have."""
    groups: dict[tuple[str, ...], list[Difference]] = {}
    for pair in plan.pairs:
        for found in differences(pair):
            values = sorted([found.a.text.casefold(), found.b.text.casefold()])
            groups.setdefault((found.kind, *values), []).append(found)
    return sorted(groups.values(), key=lambda found: (GRAVE.index(found[0].kind), -len(found)))


def differing(plan: Plan) -> Html | None:
    """Numbers, denials and names that differ between aligned sentences; None if there are none."""
    groups = _grouped(plan)
    if not groups:
        return None
    rows = [_difference_row(plan, found) for found in groups[:LISTED]]
    return join(
        plan.cap_note(len(rows), len(groups), "difference", "listed"), element("table", *rows, class_="differences")
    )


def _difference_row(plan: Plan, found: list[Difference]) -> Html:
    first, *others = found
    anchors = [f"#{plan.pair_anchor(other.pair)}-{other.group}" for other in found]
    what = element("a", CHANGES[first.kind], href=anchors[0])
    also = [
        element("a", "also ", page_name(other.pair.a), " ↔ ", page_name(other.pair.b), href=anchor, class_="also")
        for other, anchor in zip(others[:5], anchors[1:], strict=False)
    ]
    return element(
        "tr",
        element("th", what, also, scope="row"),
        snippet(first.a, first.pair.aligned[first.group].a, first.kind),
        snippet(first.b, first.pair.aligned[first.group].b, first.kind),
    )
