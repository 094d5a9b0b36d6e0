"""Questions about a table, a plan, or the methods themselves. Made from the program's help by generate/generate; not to be edited."""

from __future__ import annotations

import os
from typing import Any, Literal

from evenhand.asking import Chosen, ask, ask_rows
from evenhand.options import Listed, Named, Text
from evenhand.question import Language
from evenhand.results.calibrate import CalibrationResult
from evenhand.results.calibrate_bands import BandCalibrationResult
from evenhand.results.calibrate_cases import CaseCalibrationResult
from evenhand.results.calibrate_facets import FacetsCalibrationResult
from evenhand.results.calibrate_gaps import GapCalibrationResult
from evenhand.results.calibrate_multiverse import JointCalibrationResult
from evenhand.results.calibrate_plans import PlanCalibrationResult
from evenhand.results.calibrate_ranks import RankCalibrationResult
from evenhand.results.calibrate_strata import StrataCalibrationResult
from evenhand.results.calibrate_years import YearCalibrationResult
from evenhand.results.compare_randomized import RandomizedResult
from evenhand.results.event_study import EventStudyResult
from evenhand.results.fit import FitReport
from evenhand.results.generate import WrittenStudy
from evenhand.results.log_verify import LogFinding
from evenhand.results.ranks import RanksResult
from evenhand.results.scheme_template import SchemeTemplate
from evenhand.rows import Answers
from evenhand.sources import PathSource, table_source


def fit(
    formula: str, table: Any, *, method: Literal["REML", "ML"] | None = None,
    solver: Literal["automatic", "direct", "iterative"] | None = None, weights: Text | None = None, residuals_by: Text | None = None,
    family: Literal["gaussian", "ordinal", "ordinal-probit", "binomial", "poisson"] | None = None,
    threshold: Literal["flexible", "equidistant"] | None = None, categories: Listed | None = None, test_terms: bool = False,
    predictions: bool = False, intervals: Text | None = None, test_variances: bool = False, cluster: Text | None = None,
    cluster_correction: Literal["CR1", "CR2"] | None = None, effects: bool = False, seed: Text | None = None, threads: Text | None = None,
    map: Named | None = None, program: Chosen = None, lang: Language | None = None
) -> FitReport:
    """Fit a mixed model with crossed random effects on any table.

    `method`: REML or ML. (default: REML)
    `solver`: automatic (direct where elimination is affordable), direct or iterative. (default: automatic)
    `weights`: A column of case weights.
    `residuals_by`: A column by whose values residual variances differ.
    `family`: The response's distribution: gaussian, ordinal (cumulative logit), ordinal-probit, binomial (successes/trials, or 0 and 1)
      or poisson. (default: gaussian)
    `threshold`: Thresholds between ordered categories: flexible or equidistant. (default: flexible)
    `categories`: The ordered categories from the lowest to the highest, separated by commas (default: numbers ascending, texts in their
      natural order).
    `test_terms`: Test every fixed term of a --family by its likelihood ratio.
    `predictions`: Add what a --family expects of every row: probabilities of categories, of a success, or the mean count.
    `intervals`: Add profile likelihood intervals of the variances, at this level: 0.95.
    `test_variances`: Test every random term's variance against 0 by its likelihood ratio.
    `cluster`: One or two columns, with a comma between: standard errors of fixed effects that hold within their clusters.
    `cluster_correction`: The small-sample correction of clustered errors: CR1 or CR2. (default: CR1)
    `effects`: Add the effect of every level, with its standard error.
    `seed`: The seed of all random streams. (default: 1)
    `threads`: How many threads work; the result does not depend on it (default: one a processor).
    """
    return ask(
        FitReport, ("fit",), (formula, table_source(table)), program, lang, repeated=("map",), method=method, solver=solver,
        weights=weights, residuals_by=residuals_by, family=family, threshold=threshold, categories=categories, test_terms=test_terms,
        predictions=predictions, intervals=intervals, test_variances=test_variances, cluster=cluster, cluster_correction=cluster_correction,
        effects=effects, seed=seed, threads=threads, map=map
    )


