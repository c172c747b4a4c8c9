"""What others made travels with its license: NOTICE names it, licenses/ holds the text, wheel and sdist carry both."""

import importlib.metadata
import os
import re
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
TEXTS = {path.name for path in (ROOT / "licenses").iterdir()}
LEGAL = {"LICENSE", "NOTICE"} | {f"licenses/{name}" for name in TEXTS}


def test_notice_names_every_license_text_and_no_other():
    assert set(re.findall(r"licenses/([\w.-]+\w)", NOTICE)) == TEXTS


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Unicode-3.0.txt", "UNICODE LICENSE V3"),
        ("ICU.txt", "Third-Party Software Licenses"),
        ("Snowball-BSD-3-Clause.txt", "Neither the name of the Snowball project"),
        ("HTML-BSD-3-Clause.txt", "WHATWG"),
        ("pybind11-BSD-3-Clause.txt", "Wenzel Jakob"),
        ("nlohmann_json-MIT.txt", "Niels Lohmann"),
    ],
)
def test_a_license_text_is_whole(name, sentence):
    text = (ROOT / "licenses" / name).read_text(encoding="utf-8")
    assert sentence in text
    assert "WITHOUT WARRANTY OF ANY" in text or "ANY EXPRESS OR IMPLIED WARRANTIES" in text


def test_the_library_of_every_door_is_in_the_notice():
    for library in ("Unicode Character Database", "ICU", "Snowball", "Apache Arrow", "pybind11", "nlohmann_json"):
        assert library in NOTICE


def test_generated_tables_name_their_license_and_its_text():
    tables = [path for path in (ROOT / "cpp/src").rglob("*_table.cpp") if path.read_text("utf-8").startswith("// Gener")]
    assert len(tables) >= 9
    for path in tables:
        head = "".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:4])
        text = re.search(r"licenses/([\w.-]+\.txt)", head)
        assert re.search(r"License: (Unicode-3\.0|BSD-3-Clause), copyright ", head), path.name
        assert text is not None, path.name
        assert text[1] in TEXTS


def test_the_installed_package_carries_license_and_notice():
    installed = {str(path) for path in importlib.metadata.files("retold") or [] if ".dist-info/licenses/" in str(path)}
    assert {path.split(".dist-info/licenses/")[1] for path in installed} == LEGAL
    expression = importlib.metadata.metadata("retold")["License-Expression"]
    assert expression == "Apache-2.0 AND BSD-3-Clause AND MIT AND Unicode-3.0"


def test_built_archives_carry_license_and_notice():
    folder = Path(os.environ.get("RETOLD_DIST", ROOT / "dist"))
    wheels, archives = list(folder.glob("retold-*.whl")), list(folder.glob("retold-*.tar.gz"))
    if not wheels and not archives:
        pytest.skip("no wheel or source archive in dist/: make dist builds them")
    for path in wheels:
        names = zipfile.ZipFile(path).namelist()
        assert {n.split(".dist-info/licenses/")[1] for n in names if ".dist-info/licenses/" in n} == LEGAL
    for path in archives:
        with tarfile.open(path) as archive:
            names = {name.partition("/")[2] for name in archive.getnames()}
        assert names >= LEGAL
