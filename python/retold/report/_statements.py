"""Who says what: statements that several pages tell with how they changed, then what stands on one page only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from retold.report._html import Html, element, join
from retold.report._words import FORMS, SPEECH, isolated, page_name, plural, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from retold.annotate import Quote
    from retold.compare import Comparison
    from retold.compare.results import Statement, Version
    from retold.report._plan import Plan

QUOTED = 400  # characters of a statement
VERSION = 200  # characters of another version of it
EACH = 15  # statements of one speaker
PAGES = 8  # that a statement is linked to
REST = "Comparison.statements and Document.quotes"


@dataclass(frozen=True)
class Said:
    """A statement of several pages, or a quotation of one."""

    quote: Quote
    pages: Sequence[tuple[str, Quote]]  # those with the same words
    versions: Sequence[Version] = ()  # those with others
    change: str = ""

    @property
    def heard(self) -> int:
        """On how many pages."""
        return len(self.pages) + len(self.versions)


def _of_several(statement: Statement) -> Said:
    same = [(v.document, v.quote) for v in statement.versions if v.form == "verbatim"]
    other = [version for version in statement.versions if version.form != "verbatim"]
    return Said(statement.versions[0].quote, same, other, statement.change)


def _alone(comparison: Comparison, told: Sequence[Statement]) -> list[tuple[str | None, Said]]:
    """The quotations that no statement of several pages has."""
    taken = {(v.document, v.quote.content[0].start) for statement in told for v in statement.versions}
    return [
        (quote.speaker, Said(quote, [(document.id, quote)]))
        for document in comparison.documents
        for quote in document.quotes
        if (document.id, quote.content[0].start) not in taken
    ]


def _by_speaker(said: Sequence[tuple[str | None, Said]]) -> list[tuple[str | None, list[Said]]]:
    """What is given to somebody else first, then who is heard on most pages; who is not named last."""
    found: dict[str | None, list[Said]] = {}
    for who, one in said:
        found.setdefault(who, []).append(one)
    ranked = [(who, sorted(group, key=lambda one: (not _moved(one), -one.heard))) for who, group in found.items()]
    return sorted(ranked, key=lambda item: (item[0] is None, not _moved(item[1][0]), -_heard(item[1]), -len(item[1])))


def _moved(one: Said) -> bool:
    return one.change == "speaker_changed"


def _heard(said: Sequence[Said]) -> int:
    return len({id for one in said for id in [*(id for id, _ in one.pages), *(v.document for v in one.versions)]})


def statements(comparison: Comparison, plan: Plan) -> Html | None:
    """The table of speakers and what they say; None where nobody is heard."""
    told = comparison.statements if plan.facts is not None else ()
    several = _by_speaker([(statement.speaker, _of_several(statement)) for statement in told])
    alone = _by_speaker(_alone(comparison, told))
    total = len(told) + sum(len(said) for _, said in alone)
    if not total:
        return None
    first, room = _table(plan, several, plan.limits.statements)
    rest, room = _table(plan, alone, room)
    folded = element(
        "details",
        element("summary", f"Said on one page only ({total - len(told):,})"),
        rest,
        class_="agreeing",
        open=not several,
    )
    note = plan.cap_note(plan.limits.statements - room, total, "statement", "shown", rest=REST)
    return join(note, first, folded if rest else None)


def _table(plan: Plan, speakers: Sequence[tuple[str | None, list[Said]]], room: int) -> tuple[Html | None, int]:
    """The table, and how many statements may follow."""
    groups = []
    for who, said in speakers:
        shown = said[: min(room, EACH)]
        if not shown:
            break
        room -= len(shown)
        groups.append(element("tbody", *_rows(plan, who, shown, said)))
    return (element("table", *groups, class_="statements") if groups else None), room


def _rows(plan: Plan, who: str | None, shown: Sequence[Said], said: Sequence[Said]) -> list[Html]:
    name = element("bdi", who, class_="speaker") if who else element("span", "speaker not told", class_="unnamed")
    more = f", {len(said) - len(shown):,} more statements" if len(said) > len(shown) else ""
    head = element(
        "th",
        name,
        element("span", plural(_heard(shown), "page") + more, class_="because"),
        scope="rowgroup",
        rowspan=str(len(shown)),
    )
    return [
        element("tr", head if not number else None, _statement(plan, who, one), _pages(plan, one))
        for number, one in enumerate(shown)
    ]


def _words(quote: Quote, most: int) -> Html:
    said = shortened(" … ".join(span.text for span in quote.content), most)
    return join("“", element("bdi", said), "”") if quote.kind == "direct" else element("bdi", said)


def _statement(plan: Plan, who: str | None, one: Said) -> Html:
    quote = one.quote
    where = join(", ", isolated(shortened(quote.venue.text, 80))) if quote.venue else None
    how = element("span", SPEECH.get(quote.kind, quote.kind), where, class_="because")
    chip = element("span", FORMS[one.change], class_=f"chip f-{one.change}") if one.versions else None
    return element(
        "td",
        element("span", _words(quote, QUOTED), dir="auto", class_=f"said s-{quote.kind}"),
        " ",
        how,
        chip,
        element("ul", *(_version(plan, who, version) for version in one.versions[:PAGES])) if one.versions else None,
        _more(len(one.versions) - PAGES),
    )


def _version(plan: Plan, who: str | None, version: Version) -> Html:
    """How one page tells it, where it does so otherwise."""
    quote = version.quote
    other = quote.speaker if quote.speaker and quote.speaker != who else None
    return element(
        "li",
        plan.span_link(quote.content[0], page_name(version.document)),
        element("span", f" {FORMS[version.form]}", ", by " if other else None, class_="because"),
        isolated(other) if other else None,
        ": ",
        _words(quote, VERSION),
    )


def _pages(plan: Plan, one: Said) -> Html:
    places = [plan.span_link(quote.content[0], page_name(id)) for id, quote in one.pages[:PAGES]]
    spaced = (join(" " if number else "", place) for number, place in enumerate(places))
    return element("td", *spaced, _more(len(one.pages) - PAGES), class_="where")


def _more(count: int) -> Html | None:
    return element("span", f"and {count:,} more", class_="because") if count > 0 else None
