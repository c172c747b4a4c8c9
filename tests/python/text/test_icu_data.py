"""ICU has all data that words, forms and encodings ask for, and a build with an ICU of its own answers the same."""

import hashlib
import random

import pytest

import retold
from retold import tokenize

# Invented sentences, cut by hand.
CUT = {
    "Thai": "แม่น้ำ|ล้น|ตลิ่ง| |ต้อง|ย้าย|ไป|อยู่|ที่|โรงเรียน",
    "Khmer": "ឡើង|ខ្ពស់|នៅ|ថ្ងៃនេះ| |ប្រជាជន|ត្រូវ|ចាកចេញ|ពី|ផ្ទះ",
    "Lao": "ຂຶ້ນ|ສູງ|ໃນ|ມື້ນີ້| |ປະຊາຊົນ|ຕ້ອງ",
    "Burmese": "မြစ်|ရေ|သည်|ယနေ့|မြင့်|တက်|လာ|သည်",
    "Chinese, simplified": "河水|上涨|，|居民|搬到|学校|避难|。",
    "Chinese, traditional": "昨天|夜裡|河水|上漲|，|居民|搬到|學校|避難|。",
    "Japanese": "昨夜|、|川|の|水|が|あふれ|、|住民|は|学校|に|避難|。|カタカナ|の|コーヒー|を|飲む",
    "Korean": "강물이| |넘쳐| |주민들이",
}
LETTERS = {
    "Thai": (0x0E01, 0x0E4E),
    "Khmer": (0x1780, 0x17D3),
    "Lao": (0x0E81, 0x0EDD),
    "Burmese": (0x1000, 0x103F),
    "Han": (0x4E00, 0x9FA5),
    "kana": (0x3041, 0x30FE),
}
# Of ICU 72, that of the system and that of a wheel alike.
DIGESTS = {
    "Thai": "ed105b37712a8743",
    "Khmer": "40a74441ec6bf21c",
    "Lao": "13864842be404035",
    "Burmese": "30ab47daf5628cb5",
    "Han": "bd6720f41ca9dc84",
    "kana": "e92f1143f4d65fcb",
}
# fmt: off
LABELS = (
    "utf-7", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255",
    "windows-1256", "windows-1257", "windows-1258", "windows-874", "iso-8859-2", "iso-8859-3", "iso-8859-4",
    "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-10", "iso-8859-13", "iso-8859-14",
    "iso-8859-15", "koi8-r", "koi8-u", "macintosh", "x-mac-cyrillic", "ibm437", "ibm850",
    "ibm852", "ibm866", "ibm737", "ibm857", "ibm862", "shift_jis", "euc-jp",
    "iso-2022-jp", "euc-kr", "iso-2022-kr", "big5", "euc-tw", "gbk", "gb18030",
    "hz-gb-2312", "iso-ir-165",
)
# fmt: on
EUC_TW = bytes.fromhex("c6bafda4")  # 台灣
ENCODINGS_DIGEST = "424aef6b1778b36d"

is_72 = pytest.mark.skipif(not str(retold.about()["icu"]).startswith("72."), reason="figures of ICU 72")


@pytest.mark.parametrize("script", CUT)
def test_a_sentence_is_cut_into_its_words(script):
    pieces = CUT[script].split("|")
    words = [piece for piece in pieces if any(letter.isalpha() for letter in piece)]
    assert [str(word) for word in tokenize.words("".join(pieces))] == words


def random_texts(script):
    first, last = LETTERS[script]
    letters = [chr(code) for code in range(first, last + 1)]
    choose = random.Random(script)
    return ["".join(choose.choices(letters, k=1 + choose.randrange(40))) for _ in range(2000)]


@is_72
@pytest.mark.parametrize("script", LETTERS)
def test_any_letters_of_a_script_are_cut_as_by_the_whole_data(script):
    cut = "\n".join("|".join(str(word) for word in tokenize.words(text)) for text in random_texts(script))
    assert hashlib.blake2b(cut.encode(), digest_size=8).hexdigest() == DIGESTS[script]


@is_72
def test_every_encoding_reads_every_pair_of_bytes_as_by_the_whole_data():
    pairs = b"".join(bytes((lead, trail, 0x20)) for lead in range(0x80, 0x100) for trail in range(0x40, 0x100))
    read = hashlib.blake2b(digest_size=8)
    for label in LABELS:
        decoded = retold.decode(pairs, hint=label)
        read.update(f"{label} {decoded.encoding} {decoded.text}\n".encode())
    assert read.hexdigest() == ENCODINGS_DIGEST


@pytest.mark.parametrize("label", ["ibm037", "cp500", "ibm-930", "ibm-1390", "bocu-1"])
def test_an_encoding_whose_letters_are_other_bytes_than_ascii_is_unknown(label):
    with pytest.raises(retold.InvalidArgument, match="hint"):
        retold.decode(b"Az0", hint=label)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("IBM-eucJP", "euc-jp"),
        ("cp33722", "euc-jp"),
        ("x-IBM954", "euc-jp"),
        ("cns11643", "euc-tw-2014"),
        ("ibm-964", "euc-tw-2014"),
        ("MS950_HKSCS", "big5"),
    ],
)
def test_a_table_of_a_vendor_is_read_as_the_usual_one(label, name):
    letters = "日本" if name == "euc-jp" else "台灣"
    read = retold.decode(
        {"euc-jp": "日本".encode("euc-jp"), "big5": "台灣".encode("big5")}.get(name, EUC_TW), hint=label
    )
    assert (read.text, read.encoding) == (letters, name)


def test_the_text_of_a_windowing_system_is_no_page():
    with pytest.raises(retold.InvalidArgument, match="hint"):
        retold.decode(b"Az0", hint="x-compound-text")


def test_about_says_where_icu_comes_from():
    assert retold.about()["icu_from"] in {"vendored", "system"}
