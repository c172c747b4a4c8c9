"""A page in another encoding is read, and that it was a guess is said."""

from retold.cli import main


def test_a_text_that_is_not_utf8_is_named_with_the_encoding_it_was_read_as(tmp_path, capsys):
    path = tmp_path / "page.txt"
    path.write_bytes("Мост через реку закрыли на ремонт в четверг, сообщил мэр города.\n".encode("cp1251"))
    assert main(["sentences", str(path)]) == 0
    out, err = capsys.readouterr()
    assert out == "Мост через реку закрыли на ремонт в четверг, сообщил мэр города.\n"
    assert err == f"retold: {path}: not UTF-8, read as windows-1251\n"
    path.write_text("Мост через реку.\n", encoding="utf-8")
    assert main(["sentences", str(path)]) == 0
    assert capsys.readouterr().err == ""
