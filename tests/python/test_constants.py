"""Numbers that judge say where they come from, and docs/constants.md is the list of them."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
spec = importlib.util.spec_from_file_location("list_constants", ROOT / "tools" / "list_constants.py")
list_constants = importlib.util.module_from_spec(spec)
spec.loader.exec_module(list_constants)


def sources(text, file="src/compare/x.cpp"):
    return {constant.name: constant.source for constant in list_constants.read_constants(text, file)}


def test_every_judgement_names_its_source():
    without = [f"{c.file}: {c.name}" for c in list_constants.all_constants(ROOT) if not c.source]
    assert without == [], "add '// tuned: ...', '// from: ...' or '// chosen: ...'"


def test_the_page_is_made_from_the_code():
    made = list_constants.page(list_constants.all_constants(ROOT))
    assert (ROOT / "docs" / "constants.md").read_text(encoding="utf-8") == made, "run python tools/list_constants.py"


def test_a_source_stands_behind_a_constant_or_above_a_run():
    code = """
// What it is.
// tuned: pairs of harbours
constexpr double first = 0.5;
    static constexpr float second = 1.5F;  // chosen: a tide lasts longer

constexpr double third = 2;  // in metres
"""
    assert sources(code) == {"first": "tuned: pairs of harbours", "second": "chosen: a tide lasts longer", "third": ""}


def test_a_form_without_words_is_no_source():
    assert sources("constexpr double first = 0.5;  // chosen:") == {"first": ""}


def test_integers_are_judgements_where_pages_are_read_and_compared():
    code = "constexpr std::size_t few = 3;\nconstexpr std::size_t none = ~std::size_t{0};\n"
    assert sources(code) == {"few": ""}
    assert sources(code, "src/text/x.cpp") == {}


def test_what_only_lays_out_numbers_is_no_judgement():
    assert sources("constexpr unsigned bits = 21;\nconstexpr std::size_t relation_count = 7;\n") == {}
