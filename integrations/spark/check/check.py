"""Tries the package on a real cluster and says what held, with figures. Ends with status 1 when anything did not hold."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import districts
from cluster import Cluster
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

from evenhand_spark import Binary, CrossingError, StudyTables, TableError, by_column, by_component, run
from evenhand_spark.run import ShardedRun

FEW = ["--detectors", "severity,favoritism"]
"""Enough of an audit where only the way of a shard is looked at."""


class Check:
    """One round of trials."""

    def __init__(self, spark: SparkSession, cluster: Cluster, folder: Path, binary: str, keys: list[str]) -> None:
        self.spark, self.cluster, self.folder, self.path, self.keys = spark, cluster, folder, binary, keys
        self.binary = Binary.shipped(spark, binary)
        self.study = StudyTables.from_parquet(spark, str(folder / "lake"), order="place")
        self.failed: list[str] = []

    def holds(self, what: str, condition: bool, detail: str = "") -> None:
        print(f"{'ok  ' if condition else 'FAIL'} {what}{': ' + detail if detail else ''}", flush=True)
        if not condition:
            self.failed.append(what)

    def changed(self, **tables: DataFrame) -> StudyTables:
        return StudyTables({**self.study.tables, **tables}, self.study.texts, "place")

    # The trials

    def single_runs(self) -> tuple[dict[str, dict], float]:
        """Every district alone from its folder, one process after the other."""
        begun = time.monotonic()
        found = {}
        for key in self.keys:
            done = subprocess.run(
                [self.path, "audit", str(self.folder / key), "--format", "json", "--threads", "1"], capture_output=True, check=True)
            found[key] = json.loads(done.stdout)
        return found, time.monotonic() - begun

    def whole(self, singles: dict[str, dict], alone: float, ratings: int) -> ShardedRun:
        told: list[tuple[int, int]] = []
        begun = time.monotonic()
        audit = run(
            self.spark, by_column(self.study, "district"), "audit", self.binary,
            progress=lambda done, count, shard, status: told.append((done, count)))
        spent = time.monotonic() - begun
        differing = differences(audit, singles)
        self.holds(
            f"{len(self.keys)} districts, {ratings} ratings: Spark equals the single runs figure for figure", not differing,
            ", ".join(differing[:5]))
        self.holds("progress was told for every shard", told and told[-1] == (len(self.keys),) * 2 and len(told) == len(self.keys))
        inside = audit.shards().agg(f.sum("seconds"), f.sum("bytes")).first()
        print(
            f"     wall time: {spent:.1f} s on Spark (two executors of one core), {alone:.1f} s one process after the other; "
            f"{ratings / spent:.0f} and {ratings / alone:.0f} ratings a second; {inside[0]:.1f} s within shards; "
            f"{inside[1] / ratings:.1f} bytes a rating sent", flush=True)
        return audit

    def discovery(self, audit: ShardedRun) -> None:
        own = audit.findings(over_all=False).where("pValue is not null and verdict <> 'untestable'")
        found = audit.findings().persist()
        rows = found.select("shard", "family", "pValue", "verdict", "qValue", "qValueOverAll", "hasChanged", "verdictOverAll").collect()
        families: dict[str, list[float]] = {}
        for row in rows:
            if row["qValueOverAll"] is not None:
                families.setdefault(row["family"], []).append(row["pValue"])
        expected = {family: stepped(values) for family, values in families.items()}
        right = all(
            row["qValueOverAll"] == expected[row["family"]][row["pValue"]] for row in rows if row["qValueOverAll"] is not None)
        tested = sum(len(values) for values in families.values())
        self.holds("one false-discovery rate over all shards is Benjamini-Hochberg over the union", right and tested == own.count())
        flagged = [row for row in rows if row["verdict"] == "flagged"]
        over_all = [row for row in rows if row["verdictOverAll"] == "flagged"]
        print(
            f"     {tested} p-values in {len(families)} families; flagged {len(flagged)} shard by shard, {len(over_all)} over all, "
            f"{sum(row['hasChanged'] for row in rows)} changed", flush=True)
        alone = run(self.spark, by_column(self.only(self.keys[:1]), "district"), "audit", self.binary)
        off = alone.findings().where("not (qValue <=> qValueOverAll) and verdict <> 'untestable' or verdict <> verdictOverAll").count()
        self.holds("over a single shard it is the audit's own, to the last digit", off == 0, f"{off} findings differ" if off else "")

    def lost_worker(self, audit: ShardedRun) -> None:
        killed: list[float] = []

        def progress(done: int, count: int, shard: str, status: str) -> None:
            if done >= max(1, count // 4) and not killed:
                killed.append(done / count)
                self.cluster.kill("worker-2")

        again = run(self.spark, by_column(self.study, "district"), "audit", self.binary, progress=progress)
        self.holds("a worker was killed in the middle", bool(killed) and killed[0] < 1, f"after {killed[0]:.0%} of the shards" if killed else "")
        self.holds("the job completes with the same result", outcomes(again) == outcomes(audit))
        again.outcomes.unpersist()
        self.cluster.start_worker("worker-2")
        self.cluster.wait_for_workers(2)

    def broken_table(self) -> None:
        ratings = self.study.tables["ratings"]
        broken = self.keys[len(self.keys) // 2]
        score = f.when((ratings.district == broken) & (ratings.place == 7), f.lit("nine")).otherwise(ratings.score.cast("string"))
        audit = run(self.spark, by_column(self.changed(ratings=ratings.withColumn("score", score)), "district"), "audit", self.binary, FEW)
        failures = audit.failures().collect()
        done = audit.shards().where("status = 'done'").count()
        self.holds(
            f"one district with a broken table is reported, {len(self.keys) - 1} are done",
            [row["shard"] for row in failures] == [broken] and done == len(self.keys) - 1, failures[0]["reason"] if failures else "")
        problem = audit.problems().where("severity = 'error'").first()
        self.holds("its problem has row, column and value", problem is not None and (problem["row"], problem["value"]) == (9, "nine"))

    def bad_input(self) -> None:
        few = self.only(self.keys[:4])
        ratings = few.tables["ratings"]
        moved = ratings.where((f.col("district") == self.keys[0]) & (f.col("place") == 0)).withColumn("district", f.lit(self.keys[1]))
        self.refused("a rater and a person in two districts", CrossingError, lambda: run(
            self.spark, by_column(self.also(few, ratings=ratings.unionByName(moved)), "district"), "audit", self.binary, FEW))
        empty = run(
            self.spark, by_column(self.also(few, ratings=ratings.where(f.col("district") != self.keys[2])), "district"), "audit",
            self.binary, FEW)
        self.failures("an empty shard", empty, [self.keys[2]], "the shard is empty")
        for name in ("worker-1", "worker-2"):
            (self.cluster.work_folder(name) / "bin").mkdir(exist_ok=True)
        shutil.copy(self.path, self.cluster.work_folder("worker-1") / "bin" / "evenhand")
        lacking = run(self.spark, by_column(few, "district"), "audit", Binary("../../bin/evenhand"), FEW)
        reasons = [row["reason"] for row in lacking.failures().collect()]
        print(f"     {4 - len(reasons)} shards met the executor that has the program", flush=True)
        self.holds(
            "a missing program on an executor is named", all("no program ../../bin/evenhand on the executor" in reason for reason in reasons)
            and lacking.shards().count() == 4 and bool(reasons), reasons[0] if reasons else "no shard met that executor")
        self.refused("wrong types", TableError, lambda: by_column(self.also(
            few, ratings=ratings.withColumn("score", f.array("score")), units=few.tables["units"].drop("group")), "district"))
        self.refused("a table without the column to split by", TableError, lambda: by_column(
            self.also(few, units=few.tables["units"].drop("district")), "district"))
        wrong = run(self.spark, by_column(few, "district"), "audit", self.binary, ["--detectors", "sixth-sense"])
        self.failures("a wrong option", wrong, self.keys[:4], "sixth-sense")

    def parts(self) -> None:
        few = self.only(self.keys[:3])
        split = by_component(StudyTables({name: table.drop("district") for name, table in few.tables.items()}, {}, "place"))
        parts = run(self.spark, split, "audit", self.binary, FEW)
        columns = run(self.spark, by_column(few, "district"), "audit", self.binary, FEW)
        self.holds(
            "connected parts found in Spark are the districts", sorted(map(str, outcomes(parts).values()))
            == sorted(map(str, outcomes(columns).values())), f"{parts.shards().count()} parts")
        gaps = run(self.spark, by_column(few, "district"), "compare", self.binary).gaps()
        scheme = {"scheme.yaml": "scheme: plain\ncomponents:\n  leaders: {weight: 3, from: ratings}\n  team: {weight: 1, from: ratings}\npools: {by: [group]}\n"}
        totals = run(self.spark, by_column(StudyTables(few.tables, scheme, "place"), "district"), "score", self.binary).totals()
        people = few.tables["people"].where("period = 2017").count()
        self.holds("gaps and totals are tables", gaps.where("estimate is not null").count() > 0 and totals.where("total is not null").count() == people,
                   f"{gaps.count()} gaps, {totals.count()} totals")

    # What trials share

    def only(self, keys: list[str]) -> StudyTables:
        return StudyTables({name: table.where(f.col("district").isin(keys)) for name, table in self.study.tables.items()}, {}, "place")

    @staticmethod
    def also(study: StudyTables, **tables: DataFrame) -> StudyTables:
        return StudyTables({**study.tables, **tables}, study.texts, study.order)

    def refused(self, what: str, kind: type[Exception], action) -> None:  # type: ignore[no-untyped-def]
        try:
            action()
        except kind as error:
            self.holds(f"{what}: refused and named", True, str(error)[:300])
        else:
            self.holds(f"{what}: refused and named", False)

    def failures(self, what: str, run: ShardedRun, shards: list[str], words: str) -> None:
        failed = run.failures().orderBy("shard").collect()
        good = [row["shard"] for row in failed] == shards and all(words in row["reason"] for row in failed)
        self.holds(f"{what}: reported and named, the others done", good, failed[0]["reason"][:200] if failed else "")


def stepped(values: list[float]) -> dict[float, float]:
    """Adjusted p-values by p-value, computed anew: the least over all larger p of p m / #(values up to p)."""
    ordered = sorted(values)
    running, result = 1.0, {}
    for rank in range(len(ordered), 0, -1):
        running = min(running, ordered[rank - 1] * len(ordered) / rank)
        result[ordered[rank - 1]] = running
    return result


