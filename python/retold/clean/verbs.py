"""What belongs to the story on a web page's text, and why the rest does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from retold import _core
from retold._shared.arguments import checked, refuse
from retold._shared.column import as_column
from retold._shared.plugins import installed
from retold._shared.progress import report_to
from retold._shared.writing import path_bytes
from retold.clean.cues import Cues
from retold.clean.page import Page
from retold.clean.pages import Pages
from retold.clean.template import Template

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Sequence

    from retold.clean.block import Block, Label

__all__ = ["Rule", "clean", "clean_column"]

Rule: TypeAlias = "Callable[[list[Block]], Sequence[tuple[Label, str] | None]] | Cues | str | os.PathLike[str]"
"""What `rules` is a list of."""


@checked()
def clean(
    text: str,
    *,
    source: str | None = None,
    template: Template | None = None,
    language: str = "auto",
    mode: Literal["auto", "full", "edges", "off"] = "auto",
    rules: Sequence[Rule] = (),
) -> Page:
    r"""Say of every line of a page whether it belongs to the story, and why.

    Args:
        text: The page as plain text, one line per paragraph, heading or link as browsers and scrapers give it. What
            looks like HTML is read as `clean_html` does (`page.raw` are its lines), with the flag "read_as_html".
        source: The site that the page is from, as named when the template was learned.
        template: What is known of sites, from `Template.learn`.
        language: BCP 47 tag of the page, or "auto". It chooses the cues that count beside English ones; without a list
            the page's `capabilities` say "no_cues".
        mode: "full" decides on every line; "edges" cuts before and after the story only; "off" keeps everything;
            "auto" is "full" unless the page looks clean already: then hardly anything goes.
        rules: Callables that get the list of blocks and return, per block, None or (label, reason); cue files, as
            paths or `Cues`; names of rules that installed packages add. They have the last word, later ones over
            earlier ones; the label "content" keeps a block, any other drops it.

    Returns:
        The page; `page.text` is the story, `page.blocks` the account of every line.

    Raises:
        InvalidArgument: An option is wrong, or a rule returns something else.
        DataError: A cue file cannot be read.

    Cost: linear time. Source: docs/cleaning.md.

    Example:
        >>> import retold
        >>> page = retold.clean("Skip to main content\nThe bridge over the river was closed, the mayor said on Monday.")
        >>> page.text
        'The bridge over the river was closed, the mayor said on Monday.'
        >>> page.blocks[0].label
        'nav'
    """
    known = None if template is None else template._core
    core = _core.clean.clean(text, language=language, mode=mode, source=source or "", template_=known)
    page = Page(core, core.raw if "read_as_html" in core.flags else text)
    for rule in read_rules(rules):
        page = apply_rule(rule, page)
    return page


@checked()
def clean_column(
    texts: Any,
    *,
    sources: Any = None,
    template: Template | None = None,
    language: str = "auto",
    mode: Literal["auto", "full", "edges", "off"] = "auto",
    rules: Sequence[Rule] = (),
    ids: Any = None,
    threads: int | None = None,
    progress: Any = None,
) -> Pages:
    r"""Clean many pages, in parallel.

    Args:
        texts: A list of str, a NumPy object array, a pandas or polars Series, or an Arrow array; None stays None.
        sources: The site of each page, a column of the same length, or None.
        template: What is known of sites, from `Template.learn`.
        language: As for `clean`.
        mode: As for `clean`.
        rules: As for `clean`; they run one page after the other.
        ids: A name for each text, kept in the result. None: the index of a pandas Series, where it has one of its own.
        threads: How many; None: as many as the CPUs this process may use. The result does not depend on it.
        progress: None shows a bar where somebody watches a long call; True, False, or a callable (done, total).

    Returns:
        The pages, which are also a table with text, title, date, kept_share and flags.

    Raises:
        InvalidArgument: An option is wrong, or the columns differ in length.
        DataError: A cue file cannot be read.

    Cost: linear time.

    Example:
        >>> import retold
        >>> pages = retold.clean_column(["Menu\nThe ferry sailed again on Monday, after two years of repairs.", None])
        >>> pages[0].text
        'The ferry sailed again on Monday, after two years of repairs.'
        >>> pages[1] is None
        True
    """
    known = None if template is None else template._core
    ready = read_rules(rules)
    column = as_column(texts, ids)
    told = report_to(progress, "clean")
    handles = _core.clean.clean_column(column.texts, sources, known, language, mode, threads, told)
    pages = [None if handle is None else Page(handle, handle.raw) for handle in handles]
    for rule in ready:
        pages = [None if page is None else apply_rule(rule, page) for page in pages]
    return Pages(pages, column.ids)


def read_rules(rules: Sequence[Rule]) -> list[Any]:
    """The rules, with cue files read."""
    if isinstance(rules, str) or not hasattr(rules, "__iter__"):
        refuse("rules", rules, "must be a list of callables, Cues or paths of cue files")
    return [rule if isinstance(rule, Cues) or callable(rule) else _load(rule) for rule in rules]


def _load(path: Any) -> Any:
    if isinstance(path, str) and path in installed("rules"):
        return installed("rules")[path]
    path_bytes(path, "rules")
    return Cues.load(path)


def apply_rule(rule: Any, page: Page) -> Page:
    if isinstance(rule, Cues):
        changed = page._core.apply_cues(rule._core)
        return page if changed is None else Page(changed, page.raw)
    name = str(getattr(rule, "__name__", type(rule).__name__))
    answer = rule(list(page.blocks))
    given = list(answer) if hasattr(answer, "__iter__") and not isinstance(answer, str) else [answer]
    if len(given) != len(page.blocks):
        refuse("rules", name, f"must return an answer for each of the {len(page.blocks)} blocks, and gave {len(given)}")
    return Page(page._core.overrule([_verdict(name, verdict) for verdict in given]), page.raw)


def _verdict(name: str, given: Any) -> tuple[str, str] | None:
    """What a rule says of a block, with the rule named in the reason."""
    if given is None:
        return None
    pair = tuple(given) if isinstance(given, tuple | list) else ()
    if len(pair) != 2 or not all(isinstance(part, str) for part in pair):
        refuse("rules", given, f"must return None or (label, reason) for a block, as {name} does not")
    return pair[0], f"rule {name}: {pair[1]}"
