"""Who says what: the statements of each speaker on all pages, what is said alike in one row."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from retold.report._html import Html, element, join
from retold.report._words import SPEECH, isolated, page_name, plural, shortened

if TYPE_CHECKING:
    from retold.annotate import Quote
    from retold.compare import Comparison
    from retold.report._plan import Plan

QUOTED = 400  # characters of a statement
EACH = 15  # statements of one speaker
PAGES = 8  # that a statement is linked to
_WORDS = re.compile(r"\w+")


@dataclass
class Statement:
    """What somebody says, as it first stands, and every page that has it in these words."""

    quote: Quote
    pages: dict[str, Quote] = field(default_factory=dict)


def _by_speaker(comparison: Comparison) -> list[tuple[str | None, list[Statement]]]:
    """Who is heard on most pages first, within it what most pages have; who is not named last."""
    found: dict[str | None, dict[str, Statement]] = {}
    for document in comparison.documents:
        for quote in document.quotes:
            words = " ".join(_WORDS.findall(_said(quote).casefold())) or _said(quote)
            statement = found.setdefault(quote.speaker, {}).setdefault(words, Statement(quote))
            statement.pages.setdefault(document.id, quote)
    ranked = [(who, sorted(said.values(), key=lambda one: -len(one.pages))) for who, said in found.items()]
    return sorted(ranked, key=lambda item: (item[0] is None, -_heard(item[1]), -len(item[1])))


def _heard(statements: list[Statement]) -> int:
    return len({id for statement in statements for id in statement.pages})


def _said(quote: Quote) -> str:
    return " … ".join(span.text for span in quote.content)


def statements(comparison: Comparison, plan: Plan) -> Html | None:
    """The table of speakers and what they say; None where nobody is heard."""
    speakers = _by_speaker(comparison)
    total = sum(len(said) for _, said in speakers)
    if not total:
        return None
    room, groups = plan.limits.statements, []
    for who, said in speakers:
        shown = said[: min(room, EACH)]
        if not shown:
            break
        room -= len(shown)
        groups.append(element("tbody", *_rows(plan, who, shown, len(said))))
    shown_total = plan.limits.statements - room
    return join(
        plan.cap_note(shown_total, total, "statement", "shown", rest="Document.quotes"),
        element("table", *groups, class_="statements"),
    )


def _rows(plan: Plan, who: str | None, shown: list[Statement], total: int) -> list[Html]:
    heard = plural(_heard(shown), "page")
    name = element("bdi", who, class_="speaker") if who else element("span", "speaker not told", class_="unnamed")
    more = f", {total - len(shown):,} more statements" if total > len(shown) else ""
    head = element(
        "th", name, element("span", heard + more, class_="because"), scope="rowgroup", rowspan=str(len(shown))
    )
    return [
        element("tr", head if not number else None, _statement(one), _pages(plan, one))
        for number, one in enumerate(shown)
    ]


def _statement(one: Statement) -> Html:
    quote = one.quote
    said = shortened(_said(quote), QUOTED)
    words = join("“", element("bdi", said), "”") if quote.kind == "direct" else element("bdi", said)
    where = join(", ", isolated(shortened(quote.venue.text, 80))) if quote.venue else None
    how = element("span", SPEECH.get(quote.kind, quote.kind), where, class_="because")
    return element("td", element("span", words, dir="auto", class_=f"said s-{quote.kind}"), " ", how)


def _pages(plan: Plan, one: Statement) -> Html:
    places = [plan.span_link(quote.content[0], page_name(id)) for id, quote in list(one.pages.items())[:PAGES]]
    more = len(one.pages) - len(places)
    rest = element("span", f"and {more:,} more", class_="because") if more else None
    return element("td", *(join(" " if n else "", place) for n, place in enumerate(places)), rest, class_="where")
