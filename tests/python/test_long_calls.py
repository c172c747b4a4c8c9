"""No verb is forgotten among the long calls that Ctrl-C is tried on: each function of the package, and each entry of
the compiled core, is met by one of them or stands here with the reason why it is short."""

import functools
import importlib
import types

import pytest

import retold
from retold import _core

from . import long_calls
from .long_calls import CALLS

MODULES = (
    *("annotate", "clean", "compare", "corpus", "files", "frames", "index", "plot", "repair", "report", "results"),
    *("samples", "similarity", "sklearn", "spark", "strings", "text", "tokenize"),
)
OTHER_WAYS = ("plot.", "spark.")  # some have the names of verbs
SHORT_FUNCTIONS = {
    "it tells of the build, or of two names": "about same_name",
    "a few files that the package brings": "samples.load samples.paths",
    "one record at a time": "files.read_folder files.read_records",
    "a hundredth of a second for a million pairs": "describe_groups",
    "the join of dedup": "duplicates",
    "Comparison.to_html": "report.to_html",
    "a picture of a result that is there, drawn by matplotlib": """
        plot.kept_by_source plot.keyness plot.passage_map plot.similarity_map plot.timeline plot.who_copies_whom
    """,
    "Spark runs it in processes of its own, and stops it": """
        spark.annotate spark.clean spark.dedup spark.duplicates spark.groups spark.hot_buckets
        spark.near_duplicates spark.passages
    """,
}
SHORT_ENTRIES = {
    "what the build knows": """
        build_info clean.context_feature_names clean.cue_languages clean.headline_feature_names
        clean.html_context_names clean.html_feature_names clean.labels clean.line_feature_names
        clean.page_feature_names clean.part_feature_names clean.stretch_feature_names
        similarity.rows_per_band strings.open_capsule tokenize.sentence_languages tokenize.stem_languages
        tokenize.stop_word_languages tokenize.stop_words
    """,
    "a member that is there, or one search for a place": """
        clean.Cues.phrases clean.Page.byline clean.Page.capabilities clean.Page.date clean.Page.from_raw
        clean.Page.guard clean.Page.html_span clean.Page.kept_share clean.Page.language clean.Page.outlet
        clean.Page.stated clean.Page.title clean.Page.to_raw compare.Comparison.complete
        compare.Comparison.unkept_pair similarity.Index.measure similarity.Index.n similarity.Index.unit
        similarity.SignatureTable.memory_bytes similarity.TermWeights.documents similarity.TermWeights.idf
        text.EditMap.from_raw text.EditMap.to_raw
    """,
    "a text that is copied": """
        clean.Page.html clean.Page.text clean.looks_like_html compare.Comparison.raws text.read_column
    """,
    "what rules of the caller said, line by line": "clean.Page.overrule",
    "lines that several pages of a site have in common": """
        clean.Template.lines clean.Template.merge clean.Template.sites clean.Template.to_json
    """,
    "two names, or two sides of a change": "compare.laid_side_by_side compare.same_name",
    "a row for a pair of pages": "compare.pair_reasons",
    "a part of a join in DuckDB or Spark, which hand over some thousand rows": """
        similarity.band_keys similarity.score_pairs
    """,
    "for training, and the tools of maintainers": """
        clean.HtmlModel.parse clean.HtmlModel.parse_context clean.Models.parse clean.context_features
        clean.headline_features clean.html_features clean.line_features clean.page_features clean.part_features
        clean.stretch_features
    """,
    "a file; test_interrupts stops Index.save in the middle": "files.write",
    "a hundredth of a second for a million pairs": "similarity.describe_groups",
}


def named(reasons):
    return {name for names in reasons.values() for name in names.split()}


def functions():
    """The public functions, each by the shortest name that it has."""
    found = {}
    for module in (retold, *(importlib.import_module(f"retold.{name}") for name in MODULES)):
        for name in module.__all__:
            thing = getattr(module, name)
            if isinstance(thing, types.FunctionType):
                found.setdefault(thing, f"{module.__name__}.{name}".removeprefix("retold."))
    return list(found.values())


def test_every_function_is_among_the_long_calls_or_short_for_a_reason():
    pytest.importorskip("matplotlib")
    pytest.importorskip("pyspark")
    tried = {name.split()[0] for name in CALLS}
    missing = {name for name in functions() if name.rpartition(".")[2] not in tried or name.startswith(OTHER_WAYS)}
    assert missing == named(SHORT_FUNCTIONS)


def entries(owner=_core, prefix=""):
    """(name, where it is an attribute) of all that Python can call in the core."""
    for name, thing in vars(owner).items():
        if name.startswith("_") or (isinstance(thing, type) and issubclass(thing, Exception)):
            continue
        if isinstance(thing, types.ModuleType | type):
            yield from entries(thing, f"{prefix}{name}.")
        elif isinstance(thing, property | staticmethod) or callable(thing):
            yield prefix + name, owner


@pytest.fixture
def entered(monkeypatch):
    """The names of the entries that are called."""
    seen = set()

    def noted(name, call):
        @functools.wraps(call)
        def run(*args, **kwargs):
            seen.add(name)
            return call(*args, **kwargs)

        return run

    for name, owner in list(entries()):
        attribute = name.rpartition(".")[2]
        thing = vars(owner)[attribute]
        if isinstance(thing, property):
            instead = property(noted(name, thing.fget))
        elif isinstance(thing, staticmethod):
            instead = staticmethod(noted(name, thing.__func__))
        else:
            instead = noted(name, thing)
        monkeypatch.setattr(owner, attribute, instead)
    return seen


@pytest.fixture
def small(monkeypatch):
    """The long calls get short texts."""
    for name, make in long_calls.short_inputs().items():
        monkeypatch.setattr(long_calls, name, make)


def test_every_entry_of_the_core_is_met_by_a_long_call_or_short_for_a_reason(entered, small, tmp_path):
    pytest.importorskip("pyarrow")
    for prepare, call in CALLS.values():
        try:
            call(prepare())
        except retold.DataError:
            continue  # JSON that takes long and says nothing
    index = long_calls.index_of(long_calls.texts_of(3, 10))
    index.save(tmp_path / "index")
    retold.Index.load(tmp_path / "index")
    untried = {name for name, _ in entries()} - entered
    assert untried == named(SHORT_ENTRIES)
