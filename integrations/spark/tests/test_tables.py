"""Splitting, connected parts and the false-discovery rate, on a local Spark."""

import json
import os
import random
import sys
import unittest

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)

from pyspark.sql import SparkSession

from evenhand_spark import CrossingError, FalseDiscovery, StudyTables, TableError, adjust, by_column, by_component
from evenhand_spark.components import Forest, connected


class Tables(unittest.TestCase):
    spark: SparkSession

    @classmethod
    def setUpClass(cls) -> None:
        cls.spark = (
            SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false").config("spark.sql.shuffle.partitions", "2")
            .config("spark.driver.host", "127.0.0.1").getOrCreate())
        cls.spark.sparkContext.setLogLevel("ERROR")

    @classmethod
    def tearDownClass(cls) -> None:
        cls.spark.stop()

    def ratings(self, rows: list[tuple[str, str, str, float]]) -> StudyTables:
        return StudyTables({"ratings": self.spark.createDataFrame(rows, "district string, rater string, person string, score double")})

    def test_crossings_are_named(self) -> None:
        study = by_column(self.ratings([("a", "x", "p", 1.0), ("b", "x", "q", 2.0), ("b", "y", "q", 3.0)]), "district")
        with self.assertRaises(CrossingError) as caught:
            study.refuse_crossings()
        self.assertEqual(caught.exception.crossings, {"rater": {"x": ["a", "b"]}})
        self.assertIn("x (in a, b)", str(caught.exception))

    def test_wrong_tables_are_named_all_at_once(self) -> None:
        table = self.spark.createDataFrame([("x", [1.0])], "rater string, score array<double>")
        with self.assertRaises(TableError) as caught:
            StudyTables({"ratings": table, "rating": table}, {"plan.yaml": ""}).check()
        self.assertEqual(len(caught.exception.problems), 5)

    def test_components_are_those_of_a_plain_search(self) -> None:
        chance = random.Random(1)
        edges = [(f"p{chance.randrange(60)}", f"r{chance.randrange(60)}") for _ in range(55)]
        edges += [(f"c{n}", f"c{n + 1}") for n in range(40)]
        parts: dict[str, set[str]] = {}
        for a, b in edges:
            joined = parts.get(a, {a}) | parts.get(b, {b})
            for node in joined:
                parts[node] = joined
        expected = {tuple(sorted(part)) for part in parts.values()}
        names = {}
        for way, most in (("one task joins the forests", 1_000), ("stars alternate", 0)):
            found: dict[str, set[str]] = {}
            for row in connected(self.spark.createDataFrame(edges, "a string, b string").repartition(3), most).collect():
                found.setdefault(row["part"], set()).add(row["node"])
            self.assertEqual({tuple(sorted(part)) for part in found.values()}, expected, way)
            names[way] = {part: min(nodes) for part, nodes in found.items()}
        self.assertEqual(*names.values())

    def test_forests_are_disjoint_sets(self) -> None:
        chance = random.Random(3)
        forest, parts = Forest(), {}
        for _ in range(400):
            a, b = (f"n{chance.randrange(500)}" for _ in range(2))
            forest.join(a, b)
            joined = parts.get(a, {a}) | parts.get(b, {b})
            for node in joined:
                parts[node] = joined
        self.assertEqual(dict(forest.stars()), {node: min(part) for node, part in parts.items() if node != min(part)})

    def test_tables_follow_their_part(self) -> None:
        ratings = self.spark.createDataFrame([("x", "p", 1.0), ("y", "q", 2.0)], "rater string, person string, score double")
        people = self.spark.createDataFrame([("p", "u"), ("q", "u"), ("nobody", "v")], "person string, unit string")
        units = self.spark.createDataFrame([("u", "g"), ("v", "g")], "unit string, group string")
        split = by_component(StudyTables({"ratings": ratings, "people": people, "units": units}))
        self.assertEqual(split.shards().count(), 2)
        self.assertEqual(split.left_out, {"people": 1})
        self.assertEqual(sorted(row["unit"] for row in split.tables["units"].collect()), ["u", "u"])

    def findings(self, rows: list[dict[str, object]]):  # type: ignore[no-untyped-def]
        schema = ("shard string, position int, detector string, level string, verdict string, estimate double, shrunken double, pValue double, "
                  "evidence string")
        return self.spark.createDataFrame([[row.get(part.split()[0]) for part in schema.split(", ")] for row in rows], schema)

    def test_every_procedure_is_that_of_its_definition(self) -> None:
        chance = random.Random(2)
        p = [round(chance.random() ** 4, 3) for _ in range(40)]
        rows = [
            {"shard": f"s{n % 4}", "position": n, "detector": "severity", "level": "rater", "verdict": "clear", "estimate": 1.0,
             "pValue": value, "evidence": "{}"} for n, value in enumerate(p)]
        table = self.findings(rows)
        for method, expected in definitions(p, 0.05).items():
            found = adjust(table, FalseDiscovery(method)).orderBy("position").collect()
            for row, value in zip(found, expected, strict=True):
                self.assertAlmostEqual(row["qValueOverAll"], value, places=14, msg=method)

    def test_a_flag_needs_all_that_an_audit_asks_for(self) -> None:
        def row(position: int, p: float | None, verdict: str, estimate: float = 2.0, shrunken: float = 2.0, rival: float | None = None, smallest: float = 1.0):  # type: ignore[no-untyped-def]
            evidence: dict[str, object] = {"smallestEffect": smallest, "family": ""}
            if rival is not None:
                evidence["otherAdjustment"] = {"pValue": rival, "estimate": estimate}
            return {"shard": "s", "position": position, "detector": "d", "level": "rater", "verdict": verdict, "estimate": estimate,
                    "shrunken": shrunken, "pValue": p, "evidence": json.dumps(evidence)}

        rows = [row(0, 1e-9, "inconclusive"), row(1, 1e-9, "clear", shrunken=0.5), row(2, 1e-9, "inconclusive", rival=0.9),
                row(3, 0.04, "flagged"), row(4, None, "untestable"), row(5, 1e-9, "flagged"), row(6, 0.9, "clear")]
        rows += [row(n, 0.9, "clear") for n in range(7, 12)]
        found = adjust(self.findings(rows), FalseDiscovery()).orderBy("position").collect()
        self.assertEqual([one["verdictOverAll"] for one in found[:7]],
                         ["flagged", "clear", "inconclusive", "inconclusive", "untestable", "flagged", "clear"])
        self.assertEqual([one["hasChanged"] for one in found[:7]], [True, False, False, True, False, False, False])
        self.assertEqual(found[0]["familySizeOverAll"], 11)


def definitions(p: list[float], level: float) -> dict[str, list[float]]:
    """Adjusted p-values from the definitions: the smallest level at which each would be rejected."""
    m = len(p)
    ordered = sorted(p)

    def step_up(factor: float) -> list[float]:
        return [min([1.0] + [factor * q * m / (k + 1) for k, q in enumerate(ordered) if q >= own]) for own in p]

    rejections = sum(q <= level / (1 + level) for q in step_up(1.0))
    nulls = m if rejections == m else m - rejections
    return {
        "bh": step_up(1.0), "by": step_up(sum(1 / k for k in range(1, m + 1))), "bky": step_up((1 + level) * nulls / m),
        "bonferroni": [min(1.0, q * m) for q in p],
        "holm": [max(min(1.0, q * (m - k)) for k, q in enumerate(ordered) if q <= own) for own in p],
    }


if __name__ == "__main__":
    unittest.main()
