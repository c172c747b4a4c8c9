"""`--language` of every command that has it: checked before anything is read, and it does something."""

import pytest

from retold.cli import main


@pytest.mark.parametrize("command", ["words", "sentences", "clean", "compare"])
@pytest.mark.parametrize("tag", ["nonsense-tag!!", "English", "", "اردو"])
def test_what_is_no_tag_is_wrong_usage(command, tag, capsys):
    assert main([command, "no-such-file.txt", "--language", tag]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert f"argument --language: {tag!r} is neither 'auto' nor a BCP 47 tag" in err


def lines(arguments, capsys):
    assert main(arguments) == 0
    return capsys.readouterr().out.splitlines()


def test_words_and_sentences_are_those_of_the_language(tmp_path, capsys):
    page = tmp_path / "page.txt"
    page.write_text("EU:s bl.a. Budget", encoding="utf-8")
    assert lines(["words", str(page), "--language", "sv_SE"], capsys) == ["EU:s", "bl.a", "Budget"]
    assert lines(["words", str(page), "--language", "en"], capsys) == ["EU", "s", "bl.a", "Budget"]
    assert lines(["sentences", str(page), "--language", "sv"], capsys) == ["EU:s bl.a. Budget"]


def test_clean_says_the_language_it_was_told(tmp_path, capsys):
    page = tmp_path / "page.txt"
    page.write_text("Hem\nDammen höll.", encoding="utf-8")
    (row,) = lines(["clean", str(page), "--language", "sv_SE", "--format", "jsonl"], capsys)
    assert '"language": "sv-SE"' in row
