"""Draws docs/report.png, the picture of the README: the top of the report on the sample pages.

    python tools/make_report_picture.py [docs/report.png]

Needs playwright and Chromium.
"""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from retold import compare, samples

WIDTH, HEIGHT = 1080, 1540


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "docs" / "report.png"
    with TemporaryDirectory() as folder, sync_playwright() as program:
        report = Path(folder) / "report.html"
        compare(samples.load()).to_html(report)
        browser = program.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1)
        page.goto(report.as_uri())
        page.screenshot(path=target)
        browser.close()


if __name__ == "__main__":
    main()
