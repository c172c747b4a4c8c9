import pickle

import numpy as np
import pytest

import retold
from retold.compare import Comparison, compare

JSON = """{"format": "retold.comparison/1", "offsets": "code_points", "documents": [
 {"id": "a", "title": [0, 5], "date": "2031-05-02", "language": "fa", "background": false,
  "body": [[6, 17]], "sentences": [[6, 17]], "raw": "تیتر.\\nپل بسته شد."},
 {"id": "<b>", "title": null, "date": "", "language": "", "background": false,
  "body": [[0, 13]], "sentences": [[0, 13]], "raw": "A bridge shut"}],
 "stories": [{"documents": [0, 1], "label": "<i>", "score": 0.5}], "topics": [],
 "pairs": [{"a": 0, "b": 1, "relation": "retelling", "score": 0.7, "margin": 0.1, "runner_up": "same_story",
  "aspects": {"text": 0, "containment_a": 0.1, "containment_b": 0.2, "words": 0, "lead": 0, "names": null,
              "numbers": null, "aligned_a": 1, "aligned_b": 0.5, "time": null, "embedding": null},
  "alignment": {"aligned": [{"kind": "edited", "a": [[6, 17]], "b": [[0, 13]], "score": 0.4,
    "changes": [{"kind": "name", "a": [6, 8], "b": [2, 8]}]}], "only_a": [], "only_b": [],
   "direction": [{"kind": "date", "first": 0, "weight": 0.6, "text": "earlier"}]}}]}"""


@pytest.fixture
def comparison():
    return Comparison.from_json(JSON)


def test_spans_are_the_text_they_point_at(comparison):
    group = comparison.pair("a", "<b>").aligned[0]
    assert group.a[0].text == "پل بسته شد."
    assert group.a[0].line == 2
    assert group.changes[0].b.text == "bridge"
    assert comparison.document("a").title.text == "تیتر."


def test_a_pair_is_mirrored_when_asked_for_the_other_way_round(comparison):
    pair, mirrored = comparison.pair("a", "<b>"), comparison.pair("<b>", "a")
    assert (mirrored.a, mirrored.b) == ("<b>", "a")
    assert mirrored.aspects["containment_a"] == pair.aspects["containment_b"] == 0.2
    assert mirrored.aligned[0].a == pair.aligned[0].b
    assert mirrored.direction == pair.direction
    assert mirrored.mirrored() == pair


def test_a_comparison_survives_pickle_and_json(comparison):
    assert pickle.loads(pickle.dumps(comparison)) == comparison
    assert Comparison.from_json(comparison.to_json()) == comparison
    assert pickle.loads(pickle.dumps(comparison.pairs[0])) == comparison.pairs[0]


def test_capabilities_name_what_was_looked_for(comparison):
    found = (
        "relations",
        "alignment",
        "stories",
        "topics",
        "direction",
        "omissions",
        "facts",
        "quotes",
        "names",
        "slots",
        "changes",
        "statements",
        "timeline",
        "flags",
    )
    assert comparison.capabilities == found
    assert comparison.document("a").capabilities[: len(found)] == found


def test_html_is_escaped(comparison):
    html = comparison._repr_html_()
    assert "&lt;b&gt;" in html
    assert "<b>a" not in html
    assert "<i>" not in html


def test_a_notebook_sees_who_contradicts_whom():
    pages = {"a": "The ferry Ilse sank on 4 May off Orvik.", "b": "The ferry Ilse sank on 6 May off Orvik."}
    html = compare(pages)._repr_html_()
    assert "All 2 pages tell one story" in html
    assert "1 contradiction" in html
    assert "4 May" in html
    assert "reprint" in html or "same story" in html or "retelling" in html


def test_a_view_of_many_hostile_pages_is_small():
    body = "The ferry <b>Ilse</b> sank on {} May off Orvik with {} people.\n" + "</table>" * 500
    pages = {f"{n}<i>" * 40: body.format(n % 28 + 1, n + 7) for n in range(60)}
    html = compare(pages)._repr_html_()
    assert len(html.encode()) <= 50_000
    assert "<i>" not in html
    assert html.count("</table>") <= 2


