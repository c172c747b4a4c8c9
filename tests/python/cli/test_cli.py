import io
import json
import subprocess
import sys

import pytest

import retold
from retold import samples
from retold.cli import main


def program(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "retold.cli", *arguments], capture_output=True, text=True, check=False, **options
    )


def test_about_names_the_versions_that_results_depend_on(capsys):
    assert main(["about"]) == 0
    told = dict(line.split(None, 1) for line in capsys.readouterr().out.splitlines())
    assert told["retold"] == retold.__version__
    assert {"python", "platform", "icu", "unicode", "simd", "compiler", "numpy", "polars"} <= told.keys()


def test_about_speaks_json(capsys):
    assert main(["about", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["simd"] in {"scalar", "neon", "avx2"}


def test_it_runs_as_a_module_and_stdout_is_data_only():
    done = program("about", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["retold"] == retold.__version__


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "which command? One of "),
        (["abuot"], "unknown command abuot; did you mean about?"),
        (["about", "--jsno"], "unknown option --jsno; did you mean --json?"),
        (["about", "--js"], "unknown option --js"),
        (["about", "file"], "unexpected argument 'file'"),
        (["--vresion"], "unknown option --vresion; did you mean --version?"),
    ],
)
def test_wrong_usage_is_one_line_that_names_the_fix_and_code_2(arguments, message, capsys):
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("retold: ")
    assert message in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["--help"], ["about", "--help"]])
def test_help_leads_with_examples(arguments, capsys):
    assert main(arguments) == 0
    text = capsys.readouterr().out
    assert text.index("examples:") < text.index("options:")


def test_version(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"retold {retold.__version__}\n"


def test_a_reader_that_leaves_early_is_fine():
    command = [sys.executable, "-m", "retold.cli", "about"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_ctrl_c_ends_with_130(monkeypatch, capsys):
    def interrupt(options):
        raise KeyboardInterrupt

    monkeypatch.setattr("retold.cli.about.run", interrupt)
    assert main(["about"]) == 130
    assert capsys.readouterr().err == "retold: interrupted\n"


def test_messages_cannot_steer_the_terminal(capsys):
    assert main(["about", "\x1b[31m\u202e"]) == 2
    assert "\x1b" not in capsys.readouterr().err


def test_the_command_starts_light():
    heavy = "{'numpy', 'pandas', 'pyarrow', 'polars', 'matplotlib', 'duckdb', 'nanoarrow'}"
    code = f"import sys; from retold.cli import main; main(['--version']); sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0


@pytest.fixture
def pages(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, path in samples.paths().items():
        (folder / f"{name}.txt").write_bytes(path.read_bytes())
    return folder


def test_compare_prints_the_pairs_and_writes_report_and_json(pages, tmp_path, capsys):
    (pages / "notes.md").write_text("mine", encoding="utf-8")
    html, found = tmp_path / "out" / "report.html", tmp_path / "out" / "report.json"
    assert main(["compare", str(pages), "--html", str(html), "--json", str(found)]) == 0
    out, err = capsys.readouterr()
    rows = [line.split("\t") for line in out.splitlines()]
    assert rows[0] == ["a", "b", "relation", "score"]
    assert rows[1][:2] == ["aune_herald", "coast_wire"]
    assert f"skipped {pages / 'notes.md'}" in err
    assert html.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert len(json.loads(found.read_text(encoding="utf-8"))["documents"]) == 5
    assert sorted(path.name for path in html.parent.iterdir()) == ["report.html", "report.json"]


def test_compare_reads_the_samples_of_the_package(capsys):
    assert main(["compare", "--samples", "--json", "-"]) == 0
    assert [page["id"] for page in json.loads(capsys.readouterr().out)["documents"]] == list(samples.load())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["compare"], "give files or a folder, or --samples"),
        (["compare", "x", "--samples"], "not both"),
        (["compare", "x", "--htlm", "r"], "did you mean --html?"),
        (["compare", "x", "--html", "r", "--json", "r"], "cannot both go to r"),
        (["compare", "x.txt", "--html", "./x.txt"], "is an input and would be overwritten"),
        (["compare", "x", "--fail-on", "conflcit"], "conflict"),
        (["compare", "x", "--input-format", "pdf"], "--input-format"),
    ],
)
def test_compare_refuses_wrong_usage_with_code_2(arguments, message, capsys):
    assert main(arguments) == 2
    err = capsys.readouterr().err
    assert message in err
    assert err.count("\n") == 1


def unreadable(folder):
    path = folder / "missing.txt"
    return [str(path)], f"{path}: No such file or directory"


def empty(folder):
    return [str(folder)], "no pages"


