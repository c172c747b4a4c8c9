import os
import threading

import pytest

import retold
from retold._shared.whole_file import whole_file


def test_an_error_leaves_what_stood_there_and_nothing_beside_it(tmp_path):
    path = tmp_path / "خبر.txt"
    path.write_text("earlier", encoding="utf-8")
    with pytest.raises(TypeError), whole_file(path) as stream:
        stream.writelines([b"half of", "not bytes"])
    assert path.read_text(encoding="utf-8") == "earlier"
    assert [entry.name for entry in tmp_path.iterdir()] == ["خبر.txt"]


def test_errors_of_the_block_are_its_own(tmp_path):
    with pytest.raises(FileNotFoundError), whole_file(tmp_path / "a") as stream:
        stream.write((tmp_path / "missing").read_bytes())
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_followed(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with whole_file(tmp_path / "link") as stream:
        stream.write("новость".encode())
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text(encoding="utf-8") == "новость"


def test_a_fifo_is_written_into(tmp_path):
    path = tmp_path / "fifo"
    os.mkfifo(path)
    got = []
    reader = threading.Thread(target=lambda: got.append(path.read_bytes()))
    reader.start()
    with whole_file(path) as stream:
        stream.write(b"through")
    reader.join()
    assert got == [b"through"]
    assert not path.is_file()


def test_folders_are_made_and_a_folder_is_no_file(tmp_path):
    with whole_file(tmp_path / "new" / "a.txt") as stream:
        stream.write(b"x")
    assert (tmp_path / "new" / "a.txt").read_bytes() == b"x"
    with pytest.raises(retold.Error, match=r"cannot write .*: Is a directory"), whole_file(tmp_path / "new"):
        pass
