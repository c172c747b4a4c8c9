"""Which words of two aligned sentences are highlighted, and as what."""

from retold.compare.results import Aligned, Change, Span
from retold.report._marks import marked, marks, snippet


def span(document, text, start=0):
    return Span(document, start, start + len(text), 1, text)


def part(whole, words):
    start = whole.start + whole.text.index(words)
    return Span(whole.document, start, start + len(words), 1, words)


def shown(kind, a, b, *changes):
    """The highlights of the left side as (kind, words)."""
    left, right = span("p", a, 7), span("q", b)
    told = [
        Change(what, part(left, x) if x else Span("p", 7, 7, 1, ""), part(right, y) if y else Span("q", 0, 0, 1, ""))
        for what, x, y in changes
    ]
    group = Aligned(kind, (left,), (right,), 0.5, tuple(told))
    return [(m.kind, a[m.start - 7 : m.end - 7]) for m in marks(group, "a")]


def test_short_changes_of_nearly_equal_sentences_are_marked_whole():
    assert shown(
        "edited", "Fenn pays 3 crowns", "Finn pays 8 crowns", ("name", "Fenn", "Finn"), ("number", "3", "8")
    ) == [
        ("name", "Fenn"),
        ("number", "3"),
    ]


def test_in_a_long_run_only_numbers_and_names_that_the_other_side_lacks_are_grave():
    a = "Fenn wrote in the Kelder Review that 34 trams wait in Brennick"
    b = "In Brennick trams wait, said the woman"
    assert shown(
        "paraphrase", a, b, ("name", "Fenn wrote in the Kelder Review that 34 trams wait in Brennick", "In Brennick")
    ) == [
        ("wording", "Fenn wrote in the "),
        ("name", "Kelder Review"),
        ("wording", " that 34 trams wait in Brennick"),
    ]
    assert shown("paraphrase", a, b, ("number", "that 34 trams", "trams"))[1] == ("number", "34")


def test_missing_words_leave_a_sign_only_where_they_are_a_loss():
    assert shown("edited", "Trams wait", "Trams do not wait", ("negation", "", "not")) == [("negation", "")]
    assert shown("edited", "Trams wait", "Trams still wait", ("wording", "", "still")) == []
    assert shown("paraphrase", "Trams wait", "Fenn saw trams", ("name", "", "Fenn")) == []


def test_a_highlight_that_crosses_two_sentences_is_cut_at_each():
    first, second = span("p", "Trams wait"), span("p", "in Brennick", 11)
    over = Span("p", 6, 13, 1, "wait in")
    group = Aligned("summary", (first, second), (span("q", "x"),), 0.5, (Change("wording", over, span("q", "x")),))
    found = marks(group, "a")
    assert marked(first, found).count("<mark") == marked(second, found).count("<mark") == 1
    assert ">wait</mark>" in marked(first, found)
    assert ">in</mark>" in marked(second, found)


def test_a_snippet_quotes_the_words_with_their_surroundings_escaped():
    whole = span("<p>", "a" * 100 + " <b> vor 14 Tagen & danach " + "z" * 100)
    html = snippet(part(whole, "14"), [whole], "number")
    assert html.startswith('<td><span class="where"><bdi class="id">&lt;p&gt;</bdi>, line 1</span>')
    assert '…&lt;b&gt; vor <mark class="c-number">14</mark> Tagen &amp; danach…' in html
