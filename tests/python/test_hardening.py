"""The compiled module limits what a flaw in it could be used for."""

import re
import shutil
import subprocess
import sys

import pytest

from retold import _core

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("readelf") is None, reason="reads ELF files with readelf"
)


def elf(*options):
    return subprocess.run(
        ["readelf", "--wide", *options, _core.__file__], capture_output=True, text=True, check=True
    ).stdout


def test_relocations_are_read_only_after_loading():
    assert "GNU_RELRO" in elf("--program-headers")
    assert re.search(r"\(FLAGS_1\).*\bNOW\b", elf("--dynamic"))


def test_the_stack_is_not_executable():
    stack = re.search(r"GNU_STACK.*", elf("--program-headers"))[0]
    assert " RWE " not in stack


def test_the_module_looks_for_libraries_in_no_folder_of_the_build():
    assert re.search(r"\((?:RPATH|RUNPATH)\)", elf("--dynamic")) is None
