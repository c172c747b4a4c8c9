"""When: the days that pages came out and the dates they tell of, a lane for each page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from retold.report._html import Html, element, join
from retold.report._words import isolated, plural, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold.compare import Comparison
    from retold.compare.results import Moment
    from retold.report._plan import Plan

REST = "Comparison.timeline"
EACH = 3  # places of one date on one page
WORDS = 60  # characters of a date in a page
MEANING = "● stated in the text · ○ worked out from the day the page came out · ■ the page came out"


def timeline(comparison: Comparison, plan: Plan) -> Html | None:
    """Moments by pages, those without a place among days folded below; None if there are none."""
    moments = comparison.timeline if plan.facts is not None else ()
    if not moments:
        return None
    placed = [moment for moment in moments if moment.placed]
    rest = [moment for moment in moments if not moment.placed]
    folded = element(
        "details",
        element("summary", f"? {plural(len(rest), 'date')} without a place: no year, or no day to count from"),
        _lanes(comparison, plan, rest),
        class_="agreeing",
        open=not placed,
    )
    return join(
        element("p", MEANING, class_="aside"),
        _lanes(comparison, plan, placed) if placed else None,
        folded if rest else None,
    )


def _lanes(comparison: Comparison, plan: Plan, moments: Sequence[Moment]) -> Html:
    """A row for each moment, a column for each page."""
    shown = moments[: 2 * plan.limits.facts]
    told = Counter(id for moment in shown for id in moment.pages)
    chosen = {id for id, _ in told.most_common(plan.limits.columns)}
    columns = [document.id for document in comparison.documents if document.id in chosen]
    head = [element("th", plan.page_link(id), scope="col") for id in columns]
    rows = [
        element("tr", _when(moment), *(_cell(plan, moment, id) for id in columns))
        for moment in shown
        if not chosen.isdisjoint(moment.pages)
    ]
    table = element(
        "table",
        element("thead", element("tr", element("td"), *head)),
        element("tbody", *rows),
        class_="facts moments",
    )
    return join(
        plan.cap_note(len(shown), len(moments), "date", "shown", rest=REST),
        plan.cap_note(len(columns), len(told), "page", "in the table, those with most dates first", rest=REST),
        element("div", table, class_="scroll", tabindex="0"),
    )


def _when(moment: Moment) -> Html:
    reach = (
        f"{moment.earliest} to {moment.latest}"
        if moment.placed and moment.earliest != moment.latest and moment.date != f"{moment.earliest}/{moment.latest}"
        else None
    )
    return element(
        "th",
        element("span", moment.date, class_="label-of"),
        element("span", reach, class_="because") if reach else None,
        scope="row",
    )


def _cell(plan: Plan, moment: Moment, id: str) -> Html:
    if id not in moment.pages:
        return element("td", class_="none")
    if moment.kind == "published":
        return element("td", "■ came out", data_page=id or "(no name)")
    slots = moment.pages[id]
    sign = "○ " if moment.inferred else "● "
    places = [plan.span_link(slot.span, isolated(shortened(slot.span.text, WORDS))) for slot in slots[:EACH]]
    more = f" and {len(slots) - EACH:,} more" if len(slots) > EACH else None
    return element(
        "td",
        sign,
        *(join(", " if number else "", place) for number, place in enumerate(places)),
        more,
        class_="inferred" if moment.inferred else None,
        data_page=id or "(no name)",
    )
