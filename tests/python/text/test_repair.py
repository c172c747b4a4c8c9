import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import retold

SENTENCES = [
    "Le maître d’œuvre s’est tu : « déjà fini ? »",
    "Príliš žltý kôň; „ďakujem“ – Ľubica.",
    "Новый мост открыт; её ответ: «да».",
    "شہر میں نیا پُل کھل گیا، احمد نے کہا۔",
    "شهرداری گفت پل جدید باز می‌شود.",
    "أعلنت البلدية أن الجسر سيفتح.",
    "市政府宣布：“新桥”将开放。",
    "市は新しい橋を開通させる。👍",
    "เทศบาลประกาศว่าสะพานจะเปิด",
]


def misread(text, encoding):
    """UTF-8 read byte by byte in an encoding; bytes it lacks become C1 controls."""
    return "".join(bytes([b]).decode(encoding, "ignore") or chr(b) for b in text.encode())


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(
    "encoding", ["cp1252", "latin-1", "cp1250", "cp1251", "cp1253", "cp1257", "mac_roman", "cp437"]
)
def test_misread_text_comes_back(sentence, encoding):
    assert retold.fix_encoding(misread(sentence, encoding)).text == sentence


@pytest.mark.parametrize("sentence", SENTENCES)
def test_text_that_is_right_is_returned_as_it_is(sentence):
    fixed = retold.fix_encoding(sentence)
    assert fixed.text is sentence
    assert fixed.edits == ()


def test_edits_count_code_points_of_the_raw_text():
    raw = "😀 dÃ©jÃ\xa0 vu"
    fixed = retold.fix_encoding(raw)
    assert fixed.text == "😀 déjà vu"
    assert fixed.edits == ((3, 5, 3, 4, "mojibake"), (6, 8, 5, 6, "mojibake"))
    assert fixed.to_raw(2, 6) == (2, 8)
    assert raw[2:8] == "dÃ©jÃ\xa0"
    assert pickle.loads(pickle.dumps(fixed)) == fixed


def test_lone_surrogates_and_nul_stay():
    raw = "\x00 \ud83d cafÃ© \udfff"
    assert retold.fix_encoding(raw).text == "\x00 \ud83d café \udfff"


def test_character_references_are_decoded_with_their_spans():
    decoded = retold.decode_entities("😀 Fish &amp; chips, it&#146;s &euro;5")
    assert decoded.text == "😀 Fish & chips, it’s €5"
    assert decoded.edits[0] == (7, 12, 7, 8, "entity")
    assert retold.decode_entities("R&D; 市 \ud83d").text == "R&D; 市 \ud83d"


pieces = st.sampled_from(
    [*"ÃÂâ€™œ©¯ÅÄ°Ð¾РґСЂ‚√ƒ├┤ظ،א׳é «»…“”?.\n\t\x85\x92\xa0", "Ã ", "â€œ", "ðŸ˜", "\ud83d", "a", "Ab", "�"]
)
hostile = st.lists(pieces | st.characters(), max_size=40).map("".join)


@settings(max_examples=120, deadline=None)
@given(hostile)
def test_outside_its_edits_the_text_is_the_raw_text(raw):
    fixed = retold.fix_encoding(raw)
    here = there = 0
    for edit in fixed.edits:
        assert raw[here : edit.raw_start] == fixed.text[there : edit.start]
        assert fixed.to_raw(edit.start, edit.end) == (edit.raw_start, edit.raw_end)
        assert raw[edit.raw_start : edit.raw_end] != fixed.text[edit.start : edit.end]
        here, there = edit.raw_end, edit.end
    assert raw[here:] == fixed.text[there:]


@settings(max_examples=120, deadline=None)
@given(hostile)
def test_a_second_repair_changes_nothing(raw):
    once = retold.fix_encoding(raw).text
    assert retold.fix_encoding(once).text == once


@settings(max_examples=100, deadline=None)
@given(hostile, st.data())
def test_mapping_is_monotone(raw, data):
    fixed = retold.fix_encoding(raw)
    start = data.draw(st.integers(0, len(fixed.text)))
    middle = data.draw(st.integers(start, len(fixed.text)))
    end = data.draw(st.integers(middle, len(fixed.text)))
    first, second = fixed.to_raw(start, middle), fixed.to_raw(middle, end)
    assert first[0] <= first[1] <= len(raw)
    assert first[0] <= second[0]
    assert first[1] <= second[1]


def test_a_cleaned_page_is_repaired_and_leads_back_to_the_raw_text():
    raw = (
        "At the Harbour, the Harbour Board met on Monday to talk about the new bridge over the river and its cost.\n"
        "Le cafÃ© Ã©tait fermÃ© &amp; they asked the Harbourto open it as soon as possible this year.\n"
        "More people came to the meeting than anybody had thought, and most stayed to the end."
    )
    page = retold.clean(raw)
    assert page.text.splitlines()[1].startswith("Le café était fermé & they asked the Harbour to open it")
    assert [edit.reason for edit in page.edits] == ["mojibake", "mojibake", "mojibake", "entity", "glued"]
    start = page.text.index("café était")
    first, last = page.to_raw(start, start + 10)
    assert raw[first:last] == "cafÃ© Ã©tait"


def test_columns_are_repaired_text_by_text():
    rows = ["naÃ¯ve", None, "", "Ð¿Ð°Ñ€Ð¾Ð¼", "بند قائم رہا", "Q&amp;A", "東京 😀 \ud800"] * 30
    assert list(retold.fix_encoding_column(rows)) == [None if t is None else retold.fix_encoding(t) for t in rows]
    decoded = retold.decode_entities_column(rows, threads=3)
    assert decoded == retold.decode_entities_column(rows, threads=1)
    assert decoded[5].text == "Q&A"
    assert decoded.edits.to_pandas().reason.unique().tolist() == ["entity"]
