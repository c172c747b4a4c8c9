"""Every fuzzer has inputs to start from and words to build others of, and both belong to a fuzzer."""

import re
from pathlib import Path

FUZZ = Path(__file__).resolve().parents[1] / "fuzz"
NAMES = sorted(path.stem.removeprefix("fuzz_") for path in FUZZ.glob("fuzz_*.cpp"))


def test_every_fuzzer_has_a_corpus_and_a_dictionary():
    assert len(NAMES) >= 15
    assert sorted(path.name for path in (FUZZ / "corpus").iterdir()) == NAMES
    assert sorted(path.stem for path in (FUZZ / "dictionaries").glob("*.dict")) == NAMES


def test_corpora_are_small_and_without_repeats():
    for name in NAMES:
        inputs = [path.read_bytes() for path in (FUZZ / "corpus" / name).iterdir()]
        assert len(inputs) >= 4, name
        assert max(map(len, inputs)) <= 16_384, name
        assert len(set(inputs)) == len(inputs), name


def test_dictionaries_are_in_the_format_of_libfuzzer():
    word = re.compile(r'"(?:[ !#-\[\]-~]|\\\\|\\"|\\x[0-9A-F]{2})+"')
    for path in sorted((FUZZ / "dictionaries").glob("*.dict")):
        about, *lines = path.read_text(encoding="ascii").splitlines()
        assert about.startswith("# "), path.name
        assert [line for line in lines if not word.fullmatch(line)] == [], path.name
        assert len(set(lines)) == len(lines) >= 8, path.name


def test_a_harness_reads_exact_buffers_and_checks_with_require():
    for name in NAMES:
        code = (FUZZ / f"fuzz_{name}.cpp").read_text(encoding="utf-8")
        assert re.search(r"ExactBuffer|ExactRows", code), name
        assert "__builtin_trap" not in code, name
        assert not re.search(r"^(?:inline )?void require\b", code, re.M), name


def test_every_annotator_has_a_fuzzer_of_its_own():
    rooms = sorted(path.name for path in (FUZZ.parents[1] / "cpp" / "src" / "annotate").iterdir() if path.is_dir())
    assert rooms == ["flags", "names", "quotes", "reader", "statements", "values"]
    assert set(rooms) <= set(NAMES)
