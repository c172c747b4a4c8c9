"""Write cpp/src/text/*_table.cpp from the files of the Unicode Character Database.

The files are those of Debian's package unicode-data (or any copy of https://www.unicode.org/Public/<version>/ucd with
its folders `auxiliary`, `emoji` and `extracted`). Every table is a two-stage trie: a code point's upper bits choose a
block of 128 values. Run it when Unicode has a new version, then the tests:

    python tools/make_unicode_tables.py [--unicode /usr/share/unicode] [--output cpp/src/text]

What is not Unicode's but ours - which characters are invisible and when they stay, which marks are quotation marks, and
the flavour of word breaks - stands below as data.
"""

import argparse
import re
from pathlib import Path

OUTPUT = Path(__file__).resolve().parents[1] / "cpp/src/text"
BLOCK = 128
LAST = 0x110000


def names(text):
    return text.split()


CATEGORIES = names("Cn Cc Cf Co Cs Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp")
SCRIPTS = names("""
    common other arabic armenian bengali cyrillic devanagari ethiopic georgian greek gujarati gurmukhi han hangul
    hebrew hiragana kannada katakana khmer lao latin malayalam mongolian myanmar oriya sinhala syriac tamil telugu
    thaana thai tibetan
""")
WORD_BREAKS = names("""
    other cr lf newline extend format zwj letter complex hebrew numeric extend_num katakana kanji hangul single_quote
    double_quote mid_num_let mid_letter mid_num space regional narrow_space
""")
GRAPHEME_BREAKS = names("""
    other cr lf control extend zwj regional prepend spacing_mark hangul_l hangul_v hangul_t hangul_lv hangul_lvt
    picture
""")
FORMS = ("NFC", "NFD", "NFKC", "NFKD")

# Characters that show nothing, by what decides whether they stay (see normalize_invisibles.cpp).
INVISIBLES = {
    "always": "0-8 E-1F 7F-84 86-9F AD 2060-2064 206A-206F FEFF FFF9-FFFB",
    "joiner": "200C 200D",
    "wide_break": "200B",
    "bidi": "61C 200E 200F 202A-202E 2066-2069",
    "variation": "FE00-FE0F E0100-E01EF",
    "tag": "E0001 E0020-E007F",
    "filler": "3164 FFA0",
    "mongolian": "180E",
    "glue": "34F",
}
SINGLE_QUOTES = "B4 2B9 2BB-2BD 2018-201B 2032 2035 2039 203A 275B 275C 275F FF07"
DOUBLE_QUOTES = "AB BB 201C-201F 2033 2036 275D 275E 2760 301D-301F FF02"
LINE_ENDS = "A-D 85 2028 2029"
TYPED_APOSTROPHES = "60 B4 201B 2032 2035"  # between letters they are apostrophes, as U+0027 and U+2019 in UAX #29
COLONS = "3A FE55 FF1A"  # join letters in UAX #29, not in ICU


def points(ranges):
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


class Database:
    def __init__(self, folder):
        self.folder = folder
        head = (folder / "DerivedCoreProperties.txt").read_text(encoding="utf-8").splitlines()[0]
        self.version = re.search(r"-([0-9.]+)\.txt", head)[1]

    def rows(self, name):
        """(code points, fields) of a file of the form `0041..005A ; Value ; ... # comment`."""
        for line in (self.folder / name).read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.split("#")[0].split(";")]
            if len(cells) > 1:
                first, _, last = cells[0].partition("..")
                yield range(int(first, 16), int(last or first, 16) + 1), cells[1:]

    def property(self, name, default="Other"):
        """Value of every code point, from a file with one value per range."""
        values = [default] * LAST
        for codes, cells in self.rows(name):
            for code in codes:
                values[code] = cells[0]
        return values

    def members(self, name, value):
        return {code for codes, cells in self.rows(name) if cells[0] == value for code in codes}


def categories(data):
    values = [CATEGORIES.index(c) for c in data.property("extracted/DerivedGeneralCategory.txt", "Cn")]
    flags = {"White_Space": ("PropList.txt", 32), "Uppercase": ("DerivedCoreProperties.txt", 64)}
    flags["Lowercase"] = ("DerivedCoreProperties.txt", 128)
    for value, (file, bit) in flags.items():
        for code in data.members(file, value):
            values[code] |= bit
    return values