def test_frames_have_one_row_per_finding(comparison):
    pairs = comparison.to_frame("pairs")
    assert pairs.loc[0, "relation"] == "retelling"
    assert pairs.loc[0, "first"] == "a"
    passages = comparison.to_frame("passages")
    assert passages.loc[0, "b_text"] == "A bridge shut"
    with pytest.raises(retold.InvalidArgument, match="kind='words'"):
        comparison.to_frame("words")


def test_unknown_ids_and_foreign_json_are_refused(comparison):
    with pytest.raises(retold.InvalidArgument, match="id='c'"):
        comparison.document("c")
    with pytest.raises(retold.InvalidArgument, match="b='a'"):
        comparison.pair("a", "a")
    with pytest.raises(retold.DataError):
        Comparison.from_json('{"format": "other"}')


def test_pairs_are_a_sequence(comparison):
    assert len(comparison.pairs) == 1
    assert comparison.pairs[-1] == comparison.pairs[:][0]
    with pytest.raises(IndexError):
        comparison.pairs[1]


FERRY = (
    "The ferry Belwin ran aground on Tuesday evening off Tarn Island with 83 people aboard, the coast guard said.\n\n"
    "Nobody was hurt. Three tugs from Port Aune pulled the ship free at about four in the morning.\n\n"
    "Captain Mira Solvay said a fault in the rudder had turned the ship towards the rocks.\n"
)
RETOLD = (
    "With 83 passengers on board, the Belwin ferry hit ground near Tarn Island on Tuesday night, guards say.\n\n"
    "Nobody was injured. The ship was pulled free in the morning by three tugs that came from Port Aune.\n\n"
    "A rudder fault 🚢 had turned the ferry to the rocks, captain Mira Solvay told.\n"
)


def test_raw_pages_come_as_a_dict_a_list_or_a_folder(tmp_path):
    by_id = compare({"0": FERRY, "1": RETOLD})
    assert by_id.pair("0", "1").relation == "retelling"
    assert compare([FERRY, retold.clean(RETOLD)]) == by_id
    (tmp_path / "0.txt").write_bytes(FERRY.encode())
    (tmp_path / "1.txt").write_bytes(RETOLD.encode())
    (tmp_path / "notes.md").write_text("no page")
    assert compare(tmp_path) == by_id
    with pytest.raises(retold.DataError, match="nowhere"):
        compare(tmp_path / "nowhere")


def test_pages_of_a_list_are_asked_for_by_number():
    result = compare([FERRY, RETOLD])
    assert result.pair(0, 1) == result.pair("0", "1")
    assert result.pair(1, 0).a == "1"
    assert result.document(np.int64(1)).id == "1"
    assert result.omissions(0) == result.omissions("0")
    assert compare({7: FERRY, 9: RETOLD}).pair(7, 9).b == "9"
    for other in (2, -1, 0.0, None, True):
        with pytest.raises(retold.InvalidArgument, match="must be the id of a page"):
            result.document(other)


def test_lone_surrogates_in_pages_and_ids_raise_nowhere():
    half = FERRY.replace("rudder", "rud\ud83dder")
    result = compare({"a": half, "b\udc00": half})
    assert result.pair("a", "b\udc00").relation == "duplicate"
    assert result.to_frame("passages").loc[0, "a_text"].startswith("The ferry Belwin")
    assert "b\ufffd" in result.to_frame("pairs")["b"].tolist()


def test_every_span_of_a_result_is_its_text():
    raws = {"a": "\ud800 \x00 " + FERRY, "b": "🚢🚢\n" + RETOLD, "c": "پل منگل کی رات گر گیا۔ کوئی زخمی نہیں ہوا۔"}
    result = compare(raws)
    spans = [span for document in result.documents for span in document.sentences]
    for pair in result.pairs:
        spans += [*pair.only_a, *pair.only_b]
        for group in pair.aligned:
            spans += [*group.a, *group.b, *(s for change in group.changes for s in (change.a, change.b))]
    assert len(spans) > 20
    for span in spans:
        assert raws[span.document][span.start : span.end] == span.text
        assert span.line == raws[span.document].count("\n", 0, span.start) + 1
    assert pickle.loads(pickle.dumps(result)) == result


