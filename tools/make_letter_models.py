"""Writes cpp/data/models/letters.txt: how likely letters follow one another in languages of single-byte encodings.

The words are those of the project's own lists (cpp/data/languages and tools/letter_words.txt).

    python tools/make_letter_models.py
"""

import math
import re
import unicodedata
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ROOT / "cpp/data/languages"
NO_CODE_PAGE = {"bn", "hi", "hy", "ja", "ko", "zh"}  # no single-byte encoding that pages are in
WEIGHTS = {"stop_words": 6, "negations": 3, "months": 2, "weekdays": 2, "relative_days": 2, "flag_words": 2}
MOST = 8  # times that a word counts
LETTERS = 90  # of a language; rarer ones are in loan words
SMOOTHING = 25  # pairs of which it is only known how often the second letter is
WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f\u0e00-\u0eff]+[^\W\d_]*)*")
TONES = "\u0300\u0301\u0303\u0309\u0323"
STEPS = 5  # of costs, which are negative logarithms, to one
FIRST = "0"  # the sign of cost 0; further ones follow it


def decomposed(word: str) -> str:
    """Vietnamese with its tones as marks of their own, as windows-1258 has them."""
    out = ""
    for letter in word:
        parts = unicodedata.normalize("NFD", letter)
        out += unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
        out += "".join(c for c in parts if c in TONES)
    return out


def words_of(folder: Path) -> Counter:
    """The words of all lists of a language, small, with weights."""
    words: Counter = Counter()
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                for word in WORD.findall(line.lower()):
                    words[word] += WEIGHTS.get(path.stem, 1)
    if folder.name == "vi":
        words.update({decomposed(word): n for word, n in words.items() if decomposed(word) != word})
    return words


def extra_words() -> dict[str, Counter]:
    """Those of tools/letter_words.txt."""
    languages: dict[str, Counter] = {}
    for line in (ROOT / "tools/letter_words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = languages[line.strip("[]")] = Counter()
        elif line and not line.startswith("#"):
            words.update(line.lower().split())
    return languages


def script_of(letter: str) -> str:
    """The first word of its name: LATIN, CYRILLIC, ..."""
    return unicodedata.name(letter, "?").split()[0]


def model(words: Counter) -> list[str]:
    """The letters, a space first, and a row of costs per letter that goes before, then one for any other."""
    scripts = Counter({script_of(c): 0 for word in words for c in word})
    for word, count in words.items():
        scripts.update({script_of(c): count for c in word if script_of(c) != "COMBINING"})
    used = {scripts.most_common(1)[0][0], "COMBINING"}
    pairs: Counter = Counter()
    for word, count in words.items():
        if {script_of(c) for c in word} <= used:
            for pair in zip(" " + word, word + " ", strict=True):
                pairs[pair] += min(count, MOST)
    single: Counter = Counter()
    for (_, letter), count in pairs.items():
        single[letter] += count
    letters = [" ", *sorted(c for c, _ in single.most_common(LETTERS) if c != " ")]
    total = sum(single.values()) + 0.3 * len(letters)
    likely = {c: (single[c] + 0.3) / total for c in letters}
    row = Counter()
    for (before, _), count in pairs.items():
        row[before] += count

    def sign(probability: float) -> str:
        return chr(ord(FIRST) + round(-math.log(probability) * STEPS))

    rows = [
        "".join(sign((pairs[a, b] + SMOOTHING * likely[b]) / (row[a] + SMOOTHING)) for b in letters) for a in letters
    ]
    return ["".join(letters[1:]), *rows, "".join(sign(likely[c]) for c in letters)]


def main() -> None:
    languages = {path.name: words_of(path) for path in sorted(LANGUAGES.iterdir()) if path.name not in NO_CODE_PAGE}
    languages |= extra_words()
    lines = [
        "# How likely letters follow one another: per language its letters, and per letter and at last for any other",
        f'# a row of costs in steps of 1/{STEPS}, from "{FIRST}" on, of what follows: no letter, then each letter.',
        "# Source: made by tools/make_letter_models.py from the word lists of this project.",
        "# Licence: Apache-2.0",
    ]
    for tag, words in sorted(languages.items()):
        lines += [f"language {tag}", *model(words)]
    (ROOT / "cpp/data/models/letters.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
