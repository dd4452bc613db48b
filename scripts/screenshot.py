"""Take docs/screenshot.png: an example as ``render_html`` shows it, in headless Chromium.

Needs Debian's package ``chromium`` and the extra ``browser``.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from attribution import extract_attributions, render_html

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Write the picture."""
    text = (ROOT / "examples" / "port.txt").read_text(encoding="utf-8")
    with TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder, "page.html")
        path.write_text(render_html(text, extract_attributions(text)), encoding="utf-8")
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        page = browser.new_page(viewport={"width": 980, "height": 640})
        page.goto(path.as_uri())
        page.locator("span.content", has_text="dockers").first.hover()
        page.screenshot(path=str(ROOT / "docs" / "screenshot.png"))
        browser.close()


if __name__ == "__main__":
    main()
