"""One false-discovery rate over all shards.

The audit of a shard keeps the rate within that shard. Over a thousand shards the flags of the whole are another family: here the same
procedure at the same level decides over the union of the shards' p-values, by the rules of the audit itself. Procedures: Benjamini & Hochberg 1995
(JRSS-B 57), Benjamini & Yekutieli 2001 (Ann. Statist. 29, theorem 1.3), Benjamini, Krieger & Yekutieli 2006 (Biometrika 93, definition 6),
Holm 1979 (Scand. J. Statist. 6).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

SLACK = 1e-12
"""Products that differ from the level in their last digits are equal to it, as in the audit."""


@dataclass(frozen=True)
class FalseDiscovery:
    """How a family is adjusted: the audit's `fdr`, `fdrLevel` and `fdrScope`."""

    method: str = "bh"
    level: float = 0.05
    scope: str = "detector"

    @staticmethod
    def of(outcomes: DataFrame) -> FalseDiscovery:
        """What the audits of a run were made with. Raises `ValueError` when they differ."""
        from pyspark.sql import functions as f

        made = outcomes.where("result is not null").select(f.get_json_object("result", "$.settings").alias("settings"))
        found = {
            (one["fdr"], one["fdrLevel"], one["fdrScope"])
            for one in (json.loads(row["settings"]) for row in made.distinct().collect())
        }
        if len(found) > 1:
            raise ValueError(f"the shards were audited with different settings: {sorted(found)}")
        return FalseDiscovery(*next(iter(found))) if found else FalseDiscovery()


def adjust(findings: DataFrame, how: FalseDiscovery) -> DataFrame:
    """The findings with what is decided over all shards together.

    New columns: `family`, `familySizeOverAll`, `qValueOverAll`, `verdictOverAll`, `hasChanged` (whether it became or ceased to be `flagged`).
    A family is detector × level × kind over all shards, with the scope `audit` everything. An effect that is flagged here is one that the whole
    country's family rejects *and* that its shard's audit would flag if it rejected: beyond the smallest effect, on the same side after
    shrinkage, and rejected under the other panel adjustment too. What is no longer rejected is inconclusive. Intervals stay those of the shard.
    """
    from pyspark.sql import functions as f

    def evidence(name: str) -> Column:
        return f.get_json_object("evidence", f"$.{name}")

    kind = f.coalesce(evidence("family"), f.lit(""))
    whole = f.lit("") if how.scope == "audit" else f.concat_ws("|", "detector", "level", kind)
    tested = f.col("pValue").isNotNull() & (f.col("verdict") != "untestable")
    marked = findings.withColumns({
        "family": whole,
        "_p": f.when(tested, f.col("pValue")),
        "_rival": f.when(tested, f.coalesce(evidence("otherAdjustment.pValue").cast("double"), f.col("pValue"))),
        "_rivalEstimate": evidence("otherAdjustment.estimate").cast("double"),
        "_smallest": f.coalesce(evidence("smallestEffect").cast("double"), f.lit(0.0)),
    })
    adjusted = _adjusted(_adjusted(marked, "_p", "qValueOverAll", how), "_rival", "_rivalQ", how)
    limit = how.level * (1 + SLACK)
    rejected, rival = f.col("qValueOverAll") <= limit, f.col("_rivalQ") <= limit
    shrunken = f.coalesce("shrunken", "estimate")
    beyond = (f.abs(shrunken) > f.col("_smallest")) & (shrunken * f.col("estimate") > 0)
    agrees = rival & (f.coalesce("_rivalEstimate", "estimate") * f.col("estimate") >= 0)
    verdict = (
        f.when(~tested | f.col("estimate").isNull(), f.col("verdict"))
        .when(rejected & beyond & agrees, f.lit("flagged"))
        .when(rejected & beyond, f.lit("inconclusive"))
        .when(f.col("verdict") == "flagged", f.lit("inconclusive"))
        # Not flagged before, and small or not rejected now: within the smallest effect it stays clear, else open.
        .when((f.col("_smallest") == 0) & rejected, f.lit("inconclusive"))
        .otherwise(f.col("verdict"))
    )
    decided = adjusted.withColumn("verdictOverAll", verdict).withColumn(
        "hasChanged", (f.col("verdictOverAll") == "flagged") != (f.col("verdict") == "flagged"))
    return decided.drop("_p", "_rival", "_rivalEstimate", "_smallest", "_rivalQ")


def _adjusted(findings: DataFrame, p: str, q: str, how: FalseDiscovery) -> DataFrame:
    """Adds adjusted p-values of every family; null where there is no p-value. The operations are the audit's, in its order, to the last digit."""
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    family = Window.partitionBy("family", f.col(p).isNull())
    ascending = family.orderBy(f.col(p), "shard", "position")
    after = ascending.rowsBetween(Window.currentRow, Window.unboundedFollowing)
    before = ascending.rowsBetween(Window.unboundedPreceding, Window.currentRow)
    size = f.count(p).over(family)
    table = findings.withColumns({"familySizeOverAll": size, "_m": size.cast("double"), "_rank": f.row_number().over(ascending).cast("double")})

    def step_up(factor: Column) -> Column:
        return f.least(f.lit(1.0), f.min(factor * f.col(p) * f.col("_m") / f.col("_rank")).over(after))

    if how.method == "bh":
        value = step_up(f.lit(1.0))
    elif how.method == "by":
        harmonic = f.expr("aggregate(sequence(1L, greatest(1L, familySizeOverAll)), 0D, (s, i) -> s + 1D / (familySizeOverAll - i + 1))")
        table = table.withColumn("_factor", harmonic)
        value = step_up(f.col("_factor"))
    elif how.method == "bky":
        table = table.withColumn("_first", step_up(f.lit(1.0)))
        limit = how.level / (1 + how.level) * (1 + SLACK)
        rejections = f.count(f.when(f.col("_first") <= limit, 1)).over(family)
        table = table.withColumn("_rejections", rejections)
        nulls = f.when(f.col("_rejections") == f.col("_m"), f.col("_m")).otherwise(f.col("_m") - f.col("_rejections"))
        table = table.withColumn("_factor", f.lit(1 + how.level) * nulls / f.greatest(f.lit(1.0), f.col("_m")))
        value = step_up(f.col("_factor"))
    elif how.method == "holm":
        value = f.max(f.least(f.lit(1.0), f.col(p) * (f.col("_m") - (f.col("_rank") - 1)))).over(before)
    elif how.method == "bonferroni":
        value = f.least(f.lit(1.0), f.col(p) * f.col("_m"))
    else:
        raise ValueError(f"{how.method} is no procedure; bh, by, bky, holm and bonferroni are")
    return table.withColumn(q, f.when(f.col(p).isNotNull(), value)).drop("_m", "_rank", "_factor", "_first", "_rejections")
