"""The page in a real Chromium, headless: it loads without errors, and hovering shows who says it.

Needs Debian's ``chromium`` and the Python package ``playwright`` (extra ``browser``); left out where
one is missing.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from attribution import Extractor, render_html

playwright = pytest.importorskip("playwright.sync_api", reason="needs the extra 'browser'")
CHROMIUM = shutil.which("chromium")

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's package chromium"),
]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TEXT = "Selon Luc Morel, la mairie a promis <b>un parc</b>. « Enfin ! », s'est réjouie Léa Petit.\n"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=["light", "dark"])
def page(browser: Any, request: pytest.FixtureRequest, extractor: Extractor, tmp_path: Path) -> Iterator[Any]:
    path = tmp_path / "page.html"
    path.write_text(render_html(TEXT, extractor.extract(TEXT)), encoding="utf-8")
    context = browser.new_context(color_scheme=request.param, viewport={"width": 900, "height": 700})
    page = context.new_page()
    page.problems = []
    page.requests = []
    page.on("console", lambda message: page.problems.append(message.text))
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.on("request", lambda request: page.requests.append(request.url))
    page.goto(path.as_uri())
    yield page
    context.close()


def tip(element: Any) -> dict[str, str]:
    found: dict[str, str] = element.evaluate(
        "e => { const s = getComputedStyle(e, '::after'); return {shown: s.display, text: s.content} }"
    )
    return found


def test_loads_without_errors_or_network(page: Any) -> None:
    assert page.problems == []
    assert [url for url in page.requests if not url.startswith("file:")] == []
    assert len(page.requests) == 1


def test_article_is_shown_as_it_is(page: Any) -> None:
    assert page.locator(".text").inner_text().strip() == TEXT.strip()


def test_hovering_a_content_shows_its_source(page: Any) -> None:
    content = page.locator("span.content", has_text="Enfin").first
    assert tip(content)["shown"] == "none"
    content.hover()
    shown = tip(content)
    assert shown["shown"] == "block"
    for words in ("Léa Petit (person)", "s'est réjouie", "confidence"):
        assert words in shown["text"]


def test_keyboard_reaches_the_hover_text(page: Any) -> None:
    content = page.locator("span.content", has_text="Enfin").first
    content.focus()
    assert tip(content)["shown"] == "block"


def test_text_stands_out_from_its_shade(page: Any) -> None:
    """WCAG's contrast of 4.5 to 1 between the letters of a content and its shade over the page."""
    ratios = page.evaluate(
        """() => {
          const rgba = c => c.match(/[\\d.]+/g).map(Number);
          const canvas = rgba(getComputedStyle(document.body).backgroundColor);
          const over = c => { const a = c[3] ?? 1; return [0, 1, 2].map(i => c[i] * a + canvas[i] * (1 - a)) };
          const light = c => { const [r, g, b] = c.map(v => {
            v /= 255;
            return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4 });
            return .2126 * r + .7152 * g + .0722 * b };
          return [...document.querySelectorAll('.content')].map(e => {
            const s = getComputedStyle(e);
            const [x, y] = [light(over(rgba(s.backgroundColor))), light(rgba(s.color).slice(0, 3))];
            return (Math.max(x, y) + .05) / (Math.min(x, y) + .05) });
        }"""
    )
    assert len(ratios) > 3
    assert min(ratios) >= 4.5


def test_page_can_be_photographed(page: Any, tmp_path: Path) -> None:
    path = tmp_path / "page.png"
    page.screenshot(path=str(path), full_page=True)
    assert path.read_bytes().startswith(b"\x89PNG")
    assert path.stat().st_size > 10_000
