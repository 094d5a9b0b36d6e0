"""Cutting a study into shards that know nothing of each other, and seeing to it that they don't."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING

from evenhand_spark.components import connected
from evenhand_spark.errors import NAMED_AT_MOST, CrossingError, TableError
from evenhand_spark.tables import StudyTables

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

SHARD = "_shard"
"""The column that says to which shard a row belongs."""


@dataclass(frozen=True)
class Sharded:
    """A study whose tables carry the column `_shard`; `shared` tables, without it, go to every shard."""

    tables: Mapping[str, DataFrame]
    texts: Mapping[str, str]
    order: str | None
    shared: Mapping[str, DataFrame] = field(default_factory=dict)
    left_out: Mapping[str, int] = field(default_factory=dict)
    """By table: rows about nobody who was rated, which belong to no connected part (`by_component`)."""

    def shards(self) -> DataFrame:
        """The keys of the shards, one a row."""
        return _union([table.select(SHARD) for table in self.tables.values()]).distinct()

    def crossings(self) -> DataFrame:
        """Raters and persons that stand in several shards: `role`, `name`, `shards` (in order)."""
        from pyspark.sql import functions as f

        # Each name once before anything is put together: ratings name everybody many times.
        rows = [
            table.where(f.col(role).isNotNull()).select(f.col(role).cast("string").alias("name"), SHARD).distinct().withColumn(
                "role", f.lit(role))
            for table in self.tables.values()
            for role in ("rater", "person")
            if role in table.columns
        ]
        found = _union(rows).distinct().groupBy("role", "name").agg(f.sort_array(f.collect_set(SHARD)).alias("shards"))
        return found.where(f.size("shards") > 1)

    def refuse_crossings(self) -> None:
        """Raises `CrossingError` naming raters and persons that stand in several shards."""
        # Those who cross are few, finding them is not: once is enough.
        found = self.crossings().persist()
        crossings: dict[str, dict[str, Sequence[str]]] = {}
        for role in ("rater", "person"):
            rows = found.where(found.role == role).orderBy("name").limit(50 * NAMED_AT_MOST).collect()
            if rows:
                crossings[role] = {row["name"]: list(row["shards"]) for row in rows}
        found.unpersist()
        if crossings:
            raise CrossingError(crossings)


def by_column(study: StudyTables, column: str, shared: Sequence[str] = ()) -> Sharded:
    """Splits every table by a column that all have, but for the `shared` ones, which go to every shard. The column itself is not sent.

    Raises `TableError` where a table lacks the column or a row leaves it open.
    """
    from pyspark.sql import functions as f

    study.check()
    problems = [f"no table {name} to share" for name in shared if name not in study.tables]
    tables = {}
    for name, table in study.tables.items():
        if name in shared:
            continue
        if column not in table.columns:
            problems.append(f"table {name}: no column {column} to split by; split it, or name it as shared")
            continue
        open_rows = table.where(f.col(column).isNull() | (f.trim(f.col(column).cast("string")) == "")).count()
        if open_rows:
            problems.append(f"table {name}: {open_rows} row(s) without a {column}")
        tables[name] = table.withColumn(SHARD, f.trim(f.col(column).cast("string"))).drop(column)
    if problems:
        raise TableError(problems)
    return Sharded(tables, study.texts, study.order, {name: study.tables[name] for name in shared})


def by_component(study: StudyTables) -> Sharded:
    """Splits into the connected parts of the graph of who rated whom, found in Spark.

    A part's key is `part-N`, numbered by the name of its first member. Tables about persons or raters follow them, tables about units go to
    every part that has the unit; rows about nobody who was rated are left out and counted.
    """
    from pyspark.sql import functions as f

    study.check()
    if "ratings" not in study.tables:
        raise TableError(["connected parts are those of the ratings; there is no table ratings"])
    ratings = study.tables["ratings"]
    person, rater = (f.concat(f.lit(mark), f.col(role).cast("string")) for mark, role in (("p", "person"), ("r", "rater")))
    parts = connected(ratings.where(f.col("person").isNotNull() & f.col("rater").isNotNull()).select(
        person.alias("a"), rater.alias("b")))
    of = {
        role: parts.where(f.col("node").startswith(mark)).select(
            f.expr("substring(node, 2)").alias("_name"), f.col("part").alias(SHARD))
        for mark, role in (("p", "person"), ("r", "rater"))
    }
    tables: dict[str, DataFrame] = {}
    left_out: dict[str, int] = {}
    by_unit = []
    for name, table in study.tables.items():
        role = next((role for role in ("person", "rater") if role in table.columns and name not in ("raters", "ties")), "rater")
        if role not in table.columns:
            by_unit.append(name)
            continue
        key = of[role]
        is_own = table[role].cast("string") == key["_name"]
        tables[name] = table.join(key, is_own, "inner").drop("_name")
        lost = table.join(key, is_own, "left_anti").count()
        if lost:
            left_out[name] = lost
    units = [
        tables[name].select(f.col(column).cast("string").alias("_unit"), SHARD)
        for name, columns in (("people", ("unit",)), ("ratings", ("unit",)), ("moves", ("from", "to")))
        if name in tables
        for column in columns
        if column in tables[name].columns
    ]
    for name in by_unit:
        table = study.tables[name]
        if not units:
            raise TableError([f"table {name}: nothing says which part its units belong to"])
        parts_of_units = _union(units).where(f.col("_unit").isNotNull()).distinct()
        tables[name] = table.join(parts_of_units, table["unit"].cast("string") == parts_of_units["_unit"], "inner").drop("_unit")
    return Sharded(tables, study.texts, study.order, left_out=left_out)


def _union(tables: Sequence[DataFrame]) -> DataFrame:
    return reduce(lambda first, second: first.unionByName(second), tables)