def event_study(
    table: Any, *, unit: Text | None = None, time: Text | None = None, first_treated: Text | None = None, outcome: Text | None = None,
    cluster: Text | None = None, estimates: Text | None = None, event_time: Text | None = None, covariance: Text | None = None,
    reference: Text | None = None, leads: Text | None = None, at: Text | None = None, magnitudes: Listed | None = None,
    smoothness: Listed | None = None, level: Text | None = None, program: Chosen = None, lang: Language | None = None
) -> EventStudyResult:
    """Effects before and after an event on any panel, with bounds that allow for what was already going on.

    `unit`: The column of units.
    `time`: The column of times.
    `first_treated`: The column of the unit's first treated time; empty: never.
    `outcome`: The column of outcomes.
    `cluster`: The column by which errors are clustered (default: the unit).
    `estimates`: Instead of a panel: the column of coefficients.
    `event_time`: The column of the coefficients' times.
    `covariance`: A table with the coefficients' covariance: numbers, as many rows and columns as coefficients, in their order.
    `reference`: The time whose coefficient is 0. (default: -1)
    `leads`: Leads with a coefficient of their own. (default: 4)
    `at`: The time since the event that the bounds are about (default: the mean of all).
    `magnitudes`: Multiples of the largest change before the event, separated by commas. (default: 0.5,1,1.5,2)
    `smoothness`: Changes of the change from one time to the next, in the outcome's unit, separated by commas (default: 0, a half and the
      whole of the largest change before the event).
    `level`: The level of the intervals. (default: 0.95)
    """
    return ask(
        EventStudyResult, ("event-study",), (table_source(table),), program, lang, unit=unit, time=time, first_treated=first_treated,
        outcome=outcome, cluster=cluster, estimates=estimates, event_time=event_time, covariance=covariance, reference=reference,
        leads=leads, at=at, magnitudes=magnitudes, smoothness=smoothness, level=level
    )


def rank(
    table: Any, estimate: Text, error: Text, *, name: Text | None = None, pool: Text | None = None, level: Text | None = None,
    first: Listed | None = None, draws: Text | None = None, seed: Text | None = None, threads: Text | None = None, program: Chosen = None,
    lang: Language | None = None
) -> RanksResult:
    """Rank sets of a table of estimates and standard errors.

    `estimate`: Of a table in place of a study: the column of estimates; the largest is first.
    `error`: Of a table: the column of their standard errors.
    `name`: Of a table: the column of names (default: the first one that holds no numbers).
    `pool`: Of a table: the column that says who is ranked against whom.
    `level`: The level of the rank sets. (default: 0.95)
    `first`: Tell who could be among so many first; may be given several times.
    `draws`: Draws of the errors (default: of a study 1000; of a table 20000, fewer for pools of more than 120, 1000 for those of more
      than 540).
    `seed`: The seed of all random streams. (default: 1)
    `threads`: How many threads work; the result does not depend on it (default: one a processor).
    """
    return ask(
        RanksResult, ("ranks",), (table_source(table),), program, lang, repeated=("first",), estimate=estimate, error=error, name=name,
        pool=pool, level=level, first=first, draws=draws, seed=seed, threads=threads
    )


def compare_randomized(
    table: Any, outcome: Text, label: Text, *, interval: Text | None = None, draws: Text | None = None, strata: Listed | None = None,
    drawn_for: Text | None = None, seed: Text | None = None, program: Chosen = None, lang: Language | None = None
) -> RandomizedResult:
    """Labels drawn at random on any table, compared by the draw itself.

    `outcome`: Of a table in place of a study: the column of outcomes, of which labels drawn at random are compared.
    `label`: Of a table: the column of labels that were drawn at random.
    `interval`: The level of the intervals.
    `draws`: The draws of the permutation of group labels over units.
    `strata`: Of a table: the columns within which labels were drawn, separated by commas (default: among all rows).
    `drawn_for`: Of a table: the column of those for whom one label was drawn that holds in all their rows (default: each row).
    `seed`: The seed of all random streams. (default: 1)
    """
    return ask(
        RandomizedResult, ("compare",), (table_source(table),), program, lang, outcome=outcome, label=label, interval=interval, draws=draws,
        strata=strata, drawn_for=drawn_for, seed=seed
    )


def generate(
    folder: str | os.PathLike[str], plan: Text, *, seed: Text | None = None, program: Chosen = None, lang: Language | None = None
) -> WrittenStudy:
    """Make a synthetic study with planted effects, and the truth beside it.

    `plan`: The plan: sizes, effects, seed (YAML).
    `seed`: Another seed than the plan's.
    """
    return ask(WrittenStudy, ("generate",), (PathSource(folder),), program, lang, plan=plan, seed=seed)


