"""Rules of users: callables and cue files, in Python and on the command line."""

import json
import pickle

import pytest

import retold
from retold.cli import main

STORY = "The ferry between Aldmouth and the island sailed again on Monday, after two years in the yard.\n"
PAGE = (
    "Tide table: high water at noon\nFerry sails to the island again\n"
    + STORY
    + "The town council paid for a new engine, its chair said, and for the repair of the hull.\n"
    + "Share this article\nمزید پڑھیں\n"
)


def cue_file(*cues, name="harbour post"):
    return json.dumps({"format": "retold-cues", "version": 1, "name": name, "cues": list(cues)})


KEEP_SHARE = {"phrase": "share this article", "label": "content"}
TIDES = {"phrase": "tide table", "label": "widget", "where": "start", "part": "top"}


def test_a_cue_file_beats_built_in_rules_and_its_name_is_in_the_reason():
    page = retold.clean(PAGE, rules=[retold.Cues.from_json(cue_file(KEEP_SHARE, TIDES))])
    assert "Share this article" in page.text.split("\n")
    told = {block.text: (block.label, block.reason) for block in page.blocks}
    assert told["Share this article"] == ("content", 'rule harbour post: cue "share this article"')
    assert told["Tide table: high water at noon"] == ("widget", 'rule harbour post: cue "tide table"')


def test_later_rules_have_the_last_word():
    def drop_all(blocks):
        return [("other", "not today")] * len(blocks)

    cues = retold.Cues.from_json(cue_file(KEEP_SHARE))
    assert retold.clean(PAGE, rules=[cues, drop_all]).text == ""
    page = retold.clean(PAGE, rules=[drop_all, cues])
    assert page.text == "Share this article"
    assert "no_body" not in page.flags
    assert "no_body" in retold.clean(PAGE, rules=[drop_all]).flags


def test_rules_can_be_paths_and_columns_take_them_too(tmp_path):
    path = tmp_path / "paper.json"
    path.write_text(cue_file({"phrase": "مزید پڑھیں", "label": "teaser"}, name="اخبار"), encoding="utf-8")
    for rules in ([path], [str(path)], [retold.Cues.load(path)]):
        page = retold.clean(PAGE, rules=rules)
        assert page.blocks[-1].reason == 'rule اخبار: cue "مزید پڑھیں"'
        assert retold.clean_column([PAGE, None], rules=rules)[0] == page
    assert pickle.loads(pickle.dumps(retold.Cues.load(path))) == retold.Cues.load(path)
    assert retold.Cues.load(path).phrases == [("مزید پڑھیں", "teaser")]


def test_a_page_without_the_phrases_is_as_it_was():
    cues = retold.Cues.from_json(cue_file({"phrase": "no such line", "label": "nav"}))
    assert retold.clean(PAGE, rules=[cues]) == retold.clean(PAGE)


def test_damaged_cue_files_are_named(tmp_path):
    with pytest.raises(retold.DataError, match="cue 1: unknown label menu"):
        retold.Cues.from_json(cue_file({"phrase": "x", "label": "menu"}))
    with pytest.raises(retold.DataError, match=r"nowhere\.json"):
        retold.clean(PAGE, rules=[tmp_path / "nowhere.json"])
    (tmp_path / "latin.json").write_bytes(b"\xe9")
    with pytest.raises(retold.DataError, match=r"latin\.json"):
        retold.Cues.load(tmp_path / "latin.json")
    with pytest.raises(retold.InvalidArgument, match="rules"):
        retold.clean(PAGE, rules="paper.json")
    with pytest.raises(retold.InvalidArgument, match="rules"):
        retold.clean(PAGE, rules=retold.Cues.from_json(cue_file()))


def test_the_command_takes_cue_files(tmp_path, capsys):
    (tmp_path / "paper.json").write_text(cue_file(KEEP_SHARE), encoding="utf-8")
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    arguments = ["clean", str(tmp_path / "page.txt"), "--rules", str(tmp_path / "paper.json")]
    assert main(arguments) == 0
    assert "Share this article" in capsys.readouterr().out
    assert main([*arguments[:2], "--rules", str(tmp_path / "page.txt")]) == 1
    assert "cues JSON" in capsys.readouterr().err


def test_the_command_learns_a_template_and_uses_it_again(tmp_path, capsys):
    school = "The school by the river opened its doors again, the head teacher said."
    bridge = "The council voted for the bridge, and the mayor will speak about it in the afternoon."
    rows = [
        {"id": line[4:8], "source": "post", "text": f"The Harbour Post since 1920 is read here\n{line}\n"}
        for line in (STORY, school, bridge)
    ]
    pages = tmp_path / "pages.jsonl"
    pages.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    template = tmp_path / "template.json"
    assert main(["clean", str(pages), "--learn-template", str(template), "--format", "jsonl"]) == 0
    learned = capsys.readouterr().out
    assert "on 3 of 3 pages of post" in learned
    assert main(["clean", str(pages), "--template", str(template), "--format", "jsonl"]) == 0
    assert capsys.readouterr().out == learned
    assert retold.Template.load(template).lines("post")[0].groups == 3
    assert main(["clean", str(pages), "--template", str(pages)]) == 1


def test_the_audit_of_a_line_is_complete_and_the_diff_has_colours_on_request(tmp_path, capsys):
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    assert main(["clean", str(tmp_path / "page.txt"), "--format", "jsonl"]) == 0
    row = json.loads(capsys.readouterr().out)
    page = retold.clean(PAGE)
    assert [block["text"] for block in row["blocks"]] == [block.text for block in page.blocks]
    assert [tuple(edit) for edit in row["edits"]] == list(page.edits)
    assert main(["clean", str(tmp_path / "page.txt"), "--format", "diff", "--color", "always"]) == 0
    assert "\x1b[31m- Share this article  [share: " in capsys.readouterr().out
    assert main(["clean", str(tmp_path / "page.txt"), "--format", "diff"]) == 0
    assert "\x1b" not in capsys.readouterr().out
