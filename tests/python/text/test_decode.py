"""Bytes of encodings that nobody declares, or that pages of old machines declare."""

import gc
import pickle

import pytest

import retold

RUSSIAN = (
    "Ярмарка открылась в субботу на площади. Яблоки, мёд и сыр привезли из семи районов. Объявлено, что "
    "Явор закроет ворота в семь вечера. Яна Яковлева продала всё за час."
)
GERMAN = "Für Schüler öffnet das Museum früher. Größere Gruppen müssen sich zwei Wochen vorher anmelden, heißt es."
FRENCH = "L'été a été sec: la rivière n'a jamais été aussi basse, a déclaré la préfète à côté du vieux pont de Sèvres."
POLISH = "Żółta łódź dopłynęła do przystani późną nocą. Załoga była zmęczona, ale zdrowa, powiedział kapitan Wójcik."
THAI = "ตลาดริมน้ำเปิดอีกครั้งในวันเสาร์ ชาวบ้านนำผลไม้และปลามาขายตั้งแต่เช้า"


@pytest.mark.parametrize("name", ["ibm866", "ibm855", "cp1251", "koi8-r"])
def test_a_page_of_a_dos_machine_is_read_as_it_declares(name):
    page = f'<meta charset="{name}"><p>{RUSSIAN}</p>'
    assert retold.decode(page.encode(name)).text == page


CHINESE = (
    "週日上午，磨坊的水輪四十年來第一次轉動。村裡的麵包師收到第一袋麵粉，為學校的孩子們烤了小圓麵包，大家都很高興。"
)
ALBANIAN = "Mulliri do të punojë përsëri, njoftoi shoqata të dielën, pasi e ndreqi rrotën më në fund për tre vjet."


@pytest.mark.parametrize(
    ("name", "declared", "text"),
    [
        ("koi8-r", "windows-1251", RUSSIAN),
        ("cp1251", "iso-8859-1", RUSSIAN),
        ("big5", "gb2312", CHINESE),
        ("big5", "iso-8859-1", CHINESE),
        ("cp850", "iso-8859-1", FRENCH),
    ],
)
def test_a_declaration_that_makes_no_text_of_the_bytes_is_not_obeyed(name, declared, text):
    page = f'<meta charset="{declared}"><p>{text}</p>'
    assert retold.decode(page.encode(name)).text == page


@pytest.mark.parametrize(
    ("name", "text"), [("windows-1252", ALBANIAN), ("windows-1252", GERMAN), ("big5", CHINESE), ("iso-8859-5", RUSSIAN)]
)
def test_a_declaration_that_may_be_right_is_obeyed(name, text):
    page = f'<meta charset="{name}"><p>{text}</p>'
    assert retold.decode(page.encode(name)).text == page


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cp866", RUSSIAN),
        ("cp1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("iso8859-5", RUSSIAN),
        ("mac-cyrillic", RUSSIAN),
        ("cp850", GERMAN),
        ("cp1252", GERMAN),
        ("mac-roman", FRENCH),
        ("cp850", FRENCH),
        ("cp1252", FRENCH),
        ("cp852", POLISH),
        ("cp1250", POLISH),
        ("cp874", THAI),
    ],
)
def test_the_encoding_that_makes_the_least_odd_text_is_found(name, text):
    found = retold.decode(text.encode(name))
    assert found.text == text
    assert 0.2 < found.confidence < 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The \x1b[31;1mbridge\x1b[0m is shut.", "The bridge is shut."),
        ("\x1b[2K\x1b[1Gپل بند ہے\x1b[m", "پل بند ہے"),
        ("橋\x1b[38;5;196mは\x1b[39m閉鎖", "橋は閉鎖"),
        ("\x1b]0;make: tests\x07Die Brücke", "Die Brücke"),
        ("\x1b]8;;https://a.example/b\x1b\\Fähre\x1b]8;;\x1b\\ fährt", "Fähre fährt"),
        ("\x1bPq#0;2;0\x1b\\bild", "bild"),
        ("\x9b31mrot\x9b0m", "rot"),
        ("\x9bnot a command", "not a command"),
        ("\x1b(B\x1b=Kai\x1b>", "Kai"),
        ("\x1b]no end\nnext", "]no end\nnext"),
        ("\x1bHafen", "Hafen"),
        ("escape\x1b alone", "escape alone"),
        ("\x1b[no end\n[m", "o end\n[m"),
        ("\x1b[12\nnext", "[12\nnext"),
    ],
)
def test_sequences_for_terminals_go_as_a_whole(text, shown):
    edited = retold.normalize(text)
    assert edited.text == shown
    start = len(shown) - 1
    assert text[slice(*edited.to_raw(start, start + 1))] == shown[-1]


@pytest.mark.parametrize("label", ["ISO-2022-CN-CNS", "x-ISO-2022-CN-CNS", "iso-2022-cn-ext"])
def test_a_page_that_names_a_set_of_letters_which_its_encoding_lacks_is_read(label):
    data = b"\x1b$)E\x0e\x21\x21\x0f the bridge\xe9"
    decoded = retold.decode(data, hint=label)
    assert decoded.encoding == "iso-2022-cn-ext"
    assert decoded.text == "\u3000 the bridge\ufffd"
    assert decoded.edits[-1].raw_end == len(data)


def test_an_edit_for_every_letter_is_no_work_for_the_collector_of_cycles():
    edits = retold.decode("Fähre".encode("utf-16-le"), hint="utf-16le").edits
    assert edits == tuple((2 * place, 2 * place + 2, place, place + 1, "encoding") for place in range(5))
    assert {type(edit) for edit in edits} == {retold.Edit}
    assert not any(map(gc.is_tracked, edits))
    assert {hash(edit) for edit in edits} == {hash(tuple(edit)) for edit in edits}
    assert pickle.loads(pickle.dumps(edits)) == edits