def calibrate(
    *, scenario: Listed | None = None, studies: Text | None = None, detectors: Listed | None = None,
    panel_adjustment: Literal["additive", "linear", "none"] | None = None,
    exchange: Literal["model", "units", "persons", "rows"] | None = None,
    whom_to_score: Literal["unknown", "chosen", "assigned"] | None = None, member_kinds: Literal["unknown", "alike"] | None = None,
    alternative: Literal["two-sided", "greater", "less"] | None = None, fdr: Literal["bh", "by", "bky", "holm", "bonferroni"] | None = None,
    fdr_level: Text | None = None, fdr_scope: Literal["detector", "audit"] | None = None, smallest_effect: Text | None = None,
    interval: Text | None = None, draws: Text | None = None, minimum_tied: Text | None = None, minimum_leavers: Text | None = None,
    set: Named | None = None, top_tier: Text | None = None, seed: Text | None = None, threads: Text | None = None, program: Chosen = None,
    lang: Language | None = None
) -> Answers[CalibrationResult]:
    """Measure how often the detectors are wrong, on generated studies whose truth is known.

    `scenario`: Only these scenarios, separated by commas.
    `studies`: How many studies a scenario. (default: 500)
    `detectors`: Which detectors, separated by commas (default: all).
    `panel_adjustment`: How the rest of a panel enters: additive, linear or none.
    `exchange`: What is exchanged under the deciding null hypothesis: model, units, persons or rows.
    `whom_to_score`: How it came about whom raters scored: assigned, chosen or unknown (default: what study.yaml says).
    `member_kinds`: Whether members who score each other are of one kind, where no column names kinds: alike or unknown (default: what
      study.yaml says).
    `alternative`: The side that is tested: two-sided, greater or less.
    `fdr`: How families are adjusted: bh, by, bky, holm or bonferroni.
    `fdr_level`: The error rate of a family that is kept.
    `fdr_scope`: What a family is: detector or audit.
    `smallest_effect`: The smallest effect that matters, in points; 0: every difference matters.
    `interval`: The level of the intervals.
    `draws`: The most random assignments of a permutation test that decides.
    `minimum_tied`: With fewer tied people nothing is flagged.
    `minimum_leavers`: With fewer people who left nothing is flagged.
    `set`: Any other constant of the printed settings, NAME=VALUE (minimumRatings=8); may be repeated.
    `top_tier`: The tier that may go round (default: the scheme's best band, or the first of tierOrder).
    `seed`: The seed of all random streams. (default: 1)
    `threads`: How many threads work; the result does not depend on it (default: one a processor).
    """
    return ask_rows(
        CalibrationResult, ("calibrate",), (), program, lang, repeated=("set",), scenario=scenario, studies=studies, detectors=detectors,
        panel_adjustment=panel_adjustment, exchange=exchange, whom_to_score=whom_to_score, member_kinds=member_kinds,
        alternative=alternative, fdr=fdr, fdr_level=fdr_level, fdr_scope=fdr_scope, smallest_effect=smallest_effect, interval=interval,
        draws=draws, minimum_tied=minimum_tied, minimum_leavers=minimum_leavers, set=set, top_tier=top_tier, seed=seed, threads=threads
    )


def calibrate_gaps(
    *, scenario: Listed | None = None, studies: Text | None = None, seed: Text | None = None, threads: Text | None = None,
    program: Chosen = None, lang: Language | None = None
) -> Answers[GapCalibrationResult]:
    """How often the intervals of gaps hold what is true.

    `scenario`: Only these scenarios, separated by commas.
    `studies`: How many studies a scenario. (default: 500)
    `seed`: The seed of all random streams. (default: 1)
    `threads`: How many threads work; the result does not depend on it (default: one a processor).
    """
    return ask_rows(
        GapCalibrationResult, ("calibrate",), (), program, lang, gaps=True, scenario=scenario, studies=studies, seed=seed, threads=threads
    )


def calibrate_bands(
    *, scenario: Listed | None = None, studies: Text | None = None, seed: Text | None = None, threads: Text | None = None,
    program: Chosen = None, lang: Language | None = None
) -> Answers[BandCalibrationResult]:
    """Whether the stated certainty of bands is right.

    `scenario`: Only these scenarios, separated by commas.
    `studies`: How many studies a scenario. (default: 500)
    `seed`: The seed of all random streams. (default: 1)
    `threads`: How many threads work; the result does not depend on it (default: one a processor).
    """
    return ask_rows(
        BandCalibrationResult, ("calibrate",), (), program, lang, bands=True, scenario=scenario, studies=studies, seed=seed, threads=threads
    )


def calibrate_ranks(
    *, scenario: Listed | None = None, studies: Text | None = None, seed: Text | None = None, threads: Text | None = None,
    program: Chosen = None, lang: Language | None = None
) -> Answers[RankCalibrationResult]:
    """How often rank sets hold the true ranks.

    `scenario`: Only these scenarios, separated by commas.
    `studies`: How many studies a scenario. (default: 500)
    `seed`: The seed of all random streams. (default: 1)
    `threads`: How many threads work; the result does not depend on it (default: one a processor).
    """
    return ask_rows(
        RankCalibrationResult, ("calibrate",), (), program, lang, ranks=True, scenario=scenario, studies=studies, seed=seed, threads=threads
    )


