import re
import subprocess
import sys
from pathlib import Path

import pytest

import retold


def test_bad_arguments_and_bad_data_have_one_root():
    assert issubclass(retold.InvalidArgument, ValueError)
    assert issubclass(retold.InvalidArgument, retold.Error)
    assert issubclass(retold.DataError, retold.Error)


@pytest.mark.parametrize(
    "module", ["numpy", "pandas", "pyarrow", "polars", "matplotlib", "duckdb", "scipy", "nanoarrow"]
)
def test_import_is_light(module):
    code = f"import sys, retold; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_public_name_is_there_and_a_verb_stays_a_verb():
    code = (
        "import types, retold, retold.clean, retold.compare, retold.similarity\n"
        "assert all(getattr(retold, name) is not None for name in retold.__all__)\n"
        "for verb in (retold.clean, retold.compare, retold.similarity):\n"
        "    assert not isinstance(verb, types.ModuleType)\n"
        "assert set(retold.__all__) <= set(dir(retold))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_stub_of_the_package_names_what_the_package_has():
    stub = (Path(__file__).resolve().parents[2] / "python/retold/__init__.pyi").read_text(encoding="utf-8")
    assert set(re.findall(r" as (\w+)$", stub, re.M)) == set(retold.__all__)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no_such_thing"):
        retold.no_such_thing  # noqa: B018
