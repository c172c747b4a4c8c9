"""Floors of the house: who may see whom, in the package and in the core, read from every import and include.

A file sees only floors below and its own folder; folders on one floor never see each other; nothing goes in circles.
Imports inside functions and under `TYPE_CHECKING` count: they are as much a dependence as any other.
"""

import ast
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / "python"
CPP = ROOT / "cpp"

PYTHON_FLOORS = (
    ("_core",),
    ("_shared",),
    ("text",),
    ("tokenize",),
    ("similarity", "clean"),
    ("annotate", "files"),
    ("compare", "frames", "sklearn", "spark"),
    ("corpus", "plot", "report", "samples"),
    ("cli",),
)
# The package itself and the modules that only show what areas have; nothing below the command line goes through them.
FACES = {
    "retold",
    "retold.__main__",
    "retold.index",
    "retold.repair",
    "retold.results",
    "retold.strings",
}
# Ways up, each for one method of a result: (who, where to).
LAZY_DOORS = {("retold.compare.comparison", "retold.report")}  # Comparison.to_html
# Modules that import by a name made at run time: the package its areas, the program its commands.
BY_NAME = {"retold", "retold.cli._program"}

CPP_FLOORS = (("base",), ("text",), ("tokenize", "similarity"), ("annotate",), ("clean", "compare"), ("io",))


def floor_of(folder, floors):
    return next(number for number, folders in enumerate(floors) if folder in folders)


def module_name(path, root):
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(tree, module, is_package, modules):
    """The modules of the package that a file imports anywhere; `from a import b` means a.b where that is a module."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parts = module.split(".")
                up = parts[: len(parts) - node.level + is_package]
                base = ".".join([*up, *filter(None, [base])])
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                found.add(inner if inner in modules else base)
    return {name for name in found if name.split(".")[0] == "retold"}


def import_graph(root):
    """Module to the modules it imports, the compiled core as one."""
    paths = {module_name(path, root): path for path in sorted((root / "retold").rglob("*.py"))}
    known = {*paths, "retold._core"}
    graph = {}
    for module, path in paths.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = imports_of(tree, module, path.name == "__init__.py", known)
        graph[module] = {"retold._core" if name.startswith("retold._core.") else name for name in names}
    return graph


def area(module):
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def looks_up(graph, doors=frozenset()):
    """Imports of a floor above, of a neighbour, of a face, or of the face of the own area."""
    wrong = []
    for module, names in graph.items():
        for name in sorted(names):
            if module in FACES or (module, name) in doors:
                continue
            here, there = area(module), area(name)
            if name in FACES:
                wrong.append(f"{module} imports the face {name}")
            elif here == there:
                if name == f"retold.{here}" and module != f"retold.{here}.__main__":
                    wrong.append(f"{module} imports the face of its own area")
            elif floor_of(there, PYTHON_FLOORS) >= floor_of(here, PYTHON_FLOORS):
                wrong.append(f"{module} imports {name}")
    return wrong


def circle(graph):
    """The names along one circle, or an empty list."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def write_package(root, files):
    for name, text in files.items():
        path = root / "retold" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return import_graph(root)


def test_the_package_imports_only_floors_below():
    assert looks_up(import_graph(PYTHON), LAZY_DOORS) == []


def test_every_lazy_door_is_still_in_use():
    graph = import_graph(PYTHON)
    assert [door for door in LAZY_DOORS if door[1] not in graph[door[0]]] == []


def test_no_modules_of_the_package_import_each_other_in_a_circle():
    graph = {
        module: {name for name in names if (module, name) not in LAZY_DOORS}
        for module, names in import_graph(PYTHON).items()
    }
    assert circle(graph) == []