def scripts(data):
    known = {name: i for i, name in enumerate(SCRIPTS)} | {"inherited": 0}
    return [known.get(name.lower(), 1) for name in data.property("Scripts.txt", "other")]


def word_breaks(data):
    """Word_Break as ICU's rules for the root locale see it, U+202F apart; Hangul and Han apart from letters."""
    names = {
        "CR": "cr", "LF": "lf", "Newline": "newline", "Extend": "extend", "Format": "format", "ZWJ": "zwj",
        "ALetter": "letter", "Hebrew_Letter": "hebrew", "Numeric": "numeric", "ExtendNumLet": "extend_num",
        "Katakana": "katakana", "Single_Quote": "single_quote", "Double_Quote": "double_quote",
        "MidNumLet": "mid_num_let", "MidLetter": "mid_letter", "MidNum": "mid_num", "WSegSpace": "space",
        "Regional_Indicator": "regional", "Other": "other",
    }  # fmt: skip
    values = [names[v] for v in data.property("auxiliary/WordBreakProperty.txt")]
    tailored = {"other": points(COLONS), "mid_letter": points(TYPED_APOSTROPHES), "narrow_space": [0x202F]}
    for value, codes in tailored.items():
        for code in codes:
            values[code] = value
    han, hiragana = data.members("Scripts.txt", "Han"), data.members("Scripts.txt", "Hiragana")
    complex_context = data.members("LineBreak.txt", "SA")
    for code in han | hiragana:
        values[code] = "kanji"
    for code in range(0xAC00, 0xD7A4):
        values[code] = "hangul"
    for code in complex_context:
        if values[code] in ("other", "letter"):
            values[code] = "complex"
    katakana = {code for code, value in enumerate(values) if value == "katakana"}
    pictures = data.members("emoji/emoji-data.txt", "Extended_Pictographic")
    result = [WORD_BREAKS.index(value) for value in values]
    for code in complex_context | han | hiragana | katakana:
        result[code] |= 32
    for code in pictures:
        result[code] |= 64
    return result


def grapheme_breaks(data):
    names = {
        "CR": "cr", "LF": "lf", "Control": "control", "Extend": "extend", "ZWJ": "zwj",
        "Regional_Indicator": "regional", "Prepend": "prepend", "SpacingMark": "spacing_mark",
        "L": "hangul_l", "V": "hangul_v", "T": "hangul_t",
        "LV": "hangul_lv", "LVT": "hangul_lvt", "Other": "other",
    }  # fmt: skip
    values = [names[v] for v in data.property("auxiliary/GraphemeBreakProperty.txt")]
    for code in data.members("emoji/emoji-data.txt", "Extended_Pictographic"):
        assert values[code] == "other"
        values[code] = "picture"
    return [GRAPHEME_BREAKS.index(value) for value in values]


def folding(data):
    """code point -> folded code points (CaseFolding.txt, C + F)."""
    return {
        codes[0]: [int(c, 16) for c in cells[1].split()]
        for codes, cells in data.rows("CaseFolding.txt")
        if cells[0] in ("C", "F")
    }


def normal_forms(data):
    """Bits 0-3: not (or only maybe) NFC, NFD, NFKC, NFKD; bit 4: folding changes it; from bit 8: combining class."""
    values = [0] * LAST
    for codes, cells in data.rows("DerivedNormalizationProps.txt"):
        if cells[0].endswith("_QC") and cells[0].removesuffix("_QC") in FORMS:
            for code in codes:
                values[code] |= 1 << FORMS.index(cells[0].removesuffix("_QC"))
    for code in folding(data):
        values[code] |= 16
    for code, combining in enumerate(data.property("extracted/DerivedCombiningClass.txt", "0")):
        values[code] |= int(combining) << 8
    return values


def marks(data):
    """Bits 0-3: why it may be dropped; 4, 5: single, double quotation mark; 6: white space; 7: ends a line."""
    values = [0] * LAST
    for kind, ranges in enumerate(INVISIBLES.values(), start=1):
        for code in points(ranges):
            values[code] |= kind
    for bit, codes in {
        16: points(SINGLE_QUOTES),
        32: points(DOUBLE_QUOTES),
        64: data.members("PropList.txt", "White_Space"),
        128: points(LINE_ENDS),
    }.items():
        for code in codes:
            values[code] |= bit
    return values


