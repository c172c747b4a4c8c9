"""`Corpus`: an archive of pages in one DuckDB file, and what every step found of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from retold._shared.arguments import checked, refuse
from retold._shared.progress import report_to
from retold.corpus.annotate_pages import annotate_pages, forget_annotations
from retold.corpus.archive import Archive, stoppable
from retold.corpus.clean_pages import clean_pages
from retold.corpus.cleaned_pages import Cleaner
from retold.corpus.compare_pages import check_facts, compare_pages, pages_named
from retold.corpus.forget import forget_all
from retold.corpus.match_texts import forget_sketches, match_texts
from retold.corpus.settings import known_settings, settle
from retold.corpus.tell_stories import forget_stories, tell_stories
from retold.similarity.band_join import BandSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from retold._shared.progress import Progress
    from retold.compare import Comparison
    from retold.corpus.database import Database
    from retold.corpus.reports import Annotated, Checked, Cleaned, Matched, Told

__all__ = ["Corpus"]

_CLEAN = {"language": "auto", "mode": "auto", "templates": "learn"}
_MATCH = {"threshold": 0.7, "n": 5, "unit": "word", "permutations": 128, "seed": 1}
_STORIES = {"window": 2, "link": "core"}


def _nothing(*_: object) -> None:
    pass


class Corpus(Archive):
    """An archive of pages in one DuckDB file; made by `Corpus.open`.

    Pages are added, then cleaned, matched and told by steps, each of which does only what is new, in transactions: a
    step that is stopped, by Ctrl-C or a power cut, goes on where it was. What the steps find stands in tables, which
    docs/corpus.md describes and `sql` reads; it is the same however the pages were split into parts.

    Use it in one thread, and close it, as a `with` block does.
    """

    __slots__ = ()

    @stoppable
    @checked()
    def clean(
        self,
        *,
        language: str | None = None,
        mode: Literal["auto", "full", "edges", "off"] | None = None,
        templates: Literal["learn", "keep"] | None = None,
        threads: int | None = None,
        progress: Progress = None,
    ) -> Cleaned:
        """Cleans the pages that are new, as `retold.clean` does, with a template for every source.

        The template of a source is learnt from its first 8, 16, 32 ... 512 pages by date; when it says something new,
        the pages of the source are cleaned anew.

        Args:
            language: As for `retold.clean`; None: as last time, at first "auto".
            mode: As for `retold.clean`; None: as last time, at first "auto".
            templates: "learn"; or "keep", which uses those that are there. None: as last time, at first "learn".
            threads: At most this many; None: all CPUs of this process.
            progress: None (a bar in terminals and notebooks), a bool, or a callable (done, total).

        Raises:
            InvalidArgument: An option has no such value.

        Cost: about 1 ms a page; memory for 4,096 pages.
        """
        given = {"language": language, "mode": mode, "templates": templates}
        learn = self._settled("clean", given, _CLEAN, forget_all)["templates"] == "learn"
        tick = report_to(progress, "clean", unit=" pages") or _nothing
        return clean_pages(self._database, self._cleaner(threads), learn=learn, tick=tick)

    @stoppable
    @checked(threshold=(0, 1), n=(1, None), permutations=(1, 4096), seed=(0, 2**32 - 1), max_pairs=(0, None))
    def near_duplicates(
        self,
        *,
        threshold: float | None = None,
        n: int | None = None,
        unit: Literal["word", "char"] | None = None,
        permutations: int | None = None,
        seed: int | None = None,
        max_pairs: int = 100_000_000,
        threads: int | None = None,
        progress: Progress = None,
    ) -> Matched:
        """Matches the texts that are new against all: the tables `pairs`, `groups` and `copies`.

        Texts are matched as `retold.near_duplicates(..., method="minhash")` does, each pair compared in full. Pages
        with one and the same set of shingles are one text: `pairs` has them as pairs with the oldest of them, and
        `groups` counts their text once. In `copies` are the pages that `retold.dedup(keep="oldest")` would leave out.
        Pages that are not cleaned yet are not there yet.

        Args:
            threshold: The least Jaccard similarity, more than 0; None: as last time, at first 0.7. Another value than
                last time, here and below, matches everything anew.
            n: Words or characters in a shingle; None: as last time, at first 5.
            unit: "word" or "char"; None: as last time, at first "word".
            permutations: As for `near_duplicates`; None: as last time, at first 128.
            seed: As for `near_duplicates`; None: as last time, at first 1.
            max_pairs: More pairs than this to look at are an error, before they fill the disk.
            threads: At most this many; None: all CPUs of this process.
            progress: None (bars in terminals and notebooks), a bool, or a callable (done, total), which hears of pages
                signed, then of bands, then of pairs compared.

        Raises:
            InvalidArgument: An option has no such value, or there are more than `max_pairs`.
        """
        if threshold is not None and not threshold > 0:
            refuse("threshold", threshold, "must be more than 0")
        given = {"threshold": threshold, "n": n, "unit": unit, "permutations": permutations, "seed": seed}
        settings = BandSettings(**self._settled("near_duplicates", given, _MATCH, forget_sketches))
        return match_texts(self._database, settings, max_pairs=max_pairs, threads=threads, progress=progress)

    @stoppable
    @checked(window=(0, 3650))
    def stories(
        self,
        *,
        window: int | None = None,
        link: Literal["core", "any"] | None = None,
        threads: int | None = None,
        progress: Progress = None,
    ) -> Told:
        """Leads the pages that tell one story together: the tables `story_pages`, `story_pairs` and the view `stories`.

        Every day's pages are compared with those of the days before it, as `retold.compare` does. A page's day is the
        one that it was added with, else the one that it states; pages without a day are compared among themselves.

        Args:
            window: Days before a page's own whose pages it is compared with; None: as last time, at first 2.
            link: How stories follow from pairs, as for `retold.groups`: "core", or "any", which follows a running story
                from day to day. None: as last time, at first "core".
            threads: At most this many; None: all CPUs of this process.
            progress: None (a bar in terminals and notebooks), a bool, or a callable (done, total).

        Raises:
            InvalidArgument: An option has no such value.

        Cost: about 1 ms for every page of a window; memory for the pages of one window.
        """
        options = self._settled("stories", {"window": window, "link": link}, _STORIES, forget_stories)
        tick = report_to(progress, "stories", unit=" days") or _nothing
        return tell_stories(self._database, self._cleaner(threads), options, threads, tick)

    @stoppable
    @checked()
    def annotate(
        self, *, language: str | None = None, threads: int | None = None, progress: Progress = None
    ) -> Annotated:
        """Reads what new pages state, as `annotate_column` does: the tables `quotes`, `names`, `slots` and `flags`.

        Args:
            language: As for `annotate_column`; None: as last time, at first "auto".
            threads: At most this many; None: all CPUs of this process.
            progress: None (a bar in terminals and notebooks), a bool, or a callable (done, total).

        Raises:
            InvalidArgument: An option has no such value.

        Cost: about 5 ms a page; memory for 2,048 pages.
        """
        options = self._settled("annotate", {"language": language}, {"language": "auto"}, forget_annotations)
        tick = report_to(progress, "annotate", unit=" pages") or _nothing
        return annotate_pages(self._database, self._cleaner(threads), options, threads, tick)

    @stoppable
    @checked()
    def facts(self, *, threads: int | None = None, progress: Progress = None) -> Checked:
        """Lays side by side what the pages of each story say of the same things: the table `facts`.

        Stories whose pages have changed are compared, as `compare(story).facts` does.

        Args:
            threads: At most this many; None: all CPUs of this process.
            progress: None (a bar in terminals and notebooks), a bool, or a callable (done, total).
        """
        tick = report_to(progress, "facts", unit=" stories") or _nothing
        return check_facts(self._database, self._cleaner(threads), threads, tick)

    @stoppable
    @checked()
    def compare(
        self, pages: str | Iterable[str | int], *, threads: int | None = None, progress: Progress = None
    ) -> Comparison:
        """Compares pages of the archive, cleaned as `clean` does, with the dates that they were added with.

        Args:
            pages: The name of a story, as in the table `story_pages`; or the ids of pages. At most 5,000.
            threads: At most this many; None: all CPUs of this process.
            progress: None (a bar in terminals and notebooks), a bool, or a callable (done, total).

        Raises:
            InvalidArgument: A page or the story is not there, or there are more pages.
        """
        return compare_pages(self._cleaner(threads), pages_named(self._database, pages), threads, progress)

    def _settled(
        self, step: str, given: dict[str, Any], usual: dict[str, Any], forget: Callable[[Database], None]
    ) -> dict[str, Any]:
        """The options of a step; if they are others than last time, what it found then is forgotten."""
        with self._database.transaction():
            options, other = settle(self._database, step, given, usual)
            if other:
                forget(self._database)
        return options

    def _cleaner(self, threads: int | None) -> Cleaner:
        options = {**_CLEAN, **known_settings(self._database, "clean")}
        del options["templates"]
        return Cleaner(self._database, options, threads)
