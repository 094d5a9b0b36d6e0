"""Evenhand on Apache Spark: a study a shard, the `evenhand` program on the executors, the results as tables."""

from evenhand_spark.binary import Binary
from evenhand_spark.discovery import FalseDiscovery, adjust
from evenhand_spark.errors import CrossingError, TableError
from evenhand_spark.run import ShardedRun, run
from evenhand_spark.split import by_column, by_component
from evenhand_spark.tables import StudyTables

__all__ = [
    "Binary",
    "CrossingError",
    "FalseDiscovery",
    "ShardedRun",
    "StudyTables",
    "TableError",
    "adjust",
    "by_column",
    "by_component",
    "run",
]
