"""Room 2b, cues and quotations → sentences worth parsing."""

from __future__ import annotations

from attribution.article import Article

__all__ = ["worth_parsing"]


def worth_parsing(article: Article) -> list[int]:
    """Numbers of the sentences that the rules may look at."""
    return sorted({article.sentence_at(one.start) for one in (*article.cues, *article.quotations)})
