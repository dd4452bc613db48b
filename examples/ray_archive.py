"""Who says what in an archive, with Ray Data: Parquet files of articles in, of attributions out.

Usage: python examples/ray_archive.py ARTICLES ATTRIBUTIONS

ARTICLES is a Parquet file or a directory of them, with the columns ``id`` and ``text``. Without a cluster to
connect to, Ray starts one on this machine. Needs the extra ``ray``: pip install 'attribution-fr[ray]'
"""

from __future__ import annotations

import sys

import pyarrow as pa
import ray

from attribution.arrow import attributions, schema

ARTICLES_PER_TASK = 256
"""Short tasks spread well and lose little when one must be done again."""


def attributions_of_table(articles: pa.Table) -> pa.Table:
    """The attributions of the articles of one task."""
    found = [attributions(batch) for batch in articles.to_batches()]
    return pa.Table.from_batches(found, schema(articles.schema.field("id").type))


def main(articles: str, target: str) -> None:
    """Read an archive; the rows stand in the order of the articles."""
    ray.data.DataContext.get_current().execution_options.preserve_order = True
    (
        ray.data.read_parquet(articles)
        .select_columns(["id", "text"])
        .map_batches(attributions_of_table, batch_format="pyarrow", batch_size=ARTICLES_PER_TASK)
        .write_parquet(target)
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
