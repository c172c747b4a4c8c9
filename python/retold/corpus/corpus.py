"""`Corpus`: an archive of pages in one DuckDB file, and what every step found of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from retold._shared.arguments import checked, refuse
from retold._shared.progress import report_to
from retold.compare import compare
from retold.corpus.archive import Archive
from retold.corpus.clean_pages import clean_pages
from retold.corpus.cleaned_pages import Cleaner
from retold.corpus.forget import forget_pages
from retold.corpus.match_texts import forget_sketches, match_texts
from retold.corpus.settings import known_settings, settle
from retold.similarity.band_join import BandSettings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from retold._shared.progress import Progress
    from retold.compare import Comparison
    from retold.corpus.reports import Cleaned, Matched

__all__ = ["Corpus"]

_CLEAN = {"language": "auto", "mode": "auto", "templates": "learn"}
_MATCH = {"threshold": 0.7, "n": 5, "unit": "word", "permutations": 128, "seed": 1}
_MOST_COMPARED = 5000  # chosen: a comparison holds its pages in memory


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
        database = self._database
        given = {"language": language, "mode": mode, "templates": templates}
        with database.transaction():
            options, other = settle(database, "clean", given, _CLEAN)
            if other:
                forget_pages(database, database.arrays("SELECT page FROM cleaned")["page"].tolist())
        learn = options.pop("templates") == "learn"
        tick = report_to(progress, "clean", unit=" pages") or _nothing
        return clean_pages(database, options, learn=learn, threads=threads, tick=tick)

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
            progress: None (a bar in terminals and notebooks), a bool, or a callable (done, total).

        Raises:
            InvalidArgument: An option has no such value, or there are more than `max_pairs`.
        """
        if threshold is not None and not threshold > 0:
            refuse("threshold", threshold, "must be more than 0")
        database = self._database
        given = {"threshold": threshold, "n": n, "unit": unit, "permutations": permutations, "seed": seed}
        with database.transaction():
            options, other = settle(database, "near_duplicates", given, _MATCH)
            if other:
                forget_sketches(database)
        tick = report_to(progress, "near duplicates", unit="") or _nothing
        return match_texts(database, BandSettings(**options), max_pairs=max_pairs, threads=threads, tick=tick)

    @checked()
    def compare(self, ids: Iterable[str | int], *, threads: int | None = None, progress: Progress = None) -> Comparison:
        """Compares pages of the archive, cleaned as `clean` does.

        Args:
            ids: The ids of the pages, at most 5,000.
            threads: At most this many; None: all CPUs of this process.
            progress: None (a bar in terminals and notebooks), a bool, or a callable (done, total).

        Raises:
            InvalidArgument: A page is not there, or there are more.
        """
        wanted = list(dict.fromkeys(map(str, ids)))
        if len(wanted) > _MOST_COMPARED:
            refuse("ids", f"{len(wanted)} ids", f"must be at most {_MOST_COMPARED}")
        with self._database.batch({"id": wanted}):
            known = dict(self._database.rows("SELECT id, page FROM pages SEMI JOIN batch USING (id)"))
        missing = [id for id in wanted if id not in known]
        if missing:
            refuse("ids", missing[0], "must be pages of the corpus")
        options = {**_CLEAN, **known_settings(self._database, "clean")}
        del options["templates"]
        cleaner = Cleaner(self._database, options, threads)
        stored = cleaner.read(list(known.values())) if known else []
        pages = dict(zip((page.id for page in stored), cleaner.clean(stored), strict=True))
        dates = {page.id: page.published for page in stored if page.published is not None}
        compared = partial(compare, {id: pages[id] for id in wanted}, threads=threads, progress=progress)
        return compared(dates=dates)
