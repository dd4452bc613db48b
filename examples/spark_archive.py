"""Who says what in an archive, with Spark: Parquet files of articles in, of attributions out.

Usage: spark-submit examples/spark_archive.py ARTICLES ATTRIBUTIONS

ARTICLES is a Parquet file or a directory of them, with the columns ``id`` and ``text``. Every executor needs
the package and its model. Needs the extra ``spark`` and Java 17: pip install 'attribution-fr[spark]'
"""

from __future__ import annotations

import sys

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_type

from attribution.arrow import attributions_of_batches, schema


def attributions_of_frame(articles: DataFrame) -> DataFrame:
    """The attributions of a frame of articles; nothing is read before the frame is."""
    found = from_arrow_schema(schema(to_arrow_type(articles.schema["id"].dataType)))
    return articles.select("id", "text").mapInArrow(attributions_of_batches, found)


def main(articles: str, target: str) -> None:
    """Read an archive."""
    spark = SparkSession.builder.appName("attribution").getOrCreate()
    attributions_of_frame(spark.read.parquet(articles)).write.mode("overwrite").parquet(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
