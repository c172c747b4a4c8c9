"""Two pages sentence by sentence: one grid row per aligned group, so that what belongs together stays at one height."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from retold.compare.differences import ONE_STORY
from retold.report._html import Html, element, join, text
from retold.report._marks import Mark, boxed, marks
from retold.report._words import (
    CLASSES,
    RELATIONS,
    isolated,
    kind_chip,
    page_name,
    plural,
    relation_chip,
    score,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from retold.compare import Pair, Span
    from retold.report._plan import Plan

_ASPECTS = {
    "text": "shared phrases (5 words)",
    "containment_a": "phrases of the left page found right",
    "containment_b": "phrases of the right page found left",
    "words": "vocabulary",
    "lead": "title and lead",
    "title": "title",
    "rare": "words of few pages",
    "crowd": "others like both pages",
    "formula": "words in common that many pages have",
    "rivals": "likelier partners of either page",
    "names": "names",
    "numbers": "numbers",
    "weekdays": "weekdays named",
    "aligned_a": "words of the left page with a partner",
    "aligned_b": "words of the right page with a partner",
    "time": "stated dates",
    "embedding": "embedding",
    "values": "values of the same things",
}


def bar(value: float | None) -> Html:
    """A small bar of 5 % steps; an inline style would need a looser content policy."""
    step = 0 if value is None else round(20 * min(max(value, 0.0), 1.0))
    return element("span", element("span", class_=f"w{step}"), class_="bar", aria_hidden="true")


def _side(plan: Plan, spans: Sequence[Span], found: Sequence[Mark]) -> Html:
    parts = []
    for span in spans:
        place = f"line {span.line}, characters {span.start:,} to {span.end:,} of the raw page"
        anchor = f"#{plan.page_anchor(span.document)}-{span.line}"
        number = (
            element("a", span.line, href=anchor, title=place, class_="line")
            if plan.has_page(span.document)
            else element("span", span.line, title=place, class_="line")
        )
        parts.append(element("p", number, boxed(span, found, plan.slots_in(span)), dir="auto"))
    return element("div", *parts, class_="side")


def _missing(document: str) -> Html:
    return element("div", element("p", "not in ", page_name(document)), class_="side none")


def _rows(pair: Pair) -> Iterator[tuple[str, object]]:
    """("both", number of the group), ("a", span) and ("b", span), in the order of a; b's own come where b has them."""
    left = sorted(pair.only_b, key=lambda span: span.start)
    events: list[tuple[int, int, int]] = [(span.start, 0, i) for i, span in enumerate(pair.only_a)]
    events += [(group.a[0].start, 1, i) for i, group in enumerate(pair.aligned)]
    taken = 0
    for _, aligned, index in sorted(events):
        if not aligned:
            yield "a", pair.only_a[index]
            continue
        group = pair.aligned[index]
        while group.kind != "moved" and taken < len(left) and left[taken].start < group.b[0].start:
            yield "b", left[taken]
            taken += 1
        yield "both", index
    for span in left[taken:]:
        yield "b", span


def _row(plan: Plan, pair: Pair, what: str, item: object) -> Html:
    if what == "both":
        number: int = item  # type: ignore[assignment]
        group = pair.aligned[number]
        middle = join(kind_chip(group.kind), element("span", score(group.score), class_="num"))
        sides = (_side(plan, group.a, marks(group, "a")), _side(plan, group.b, marks(group, "b")))
        kind = f"row k-{group.kind}"
        return element(
            "div", sides[0], element("div", middle, class_="how"), sides[1],
            class_=kind, id=f"{plan.pair_anchor(pair)}-{number}",
        )  # fmt: skip
    span: Span = item  # type: ignore[assignment]
    told, empty = _side(plan, [span], ()), _missing(pair.b if what == "a" else pair.a)
    middle = element(
        "div", element("span", "only left" if what == "a" else "only right", class_="chip lone"), class_="how"
    )
    sides = (told, empty) if what == "a" else (empty, told)
    return element("div", sides[0], middle, sides[1], class_="row lone")


def _figures(pair: Pair) -> Html:
    rows = [
        element(
            "tr",
            element("th", label, scope="row"),
            element("td", bar(value)),
            element("td", score(value), class_="num"),
        )
        for name, label in _ASPECTS.items()
        if (value := pair.aspects.get(name)) is not None
    ]
    return element("details", element("summary", "Figures"), element("table", *rows, class_="figures"), class_="inner")


def _named(reason: str, pair: Pair) -> Html:
    """A reason with the ids in it isolated: one in another direction would turn the figures around it."""
    ids = sorted(filter(None, (pair.a, pair.b)), key=len, reverse=True)
    if not ids:
        return text(reason)
    parts = re.split(rf"(?<!\w)({'|'.join(map(re.escape, ids))})(?!\w)", reason)
    return join(*(isolated(part) if number % 2 else part for number, part in enumerate(parts)))


def _why(pair: Pair) -> Html:
    lines = [element("li", _named(reason, pair)) for reason in pair.reasons]
    close = "a close call" if pair.margin < 0.05 else "the next would be"
    other = RELATIONS[pair.runner_up].word
    lines.append(element("li", f"{close}: {other} (margin {score(pair.margin)})", class_="aside"))
    if pair.direction is not None:
        signs = "; ".join(evidence.text for evidence in pair.direction.evidence)
        first = join(
            "Came first: ",
            page_name(pair.direction.first),
            f" (confidence {score(pair.direction.confidence)}): {signs}",
        )
        lines.append(element("li", first))
    elif pair.sentences_compared:
        lines.append(element("li", "Which came first: not known.", class_="aside"))
    return element("ul", *lines, class_="why")


def _classes(pair: Pair) -> Iterator[str]:
    """How many changes are about what, the most telling first."""
    counts = Counter(change.about for change in pair.changes)
    if counts:
        yield "changes: " + ", ".join(f"{count:,} {CLASSES[about]}" for about, count in counts.items())


def pair_section(plan: Plan, pair: Pair, *, unfolded: bool) -> Html:
    """One pair: relation, reasons, figures, and the sentences side by side."""
    head = element(
        "summary", relation_chip(pair.relation), element("span", score(pair.score), class_="num"), " ",
        element("span", page_name(pair.a), " ↔ ", page_name(pair.b), class_="pairname"),
    )  # fmt: skip
    body = [element("span", id=plan.pair_anchor(pair)), _why(pair), _figures(pair)]
    if pair.sentences_compared:
        counts = (
            plural(len(pair.aligned), "aligned group"),
            f"{len(pair.only_a)} only left",
            f"{len(pair.only_b)} only right",
        )
        rows = [_row(plan, pair, what, item) for what, item in _rows(pair)]
        names = [element("div", plan.page_link(id), class_="side") for id in (pair.a, pair.b)]
        top = element("div", names[0], element("div", class_="how"), names[1], class_="row top")
        told = ", ".join((*counts, *_classes(pair)))
        body += [element("p", f"{told}.", class_="aside"), element("div", top, *rows, class_="grid")]
    else:
        why = next((reason for reason in pair.reasons if reason.startswith("sentences not compared")), "")
        body.append(element("p", f"{why[:1].upper()}{why[1:]}.", class_="aside"))
    related = pair.relation in ONE_STORY
    return element("details", head, *body, class_="pair related" if related else "pair", open=unfolded)