def binary(folder):
    (folder / "a.txt").write_bytes(bytes(range(256)) * 9)
    return [str(folder / "a.txt")], "not text (binary data)"


def twice(folder):
    (folder / "a.jsonl").write_text('{"id": 1, "text": "x"}\n{"id": 1, "text": "y"}', encoding="utf-8")
    return [str(folder / "a.jsonl")], "two pages have the id '1'"


def no_column(folder):
    (folder / "a.csv").write_text("url\nx\n", encoding="utf-8")
    return [str(folder / "a.csv")], "no column 'text'"


@pytest.mark.parametrize("case", [unreadable, empty, binary, twice, no_column])
def test_an_error_is_one_line_with_code_1_and_nothing_is_written(case, tmp_path, capsys):
    folder = tmp_path / "in"
    folder.mkdir()
    files, message = case(folder)
    out = tmp_path / "out"
    assert main(["compare", *files, "--html", str(out / "r.html"), "--json", str(out / "r.json")]) == 1
    shown, err = capsys.readouterr()
    assert shown == ""
    assert message in err
    assert err.count("\n") == 1
    assert not out.exists()


def test_if_one_output_cannot_be_written_none_is(pages, tmp_path, capsys):
    (tmp_path / "r.html").write_text("old", encoding="utf-8")
    (tmp_path / "taken").mkdir()
    assert main(["compare", str(pages), "--html", str(tmp_path / "r.html"), "--json", str(tmp_path / "taken")]) == 1
    assert "taken" in capsys.readouterr().err
    assert (tmp_path / "r.html").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pages", "r.html", "taken"]


