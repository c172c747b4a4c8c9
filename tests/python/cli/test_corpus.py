import json

import pytest

from retold.cli import main

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

BRIDGE = "The old bridge over the Aune will stay shut until spring, the council of Tarn said on Monday."
ROWS = [
    {"id": "a", "source": "herald", "date": "2031-05-05", "text": BRIDGE},
    {"id": "b", "source": "wire", "date": "2031-05-06", "text": BRIDGE.replace("Monday", "Monday night")},
    {"id": "c", "source": "wire", "date": "2031-05-06", "text": "Snö föll över staden, och skolorna höll stängt."},
]


@pytest.fixture
def file(tmp_path):
    (tmp_path / "monday.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    path = str(tmp_path / "news.duckdb")
    assert main(["corpus", "add", path, str(tmp_path / "monday.jsonl")]) == 0
    return path


def test_pages_are_added_once(file, tmp_path, capsys):
    capsys.readouterr()
    assert main(["corpus", "add", file, str(tmp_path / "monday.jsonl")]) == 0
    assert capsys.readouterr().err == "retold: 0 pages added, 0 changed, 3 were there; 3 in all\n"


def test_copies_and_stories_are_printed(file, capsys):
    capsys.readouterr()
    assert main(["corpus", "dedup", file, "--threshold", "0.6", "--quiet"]) == 0
    assert capsys.readouterr().out == "b\ta\t0.933333\n"
    assert main(["corpus", "dedup", file, "--format", "jsonl"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == {"id": "b", "duplicate_of": "a", "score": 0.933333}
    assert "0 new texts" in err
    assert main(["corpus", "stories", file]) == 0
    out, err = capsys.readouterr()
    assert out.split("\t")[:5] == ["a", "2", "2", "2031-05-05", "2031-05-06"]
    assert "1 stories of 2 pages" in err


def test_a_report_counts_or_compares_a_story(file, tmp_path, capsys):
    assert main(["corpus", "stories", file]) == 0
    capsys.readouterr()
    assert main(["corpus", "report", file, "--format", "jsonl"]) == 0
    assert json.loads(capsys.readouterr().out)["pages"] == 3
    assert main(["corpus", "report", file, "--story", "a", "--html", str(tmp_path / "r.html")]) == 0
    assert capsys.readouterr().out.startswith("a\tb\t")
    assert "<html" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert main(["corpus", "report", file, "--story", "zz"]) == 2
    assert "must be the name of a story" in capsys.readouterr().err


def test_sql_reads_and_does_not_write(file, capsys):
    capsys.readouterr()
    assert main(["corpus", "sql", file, "SELECT id, source FROM pages ORDER BY id"]) == 0
    assert capsys.readouterr().out == "a\therald\nb\twire\nc\twire\n"
    assert main(["corpus", "sql", file, "SELEC"]) == 1
    assert main(["corpus", "sql", file, "DELETE FROM pages"]) == 1
    assert main(["corpus", "clean", file, "--mode", "off"]) == 0
    assert capsys.readouterr().err.endswith("3 pages cleaned, 0 new versions of templates\n")


def test_wrong_usage_names_what_is_wrong(tmp_path, capsys):
    assert main(["corpus"]) == 2
    assert main(["corpus", "ad", "x"]) == 2
    assert main(["corpus", "sql", str(tmp_path / "none.duckdb"), "SELECT 1"]) == 1
    assert "no such file" in capsys.readouterr().err
    for step in ("clean", "dedup", "stories", "report"):
        assert main(["corpus", step, str(tmp_path / "nwes.duckdb")]) == 1
        assert "nwes.duckdb: no such file; retold corpus add makes it" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_is_wrong_in_a_query_or_an_option_is_said(file, tmp_path, capsys):
    capsys.readouterr()
    assert main(["corpus", "clean", file, "--memory", "much"]) == 2
    assert "memory_limit='much': must be a size" in capsys.readouterr().err
    assert main(["corpus", "sql", file, "SELECT 1 FROM page"]) == 1
    told = capsys.readouterr().err
    assert 'Did you mean "pages"?' in told
    assert len(told.splitlines()) == 1
    assert main(["corpus", "add", file, str(tmp_path / "monday.jsonl"), "--date-column", "when"]) == 2
    assert "date='when': must be a column of the pages" in capsys.readouterr().err


def test_a_new_file_stays_only_if_pages_were_read(tmp_path, capsys):
    path = tmp_path / "new.duckdb"
    assert main(["corpus", "add", str(path), str(tmp_path / "missing.jsonl")]) == 1
    assert "missing.jsonl" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "none.jsonl").write_text("", encoding="utf-8")
    assert main(["corpus", "add", str(path), str(tmp_path / "none.jsonl")]) == 0
    assert path.exists()


def test_the_log_of_an_archive_goes_with_it(tmp_path, monkeypatch):
    path = tmp_path / "new.duckdb"

    def is_empty_and_logged(name):
        assert name == str(path)
        (tmp_path / "new.duckdb.wal").touch()
        return True

    monkeypatch.setattr("retold.cli.corpus._is_empty", is_empty_and_logged)
    assert main(["corpus", "add", str(path), str(tmp_path / "missing.jsonl")]) == 1
    assert list(tmp_path.iterdir()) == []


def test_stories_may_be_of_one_day(file, capsys):
    capsys.readouterr()
    assert main(["corpus", "stories", file, "--window", "0"]) == 0
    assert main(["corpus", "stories", file, "--window", "-1"]) == 2
    assert "'-1' is not a whole number of days from 0" in capsys.readouterr().err
