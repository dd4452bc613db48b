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

from attribution import Attribution, Extractor, Source, SourceKind, Span, render_html

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


CONTRASTS = """([selector, property]) => {
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const seen = colours => {
    for (const colour of colours) { pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); }
    const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map(v => {
      v /= 255;
      return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4 });
    return .2126 * r + .7152 * g + .0722 * b };
  const paper = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll(selector)].map(element => {
    const style = getComputedStyle(element);
    const behind = [paper, style.backgroundColor];
    const [x, y] = [seen(behind), seen([...behind, style[property]])];
    return (Math.max(x, y) + .05) / (Math.min(x, y) + .05) });
}"""
"""WCAG's contrast between a colour of elements and what they stand on."""


@pytest.mark.parametrize(
    ("selector", "colour", "least"),
    [(".text .content", "color", 4.5), (".text .source", "textDecorationColor", 3.0)],
)
def test_contrast(page: Any, selector: str, colour: str, least: float) -> None:
    """Of letters and of lines, in every colour of the palette."""
    text = "Oui, dit Léa. " * 8
    records = [
        Attribution(
            "direct",
            Source(Span("Léa", at + 9, at + 12), SourceKind.PERSON, f"Léa {at}"),
            None,
            [Span("Oui", at, at + 3)],
        )
        for at in range(0, len(text), 14)
    ]
    page.set_content(render_html(text, records))
    ratios = page.evaluate(CONTRASTS, [selector, colour])
    assert len(ratios) == 8
    assert min(ratios) >= least


@pytest.mark.parametrize("width", [390, 980])
def test_no_hover_text_leaves_the_page(page: Any, extractor: Extractor, port: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.set_content(render_html(port, extractor.extract(port)))
    marked = page.locator(".text > span")
    assert marked.count() > 50
    for number in range(marked.count()):
        marked.nth(number).focus()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_page_can_be_photographed(page: Any, tmp_path: Path) -> None:
    path = tmp_path / "page.png"
    page.screenshot(path=str(path), full_page=True)
    assert path.read_bytes().startswith(b"\x89PNG")
    assert path.stat().st_size > 10_000
