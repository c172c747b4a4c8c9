"""What to look at: pages that the cleaner doubts, and places that look as if something went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.report._html import Html, element, join
from retold.report._words import isolated, page_name, plural, shortened, told_of

if TYPE_CHECKING:
    from retold.annotate.flag import Flag
    from retold.compare import Comparison
    from retold.report._plan import Plan

WORDS = 120  # characters of a place
SHOWN = 120  # places


def flagged(comparison: Comparison, plan: Plan) -> Html | None:
    """Hints, no verdicts; None if there are none."""
    pages = [document for document in comparison.documents if document.page is not None]
    doubted = [(page, doubts) for page in pages if (doubts := told_of(page.page.flags)[0])]
    flags = comparison.flags if plan.facts is not None else ()
    if not doubted and not flags:
        return None
    counts = [plural(len(doubted), "page as a whole", "pages as a whole")] if doubted else []
    counts += [plural(len(flags), "place")] if flags else []
    rows = [
        element("tr", element("th", plan.page_link(page.id), scope="row"), element("td", ", ".join(doubts)))
        for page, doubts in doubted[:SHOWN]
    ]
    return join(
        element("p", f"Hints, no verdicts: {' and '.join(counts)}.", class_="aside"),
        element("table", *rows, class_="flagged") if rows else None,
        plan.cap_note(min(len(flags), SHOWN), len(flags), "place", "shown", rest="Comparison.flags"),
        element("table", *(_row(plan, flag) for flag in flags[:SHOWN]), class_="flagged") if flags else None,
    )


def _row(plan: Plan, flag: Flag) -> Html:
    words = plan.span_link(flag.span, isolated(shortened(flag.span.text, WORDS) or "here"))
    return element(
        "tr",
        element("th", page_name(flag.span.document), f", line {flag.span.line}", scope="row"),
        element("td", flag.kind.replace("_", " ")),
        element("td", words),
        element("td", flag.reason, class_="because"),
    )
