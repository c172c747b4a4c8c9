"""Makes the documentation as a site: `python tools/build_docs.py [FOLDER]`, build/docs/site if not said.

The guides of docs/, an index by task from the README, the notebooks as they are stored, and a reference of every public
name from its docstring. Warnings are errors: a link that leads nowhere, a name that is not there, a docstring that does
not parse.
"""

from __future__ import annotations

import importlib
import inspect
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import yaml

import retold

ROOT = Path(__file__).resolve().parents[1]
WORK = ROOT / "build/docs"
PAGES = WORK / "pages"
AREAS = (
    "clean", "annotate", "similarity", "strings", "compare", "results", "frames", "plot", "sklearn", "corpus", "spark",
    "text", "tokenize", "files", "samples", "report",
)  # fmt: skip
KINDS = ("image/png", "text/html", "text/plain")  # of what a cell shows, the first that is there
# Wide tables and signatures scroll within themselves, so that a page fits a phone.
STYLE = """
table { display: block; max-width: 100%; overflow-x: auto; }
.doc-heading code, td code { overflow-wrap: anywhere; white-space: normal; }
"""
BESIDE = ("tests", "python", "NOTICE", "licenses", "LICENSE")  # linked to, but no part of the site


def guides() -> list[str]:
    """The pages of docs/ with links as the site has them; their names."""
    for path in sorted((ROOT / "docs").iterdir()):
        if path.suffix == ".md":
            text = path.read_text(encoding="utf-8").replace("](../notebooks/", "](notebooks/")
            (PAGES / path.name).write_text(site_links(text), encoding="utf-8")
        else:
            shutil.copy(path, PAGES)
    return sorted(path.name for path in PAGES.glob("*.md"))


def site_links(text: str) -> str:
    """Notebooks are pages here; files that are none are named without a link."""
    text = re.sub(r"\]\((notebooks/\w+)\.ipynb\)", r"](\1.md)", text)
    return re.sub(rf"\[([^\]]*)\]\((?:\.\./)?(?:{'|'.join(BESIDE)})[^)]*\)", r"\1", text)


def index() -> None:
    """The README: what it is, how to start, where to go."""
    text = (ROOT / "README.md").read_text(encoding="utf-8").replace("](docs/", "](")
    (PAGES / "index.md").write_text(site_links(text), encoding="utf-8")


def notebook(path: Path) -> str:
    """A stored notebook as a page."""
    parts = []
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "markdown":
            parts.append(cell.source)
            continue
        parts.append(f"```python\n{cell.source}\n```")
        for output in cell.outputs:
            data = output.get("data", {"text/plain": output.get("text", "")})
            kind = next(kind for kind in KINDS if kind in data)
            shown = data[kind].strip()
            if kind == "image/png":
                parts.append(f'<img alt="" src="data:image/png;base64,{"".join(shown.split())}">')
            elif kind == "text/html":
                parts.append(f"<div>{' '.join(shown.split())}</div>")
            else:
                parts.append(f"```text\n{shown}\n```")
    return "\n\n".join(parts) + "\n"


def homes(area: str) -> dict[str, str]:
    """The public names of an area, each with the module that defines it."""
    module = importlib.import_module(f"retold.{area}")
    found = {}
    for name in module.__all__:
        home = getattr(getattr(module, name), "__module__", None) or module.__name__
        known = home.startswith("retold.") and not home.startswith("retold._core") and name in vars(sys.modules[home])
        found[name] = home if known else module.__name__
    return found


def reference() -> list[str]:
    """A page an area with every public name; their paths."""
    (PAGES / "reference").mkdir()
    seen: set[str] = set()
    pages = []
    for area in AREAS:
        lines = [f"# retold.{area}", "", inspect.getdoc(importlib.import_module(f"retold.{area}")) or "", ""]
        for name, home in homes(area).items():
            if f"{home}.{name}" not in seen:
                seen.add(f"{home}.{name}")
                lines += [f"::: {home}.{name}", ""]
        if len(lines) > 4:
            pages.append(f"reference/{area}.md")
            (PAGES / pages[-1]).write_text("\n".join(lines), encoding="utf-8")
    return pages


def config(names: list[str], notebooks: list[str], api: list[str], site: Path) -> dict[str, object]:
    """What mkdocs is told."""
    options = {
        "docstring_style": "google", "show_root_heading": True, "show_root_full_path": False, "heading_level": 2,
        "show_source": False, "show_bases": False, "filters": ["!^_"],
        "extensions": [str(ROOT / "tools/docs_examples.py")],
        "docstring_options": {"warn_missing_types": False, "warn_unknown_params": False},
    }  # fmt: skip
    handler = {"paths": [str(ROOT / "python")], "options": options}
    nav: list[dict[str, object]] = [
        {"Start": "index.md"}, {"Guides": [*names]}, {"Notebooks": [*notebooks]}, {"Reference": [*api]},
    ]  # fmt: skip
    return {
        "site_name": "retold",
        "docs_dir": str(PAGES),
        "site_dir": str(site),
        "theme": {"name": "mkdocs", "color_mode": "auto", "user_color_mode_toggle": True, "highlightjs": False},
        "extra_css": ["site.css"],
        "plugins": [
            "search",
            {"mkdocstrings": {"handlers": {"python": handler}}},
        ],
        "markdown_extensions": ["tables", "fenced_code", "toc", "attr_list"],
        "nav": nav,
        "validation": {"anchors": "warn", "links": {"not_found": "warn", "unrecognized_links": "warn"}},
        "strict": True,
    }


def main(arguments: list[str]) -> int:
    """Builds the site; 0 if nothing was wrong."""
    site = Path(arguments[0]) if arguments else WORK / "site"
    shutil.rmtree(PAGES, ignore_errors=True)
    (PAGES / "notebooks").mkdir(parents=True)
    (PAGES / "site.css").write_text(STYLE, encoding="utf-8")
    names = guides()
    index()
    notebooks = []
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        notebooks.append(f"notebooks/{path.stem}.md")
        (PAGES / notebooks[-1]).write_text(notebook(path), encoding="utf-8")
    told = WORK / "mkdocs.yml"
    told.write_text(yaml.safe_dump(config(names, notebooks, reference(), site.resolve())), encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(told)], check=False)
    if done.returncode == 0:
        print(f"retold {retold.__version__}: {site / 'index.html'}")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
