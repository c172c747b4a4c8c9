"""The report: a comparison as one HTML file that needs no network and no script, prints, and escapes what it shows.

`Comparison.to_html` and `retold compare --html` use it. Page texts are hostile: they become markup only in `_html`, and
a content security policy forbids scripts, requests and styles other than the report's own.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from retold._core import __version__
from retold._shared.arguments import checked
from retold._shared.writing import write_files
from retold.compare import Comparison
from retold.compare.differences import ONE_STORY
from retold.compare.short_view import headline
from retold.report._facts import conflicts, together
from retold.report._flags import flagged
from retold.report._html import Html, element, join
from retold.report._omissions import omitted
from retold.report._overview import differing, matrix, verdict
from retold.report._pages import pages
from retold.report._plan import Limits, Plan
from retold.report._side_by_side import pair_section
from retold.report._statements import statements
from retold.report._timeline import timeline

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["Limits", "to_html"]

UNFOLDED = 3  # pairs that are open from the start


@cache
def _style() -> Html:
    style = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    return Html(style + "".join(f".w{step}{{width:{5 * step}%}}" for step in range(21)))


def _policy() -> str:
    digest = b64encode(sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _pairs(plan: Plan, total: int) -> Html:
    sections = [
        pair_section(plan, pair, unfolded=n < UNFOLDED and pair.relation in ONE_STORY)
        for n, pair in enumerate(plan.pairs)
    ]
    return join(
        plan.cap_note(len(sections), total, "pair", "side by side, the closest first"),
        element("input", type="checkbox", id="hide-same"),
        element("label", "hide sentences that are the same", for_="hide-same"),
        *sections,
    )


@checked()
def to_html(comparison: Comparison, path: str | PathLike[str] | None = None, *, limits: Limits | None = None) -> str:
    """The report on a comparison as one HTML page.

    Args:
        comparison: What `compare` gave.
        path: Where to write it as well; the file is written aside and renamed. Folders that are missing are made.
        limits: How much is shown in full; the default opens quickly whatever the number of pages.

    Returns:
        The page. Lone surrogates of a text are shown as labels, so that it is valid UTF-8.
    """
    plan = Plan(comparison, limits or Limits())
    # The pages come last: they mark every place that something before them leads to.
    parts: list[tuple[str, str, Html | None]] = [
        ("conflicts", "Where the pages contradict each other", conflicts(comparison, plan)),
        ("differences", "Changed in sentences that say the same", differing(plan)),
        ("statements", "Who says what", statements(comparison, plan)),
        ("matrix", "Who resembles whom", matrix(comparison, plan)),
        ("pairs", "Side by side", _pairs(plan, len(comparison.pairs))),
        ("timeline", "When", timeline(comparison, plan)),
        ("omissions", "What each page leaves out", omitted(comparison, plan)),
        ("facts", "What goes together", together(comparison, plan)),
        ("flags", "To look at", flagged(comparison, plan)),
        ("pages", "The pages, cleaned", pages(comparison, plan)),
    ]
    shown = [(anchor, title, content) for anchor, title, content in parts if content is not None]
    title = headline(len(comparison.documents), comparison.stories, comparison.topics)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy()),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("style", _style()),
    )
    links = [element("a", name, href=f"#{anchor}") for anchor, name, _ in shown]
    body = element(
        "body",
        element("header", element("h1", title), verdict(comparison, plan), element("nav", *links)),
        element("main", *(element("section", element("h2", name), content, id=at) for at, name, content in shown)),
        element(
            "footer",
            f"retold {__version__}. Line and character numbers count in the raw pages, from line 1 and character 0.",
        ),
    )
    html = "<!DOCTYPE html>\n" + element("html", head, body, lang="en") + "\n"
    if path is not None:
        write_files([(path, html)])
    return html
