"""What the pages say of the same things: a table of facts by pages, contradictions before what goes together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from retold.report._html import Html, element, join
from retold.report._words import TYPES, isolated, page_name, plural, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold.annotate import Slot
    from retold.compare import Comparison
    from retold.compare.results import Fact
    from retold.report._plan import Plan

SENTENCES = 5  # of the verdict
FOLDED = 12  # facts that agree, beyond which they are folded
SPEAKER = "attribution"  # the type of the facts that are who says something
REST = "Comparison.facts"

Row = tuple[str, "Fact"]  # the anchor of its row, or nothing


def _of(plan: Plan, status: str) -> list[Fact]:
    return [fact for fact in plan.facts or () if fact.status == status]


def contradictions(plan: Plan) -> list[Html]:
    """Sentences of the verdict: who says what else than most, each linked to its row."""
    if plan.facts is None:
        many = "So many pages have something in common that contradictions were not looked for"
        return [element("li", f"{many}; {REST} finds them.")]
    found = _of(plan, "conflict")
    lines = [
        element("li", element("a", _contradiction(fact), href=f"#conflict-{number}"), ".")
        for number, fact in enumerate(found[:SENTENCES], 1)
    ]
    if len(found) > SENTENCES:
        more = plural(len(found) - SENTENCES, "more contradiction")
        lines.append(element("li", "… and ", element("a", more, href="#conflicts"), "."))
    shared = sum(fact.status != "only_in_one" for fact in plan.facts)
    if shared and not found:
        lines.append(element("li", f"No contradiction among {plural(shared, 'fact')} that pages share."))
    return lines


def _contradiction(fact: Fact) -> Html:
    """One conflict in words; with a majority what most pages say stands against each that differs."""
    verb = " has it said by " if fact.type == SPEAKER else " says "
    alone = [id for id in fact.cells if id in fact.outliers]
    most = next((slot for id, slot in fact.cells.items() if id not in fact.outliers), None)
    about = join(" (", isolated(fact.label), ")") if fact.label else None
    if alone and most is not None:
        what = join(page_name(alone[0]), verb, _quoted(fact.cells[alone[0]]), ", most pages ", _quoted(most))
        return join(what, about, f"; {plural(len(alone), 'page differs', 'pages differ')}" if len(alone) > 1 else None)
    first, *others = fact.cells.items()
    other = next((cell for cell in others if _differs(cell[1], first[1])), others[0])
    parts = [join(", " if n else "", page_name(id), verb, _quoted(slot)) for n, (id, slot) in enumerate((first, other))]
    return join(*parts, about, ": no majority")


def _differs(a: Slot, b: Slot) -> bool:
    return (a.value, a.unit, a.bound) != (b.value, b.unit, b.bound)


def _quoted(slot: Slot) -> Html:
    if slot.type == SPEAKER:
        return isolated(_value(slot, 60))
    return join("“", isolated(_value(slot, 60)), "”")


def _value(slot: Slot, most: int) -> str:
    """The words of the page; where the fact is who says something, the speaker."""
    return shortened((slot.value or "the page itself") if slot.type == SPEAKER else slot.span.text, most)


def conflicts(comparison: Comparison, plan: Plan) -> Html | None:
    """The facts that contradict each other; None if there are none."""
    found = _of(plan, "conflict")
    if not found:
        return None
    shown = found[: plan.limits.facts]
    note = plan.cap_note(len(shown), len(found), "contradiction", "shown, the surest first", rest=REST)
    return join(note, _tables(comparison, plan, [(f"conflict-{n}", fact) for n, fact in enumerate(shown, 1)]))


def together(comparison: Comparison, plan: Plan) -> Html | None:
    """What goes together though it is written otherwise, and what is the same; None if pages share no such fact."""
    compatible, scope, agreed = (_of(plan, status) for status in ("compatible", "scope", "agree"))
    if not compatible and not scope and not agreed:
        return None
    tables = [
        _folding(comparison, plan, compatible, "goes together, in other words", unfolded=True),
        _folding(comparison, plan, scope, "one page says itself and another gives to a speaker", unfolded=True),
        _folding(comparison, plan, agreed, "is the same on all pages that have it", unfolded=len(agreed) <= FOLDED),
    ]
    alone = len(_of(plan, "only_in_one"))
    note = f"{plural(alone, 'more value stands', 'more values stand')} on one page only." if alone else None
    return join(*tables, element("p", note, class_="aside") if note else None)


def _folding(comparison: Comparison, plan: Plan, found: Sequence[Fact], what: str, *, unfolded: bool) -> Html | None:
    if not found:
        return None
    shown = found[: plan.limits.facts]
    return element(
        "details",
        element("summary", f"What {what} ({len(found):,})"),
        plan.cap_note(len(shown), len(found), "fact", "shown", rest=REST),
        _tables(comparison, plan, [("", fact) for fact in shown]),
        class_="agreeing",
        open=unfolded,
    )


def _tables(comparison: Comparison, plan: Plan, facts: Sequence[Row]) -> Html:
    """One table per story, so that columns are not empty."""
    groups: dict[int, list[Row]] = {}
    for anchor, fact in facts:
        stories = {plan.story_of.get(id, 0) for id in fact.cells}
        groups.setdefault(stories.pop() if len(stories) == 1 else 0, []).append((anchor, fact))
    parts = []
    for story, members in sorted(groups.items(), key=lambda item: item[0] or len(comparison.stories) + 1):
        if len(groups) > 1:
            label = shortened(comparison.stories[story - 1].label, 120) if story else "Beyond one story"
            parts.append(element("h3", isolated(label)))
        parts.append(_table(comparison, plan, members))
    return join(*parts)


def _columns(comparison: Comparison, plan: Plan, facts: Sequence[Row]) -> tuple[list[str], int]:
    """The pages that have a column, and how many have a cell.

    The last to be left out are one that says what most say, then those that stand alone.
    """
    weight: Counter[str] = Counter()
    for _, fact in facts:
        for id in fact.cells:
            weight[id] += len(facts) + 1 if id in fact.outliers else 1
        if fact.outliers:
            weight[next(id for id in fact.cells if id not in fact.outliers)] += (len(facts) + 1) ** 2
    chosen = {id for id, _ in weight.most_common(plan.limits.columns)}
    return [document.id for document in comparison.documents if document.id in chosen], len(weight)


def _table(comparison: Comparison, plan: Plan, facts: Sequence[Row]) -> Html:
    columns, total = _columns(comparison, plan, facts)
    head = [element("th", plan.page_link(id), scope="col") for id in columns]
    rows = [
        element("tr", _what(fact), *(_cell(plan, fact, id) for id in columns), id=anchor or None)
        for anchor, fact in facts
    ]
    table = element(
        "table",
        element("thead", element("tr", element("td"), *head)),
        element("tbody", *rows),
        class_="facts",
    )
    return join(
        plan.cap_note(len(columns), total, "page", "in the table, those that differ first", rest=REST),
        element("div", table, class_="scroll", tabindex="0"),
    )


def _what(fact: Fact) -> Html:
    kind = TYPES.get(fact.type, fact.type)
    quoted = next((f"“{shortened(slot.span.text, 80)}”" for slot in fact.cells.values() if slot.value), kind)
    return element(
        "th",
        element("span", fact.label or quoted, dir="auto", class_="label-of"),
        element("span", f"{kind}: {fact.why}", class_="because"),
        scope="row",
    )


def _cell(plan: Plan, fact: Fact, id: str) -> Html:
    slot = fact.cells.get(id)
    if slot is None:
        return element("td", class_="none")
    speaker = slot.speaker if slot.type != SPEAKER else None
    alone = id in fact.outliers
    return element(
        "td",
        plan.span_link(slot.span, isolated(_value(slot, 120))),
        element("span", "≠ differs", class_="differs") if alone else None,
        element("span", "says ", isolated(speaker), class_="because") if speaker else None,
        class_="outlier" if alone else None,
        data_page=id or "(no name)",
        title=f"line {slot.span.line}",
    )
