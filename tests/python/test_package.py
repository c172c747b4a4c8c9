import subprocess
import sys

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
