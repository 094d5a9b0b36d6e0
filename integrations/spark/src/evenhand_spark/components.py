"""Connected components of a graph, in Spark.

Every task first reduces its edges to a forest, which has no more edges than nodes. Where the forests are small enough, one task joins them; else
alternating large-star and small-star steps do: R. Kiveris, S. Lattanzi, V. Mirrokni, V. Rastogi, S. Vassilvitskii (2014), "Connected Components in
MapReduce and Beyond", SoCC '14, algorithm 1. They end after O(log² n) rounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd
    from pyspark.sql import DataFrame

MOST_EDGES_IN_ONE_TASK = 2_000_000
"""So many edges of forests are joined in one task: some 200 bytes a node, 400 MB in a Python process."""
MOST_ROUNDS = 100
"""More rounds than any graph that fits a cluster needs."""
BATCH = 100_000
"""Rows that a task hands on at a time."""


class Forest:
    """Disjoint sets of nodes, each known by its smallest member (R. E. Tarjan 1975; paths are halved)."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def join(self, a: str, b: str) -> None:
        """Makes one set of the sets of two nodes."""
        a, b = self._root(a), self._root(b)
        if a != b:
            self._above[max(a, b)] = min(a, b)

    def stars(self) -> Iterator[tuple[str, str]]:
        """Every node but the smallest of its set, with that one."""
        for node in self._above:
            root = self._root(node)
            if root != node:
                yield node, root

    def _root(self, node: str) -> str:
        above = self._above
        while (up := above.setdefault(node, node)) != node:
            above[node] = up = above[up]
            node = up
        return node


def connected(edges: DataFrame, most_edges: int = MOST_EDGES_IN_ONE_TASK) -> DataFrame:
    """The component of every node: `node`, `part` (`part-N`, N by the order of each component's smallest node).

    `edges` has two columns of text, `a` and `b`; an edge may be there more than once and in either direction. With more than `most_edges` edges of
    forests no task joins them alone.
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    nodes = edges.select(f.col("a").alias("node")).union(edges.select("b")).distinct()
    forests = _kept(_forests(edges.where("a <> b")))
    stars = _forests(forests.repartition(1)) if forests.count() <= most_edges else _alternating(forests.distinct())
    roots = nodes.join(stars.withColumnsRenamed({"a": "node", "b": "root"}), "node", "left").select(
        "node", f.coalesce("root", "node").alias("root"))
    numbered = roots.select("root").distinct().select(
        "root", f.concat(f.lit("part-"), f.row_number().over(Window.orderBy("root"))).alias("part"))
    return roots.join(numbered, "root").select("node", "part").persist()


def _forests(edges: DataFrame) -> DataFrame:
    """The same components with no more edges than nodes in a partition, each from a node to its component's smallest one there."""

    def forest(batches: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        import itertools

        import pandas as pd

        trees = Forest()
        for batch in batches:
            for a, b in batch.drop_duplicates().itertuples(index=False):
                trees.join(a, b)
        stars = trees.stars()
        while rows := list(itertools.islice(stars, BATCH)):
            yield pd.DataFrame(rows, columns=["a", "b"])

    return edges.select("a", "b").mapInPandas(forest, "a string, b string")


def _alternating(edges: DataFrame) -> DataFrame:
    """Large-star and small-star steps until nothing changes: every node but the smallest of its component, with that one."""
    stars = _kept(edges)
    state = _state(stars)
    for _ in range(MOST_ROUNDS):
        stars = _kept(_small_star(_large_star(stars)))
        new_state = _state(stars)
        if new_state == state:
            return stars
        state = new_state
    raise RuntimeError(f"the components did not settle in {MOST_ROUNDS} rounds")


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
