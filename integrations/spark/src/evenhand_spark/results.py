"""The program's JSON as Spark tables; every figure as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_SUBJECT = "struct<rater:string,person:string,unit:string,group:string,tie:string,component:string,other:string,period:string>"
_FINDING = (
    f"struct<detector:string,level:string,subject:{_SUBJECT},verdict:string,estimate:double,standardError:double,"
    "interval:array<double>,shrunken:double,pValue:double,pValueError:double,qValue:double,method:string,n:long,evidence:string,"
    "minimumDetectableEffect:double,reason:string,summary:string>"
)
_GAP = (
    "struct<from:string,to:string,estimate:double,interval:array<double>,supported:double,supportedInterval:array<double>,"
    "unsupported:double,unsupportedInterval:array<double>,raterComposition:double,linkingRaters:array<string>,label:string,verdict:string,"
    "reason:string>"
)
_PERSON = (
    "struct<person:string,period:string,pool:string,components:string,points:double,total:double,rank:double,band:string>"
)
_PROBLEM = "struct<severity:string,file:string,row:long,column:string,value:string,message:string>"


def findings(outcomes: DataFrame) -> DataFrame:
    """One row a finding of every audit, `position` its place in its shard's audit; `evidence` stays JSON."""
    return _rows(outcomes, "result", f"struct<findings:array<{_FINDING}>>", "findings")


def gaps(outcomes: DataFrame) -> DataFrame:
    """One row a gap of every comparison, with its component."""
    from pyspark.sql import functions as f

    parsed = outcomes.where("result is not null").select(
        "shard",
        f.explode(
            f.from_json("result", f"struct<components:array<struct<component:string,gaps:array<{_GAP}>>>>")["components"]
        ).alias("part"))
    return parsed.select("shard", "part.component", f.explode("part.gaps").alias("gap")).select("shard", "component", "gap.*")


def totals(outcomes: DataFrame) -> DataFrame:
    """One row a person and period of every score; `components` stays JSON."""
    return _rows(outcomes, "result", f"struct<people:array<{_PERSON}>>", "people").drop("position")


def problems(outcomes: DataFrame) -> DataFrame:
    """One row a problem, with the fields of `evenhand check`."""
    from pyspark.sql import functions as f

    found = f.explode(f.from_json("problems", f"array<{_PROBLEM}>")).alias("problem")
    return outcomes.select("shard", found).select("shard", "problem.*")


def _rows(outcomes: DataFrame, column: str, schema: str, key: str) -> DataFrame:
    from pyspark.sql import functions as f

    parsed = outcomes.where(f.col(column).isNotNull()).select(
        "shard", f.posexplode(f.from_json(column, schema)[key]).alias("position", "row"))
    return parsed.select("shard", "position", "row.*")
