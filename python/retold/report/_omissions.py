"""What each page leaves out that other pages of its story tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retold.report._html import Html, element, join
from retold.report._words import page_name, plural, score, shortened

if TYPE_CHECKING:
    from retold.compare import Comparison
    from retold.compare.results import Omission
    from retold.report._plan import Plan

SAID = 300  # characters of a sentence
NAMED = 4  # pages that tell it


def omitted(comparison: Comparison, plan: Plan) -> Html | None:
    """A folded list for each page of a story; None where no page leaves anything out."""
    told = [document.id for document in comparison.documents if plan.story_of.get(document.id)]
    shown = [id for id in told if plan.has_page(id)]
    lists = [_page(plan, id, found) for id in shown if (found := comparison.omissions(id))]
    if not lists:
        return None
    note = plan.cap_note(len(shown), len(told), "page", "looked at", rest="Comparison.omissions")
    return join(note, *lists)


def _page(plan: Plan, id: str, found: tuple[Omission, ...]) -> Html:
    shown = found[: plan.limits.omissions]
    sentences = plural(len(found), "sentence")
    return element(
        "details",
        element("summary", page_name(id), element("span", f"leaves out {sentences}", class_="num")),
        plan.cap_note(
            len(shown), len(found), "sentence", "shown, what most pages tell first", rest="Comparison.omissions"
        ),
        element("ul", *(_sentence(plan, one) for one in shown)),
        class_="omitted",
    )


def _sentence(plan: Plan, one: Omission) -> Html:
    names = [page_name(id) for id in one.told_by[:NAMED]]
    more = f" and {len(one.told_by) - NAMED:,} more" if len(one.told_by) > NAMED else ""
    told = join(*(join(", " if n else "", name) for n, name in enumerate(names)), more)
    said = element("bdi", shortened(one.span.text, SAID))
    only = f"; has a {', a '.join(one.holds)} that this page has nowhere" if one.holds else ""
    told = join("in ", told, only, f"; importance {score(one.importance)}")
    return element("li", plan.span_link(one.span, said), " ", element("span", told, class_="because"))
