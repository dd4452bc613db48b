"""Pages of the site that lie outside docs/: README, CONTRIBUTING, CHANGELOG and the notebook of the examples.

Their links, and those that lead to them, are made to fit.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority
from mkdocs.structure.files import File

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

ROOT = Path(__file__).parent.parent
PAGES = {
    "README.md": "readme-page.md",
    "CONTRIBUTING.md": "contributing-page.md",
    "CHANGELOG.md": "changelog-page.md",
}
NOTEBOOK = "questions.ipynb"
_ROLE = re.compile(r":(?:attr|class|data|func|meth|mod):(?=<code>)")
_LINK = re.compile(r"\[(?P<text>[^\]]*)\]\((?!https?:|#)(?P<path>[^)#\s]+)(?P<anchor>#[^)]*)?\)")


@event_priority(100)  # before mkdocs-jupyter, which looks for notebooks among the files
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages from the root of the repository, and the notebook."""
    files.append(File(NOTEBOOK, str(ROOT / "examples"), config.site_dir, config.use_directory_urls))
    for name, page in PAGES.items():
        files.append(File.generated(config, page, content=(ROOT / name).read_text(encoding="utf-8")))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Point links at the pages of the site; what is no page of it becomes plain text."""

    def pointed(link: re.Match[str]) -> str:
        path = link["path"].removeprefix("../").removeprefix("docs/").removeprefix("examples/")
        target = PAGES.get(path, path)
        if files.get_file_from_path(target) is None:
            return link["text"]
        return f"[{link['text']}]({target}{link['anchor'] or ''})"

    return _LINK.sub(pointed, markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Leave out the roles that docstrings give to names, which only Sphinx and editors know."""
    return _ROLE.sub("", html)
