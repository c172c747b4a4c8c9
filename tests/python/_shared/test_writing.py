"""Files are there whole or not at all, wherever a path leads; all files of the package go one way."""

import os
import stat
import subprocess
import sys
import threading

import pytest

import retold


def index():
    made = retold.Index(n=1)
    made.add(["a", "b"], ["one two", "پل کھلا"])
    return made


WRITERS = {
    "index": lambda path: index().save(path),
    "template": lambda path: retold.Template.learn(["a\nb", "a\nc"]).save(path),
    "report": lambda path: retold.compare(["The mayor opened it.", "The mayor opened it."]).to_html(path),
}


@pytest.fixture(params=WRITERS)
def write(request):
    return WRITERS[request.param]


def test_a_file_keeps_its_permissions_and_leaves_nothing_beside_it(write, tmp_path):
    path = tmp_path / "خبر"
    path.write_text("old")
    path.chmod(0o640)
    write(path)
    assert path.read_bytes() != b"old"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["خبر"]


def test_a_new_file_has_the_permissions_that_the_umask_leaves(write, tmp_path):
    before = os.umask(0o027)
    try:
        write(tmp_path / "new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_a_link_stays_and_its_target_is_written(write, tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    write(str(tmp_path / "link"))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() != b"old"


def test_a_fifo_is_written_into(write, tmp_path):
    os.mkfifo(tmp_path / "fifo")
    got = []
    reader = threading.Thread(target=lambda: got.append((tmp_path / "fifo").read_bytes()))
    reader.start()
    write(tmp_path / "fifo")
    reader.join()
    write(tmp_path / "file")
    assert got == [(tmp_path / "file").read_bytes()]
    assert (tmp_path / "fifo").is_fifo()


def test_names_that_are_no_utf8_are_names(write, tmp_path):
    name = os.fsencode(tmp_path) + b"/news\xff"
    write(os.fsdecode(name))
    write(name)
    assert os.listdir(os.fsencode(tmp_path)) == [b"news\xff"]


@pytest.mark.parametrize("name", ["file/news", "", "a\0b", "\ud800", "taken"])
def test_a_path_that_cannot_be_written_is_named_and_nothing_is_made(write, tmp_path, name):
    (tmp_path / "taken").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(retold.Error) as caught:
        write(str(tmp_path / name) if name else "")
    assert "path" in str(caught.value) or name in str(caught.value)
    assert sorted(os.listdir(tmp_path)) == ["file", "taken"]


def test_folders_that_are_missing_are_made(write, tmp_path):
    write(tmp_path / "new" / "خبریں" / "file")
    assert os.listdir(tmp_path / "new" / "خبریں") == ["file"]


@pytest.mark.parametrize("path", [5, None, 1.5, ["x"]])
def test_what_is_no_path_is_an_invalid_argument(path):
    with pytest.raises(retold.InvalidArgument, match="path="):
        index().save(path)


def test_loading_and_saving_read_the_same_names(tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xfe.index")
    index().save(path)
    assert retold.Index.load(path).ids() == ["a", "b"]
    for load in (retold.Index.load, retold.Template.load, retold.Cues.load):
        for wrong in ("a\0b", "\ud800", 5):
            with pytest.raises(retold.InvalidArgument, match="path="):
                load(wrong)
        with pytest.raises(retold.DataError):
            load(tmp_path / "none")


def run(*arguments, **options):
    command = [sys.executable, "-m", "retold.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)


def test_the_command_line_writes_into_open_files(tmp_path):
    done = run("compare", "--samples", "--html", "/dev/stdout")
    assert done.returncode == 0
    assert done.stdout.startswith("<!DOCTYPE html>")
    assert done.stdout.rstrip().splitlines()[-1].count("\t") == 3  # the table of pairs comes behind it
    shell = f"{sys.executable} -m retold.cli compare --samples --json >(wc -c > {tmp_path}/count) --html {tmp_path}/r"
    done = subprocess.run(["bash", "-c", shell + "; wait"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert sorted(os.listdir(tmp_path)) == ["count", "r"]


def test_a_full_disk_is_an_error_that_names_the_file(tmp_path):
    done = run("compare", "--samples", "--html", "/dev/full")
    assert (done.returncode, done.stderr) == (1, "retold: cannot write /dev/full: No space left on device\n")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The mayor opened the new bridge on Monday, officials said.")
    done = run("dedup", tmp_path, "--removed", "/dev/full")
    assert done.returncode == 1
    assert "/dev/full" in done.stderr