def outcomes(run: ShardedRun) -> dict[str, object]:
    """Every shard's findings as they were written, by shard."""
    return {row["shard"]: json.loads(row["result"])["findings"] if row["result"] else row["reason"] for row in run.outcomes.collect()}


def differences(audit: ShardedRun, singles: dict[str, dict]) -> list[str]:
    """The shards whose result is not the single run's. The digest is of the text that was sent, where numbers may be written otherwise."""
    differing = []
    found = {row["shard"]: row["result"] for row in audit.outcomes.collect()}
    for key, single in singles.items():
        result = json.loads(found.get(key) or "{}")
        for one in (result, single):
            one.get("study", {}).pop("sha256", None)
        if result != single:
            differing.append(key)
    return differing + sorted(set(found) - set(singles))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True)
    parser.add_argument("--districts", type=int, default=8)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--only", default="", help="only these trials, separated by commas")
    given = parser.parse_args()
    # Ended from outside, the cluster is stopped all the same.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    given.folder.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    keys = districts.make(given.binary, given.folder, given.districts)
    ratings = districts.to_parquet(given.folder, keys, given.folder / "lake")
    print(f"     {len(keys)} districts with {ratings} ratings made in {time.monotonic() - begun:.1f} s", flush=True)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    integrations = Path(__file__).resolve().parent.parent.parent
    sources = os.pathsep.join(str(integrations / name / "src") for name in ("spark", "python"))
    with Cluster(given.folder, sys.executable) as cluster:
        spark = (
            SparkSession.builder.master(cluster.url).appName("evenhand-check").config("spark.executor.memory", "1g")
            .config("spark.executorEnv.PYTHONPATH", sources).config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.memory", "2g").config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false").config("spark.sql.shuffle.partitions", "4")
            .config("spark.task.maxFailures", "8").getOrCreate())
        spark.sparkContext.setLogLevel("ERROR")
        try:
            check = Check(spark, cluster, given.folder, given.binary, keys)
            chosen = set(filter(None, given.only.split(",")))
            if not chosen or "whole" in chosen:
                singles, alone = check.single_runs()
                audit = check.whole(singles, alone, ratings)
                check.discovery(audit)
                check.lost_worker(audit)
            if not chosen or "broken" in chosen:
                check.broken_table()
            if not chosen or "bad" in chosen:
                check.bad_input()
            if not chosen or "parts" in chosen:
                check.parts()
        finally:
            spark.stop()
    print(f"{'all held' if not check.failed else str(len(check.failed)) + ' did not hold'}, {time.monotonic() - begun:.0f} s")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
