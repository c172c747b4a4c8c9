import copy
import inspect
import pickle
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
    "module",
    ["numpy", "pandas", "pyarrow", "polars", "matplotlib", "duckdb", "scipy", "nanoarrow", "narwhals", "pyspark"],
)
def test_import_is_light(module):
    code = f"import sys, retold; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


MODULES = sorted(
    path.stem
    for path in Path(retold.__file__).parent.iterdir()
    if path.stem.isidentifier()
    and not path.stem.startswith("_")
    and (path / "__init__.py" if path.is_dir() else path).suffix == ".py"
)


def run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_every_public_name_is_there():
    assert [name for name in retold.__all__ if getattr(retold, name) is None] == []
    assert set(retold.__all__) <= set(dir(retold))


def test_the_modules_are_those_of_the_package():
    assert {"tokenize", "report", "samples", "results", "text", "index", "cli"} <= set(MODULES)


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_an_attribute_of_the_package_without_an_import_of_its_own(name):
    if name in ("sklearn", "spark"):
        pytest.importorskip({"sklearn": "sklearn", "spark": "pyspark"}[name])
    code = f"import retold, types; assert isinstance(retold.{name}, types.ModuleType), retold.{name}"
    assert run(code).stderr == ""
    assert name in dir(retold)


@pytest.mark.parametrize("first", ["clean", "compare", "similarity", "tokenize", "report", "results", "cli", "samples"])
def test_a_verb_can_be_called_and_has_the_names_of_its_area_whatever_was_imported_first(first):
    code = (
        f"import retold.{first}, retold, retold.compare as rc, retold.clean as cleaning\n"
        "from retold import similarity\n"
        "assert retold.clean('Ein Satz.').raw == cleaning.clean('Ein Satz.').raw == 'Ein Satz.'\n"
        "assert rc.compare({'a': 'x', 'b': 'y'}) == retold.compare({'a': 'x', 'b': 'y'})\n"
        "assert similarity('a b', 'a b', n=2) == retold.similarity.similarity('a b', 'a b', n=2) == 1.0\n"
        "assert rc.Pair is retold.Pair is retold.results.Pair\n"
        "assert retold.similarity.PairRow is not retold.Pair\n"
        "assert retold.tokenize.guess_language('Der Rat hat das Gesetz nicht beschlossen.') == 'de'\n"
    )
    assert run(code).stderr == ""


def test_a_verb_shows_the_signature_of_its_function():
    assert list(inspect.signature(retold.similarity).parameters) == ["a", "b", "measure", "n", "unit"]


def test_verbs_and_functions_that_mention_the_package_can_be_pickled():
    assert pickle.loads(pickle.dumps(retold.clean)) is retold.clean
    assert pickle.loads(pickle.dumps(retold.clean.clean)) is retold.clean.clean
    assert copy.deepcopy(retold.compare) is retold.compare


@pytest.mark.parametrize(
    "function",
    [
        "lambda text: retold.clean(text).raw",
        "lambda text: (retold.similarity.PairRow, retold.tokenize.words(text), text)[2]",
        "lambda text: clean(text).raw",
        "(lambda verb: lambda text: verb(text).raw)(retold.clean)",
    ],
)
def test_a_function_that_mentions_the_package_can_be_sent_to_another_process(function, tmp_path):
    send = (
        "import cloudpickle, pathlib, retold\n"
        "from retold import clean\n"
        "retold.tokenize, retold.similarity\n"
        f"pathlib.Path({str(tmp_path / 'sent')!r}).write_bytes(cloudpickle.dumps({function}))\n"
    )
    receive = (
        "import pathlib, pickle\n"
        f"function = pickle.loads(pathlib.Path({str(tmp_path / 'sent')!r}).read_bytes())\n"
        "assert function('پل بسته شد.') == 'پل بسته شد.'\n"
    )
    assert run(send).stderr == ""
    assert run(receive).stderr == ""


@pytest.mark.parametrize(
    ("breaking", "reason"),
    [
        ("sys.modules['retold._core'] = None", "import of retold._core halted"),
        ("sys.meta_path.insert(0, Broken())", "libicuuc.so.99: cannot open shared object file"),
    ],
)
def test_a_missing_or_broken_core_explains_itself(breaking, reason):
    code = (
        "import sys\n"
        "class Broken:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'retold._core':\n"
        "            raise ImportError('libicuuc.so.99: cannot open shared object file')\n"
        f"{breaking}\n"
        "try:\n"
        "    import retold\n"
        "except ImportError as error:\n"
        "    print(error)\n"
    )
    told = run(code).stdout
    assert told.startswith("retold cannot load its compiled part, retold._core: ")
    assert reason in told
    assert "pip install" in told


def test_the_stub_of_the_package_names_what_the_package_has():
    stub = (Path(__file__).resolve().parents[2] / "python/retold/__init__.pyi").read_text(encoding="utf-8")
    assert set(re.findall(r" as (\w+)$", stub, re.M)) == set(retold.__all__)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no_such_thing"):
        retold.no_such_thing  # noqa: B018


def test_every_folder_with_modules_is_a_package_so_that_type_checkers_find_them():
    package = Path(__file__).resolve().parents[2] / "python/retold"
    folders = {path.parent for path in package.rglob("*.py*") if "__pycache__" not in path.parts}
    assert [folder.name for folder in folders if not list(folder.glob("__init__.py*"))] == []


def test_every_version_of_python_is_built_and_tested():
    root = Path(__file__).resolve().parents[2]
    project = (root / "pyproject.toml").read_text(encoding="utf-8")
    (least,) = re.findall(r'requires-python = ">=3\.(\d+)"', project)
    built = [int(minor) for minor in re.findall(r'"cp3(\d+)-\*"', project)]
    assert built == list(range(int(least), max(built) + 1))
    assert [int(minor) for minor in re.findall(r'"Programming Language :: Python :: 3\.(\d+)"', project)] == built
    here = re.search(r"VERSIONS = \((.*)\)", (root / "tools/make_wheels.py").read_text(encoding="utf-8"))[1]
    assert [int(minor) for minor in re.findall(r'"3\.(\d+)"', here)] == built
    workflow = root / ".github/workflows/tests.yml"  # not in the source archive
    if workflow.exists():
        (matrix,) = re.findall(r"python: \[(.*)\]", workflow.read_text(encoding="utf-8"))
        assert [int(minor) for minor in re.findall(r'"3\.(\d+)"', matrix)] == built
