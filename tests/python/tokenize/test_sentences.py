import pickle

import pyarrow
import pytest

import retold


def test_sentences_are_spans_of_the_text_given():
    text = " 😀 بند قائم رہا۔ The dam held.  Nobody was hurt. "
    found = retold.sentences(text)
    assert list(found) == ["😀 بند قائم رہا۔", "The dam held.", "Nobody was hurt."]
    assert [text[s:e] for s, e in zip(found.starts, found.ends, strict=True)] == list(found)
    assert pickle.loads(pickle.dumps(found)) == found


def test_options_reach_the_core():
    text = "He said: “It held. We won.” Then\nhe left approx. Five."
    assert len(retold.sentences(text, newlines="break", language="en")) == 4
    whole = retold.sentences(text, newlines="space", split_quotes=False, language="de", abbreviations=["approx"])
    assert list(whole) == ["He said: “It held. We won.”", "Then\nhe left approx. Five."]


def test_wrong_options_name_themselves():
    with pytest.raises(retold.InvalidArgument, match="newlines='lines': must be 'auto', 'break' or 'space'"):
        retold.sentences("x", newlines="lines")
    with pytest.raises(retold.InvalidArgument, match="abbreviations"):
        retold.sentences("x", abbreviations=["."])


@pytest.mark.parametrize(
    "text", ["", " \n ", "\ud800. \udfff", "a\x00b. C", "\u202e. \u202c", "." * 1000, "Привет", "ไทย"]
)
def test_any_text_is_fine(text):
    for found in (retold.sentences(text), retold.paragraphs(text)):
        assert "".join("".join(found).split()) == "".join(text.split())


def test_paragraphs_are_what_empty_lines_separate():
    assert list(retold.paragraphs("Kopf\n\n一。\n二。")) == ["Kopf", "一。\n二。"]


def test_a_guess_says_none_when_unclear():
    assert retold.tokenize.guess_language("Плотина устояла, и никто в городе не пострадал.") == "ru"
    assert retold.tokenize.guess_language("Amra Ole") is None
    assert set(retold.tokenize.SENTENCE_LANGUAGES) >= {"en"}


def test_shingles_have_hashes_and_overlapping_spans():
    text = "😀 Die Mauer hält. DIE MAUER hält!"
    found = retold.shingles(text, 3)
    assert list(found) == ["Die Mauer hält", "Mauer hält. DIE", "hält. DIE MAUER", "DIE MAUER hält"]
    assert found.hashes[0] == found.hashes[3]
    assert found.hashes.dtype == "uint64"
    assert pickle.loads(pickle.dumps(found)) == found


def test_shingle_hashes_never_change():
    assert retold.shingles("the dam held fast", 2).hashes.tolist() == [
        0x82BB46CD13199C90,
        0xFB2A5BE8D0DF3249,
        0x4C75ABBE35C97F37,
    ]
    assert retold.shingles("abc", 2, unit="char").hashes.tolist() == [0x850DD651B1DD2B8C, 0xDCEA409F0E23F235]


def test_shingles_need_at_least_one_unit():
    with pytest.raises(retold.InvalidArgument, match="n=0"):
        retold.shingles("x", 0)
    with pytest.raises(retold.InvalidArgument, match="unit='line'"):
        retold.shingles("x", unit="line")


def test_columns_give_what_single_texts_give():
    texts = ["It held. 😀 Nobody fell.", None, "", "بند قائم رہا۔ کوئی زخمی نہیں ہوا۔", "Плотина устояла. Всё."] * 30
    column = retold.sentences_column(texts, threads=3)
    assert column == retold.sentences_column(texts, threads=1)
    for text, found in zip(texts, column, strict=True):
        if text is None:
            assert found is None
        else:
            one = retold.sentences(text)
            assert found == list(zip(one.starts.tolist(), one.ends.tolist(), strict=True))
    assert pickle.loads(pickle.dumps(column)) == column
    hashed = retold.shingles_column(texts, 2)
    assert hashed.hashes[: int(hashed.offsets[1])].tolist() == retold.shingles(texts[0], 2).hashes.tolist()
    assert pyarrow.table(column)["spans"][0].as_py() == [{"start": 0, "end": 8}, {"start": 9, "end": 23}]
    assert retold.sentences_column(pyarrow.array(texts)) == column
    assert hashed.to_pandas().shape == (150, 2)
    assert pyarrow.table(hashed)["hashes"].to_pylist()[:3] == [
        None if t is None else retold.shingles(t, 2).hashes.tolist() for t in texts[:3]
    ]