def test_a_page_that_cannot_be_read_is_skipped_and_ends_with_code_3(pages, capsys):
    (pages / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    assert main(["compare", str(pages)]) == 3
    out, err = capsys.readouterr()
    assert "image.txt: not text" in err
    assert "aune_herald\tcoast_wire" in out


def test_fail_on_a_relation_ends_with_code_4_and_names_the_pair(pages, capsys):
    relation = retold.compare(samples.load()).pair("aune_herald", "coast_wire").relation
    assert main(["compare", str(pages), "--fail-on", relation]) == 4
    out, err = capsys.readouterr()
    assert f"aune_herald and coast_wire: {relation}" in err
    assert out.startswith("a\tb\t")
    assert main(["compare", str(pages), "--fail-on", "duplicate"]) == 0


QUAY = (
    "A crane fell on a cargo ship in the harbour of Aune on 14 May and hurt {} dockers, the port authority said.\n\n"
    "The insurer Norwall said on the quay that the damage comes to {} million euros.\n"
)


def written(folder, **pages):
    for name, text in pages.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return str(folder)


def test_fail_on_conflict_names_each_conflict_with_pages_lines_and_words(tmp_path, capsys):
    pages = {"a": QUAY.format(17, 3), "b": QUAY.format(71, 3), "c": QUAY.format(17, 3)}
    assert main(["compare", written(tmp_path, **pages), "--fail-on", "conflict"]) == 4
    out, err = capsys.readouterr()
    assert out.startswith("a\tb\t")
    (message,) = err.splitlines()
    assert message.startswith("retold: --fail-on: conflict (")
    assert message.endswith("a line 1 '17 dockers' and 1 more page, b line 1 '71 dockers'")


def test_fail_on_conflict_is_content_with_bounds_and_other_writings(tmp_path, capsys):
    pages = {"a": QUAY.format(17, 3), "b": QUAY.format("at least 15", "3.0").replace("14 May", "May 14")}
    assert main(["compare", written(tmp_path, **pages), "--fail-on", "conflict"]) == 0
    assert capsys.readouterr().err == ""


def test_fail_on_conflict_reads_denials_of_any_script_and_hides_no_controls(tmp_path, capsys):
    ru = "Кран упал в порту Ауне 14 мая и ранил {} докеров, сообщило управление порта. Судно «Нортон» повреждено.\n"
    pages = {"a\u202e": ru.format(17), "b": ru.format(71)}
    assert main(["compare", written(tmp_path, **pages), "--fail-on", "conflict"]) == 4
    err = capsys.readouterr().err
    assert "a\\u202e line 1 '17 докеров'" in err
    assert "\u202e" not in err


def test_fail_on_conflict_names_who_is_said_to_have_said_it(tmp_path, capsys):
    said = (
        QUAY.format(17, 3)
        + "\n“Nobody looked at the second crane in winter,” said {}.\n\nOskar Lindahl, a docker, left.\n"
    )
    pages = {"a": said.format("Ada Krone, the mayor"), "b": said.format("Oskar Lindahl, a docker")}
    assert main(["compare", written(tmp_path, **pages), "--fail-on", "conflict"]) == 4
    (message,) = capsys.readouterr().err.splitlines()
    assert " by Ada Krone, b line " in message
    assert message.endswith(" by Oskar Lindahl")
    assert "()" not in message


def test_fail_on_a_relation_and_conflict_names_both(tmp_path, capsys):
    pages = {"a": QUAY.format(17, 3), "b": QUAY.format(71, 3)}
    relation = retold.compare(pages).pair("a", "b").relation
    folder = written(tmp_path, **pages)
    assert main(["compare", folder, "--fail-on", "conflict", "--fail-on", relation]) == 4
    assert [line.split(": ")[2].split(" (")[0] for line in capsys.readouterr().err.splitlines()] == [
        "a and b",
        "conflict",
    ]


def test_standard_input_is_a_text(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Der Fluss.\nпаром 船".encode())))
    assert main(["words", "-"]) == 0
    assert capsys.readouterr().out.splitlines() == ["Der", "Fluss", "паром", "船"]


def test_clean_prints_the_story(capsys):
    assert main(["clean", str(samples.paths()["coast_wire"])]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("MARROWICK (TNA)") for line in lines)
    assert "Search this site" not in lines


def test_clean_as_a_diff_says_why_a_line_goes(capsys):
    assert main(["clean", str(samples.paths()["aune_herald"]), "--format", "diff"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("- MARROWICK") and "[duplicate: " in line for line in lines) == 1
    assert sum(line.startswith("+ MARROWICK") for line in lines) == 1


def test_clean_as_json_lines_accounts_for_every_line(pages, capsys):
    assert main(["clean", str(pages), "--format", "jsonl"]) == 0
    rows = {row["id"]: row for row in map(json.loads, capsys.readouterr().out.splitlines())}
    assert list(rows) == list(samples.load())
    for name, raw in samples.load().items():
        shown = [number for number, line in enumerate(raw.split("\n"), 1) if line.strip()]
        assert [block["line"] for block in rows[name]["blocks"]] == shown


def test_words_as_json_lines_carry_their_place(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("Go 7!", encoding="utf-8")
    assert main(["words", str(tmp_path), "--format", "jsonl", "--keep", "all"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows[2] == {"id": "a", "start": 3, "end": 4, "text": "7", "kind": "number"}
    assert "".join(row["text"] for row in rows) == "Go 7!"


def test_sentences_print_one_per_line(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("One stays. Two goes.\n\nThree waits.", encoding="utf-8")
    assert main(["sentences", str(tmp_path / "a.txt")]) == 0
    assert capsys.readouterr().out.splitlines() == ["One stays.", "Two goes.", "Three waits."]


def test_the_package_runs_as_the_program():
    done = subprocess.run([sys.executable, "-m", "retold", "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, f"retold {retold.__version__}\n")


def test_clean_reads_html_files_by_their_markup(tmp_path, capsys):
    story = "The ferry will sail again in spring, the town council said on Monday, after two years of repairs."
    page = tmp_path / "page.html"
    page.write_text(
        f"<title>Ferry to sail again | Harbour Post</title><nav><a href=/>Home</a></nav><h1>Ferry to sail again</h1>"
        f"<div class=byline>By Ana Sol</div><p>{story}<p hidden>Unseen.",
        encoding="utf-8",
    )
    assert main(["clean", str(page)]) == 0
    assert capsys.readouterr().out == story + "\n"
    assert main(["clean", str(page), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["title"], told["byline"]) == ("Ferry to sail again", "Ana Sol")
    assert told["evidence"]["byline"][1] == "item"
    assert main(["clean", str(page), "--format", "markdown"]) == 0
    assert capsys.readouterr().out == f"# Ferry to sail again\n\n{story}\n"


def test_clean_keeps_comments_tables_links_and_images_as_asked(tmp_path, capsys):
    page = tmp_path / "page.html"
    page.write_text(
        "<p>It <a href=/f>sails</a>.<img src=/f.jpg><p>Weekly.<table><tr><th>Day<td>۵</table><p>So."
        "<div class=comment-body><p>At last!</div>",
        encoding="utf-8",
    )
    off = ["clean", str(page), "--mode", "off", "--format"]
    assert main([*off, "markdown", "--no-tables", "--links", "--images", "--comments"]) == 0
    assert capsys.readouterr().out == "It [sails](</f>).\n\n![](</f.jpg>)\n\nWeekly.\n\nSo.\n"
    assert main([*off, "json", "--comments"]) == 0
    assert [b["text"] for b in json.loads(capsys.readouterr().out)["blocks"] if b["label"] == "comment"] == ["At last!"]
