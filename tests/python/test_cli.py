import json
import subprocess
import sys

import pytest

import retold
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
