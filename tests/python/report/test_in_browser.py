"""The report as a browser shows it: no request, no script, rows in line, narrow and printed."""

import shutil

import pytest
from playwright import sync_api

from retold import samples
from retold.compare import compare

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as program:
        browser = program.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def opened(browser, path, noise):
    """A page that adds to `noise` what a report must not do: messages, errors, dialogs, requests beside the file."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("dialog", lambda dialog: noise.append(dialog.message))
    page.on("request", lambda sent: noise.append(sent.url) if sent.url.split("#")[0] != path.as_uri() else None)
    page.goto(path.as_uri())
    return page


@pytest.fixture(scope="module")
def shared(browser, tmp_path_factory):
    path = tmp_path_factory.mktemp("report") / "report.html"
    compare(samples.load()).to_html(path)
    noise = []
    return opened(browser, path, noise), noise


@pytest.fixture
def page(shared):
    """The report on the samples as it was first opened; silent during the test."""
    page, noise = shared
    yield page
    assert noise == []


@pytest.fixture
def changed(page):
    """The same for tests that click and resize: it is put back afterwards."""
    yield page
    page.emulate_media(media="screen", color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(page.url.split("#")[0])


def sides(page, rows, measure):
    return page.eval_on_selector_all(
        rows,
        f"rows => rows.map(row => [...row.querySelectorAll('.side')].map(s => s.getBoundingClientRect().{measure}))",
    )


def heights(page, selector):
    return page.eval_on_selector_all(selector, "all => all.map(one => one.getBoundingClientRect().height)")


def test_both_sides_of_a_row_begin_at_one_height(page):
    tops = sides(page, ".pair[open] .row:not(.top)", "top")
    assert len(tops) > 10
    assert all(len(both) == 2 and abs(both[0] - both[1]) < 1 for both in tops)


def test_the_left_page_stands_left(page):
    lefts = sides(page, ".pair[open] .row.k-edited", "left")
    assert lefts
    assert all(a < b for a, b in lefts)


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_nothing_sticks_out_of_the_window(changed, width):
    changed.set_viewport_size({"width": width, "height": 800})
    assert changed.evaluate("document.documentElement.scrollWidth") <= width


def test_a_cell_of_the_matrix_leads_to_its_pair_and_unfolds_it(changed):
    anchor = changed.locator("details.pair:not([open]) span[id^=pair-]").first.get_attribute("id")
    changed.locator(f".matrix a[href='#{anchor}']").first.click()
    assert changed.locator(f"details.pair[open] span#{anchor}").count() == 1


def test_a_cell_of_a_contradiction_leads_to_its_words_in_the_raw_page(changed):
    cell = changed.locator("#conflicts td.outlier a").first
    cell.click()
    place = changed.locator("mark.place:target")
    assert place.inner_text() == cell.inner_text()
    top = place.evaluate("e => e.getBoundingClientRect().top")
    assert 0 <= top < 900
    assert place.evaluate("e => getComputedStyle(e.closest('.block')).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_cells_name_their_page_where_the_table_is_narrow(changed):
    changed.set_viewport_size({"width": 360, "height": 800})
    cell = changed.locator("#conflicts td.outlier").first
    name = cell.evaluate("e => getComputedStyle(e, '::before').content")
    assert cell.get_attribute("data-page") in name
    assert not changed.locator("#conflicts thead").first.is_visible()


def test_a_line_number_leads_to_the_raw_line(page):
    link = page.locator(".pair[open] a.line").first
    target = link.get_attribute("href").removeprefix("#")
    assert page.locator(f"#{target} .line").inner_text() == link.inner_text()


def test_dropped_lines_can_be_hidden(changed):
    assert min(heights(changed, ".block.dropped")) > 0
    changed.locator("#hide-dropped").check()
    assert max(heights(changed, ".block.dropped")) == 0
    assert min(heights(changed, ".block.kept")) > 0


def test_dropped_lines_show_label_and_reason(page):
    because = page.locator(".block.dropped .because").all_inner_texts()
    assert because
    assert all(len(text.split()) >= 2 for text in because)


def test_a_repeated_body_is_handled_once(page):
    body = page.locator("details.page", has=page.locator("bdi", has_text="aune_herald")).locator(".block")
    found = body.filter(has_text="Lorries will be banned")
    assert found.evaluate_all("all => all.map(one => one.className)") == ["block kept", "block dropped"]
    assert "duplicate" in found.nth(1).inner_text()


def test_print_unfolds_what_tells_the_story(changed):
    changed.emulate_media(media="print")
    shown = heights(changed, "details.pair.related .row, details.page .block")
    assert len(shown) > 50
    assert min(shown) > 0
    assert not changed.locator("nav").is_visible()
    assert changed.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_in_both_schemes(changed, scheme):
    changed.emulate_media(color_scheme=scheme)
    ratios = changed.evaluate(CONTRASTS)
    assert len(ratios) > 10
    assert [(name, round(ratio, 2)) for name, ratio in ratios if ratio < 4.5] == []


# WCAG 2 contrast of text to what lies behind it, one element per class.
CONTRASTS = """() => {
  const light = c => { const v = c.map(x => (x /= 255) <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4);
                       return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };
  const parse = s => s.match(/[\\d.]+/g).map(Number);
  const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
                        if (c.length < 4 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
  const seen = new Map();
  for (const e of document.querySelectorAll('body *')) {
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    const key = e.className + '<' + e.parentElement.className;
    if (!own || seen.has(key) || e.className === 'unseen') continue;
    const [a, b] = [light(parse(getComputedStyle(e).color).slice(0, 3)), light(behind(e))];
    seen.set(key, (Math.max(a, b) + .05) / (Math.min(a, b) + .05));
  }
  return [...seen];
}"""


def test_hostile_pages_stay_text(browser, tmp_path):
    attack = "<script>alert(1)</script><img src=x onerror=alert(2)><a href='javascript:alert(3)'>x</a>"
    body = "\n".join(f"{attack} The harbour master of Brennick said on line {n} that boats wait." for n in range(5))
    path, noise = tmp_path / "hostile.html", []
    compare({f"one {attack}": f"{attack}\n{body}", "two'\"<b>": body}).to_html(path)
    page = opened(browser, path, noise)
    assert page.locator("img, script, a[href^=javascript]").count() == 0
    assert page.locator("bdi", has_text="<script>alert(1)</script>").count() > 0
    assert noise == []
    page.close()