def calibrate_multiverse(
    *, scenario: Listed | None = None, studies: Text | None = None, seed: Text | None = None, threads: Text | None = None,
    program: Chosen = None, lang: Language | None = None
) -> Answers[JointCalibrationResult]:
    """How often the joint test of the multiverse is wrong.

    `scenario`: Only these scenarios, separated by commas.
    `studies`: How many studies a scenario. (default: 500)
    `seed`: The seed of all random streams. (default: 1)
    `threads`: How many threads work; the result does not depend on it (default: one a processor).
    """
    return ask_rows(
        JointCalibrationResult, ("calibrate",), (), program, lang, multiverse=True, scenario=scenario, studies=studies, seed=seed,
        threads=threads
    )


def calibrate_plans(
    *, scenario: Listed | None = None, studies: Text | None = None, seed: Text | None = None, threads: Text | None = None,
    program: Chosen = None, lang: Language | None = None
) -> Answers[PlanCalibrationResult]:
    """Whether what plans promise comes true.

    `scenario`: Only these scenarios, separated by commas.
    `studies`: How many studies a scenario. (default: 500)
    `seed`: The seed of all random streams. (default: 1)
    `threads`: How many threads work; the result does not depend on it (default: one a processor).
    """
    return ask_rows(
        PlanCalibrationResult, ("calibrate",), (), program, lang, plans=True, scenario=scenario, studies=studies, seed=seed, threads=threads
    )


def calibrate_facets(
    *, scenario: Listed | None = None, studies: Text | None = None, seed: Text | None = None, threads: Text | None = None,
    program: Chosen = None, lang: Language | None = None
) -> Answers[FacetsCalibrationResult]:
    """Errors, fit and interactions of the many-facet Rasch model.

    `scenario`: Only these scenarios, separated by commas.
    `studies`: How many studies a scenario. (default: 500)
    `seed`: The seed of all random streams. (default: 1)
    `threads`: How many threads work; the result does not depend on it (default: one a processor).
    """
    return ask_rows(
        FacetsCalibrationResult, ("calibrate",), (), program, lang, facets=True, scenario=scenario, studies=studies, seed=seed,
        threads=threads
    )


def calibrate_cases(
    *, scenario: Listed | None = None, studies: Text | None = None, seed: Text | None = None, threads: Text | None = None,
    program: Chosen = None, lang: Language | None = None
) -> Answers[CaseCalibrationResult]:
    """Whether reference cases measure what all raters share.

    `scenario`: Only these scenarios, separated by commas.
    `studies`: How many studies a scenario. (default: 500)
    `seed`: The seed of all random streams. (default: 1)
    `threads`: How many threads work; the result does not depend on it (default: one a processor).
    """
    return ask_rows(
        CaseCalibrationResult, ("calibrate",), (), program, lang, cases=True, scenario=scenario, studies=studies, seed=seed, threads=threads
    )


def calibrate_years(
    *, scenario: Listed | None = None, studies: Text | None = None, seed: Text | None = None, threads: Text | None = None,
    program: Chosen = None, lang: Language | None = None
) -> Answers[YearCalibrationResult]:
    """Shifts between periods: bias, coverage, drifted anchors found.

    `scenario`: Only these scenarios, separated by commas.
    `studies`: How many studies a scenario. (default: 500)
    `seed`: The seed of all random streams. (default: 1)
    `threads`: How many threads work; the result does not depend on it (default: one a processor).
    """
    return ask_rows(
        YearCalibrationResult, ("calibrate",), (), program, lang, years=True, scenario=scenario, studies=studies, seed=seed, threads=threads
    )


def calibrate_strata(
    *, scenario: Listed | None = None, studies: Text | None = None, seed: Text | None = None, threads: Text | None = None,
    program: Chosen = None, lang: Language | None = None
) -> Answers[StrataCalibrationResult]:
    """Gaps tested by exchanging labels within strata: level, power, coverage.

    `scenario`: Only these scenarios, separated by commas.
    `studies`: How many studies a scenario. (default: 500)
    `seed`: The seed of all random streams. (default: 1)
    `threads`: How many threads work; the result does not depend on it (default: one a processor).
    """
    return ask_rows(
        StrataCalibrationResult, ("calibrate",), (), program, lang, strata=True, scenario=scenario, studies=studies, seed=seed,
        threads=threads
    )


def scheme_template(*, program: Chosen = None, lang: Language | None = None) -> SchemeTemplate:
    """Write a scheme with every key, each explained in a comment."""
    return ask(SchemeTemplate, ("scheme", "template"), (), program, lang)


def verify_log(
    file: str | os.PathLike[str], *, anchor: Text | None = None, program: Chosen = None, lang: Language | None = None
) -> LogFinding:
    """Check that no entry of a scenario log or a workbench record was changed, added in between or taken away.

    `anchor`: A digest of this file that was noted elsewhere: nothing up to its entry was taken away or written anew.
    """
    return ask(LogFinding, ("log", "verify"), (PathSource(file),), program, lang, anchor=anchor)
