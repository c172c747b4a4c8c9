"""The same for pages given as HTML: what belongs to the story, and what the page says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from retold import _core
from retold._shared.arguments import checked
from retold._shared.column import as_column
from retold._shared.progress import report_to
from retold.clean.page import Page
from retold.clean.pages import Pages
from retold.clean.template import Template
from retold.clean.verbs import apply_rule, read_rules
from retold.text import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from retold.clean.verbs import Rule

__all__ = ["clean_html", "clean_html_column"]


@checked()
def clean_html(
    html: str | bytes,
    *,
    source: str | None = None,
    url: str | None = None,
    encoding: str | None = None,
    template: Template | None = None,
    language: str = "auto",
    mode: Literal["auto", "full", "edges", "off"] = "auto",
    rules: Sequence[Rule] = (),
    comments: bool = False,
    tables: bool = True,
) -> Page:
    r"""Say of every line of an HTML page whether it belongs to the story, with the evidence of its markup.

    Args:
        html: The page as it came; bytes are decoded (byte order mark, UTF-8, `encoding`, what the page says, a guess).
        source: The site, as for `clean`.
        url: The address of the page, which may hold its day.
        encoding: What the server said of the encoding.
        template: What is known of sites, from `Template.learn` on the `raw` of such pages.
        language: As for `clean`.
        mode: "off" keeps every line that a reader sees; the others as for `clean`.
        rules: As for `clean`.
        comments: Label what readers wrote below the story "comment", apart from `text`: see `Page.comments`.
        tables: Tables of data are part of the story; False drops them, unless one is most of the story.

    Returns:
        The page. `raw` is what its reader sees, one line per block element; `html_span` leads from there into `html`;
        `evidence` says where title, date, byline, outlet, language, address and picture were read.

    Raises:
        InvalidArgument: An option is wrong.
        Error: This build reads no HTML (`retold.about()["html"]`).

    Cost: linear time. Source: docs/html.md.

    Example:
        >>> import retold
        >>> page = retold.clean_html("<title>Ferry</title><p hidden>no</p><p>The <b>ferry</b> sailed.</p>", mode="off")
        >>> page.text
        'The ferry sailed.'
        >>> start, end = page.html_span(4, 9)
        >>> page.html[start:end]
        'ferry'
    """
    known = None if template is None else template._core
    core = _core.clean.clean_html(
        html,
        url=url or "",
        encoding=encoding or "",
        language=language,
        mode=mode,
        source=source or "",
        template_=known,
        comments=comments,
        tables=tables,
    )
    page = Page(core, core.raw)
    for rule in read_rules(rules):
        page = apply_rule(rule, page)
    return page


@checked()
def clean_html_column(
    pages: Iterable[str | bytes | None] | Any,
    *,
    sources: Any = None,
    urls: Any = None,
    template: Template | None = None,
    language: str = "auto",
    mode: Literal["auto", "full", "edges", "off"] = "auto",
    rules: Sequence[Rule] = (),
    comments: bool = False,
    tables: bool = True,
    ids: Any = None,
    threads: int | None = None,
    progress: Any = None,
) -> Pages:
    r"""Clean many HTML pages, in parallel.

    Args:
        pages: A column of str, or a list of str, bytes and None.
        sources: The site of each page, a column of the same length, or None.
        urls: The address of each page, likewise.
        template: As for `clean_html`.
        language: As for `clean`.
        mode: As for `clean_html`.
        rules: As for `clean`.
        comments: As for `clean_html`.
        tables: As for `clean_html`.
        ids: A name for each page, kept in the result. None: the index of a pandas Series, where it has one of its own.
        threads: How many; None: as many as the CPUs this process may use. The result does not depend on it.
        progress: As for `clean_column`.

    Returns:
        The pages, which are also a table.

    Raises:
        InvalidArgument: An option is wrong, or the columns differ in length.
        Error: This build reads no HTML.

    Cost: linear time.

    Example:
        >>> import retold
        >>> pages = retold.clean_html_column(["<nav>Menu</nav><p>It rained on Monday.", None], mode="off")
        >>> pages[0].raw, pages[1]
        ('Menu\nIt rained on Monday.', None)
    """
    known = None if template is None else template._core
    texts, names = as_column(pages, ids, "pages")
    if isinstance(texts, list | tuple):
        texts = [decode(page).text if isinstance(page, bytes) else page for page in texts]
    ready = read_rules(rules)
    told = report_to(progress, "clean")
    handles = _core.clean.clean_html_column(
        texts, sources, urls, known, language, mode, comments, tables, threads, told
    )
    done = [None if handle is None else Page(handle, handle.raw) for handle in handles]
    for rule in ready:
        done = [None if page is None else apply_rule(rule, page) for page in done]
    return Pages(done, names)