def test_only_two_modules_import_by_a_name_made_at_run_time():
    found = set()
    for path in sorted((PYTHON / "retold").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            constant = node.args and isinstance(node.args[0], ast.Constant)
            if called in ("import_module", "__import__") and (
                not constant or str(node.args[0].value).startswith("retold")
            ):
                found.add(module_name(path, PYTHON))
    assert found == BY_NAME


def test_every_folder_of_the_package_has_a_floor():
    folders = {path.name for path in (PYTHON / "retold").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders <= {folder for floor in PYTHON_FLOORS for folder in floor}


def test_imports_in_functions_and_for_types_are_seen(tmp_path):
    graph = write_package(
        tmp_path,
        {
            "__init__.py": "",
            "text/__init__.py": "",
            "text/edited.py": "def f():\n    from retold.cli import main\n",
            "tokenize/__init__.py": "",
            "tokenize/words.py": "if TYPE_CHECKING:\n    import retold.report.page\n",
            "clean/__init__.py": "",
            "clean/page.py": "class A:\n    def f(self):\n        from ..similarity import pairs\n",
            "similarity/__init__.py": "",
            "similarity/pairs.py": "from . import pairs_html\nfrom retold import similarity\nimport retold\n",
            "similarity/pairs_html.py": "from retold._core import similarity as _core\n",
        },
    )
    assert graph["retold.similarity.pairs_html"] == {"retold._core"}
    assert looks_up(graph) == [
        "retold.clean.page imports retold.similarity.pairs",
        "retold.similarity.pairs imports the face retold",
        "retold.similarity.pairs imports the face of its own area",
        "retold.text.edited imports retold.cli",
        "retold.tokenize.words imports retold.report.page",
    ]


def test_a_circle_through_a_type_is_a_circle(tmp_path):
    graph = write_package(
        tmp_path,
        {
            "text/a.py": "from retold.text.b import B\n",
            "text/b.py": "if TYPE_CHECKING:\n    from retold.text.a import A\n",
            "text/c.py": "from retold.text.a import A\n",
        },
    )
    assert set(circle(graph)) == {"retold.text.a", "retold.text.b"}


# ---- C++ ------------------------------------------------------------------------------------------------------------


def include_graph():
    """File to the files of the project that it includes, as paths below cpp/include/retold, cpp/src or the bindings."""
    roots = {"retold/": CPP / "include", "": CPP / "src"}
    graph = {}
    for folder in (CPP / "include/retold", CPP / "src", PYTHON / "bindings"):
        for path in sorted(folder.rglob("*.[ch]pp")):
            names = re.findall(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]', path.read_text(encoding="utf-8"), re.M)
            places = [
                place
                for name in names
                for place in (
                    path.parent / name,
                    PYTHON / "bindings" / name,
                    *(root / name for prefix, root in roots.items() if name.startswith(prefix)),
                )
                if place.is_file() and (PYTHON / "bindings" not in place.parents or folder == PYTHON / "bindings")
            ]
            graph[path] = set(places)
    assert sum(map(len, graph.values())) > len(graph)  # the pattern still reads includes
    return graph


def test_the_design_shows_the_floors_of_the_package():
    design = (ROOT / "docs/design.md").read_text(encoding="utf-8").split("floors of its own", 1)[1]
    rows = re.findall(r"^\| (\d) \| ((?:`\w+`(?:, )?)+) \|", design, re.M)
    told = [set(re.findall(r"`(\w+)`", names)) for _, names in reversed(rows)]
    assert told == [set(floor) for floor in PYTHON_FLOORS[1:]]
    assert [int(number) for number, _ in rows] == list(range(len(rows) - 1, -1, -1))


def cpp_area(path):
    for root in (CPP / "include/retold", CPP / "src"):
        if root in path.parents:
            return path.relative_to(root).parts[0]
    return None


def test_areas_of_the_core_include_only_floors_below():
    wrong = []
    for path, names in include_graph().items():
        here = cpp_area(path)
        for name in sorted(names):
            there = cpp_area(name)
            if here is None or there == here:
                continue
            if there is None or floor_of(there, CPP_FLOORS) >= floor_of(here, CPP_FLOORS):
                wrong.append(f"{path.relative_to(ROOT)} includes {name.relative_to(ROOT)}")
    assert wrong == []


def test_no_files_of_the_core_or_the_bindings_include_each_other_in_a_circle():
    assert [str(path.relative_to(ROOT)) for path in circle(include_graph())] == []
