"""A verb over all shards."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from evenhand_spark import results
from evenhand_spark.binary import Binary
from evenhand_spark.discovery import FalseDiscovery, adjust
from evenhand_spark.shard import OUTCOME, ShardTask
from evenhand_spark.split import SHARD, Sharded

if TYPE_CHECKING:
    from pyspark import Accumulator
    from pyspark.sql import DataFrame, SparkSession

VERBS = ("audit", "compare", "score", "simulate")
MOST_PARTITIONS = 2_000
"""More tasks than this cost more than they spread."""

Progress = Callable[[int, int, str, str], None]
"""Told: shards finished, shards in all, the shard, its status."""


@dataclass(frozen=True)
class ShardedRun:
    """What a verb said of every shard; `outcomes` has a row a shard and is computed once."""

    verb: str
    outcomes: DataFrame

    def shards(self) -> DataFrame:
        """One row a shard, without the results: status, reason, ratings, bytes sent, seconds."""
        return self.outcomes.drop("result", "problems")

    def failures(self) -> DataFrame:
        """The shards without a result, each with its reason."""
        return self.shards().where("status = 'failed'")

    def problems(self) -> DataFrame:
        """Every problem and warning of every shard, with the fields of `evenhand check`."""
        return results.problems(self.outcomes)

    def findings(self, over_all: bool = True) -> DataFrame:
        """The findings of an audit. With `over_all` each carries what one family over all shards decides (see `adjust`)."""
        self._must_be("audit")
        found = results.findings(self.outcomes)
        if not over_all:
            return found
        return adjust(found, FalseDiscovery.of(self.outcomes))

    def gaps(self) -> DataFrame:
        """The gaps between groups of a comparison, by component."""
        self._must_be("compare")
        return results.gaps(self.outcomes)

    def totals(self) -> DataFrame:
        """Totals, ranks and bands of the people."""
        self._must_be("score")
        return results.totals(self.outcomes)

    def _must_be(self, verb: str) -> None:
        if self.verb != verb:
            raise ValueError(f"this is a run of {self.verb}, not of {verb}")


def run(
    spark: SparkSession, study: Sharded, verb: str, binary: Binary, options: Sequence[str] = (), *,
    partitions: int | None = None, timeout: float | None = None, progress: Progress | None = None,
) -> ShardedRun:
    """Runs `evenhand VERB -` on every shard, on the executors.

    A shard that can't be answered is a row with its reason; the others go on. Raises `CrossingError` before anything runs when a rater or a
    person stands in several shards. The result doesn't depend on partitions, on the number of executors, or on one that is lost on the way.
    """
    if verb not in VERBS:
        raise ValueError(f"{verb} takes no stream of studies; {', '.join(VERBS)} do")
    study.refuse_crossings()
    count = study.shards().count()
    finished = _finished(spark) if progress else None
    task = ShardTask(
        verb, ["--threads", "1", *options], binary, _columns(study), dict(study.texts), timeout,
        None if finished is None else lambda shard, status: finished.add({shard: status}))
    rows = lines(study).repartition(partitions or max(1, min(count, MOST_PARTITIONS)), SHARD)

    # A closure rather than the object: Spark looks at a function's own signature.
    def answer(key, frame):  # type: ignore[no-untyped-def]
        return task(key, frame)

    outcomes = rows.groupBy(SHARD).applyInPandas(answer, OUTCOME).persist()
    if progress is None or finished is None:
        outcomes.count()
    else:
        _watch(outcomes, finished, count, progress)
    return ShardedRun(verb, outcomes)


def lines(study: Sharded) -> DataFrame:
    """Every row of every table as a line of CSV: `_shard`, `table`, `place`, `line`."""
    shards = study.shards()
    parts = [_lines(name, table, study.order) for name, table in study.tables.items()]
    parts += [_lines(name, table.crossJoin(shards), study.order) for name, table in study.shared.items()]
    return reduce(lambda first, second: first.union(second), parts)


def _cells(table: DataFrame, order: str | None) -> list[str]:
    return [column for column in table.columns if column not in (SHARD, order)]


def _columns(study: Sharded) -> dict[str, list[str]]:
    return {name: _cells(table, study.order) for name, table in [*study.tables.items(), *study.shared.items()]}


def _lines(name: str, table: DataFrame, order: str | None) -> DataFrame:
    from pyspark.sql import functions as f

    options = {"escape": '"', "ignoreLeadingWhiteSpace": "false", "ignoreTrailingWhiteSpace": "false", "emptyValue": ""}
    cells = f.struct(*[f.col(f"`{column}`") for column in _cells(table, order)])
    place = f.lit(0).cast("long") if order is None else f.col(order).cast("long")
    return table.select(SHARD, f.lit(name).alias("table"), place.alias("place"), f.to_csv(cells, options).alias("line"))


def _finished(spark: SparkSession) -> Accumulator[dict[str, str]]:
    """Which shards are finished; a dictionary, so that a task that runs twice counts once."""
    from pyspark.accumulators import AccumulatorParam

    class Union(AccumulatorParam):  # type: ignore[type-arg]
        def zero(self, value: dict[str, str]) -> dict[str, str]:
            return {}

        def addInPlace(self, first: dict[str, str], second: dict[str, str]) -> dict[str, str]:
            first.update(second)
            return first

    return spark.sparkContext.accumulator({}, Union())


def _watch(outcomes: DataFrame, finished: Accumulator[dict[str, str]], count: int, progress: Progress) -> None:
    """Computes the outcomes and tells of each shard within a second of its task's end."""
    told: set[str] = set()
    is_over = threading.Event()

    def tell() -> None:
        for shard, status in list(finished.value.items()):
            if shard not in told:
                told.add(shard)
                progress(len(told), count, shard, status)

    def watch() -> None:
        while not is_over.wait(1.0):
            tell()

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        outcomes.count()
    finally:
        is_over.set()
        watcher.join()
    tell()
