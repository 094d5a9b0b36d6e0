"""The tables of a study as Spark tables, checked before anything runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from evenhand_spark.errors import TableError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.types import DataType

NAMES = (
    "ratings", "people", "units", "raters", "ties", "moves", "unit_scores", "components", "points", "tiers", "ballots",
    "official",
)
"""The tables that a study may have, in the order in which they are sent."""

NEEDED = {
    "ratings": ("rater", "person"), "people": ("person", "unit"), "units": ("unit", "group"), "raters": ("rater",),
    "ties": ("rater",), "moves": ("person", "from", "to", "period"), "unit_scores": ("unit", "score"),
    "components": ("person",), "points": ("person", "points"), "tiers": ("person", "tier"), "ballots": ("person",),
    "official": ("person",),
}
"""The columns that a table can't do without."""

TEXTS = ("study.yaml", "scheme.yaml", "proposal.yaml")
"""Files that may go with every shard."""

_NUMBERS = {"score", "points"}


@dataclass(frozen=True)
class StudyTables:
    """A study too large for one machine: its tables under the format's names, and the files that hold for every shard."""

    tables: Mapping[str, DataFrame]
    texts: Mapping[str, str] = field(default_factory=dict)
    order: str | None = None
    """The column that gives a row its place within its table and shard; it is not sent. Without one rows are sorted by what they say, so that
    a run never depends on how Spark dealt them out."""

    @staticmethod
    def from_parquet(
        spark: SparkSession, folder: str, texts: Mapping[str, str] | None = None, order: str | None = None
    ) -> StudyTables:
        """The tables that lie as `ratings.parquet`, `people.parquet`, … in a folder."""
        from py4j.protocol import Py4JJavaError
        from pyspark.errors import AnalysisException

        tables = {}
        for name in NAMES:
            try:
                tables[name] = spark.read.parquet(f"{folder}/{name}.parquet")
            except (AnalysisException, Py4JJavaError) as error:
                if "PATH_NOT_FOUND" not in str(error):
                    raise
        return StudyTables(tables, texts or {}, order)

    def check(self) -> None:
        """Raises `TableError` with everything that can be said from names and types alone."""
        problems = [f"there is no table {name}; there are {', '.join(NAMES)}" for name in self.tables if name not in NAMES]
        problems += [f"{name} can't be sent; {', '.join(TEXTS)} can" for name in self.texts if name not in TEXTS]
        if not {"ratings", "components"} & set(self.tables):
            problems.append("a table ratings (or components) is needed")
        for name, table in self.tables.items():
            missing = [column for column in NEEDED.get(name, ()) if column not in table.columns]
            if missing:
                problems.append(f"table {name}: no column {', '.join(missing)}; there are {', '.join(table.columns)}")
            for column in table.schema.fields:
                fault = _fault(column.name, column.dataType)
                if fault and column.name != self.order:
                    problems.append(f"table {name}, column {column.name}: {fault}")
            if self.order is not None and self.order not in table.columns:
                problems.append(f"table {name}: no column {self.order} to order by")
        if problems:
            raise TableError(problems)


def _fault(name: str, kind: DataType) -> str | None:
    """What is wrong with a column's type; `None` for one that can be written into a cell."""
    from pyspark.sql.types import ArrayType, BinaryType, BooleanType, DateType, MapType, StructType, TimestampType

    if isinstance(kind, (ArrayType, BinaryType, MapType, StructType)) or kind.typeName() == "variant":
        return f"{kind.simpleString()} is no cell of a table; numbers, texts, dates and truth values are"
    if name in _NUMBERS and isinstance(kind, (BooleanType, DateType, TimestampType)):
        return f"{kind.simpleString()} is no number"
    return None