def test_an_embedder_finds_what_shares_no_words():
    import numpy as np

    seen = []

    def embedder(texts):
        seen.extend(texts)
        return np.ones((len(texts), 3))

    pages = {"a": FERRY, "b": "پل منگل کی رات گر گیا۔ کوئی زخمی نہیں ہوا۔"}
    assert compare(pages).pair("a", "b").relation == "unrelated"
    pair = compare(pages, embedder=embedder).pair("a", "b")
    assert pair.relation == "same_story"
    assert pair.aspects["embedding"] == 1.0
    assert seen[0].startswith("The ferry Belwin")
    with pytest.raises(retold.InvalidArgument, match="embedder"):
        compare(pages, embedder=lambda texts: np.ones((1, 3)))


def test_other_things_than_pages_are_refused():
    with pytest.raises(retold.InvalidArgument, match="pages=3: must be a dict"):
        compare(3)
    with pytest.raises(retold.InvalidArgument, match="must be a str or a Page"):
        compare({"a": b"bytes"})
    with pytest.raises(retold.InvalidArgument, match="ids must differ"):
        compare({1: "a", "1": "b"})
    assert len(compare([]).pairs) == 0
    assert compare({"only": FERRY}).stories == ()


def test_omissions_are_sentences_of_the_story_that_a_page_lacks():
    result = compare({"a": FERRY + "A diver found a hole in the hull, the council wrote on Friday.\n", "b": RETOLD})
    left_out = result.omissions("b")
    assert [item.span.text for item in left_out] == ["A diver found a hole in the hull, the council wrote on Friday."]
    assert left_out[0].told_by == ("a",)
    assert left_out[0].share == 1.0


def test_pairs_are_ranked_by_relation_and_score():
    texts = {"a": FERRY, "b": RETOLD, "c": FERRY, "d": "Rain fell on the hills of Tarn all day."}
    result = compare(texts)
    rows = result.pairs.ranked()
    assert len(rows) == 6
    assert [(row.a, row.b, row.relation) for row in rows[:1]] == [("a", "c", "duplicate")]
    assert rows[1].relation == rows[2].relation == "retelling"
    for row in rows:
        pair = result.pairs[row.number]
        assert (pair.a, pair.b, pair.relation, pair.score) == row[1:]
    assert {row.relation for row in result.pairs.ranked("retelling")} == {"retelling"}


def test_same_name_is_symmetric_and_knows_garbled_spellings():
    assert retold.same_name("Mira Solvay", "Solvay, Mira") == 1.0
    assert retold.same_name("Mirra Solvey", "Mira Solvay") == retold.same_name("Mira Solvay", "Mirra Solvey") >= 0.5
    assert retold.same_name("Mira Solvay", "Ada Brun") < 0.5
    assert retold.same_name("\ud800", "🚢") == 0.0


def test_reports_from_one_template_are_no_story():
    clubs = [start + end for start in ("Nor", "Tar", "Bel", "Hes") for end in ("wick", "ford", "dal", "port", "mar")]
    reports = [
        f"{clubs[i % 20]} beat {clubs[(i * 7 + 3) % 20]} {i % 5 + 1}-0 before {1000 + 37 * i} spectators.\n\n"
        f"{clubs[(i * 3) % 20]}an {clubs[(i * 11 + 5) % 20]}son scored after {i % 44 + 1} minutes with a low shot. "
        "The coach praised his side, which stays in the race for the title and now plays away from home."
        for i in range(60)
    ]
    result = compare(reports)
    assert {pair.relation for pair in result.pairs.ranked()} >= {"same_topic"}
    for story in result.stories:
        first, *others = story.documents
        assert all(result.pair(first, other).relation not in ("same_topic", "unrelated") for other in others)
