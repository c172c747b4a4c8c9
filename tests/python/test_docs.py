"""README and guide keep their promises: the Python blocks run and give what they show, the links lead somewhere."""

import ast
import doctest
import re
from pathlib import Path

import pytest

import retold
from retold.cli import main

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
PAGES = [README, *sorted((ROOT / "docs").glob("*.md"))]
OPTIONAL = {
    "to_pandas": "pandas",
    "numba": "numba",
    "pandas": "pandas",
    "retold.plot": "matplotlib",
    "sklearn": "sklearn",
    "matrix": "scipy",
    "Corpus": "duckdb",
    "store=": "duckdb",
}
VALUE = re.compile(r"['\"\d({\[]|[A-Z]\w+\(")  # how a comment begins that shows a result


def blocks(path, language):
    return re.findall(rf"^```{language}\n(.*?)^```", path.read_text(encoding="utf-8"), re.M | re.S)


def shown_result(statement, lines):
    """The result that the comment behind an expression shows, or None."""
    behind = lines[statement.end_lineno - 1].encode()[statement.end_col_offset :].decode()  # columns are bytes
    _, mark, comment = behind.partition("# ")
    return comment if mark and isinstance(statement, ast.Expr) and VALUE.match(comment) else None


def run(block, name, names):
    """Runs a block statement by statement; what its comments show must be what comes out."""
    lines = block.splitlines()
    for statement in ast.parse(block, name).body:
        shown = shown_result(statement, lines)
        if shown is None:
            exec(compile(ast.Module([statement], []), name, "exec"), names)
            continue
        value = eval(compile(ast.Expression(statement.value), name, "eval"), names)
        same = doctest.OutputChecker().check_output(shown + "\n", f"{value!r}\n", doctest.ELLIPSIS)
        assert same, f"{name}: {ast.unparse(statement)} gives {value!r}, not {shown}"


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=lambda page: page.name)
def test_the_python_blocks_of_a_page_run_one_after_the_other(page, tmp_path, monkeypatch, request):
    monkeypatch.chdir(tmp_path)
    session = page.name == "scale.md"  # `spark` is the session, as shells and notebooks of Spark name it
    names = {"spark": request.getfixturevalue("spark")} if session else {}
    for number, block in enumerate(blocks(page, "python"), 1):
        for word, package in OPTIONAL.items():
            if word in block:
                pytest.importorskip(package)
        run(block, f"{page.name}, block {number}", names)


@pytest.mark.parametrize("shown", ["4", "'abc'", "[1, 3]", "{1: 2}"])
def test_a_block_that_shows_another_result_is_found(shown):
    with pytest.raises(AssertionError, match="gives"):
        run(f"x = 1\nx + 1   # {shown}\n", "page", {})


def test_json_blocks_are_cue_files(tmp_path):
    found = [block for page in PAGES for block in blocks(page, "json")]
    assert found
    for block in found:
        (tmp_path / "cues.json").write_text(block, encoding="utf-8")
        assert retold.Cues.load(tmp_path / "cues.json")


def test_the_readme_has_an_example_of_ten_lines():
    assert any(8 <= len(block.strip().splitlines()) <= 12 for block in blocks(README, "python"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_to_files_that_exist(path):
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    assert [name for name in targets if "://" not in name and not (path.parent / name).exists()] == []


def test_commands_that_the_guide_shows_exist(capsys):
    shown = {
        command
        for path in (README, ROOT / "docs/command_line.md")
        for block in blocks(path, "sh")
        for command in re.findall(r"^retold ([a-z]+)", block, re.M)
    }
    assert shown
    for command in shown:
        assert main([command, "--help"]) == 0
    capsys.readouterr()


def test_the_page_for_cpp_shows_the_program_that_the_tests_build():
    (shown,) = blocks(ROOT / "docs/cpp.md", "cpp")
    assert shown.strip() in (ROOT / "tests/consumer/main.cpp").read_text(encoding="utf-8")
    (built,) = blocks(ROOT / "docs/cpp.md", "cmake")
    assert built.strip() in (ROOT / "tests/consumer/CMakeLists.txt").read_text(encoding="utf-8")
