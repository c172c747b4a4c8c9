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
    assert json.loads(capsys.readouterr().out)["simd"] in {"scalar", "avx2"}


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
