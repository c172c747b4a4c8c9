"""README and guide keep their promises: the Python blocks run, the links lead somewhere."""

import re
from pathlib import Path

import pytest

from retold.cli import main

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"


def blocks(path, language):
    return re.findall(rf"^```{language}\n(.*?)^```", path.read_text(encoding="utf-8"), re.M | re.S)


@pytest.mark.parametrize("number", range(len(blocks(README, "python"))))
def test_a_python_example_of_the_readme_runs(number, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    exec(compile(blocks(README, "python")[number], f"README.md, example {number + 1}", "exec"), {})
    assert capsys.readouterr().out


def test_the_readme_has_an_example_of_ten_lines():
    assert any(8 <= len(block.strip().splitlines()) <= 12 for block in blocks(README, "python"))


@pytest.mark.parametrize("path", [README, *sorted((ROOT / "docs").glob("*.md"))], ids=lambda path: path.name)
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
