"""Connected components of a graph, in Spark.

Alternating large-star and small-star steps: R. Kiveris, S. Lattanzi, V. Mirrokni, V. Rastogi, S. Vassilvitskii (2014), "Connected Components in
MapReduce and Beyond", SoCC '14, algorithm 1. They end after O(log² n) rounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

MOST_ROUNDS = 100
"""More rounds than any graph that fits a cluster needs."""


def connected(edges: DataFrame) -> DataFrame:
    """The component of every node: `node`, `part` (`part-N`, N by the order of each component's smallest node).

    `edges` has two columns of text, `a` and `b`; an edge may be there more than once and in either direction.
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    nodes = edges.select(f.col("a").alias("node")).union(edges.select("b")).distinct()
    stars = _kept(edges.where("a <> b").distinct())
    state = _state(stars)
    for _ in range(MOST_ROUNDS):
        stars = _kept(_small_star(_large_star(stars)))
        new_state = _state(stars)
        if new_state == state:
            break
        state = new_state
    else:
        raise RuntimeError(f"the components did not settle in {MOST_ROUNDS} rounds")
    roots = nodes.join(stars.withColumnsRenamed({"a": "node", "b": "root"}), "node", "left").select(
        "node", f.coalesce("root", "node").alias("root"))
    numbered = roots.select("root").distinct().select(
        "root", f.concat(f.lit("part-"), f.row_number().over(Window.orderBy("root"))).alias("part"))
    return roots.join(numbered, "root").select("node", "part").persist()


def _kept(edges: DataFrame) -> DataFrame:
    """The same edges, computed, without the plan that led to them, which would double with every round.

    In the checkpoint folder where one is set, which outlives executors; else on the executors: one that is lost then makes the search fail, and
    it has to be begun again.
    """
    context = edges.sparkSession.sparkContext
    has_folder = context._jsc.sc().getCheckpointDir().isDefined()
    return edges.checkpoint() if has_folder else edges.localCheckpoint()


def _large_star(edges: DataFrame) -> DataFrame:
    """Joins every larger neighbour of a node to the smallest of the node and its neighbours."""
    from pyspark.sql import functions as f

    both = edges.select(f.col("a").alias("u"), f.col("b").alias("v")).union(edges.select("b", "a"))
    smallest = both.groupBy("u").agg(f.min("v").alias("m")).select("u", f.least("u", "m").alias("m"))
    return both.join(smallest, "u").where("v > u").select(f.col("v").alias("a"), f.col("m").alias("b")).where("a <> b").distinct()


def _small_star(edges: DataFrame) -> DataFrame:
    """Joins a node and its smaller neighbours to the smallest of them."""
    from pyspark.sql import functions as f

    down = edges.select(f.greatest("a", "b").alias("u"), f.least("a", "b").alias("v"))
    smallest = down.groupBy("u").agg(f.min("v").alias("m"))
    moved = down.join(smallest, "u").select(f.col("v").alias("a"), f.col("m").alias("b"))
    return moved.union(smallest.select("u", "m")).where("a <> b").distinct()


def _state(edges: DataFrame) -> tuple[int, int]:
    """The number of edges and a sum over them that doesn't depend on their order."""
    from pyspark.sql import functions as f

    row = edges.agg(f.count("*"), f.sum(f.xxhash64("a", "b").cast("decimal(38,0)"))).first()
    return (row[0], int(row[1] or 0)) if row else (0, 0)