def case_maps(data):
    """Per code point a number of (distance to lower case, distance to its folding); the full foldings apart."""
    lower = {}
    for line in (data.folder / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
        cells = line.split(";")
        if cells[13]:
            lower[int(cells[0], 16)] = int(cells[13], 16)
    folded = folding(data)
    pairs, values = [(0, 0)], [0] * LAST
    full = {code: to for code, to in folded.items() if len(to) > 1}
    for code in sorted(lower.keys() | folded.keys()):
        target = folded.get(code, [code])
        pair = (lower.get(code, code) - code, 0 if code in full else target[0] - code)
        if pair not in pairs:
            pairs.append(pair)
        values[code] = pairs.index(pair)
    return values, pairs, full


def digit_zeros(data):
    """The zeros of all runs of ten decimal digits."""
    digits = sorted(data.members("extracted/DerivedGeneralCategory.txt", "Nd"))
    zeros = [code for i, code in enumerate(digits) if i % 10 == 0]
    assert digits == [zero + value for zero in zeros for value in range(10)]
    return zeros


def numbers(values, width=118):
    lines, line = [], ""
    for value in values:
        cell = f"{value},"
        if len(line) + len(cell) > width:
            lines.append(line)
            line = ""
        line += cell
    return "\n".join([*lines, line])


def array(kind, name, values):
    return f"const {kind} {name}[{len(values)}] = {{\n{numbers(values)}}};\n"


def trie(name, kind, values):
    blocks, index = {}, []
    for start in range(0, LAST, BLOCK):
        block = tuple(values[start : start + BLOCK])
        index.append(blocks.setdefault(block, len(blocks)))
    flat = [value for block in blocks for value in block]
    return array("std::uint16_t", f"{name}_index", index) + array(f"std::{kind}", f"{name}_values", flat)


def source(data, text):
    """The text of a file with this content."""
    origin, room = f"the Unicode Character Database {data.version}", "namespace retold::text::tables"
    lines = [
        f"// Generated by tools/make_unicode_tables.py from {origin}; do not edit.",
        "// License: Unicode-3.0, copyright Unicode, Inc.; the text is in licenses/Unicode-3.0.txt.",
        f'// clang-format off\n#include "unicode_tables.hpp"\n\n{room} {{\n\n{text}\n}}  // {room}\n',
    ]
    return "\n".join(lines)


def case_table(data, zeros):
    values, pairs, full = case_maps(data)
    rows = [f"{{{lower},{fold}}}" for lower, fold in pairs]
    fulls = [f"{{{code},{{{','.join(map(str, to + [0] * (3 - len(to))))}}}}}" for code, to in sorted(full.items())]
    return (
        trie("case_map", "uint8_t", values)
        + array("CaseMap", "case_maps", rows)
        + array("FullFold", "full_folds", fulls)
        + f"const std::size_t zero_count = {len(zeros)};\nconst std::size_t full_fold_count = {len(fulls)};\n"
    )


def tables(data):
    """The name and the content of every table."""
    zeros = digit_zeros(data)
    version = f'const char* const version = "{data.version}";\n'
    return {
        "category": version + trie("category", "uint8_t", categories(data)) + array("char32_t", "zeros", zeros),
        "script": trie("script", "uint8_t", scripts(data)),
        "word_break": trie("word_break", "uint8_t", word_breaks(data)),
        "grapheme_break": trie("grapheme_break", "uint8_t", grapheme_breaks(data)),
        "normal_form": trie("normal_form", "uint16_t", normal_forms(data)),
        "mark": trie("mark", "uint8_t", marks(data)),
        "case": case_table(data, zeros),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--unicode", type=Path, default=Path("/usr/share/unicode"), metavar="FOLDER")
    parser.add_argument("--output", type=Path, default=OUTPUT, metavar="FOLDER")
    options = parser.parse_args()
    data = Database(options.unicode)
    for name, text in tables(data).items():
        (options.output / f"{name}_table.cpp").write_text(source(data, text), encoding="utf-8")


if __name__ == "__main__":
    main()
