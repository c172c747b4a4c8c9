"""Pages as they come off the web: MB of HTML a second beside trafilatura and resiliparse, and how much memory it takes.

Pages are generated: an invented story between menus, scripts, JSON-LD, teasers, comments and a footer, with the classes
and the weight of markup that pages have. Every reader gives the main text; retold labels every line, reads title, date
and byline, and leads every span into the HTML beside.
"""

import json
import random

from bench_clean import FOOT, MENU, TEASERS, make_page
from measuring import peak_bytes, seconds, version

import retold


def link(rng, text):
    names = f"c-link c-link--{rng.randrange(9)}"
    return f'<a class="{names}" data-ga="{rng.random()}" href="/{rng.randrange(10**6)}">{text}</a>'


def markup_of(story, rng):
    """One page of HTML around the lines of a story."""
    data = {"@type": "NewsArticle", "headline": "Bridge stays closed", "datePublished": "2031-05-06T08:00:00Z"}
    menu = "".join(f'<li class="nav__item">{link(rng, rng.choice(MENU))}</li>' for _ in range(60))
    teasers = "".join(
        f'<div class="card card--small"><h3 class="card__title">{link(rng, rng.choice(TEASERS))}</h3>'
        f'<p class="card__lead">{rng.choice(story)[:90]}</p></div>'
        for _ in range(20)
    )
    style = "".join(f".c{i}{{margin:{i}px;color:#{i:06x}}}\n" for i in range(300))
    body = "".join(f'<p class="article__text">{line}</p>\n' for line in story)
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>Bridge stays closed | Post</title><style>{style}</style>'
        f'<script type="application/ld+json">{json.dumps(data)}</script></head><body>'
        f'<nav class="nav"><ul>{menu}</ul></nav>'
        f'<main><article class="article"><h1>Bridge stays closed until spring</h1>{body}</article></main>'
        f'<script>var page = {json.dumps(list(range(2000)))};</script><aside class="related">{teasers}</aside>'
        f'<footer class="footer">{"".join(f"<span>{line}</span>" for line in FOOT)}</footer></body></html>'
    )


def peers():
    """Readers by name."""
    found = {}
    try:
        import trafilatura

        found[f"{version('trafilatura')}, fast"] = lambda html: trafilatura.extract(html, fast=True)
    except ImportError:
        pass
    try:
        from resiliparse.extract.html2text import extract_plain_text

        found[version("resiliparse")] = lambda html: extract_plain_text(html, main_content=True)
    except ImportError:
        pass
    return found


def main():
    rng = random.Random(5)
    stories = [make_page(rng)[1] for _ in range(200)]
    pages = [markup_of(story, rng) for story in stories]
    size = sum(len(page.encode()) for page in pages) / 1e6
    for page, story in zip(pages, stories, strict=True):
        kept = retold.clean_html(page).text.split("\n")
        if not set(story) <= set(kept) or len(kept) > len(story) + 2:
            raise SystemExit("a story did not come back")
    readers = {"retold.clean_html": lambda page: retold.clean_html(page).text} | peers()
    print("## Pages of HTML\n")
    print(f"Whole pages of invented news as HTML, {len(pages)} of them, {size:.1f} MB; one core, str to main text.\n")
    print("| reader | MB/s | retold is as fast as it times |\n|---|---:|---:|")
    times = {name: seconds(lambda read=read: [read(page) for page in pages], 3)[0] for name, read in readers.items()}
    for name, spent in times.items():
        print(f"| {name} | {size / spent:.1f} | {spent / times['retold.clean_html']:.1f} |")
    large = markup_of(stories[0] * 400, rng)
    memory = peak_bytes(lambda: retold.clean_html(large))
    if memory is not None:
        print(f"\nOne page of {len(large) / 1e6:.1f} MB takes {memory / len(large):.1f} times its size in memory.")


if __name__ == "__main__":
    main()
