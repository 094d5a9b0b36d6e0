"""Every question about a study. Made from the program's help by generate/generate; not to be edited."""

from __future__ import annotations

from typing import Any, Literal, TypeVar

from evenhand.options import Listed, Named, Text
from evenhand.result import Result
from evenhand.results.audit import AuditResult
from evenhand.results.check import StudyCheck
from evenhand.results.compare import GroupComparison
from evenhand.results.facets import FacetsFit
from evenhand.results.grades import GradesResult
from evenhand.results.marking import MarkingResult
from evenhand.results.multiverse import MultiverseResult
from evenhand.results.normalize import MethodComparison
from evenhand.results.normalize_onto import YearsResult
from evenhand.results.plan import PlanResult
from evenhand.results.plan_settle import SettleResult
from evenhand.results.ranks import RanksResult
from evenhand.results.reliability import ReliabilityResult
from evenhand.results.report import StudyReport
from evenhand.results.report_publication import PublishedReport
from evenhand.results.scheme_check import SchemeTrial
from evenhand.results.scheme_init import DraftedScheme
from evenhand.results.score import ScoreResult
from evenhand.results.simulate import SimulationResult
from evenhand.results.simulate_publication import PublishedSimulation

R = TypeVar("R", bound=Result)


class Verbs:
    """A method for each command that is about a study; an option that is left out is the program's default."""

    def _ask(self, kind: type[R], *command: str, repeated: tuple[str, ...] = (), **options: Any) -> R:
        raise NotImplementedError

    def check(self, *, write_study: Text | None = None) -> StudyCheck:
        """Say what was understood, what each table enables, every problem, and what the design connects.

        `write_study`: Write how each file was read into this file (study.yaml), so that nothing is guessed the next time.
        """
        return self._ask(StudyCheck, "check", write_study=write_study)

    def score(
        self, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None, person: Text | None = None,
        rank_sets: bool = False, seed: Text | None = None, threads: Text | None = None
    ) -> ScoreResult:
        """The official totals, ranks and bands, exactly as the scheme says.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: the latest that has scores).
        `person`: Only this person, with every step from raw score to band.
        `rank_sets`: Add the ranks that the error of the ratings does not rule out, and how many of each band would not be there if the
          true scores were known.
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            ScoreResult, "score", scheme=scheme, proposal=proposal, period=period, person=person, rank_sets=rank_sets, seed=seed,
            threads=threads
        )

    def compare(
        self, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None,
        smallest_effect: Text | None = None, interval: Text | None = None, minimum_group: Text | None = None, draws: Text | None = None,
        training: Text | None = None, stratify: Text | None = None, group: Text | None = None, seed: Text | None = None,
        threads: Text | None = None
    ) -> GroupComparison:
        """Groups side by side: gaps, their intervals, and how much of them common raters support.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: the latest that has scores).
        `smallest_effect`: The smallest gap that matters, in points.
        `interval`: The level of the intervals.
        `minimum_group`: Groups with fewer people are not shown.
        `draws`: The draws of the permutation of group labels over units.
        `training`: Write each rater's scores of reference cases beside the key and the others' mean into this folder: a page a rater, or
          with --format xlsx a workbook.
        `stratify`: Test every gap by exchanging labels within strata, too: unit, rater (people whom the same raters scored), case
          (reference cases as they were shown), or a column of people, units or ratings.
        `group`: With --stratify: the column of people, units or ratings whose values make the groups, gender say (default: group).
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            GroupComparison, "compare", scheme=scheme, proposal=proposal, period=period, smallest_effect=smallest_effect, interval=interval,
            minimum_group=minimum_group, draws=draws, training=training, stratify=stratify, group=group, seed=seed, threads=threads
        )

    def normalize(
        self, method: Listed, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None,
        component: Text | None = None, by: Listed | None = None, overall: Literal["pooled", "mean-of-means"] | None = None,
        trim: Listed | None = None, round: Named | None = None, spread: bool = False, tolerance: Text | None = None,
        anchor: Text | None = None, internal_anchor: bool = False, synthetic: Literal["size", "0.5", "1"] | None = None,
        reference: Text | None = None, seed: Text | None = None, threads: Text | None = None
    ) -> MethodComparison:
        """Adjusted scores, raw beside them, each method with what it assumes; with --onto periods on one scale.

        `method`: The method, several separated by commas, or all.
        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: the latest that has scores).
        `component`: What is normalized: a component (default: the total, where there is a scheme).
        `by`: The groups that are made comparable: attributes separated by commas (group,position), or rater: each rater's scores, then
          the mean of a person's. Default: group.
        `overall`: The overall mean: pooled or mean-of-means.
        `trim`: How many of the highest and lowest are left out of a mean: "1,1".
        `round`: Published rounding: "mean=2,k=3,result=2".
        `spread`: anchored: match the spread over units, too.
        `tolerance`: anchored: a group that would move by no more than this does not move.
        `anchor`: tucker, levine, equipercentile, moderation, anchored: link groups through this component, or this CSV file of persons
          and scores, in place of the raters who score several groups.
        `internal_anchor`: The anchor is part of what is linked, or contains it (levine).
        `synthetic`: tucker, levine: the people among whom scores are made equal: 1 (the linked group), 0.5 (groups with equal weights) or
          size.
        `reference`: tucker, levine, equipercentile: the group whose scale is kept (default: the largest).
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            MethodComparison, "normalize", method=method, scheme=scheme, proposal=proposal, period=period, component=component, by=by,
            overall=overall, trim=trim, round=round, spread=spread, tolerance=tolerance, anchor=anchor, internal_anchor=internal_anchor,
            synthetic=synthetic, reference=reference, seed=seed, threads=threads
        )

    def normalize_onto(
        self, onto: Text, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None,
        component: Text | None = None, link_by: Listed | None = None, link_scale: Literal["auto", "always", "never"] | None = None,
        drift_level: Text | None = None, smallest_displacement: Text | None = None, interval: Text | None = None, seed: Text | None = None,
        threads: Text | None = None
    ) -> YearsResult:
        """Periods on one scale, through raters and reference cases of both, with totals, ranks and bands across them.

        `onto`: Put the periods on the scale of this one, in place of making groups comparable: through raters and reference cases of
          both.
        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: the latest that has scores).
        `component`: What is normalized: a component (default: the total, where there is a scheme).
        `link_by`: --onto: what joins the periods, separated by commas: cases, raters, people (default: cases where three are common, else
          raters).
        `link_scale`: --onto: move the spread beside the level: auto (where cases tell it well enough), always or never.
        `drift_level`: --onto: the false-discovery rate among raters or cases that are left out as drifted.
        `smallest_displacement`: --onto: a rater or case that moved by no more than these points beyond the others is kept.
        `interval`: --onto: the level of the intervals.
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            YearsResult, "normalize", onto=onto, scheme=scheme, proposal=proposal, period=period, component=component, link_by=link_by,
            link_scale=link_scale, drift_level=drift_level, smallest_displacement=smallest_displacement, interval=interval, seed=seed,
            threads=threads
        )

    def audit(
        self, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None, component: Listed | None = None,
        tie: Listed | None = None, detectors: Listed | None = None, panel_adjustment: Literal["additive", "linear", "none"] | None = None,
        exchange: Literal["model", "units", "persons", "rows"] | None = None,
        whom_to_score: Literal["unknown", "chosen", "assigned"] | None = None, member_kinds: Literal["unknown", "alike"] | None = None,
        alternative: Literal["two-sided", "greater", "less"] | None = None,
        fdr: Literal["bh", "by", "bky", "holm", "bonferroni"] | None = None, fdr_level: Text | None = None,
        fdr_scope: Literal["detector", "audit"] | None = None, smallest_effect: Text | None = None, interval: Text | None = None,
        draws: Text | None = None, minimum_tied: Text | None = None, minimum_leavers: Text | None = None, set: Named | None = None,
        top_tier: Text | None = None, seed: Text | None = None, threads: Text | None = None
    ) -> AuditResult:
        """Look for rater bias: hints for review, each with interval, method and count.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: all).
        `component`: Only these components, separated by commas.
        `tie`: A tie stated as a rule: "rater.team == person.team"; may be repeated.
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
        return self._ask(
            AuditResult, "audit", repeated=("tie", "set"), scheme=scheme, proposal=proposal, period=period, component=component, tie=tie,
            detectors=detectors, panel_adjustment=panel_adjustment, exchange=exchange, whom_to_score=whom_to_score,
            member_kinds=member_kinds, alternative=alternative, fdr=fdr, fdr_level=fdr_level, fdr_scope=fdr_scope,
            smallest_effect=smallest_effect, interval=interval, draws=draws, minimum_tied=minimum_tied, minimum_leavers=minimum_leavers,
            set=set, top_tier=top_tier, seed=seed, threads=threads
        )

    def simulate(
        self, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None, target: Named | None = None,
        importance: Literal["main-effect", "covariance-share"] | None = None, bounds: Named | None = None, robustness: bool = False,
        draws: Text | None = None, region: Text | None = None, score_error: bool = False, shift: Text | None = None, fair: bool = False,
        sensitivity: bool = False, backtest: bool = False, band: Text | None = None, group: Text | None = None, log: Text | None = None,
        weights: Named | None = None, to: Named | None = None, seed: Text | None = None, threads: Text | None = None
    ) -> SimulationResult:
        """Say what a change of the scheme would do before it is adopted.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: the latest that has scores).
        `target`: Wanted importances of the components: "unit=30,leaders=25,…"; only their proportions count.
        `importance`: Which importance the target speaks of: main-effect or covariance-share. (default: main-effect)
        `bounds`: Lowest and highest shares of the weights for the target: "unit=0.1:0.4,head=0.15".
        `robustness`: Look at ranks over a region of weights.
        `draws`: How many weights (and, with --score-error, scores) are drawn.
        `region`: The region: simplex, ordinal, box:0.1, or a file of constraints such as "unit + head <= 0.5".
        `score_error`: Draw the error of the ratings: how sure each band is, now and proposed, and whether the change alters it.
        `shift`: Ranges of ranks while every share of the weights moves by so much, and critical weights: 0.05.
        `fair`: Search all weights for those that keep each band's impact ratio at four fifths or more.
        `sensitivity`: Say what the ranking depends on most: weights, normalization, trimming or raters (Sobol indices).
        `backtest`: Apply the proposal to every period.
        `band`: The band whose share groups are compared by (default: the first that is a good thing to have).
        `group`: The attribute that makes the groups. (default: group)
        `log`: A file to which what was tried is appended, with when and by which settings.
        `weights`: Weights of the components now: "a=40,b=60"; instead of a scheme, on a components table.
        `to`: Weights proposed: "a=30,b=70".
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            SimulationResult, "simulate", scheme=scheme, proposal=proposal, period=period, target=target, importance=importance,
            bounds=bounds, robustness=robustness, draws=draws, region=region, score_error=score_error, shift=shift, fair=fair,
            sensitivity=sensitivity, backtest=backtest, band=band, group=group, log=log, weights=weights, to=to, seed=seed, threads=threads
        )

    def simulate_for_publication(
        self, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None, target: Named | None = None,
        importance: Literal["main-effect", "covariance-share"] | None = None, bounds: Named | None = None, robustness: bool = False,
        draws: Text | None = None, region: Text | None = None, score_error: bool = False, shift: Text | None = None, fair: bool = False,
        sensitivity: bool = False, backtest: bool = False, band: Text | None = None, group: Text | None = None,
        weights: Named | None = None, to: Named | None = None, minimum_count: Text | None = None, seed: Text | None = None,
        threads: Text | None = None
    ) -> PublishedSimulation:
        """What a change of the scheme would do in aggregates alone, with small counts suppressed.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: the latest that has scores).
        `target`: Wanted importances of the components: "unit=30,leaders=25,…"; only their proportions count.
        `importance`: Which importance the target speaks of: main-effect or covariance-share. (default: main-effect)
        `bounds`: Lowest and highest shares of the weights for the target: "unit=0.1:0.4,head=0.15".
        `robustness`: Look at ranks over a region of weights.
        `draws`: How many weights (and, with --score-error, scores) are drawn.
        `region`: The region: simplex, ordinal, box:0.1, or a file of constraints such as "unit + head <= 0.5".
        `score_error`: Draw the error of the ratings: how sure each band is, now and proposed, and whether the change alters it.
        `shift`: Ranges of ranks while every share of the weights moves by so much, and critical weights: 0.05.
        `fair`: Search all weights for those that keep each band's impact ratio at four fifths or more.
        `sensitivity`: Say what the ranking depends on most: weights, normalization, trimming or raters (Sobol indices).
        `backtest`: Apply the proposal to every period.
        `band`: The band whose share groups are compared by (default: the first that is a good thing to have).
        `group`: The attribute that makes the groups. (default: group)
        `weights`: Weights of the components now: "a=40,b=60"; instead of a scheme, on a components table.
        `to`: Weights proposed: "a=30,b=70".
        `minimum_count`: With --view publication: the fewest people a figure is shown of. (default: 5)
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            PublishedSimulation, "simulate", view="publication", scheme=scheme, proposal=proposal, period=period, target=target,
            importance=importance, bounds=bounds, robustness=robustness, draws=draws, region=region, score_error=score_error, shift=shift,
            fair=fair, sensitivity=sensitivity, backtest=backtest, band=band, group=group, weights=weights, to=to,
            minimum_count=minimum_count, seed=seed, threads=threads
        )

    def facets(
        self, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None, component: Listed | None = None,
        facets: Listed | None = None, person: Text | None = None, floating: Text | None = None,
        method: Literal["jmle", "mml"] | None = None, correction: Literal["none", "length", "weighted"] | None = None,
        partial_credit: Text | None = None, slopes: Text | None = None, step: Text | None = None, anchors: Text | None = None,
        bias: Listed | None = None, fdr: Literal["bh", "by", "bky", "holm", "bonferroni"] | None = None, fdr_level: Text | None = None,
        unexpected: Text | None = None, extreme: Text | None = None, points: Text | None = None, maximum_categories: Text | None = None,
        seed: Text | None = None, threads: Text | None = None
    ) -> FacetsFit:
        """A many-facet Rasch model: measures of persons, raters and all else on one scale.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: all).
        `component`: Only these components, separated by commas.
        `facets`: The facets, separated by commas (default: person,rater and, where there are several, component and period).
        `person`: The facet whose higher measures make higher ratings likelier. (default: person)
        `floating`: The facet that is not centred. (default: rater)
        `method`: jmle (joint) or mml (marginal maximum likelihood); default: jmle, and mml beside --slopes.
        `correction`: What is done about the bias of jmle: none, length or weighted. (default: none)
        `partial_credit`: The facet whose elements have thresholds of their own; default: one rating scale.
        `slopes`: The facet whose elements have slopes, by which persons' measures enter: rater; default: none, all slopes are 1.
        `step`: Classes of this width are the categories; default: every score is one.
        `anchors`: A CSV file of given measures with the columns facet, element and measure; the facet threshold gives thresholds, each by
          its upper category.
        `bias`: A pair of facets whose interactions are tested: rater,component; may be repeated.
        `fdr`: How a family of interactions is adjusted: bh, by, bky, holm or bonferroni. (default: bh)
        `fdr_level`: The error rate of that family. (default: 0.05)
        `unexpected`: Standardized residuals beyond this are listed. (default: 2.0)
        `extreme`: By so much of a category an extreme score is adjusted inwards. (default: 0.3)
        `points`: Nodes of the quadrature of mml. (default: 15)
        `maximum_categories`: More categories than this are refused. (default: 60)
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            FacetsFit, "facets", repeated=("bias",), scheme=scheme, proposal=proposal, period=period, component=component, facets=facets,
            person=person, floating=floating, method=method, correction=correction, partial_credit=partial_credit, slopes=slopes, step=step,
            anchors=anchors, bias=bias, fdr=fdr, fdr_level=fdr_level, unexpected=unexpected, extreme=extreme, points=points,
            maximum_categories=maximum_categories, seed=seed, threads=threads
        )

    def reliability(
        self, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None, component: Listed | None = None,
        design: Text | None = None, object: Text | None = None, fixed: Listed | None = None, sizes: Named | None = None,
        wanted: Text | None = None, interval: Text | None = None, draws: Text | None = None, categories: Listed | None = None,
        weights: Listed | None = None, pair: Text | None = None, least_common: Text | None = None, leave_out_draws: Text | None = None,
        seed: Text | None = None, threads: Text | None = None
    ) -> ReliabilityResult:
        """Agreement of raters, where variance lies, and how many raters are enough.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: the latest that has scores).
        `component`: Only these components, separated by commas.
        `design`: The design of the ratings (default: person x rater; with several components person x (rater:component)).
        `object`: The facet whose levels are to be distinguished. (default: person)
        `fixed`: Facets of which no other conditions are meant, separated by commas; none: no facet (default: component).
        `sizes`: Numbers of conditions to look at: rater=1,2,5; may be repeated.
        `wanted`: The reliability that is wanted. (default: 0.8)
        `interval`: The level of the intervals. (default: 0.95)
        `draws`: Resamples of Krippendorff's alpha. (default: 1000)
        `categories`: All categories that can be given: 1,2,3,4,5, or names of tiers (default: the scale that study.yaml states, else
          those that occur).
        `weights`: Partial agreement of categories: ordinal, linear, quadratic, radical, ratio, circular, bipolar, separated by commas.
          (default: ordinal,linear,quadratic)
        `pair`: Two raters to look at closely, separated by a comma: coefficients with intervals, and what each gave beside the other.
        `least_common`: Pairs of raters, and of components, with fewer targets in common are left out. (default: 5)
        `leave_out_draws`: Random vectors of the leave-out correction where it is not exact. (default: 200)
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            ReliabilityResult, "reliability", repeated=("sizes",), scheme=scheme, proposal=proposal, period=period, component=component,
            design=design, object=object, fixed=fixed, sizes=sizes, wanted=wanted, interval=interval, draws=draws, categories=categories,
            weights=weights, pair=pair, least_common=least_common, leave_out_draws=leave_out_draws, seed=seed, threads=threads
        )

    def ranks(
        self, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None, level: Text | None = None,
        first: Listed | None = None, draws: Text | None = None, seed: Text | None = None, threads: Text | None = None
    ) -> RanksResult:
        """Ranks with those that can't be ruled out, who could be among the first, and how many pairs can be distinguished.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: the latest that has scores).
        `level`: The level of the rank sets. (default: 0.95)
        `first`: Tell who could be among so many first; may be given several times.
        `draws`: Draws of the errors (default: of a study 1000; of a table 20000, fewer for pools of more than 120, 1000 for those of more
          than 540).
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            RanksResult, "ranks", repeated=("first",), scheme=scheme, proposal=proposal, period=period, level=level, first=first,
            draws=draws, seed=seed, threads=threads
        )

    def multiverse(
        self, *, scheme: Named | None = None, proposal: Named | None = None, choices: Named | None = None, person: Text | None = None,
        deals: Text | None = None, seed: Text | None = None, threads: Text | None = None
    ) -> MultiverseResult:
        """Every defensible reading side by side: in how many a person has which band, and a finding is flagged; with a joint test.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `choices`: The choices and their options (YAML); default: multiverse.yaml in the study's folder, else the documented ones.
        `person`: Only this person's bands.
        `deals`: How often ties are dealt anew for the joint test; 0: not at all. (default: 199)
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            MultiverseResult, "multiverse", scheme=scheme, proposal=proposal, choices=choices, person=person, deals=deals, seed=seed,
            threads=threads
        )

    def grades(
        self, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None, component: Listed | None = None,
        guideline: Named | None = None, by: Listed | None = None, within: Text | None = None, smallest_effect: Text | None = None,
        interval: Text | None = None, draws: Text | None = None, seed: Text | None = None, threads: Text | None = None
    ) -> GradesResult:
        """Who gives which grades: beside everybody else's, beside guidelines, beside the last cycle; what a calibration meeting should look at.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: the latest that has scores).
        `component`: Only these components, separated by commas.
        `guideline`: What share may get certain grades: A<=20%, D+E>=5%, B=30%..50%; may be given several times (default: the scheme's
          quotas).
        `by`: Columns of the ratings by whose values people are taken together as well, separated by commas: department.
        `within`: A column of the ratings within whose values people are compared: a job level (default: people's position).
        `smallest_effect`: The smallest difference of mean grades that matters, in steps. (default: 0.5)
        `interval`: The level of the intervals. (default: 0.95)
        `draws`: Random assignments where there are too many to look at each. (default: 9999)
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            GradesResult, "grades", repeated=("guideline",), scheme=scheme, proposal=proposal, period=period, component=component,
            guideline=guideline, by=by, within=within, smallest_effect=smallest_effect, interval=interval, draws=draws, seed=seed,
            threads=threads
        )

    def marking(
        self, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None, component: Listed | None = None,
        tolerance: Named | None = None, boundaries: Text | None = None, range: Listed | None = None,
        rule: Literal["mean", "higher", "third", "closest", "median"] | None = None, third_beyond: Text | None = None,
        reliability: Text | None = None, definitive: Text | None = None, stage: Text | None = None, order: Text | None = None,
        stop_after: Text | None = None, approval: Text | None = None, smallest_effect: Text | None = None, interval: Text | None = None,
        draws: Text | None = None, seed: Text | None = None, threads: Text | None = None
    ) -> MarkingResult:
        """How well examinations are marked: markers beside the definitive marks of seeds, two markers a script, how sure grades are.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: the latest that has scores).
        `component`: Only these components, separated by commas.
        `tolerance`: How far a mark may lie from the definitive one: 4, or by component: essay=2,total=5.
        `boundaries`: The lowest marks of the grades: A:70,B:60,C:50.
        `range`: What marks can be: 0,100 (default: the study's scale, else from 0 to the highest mark).
        `rule`: How the marks of two markers become one: mean, higher, third (a third marker decides where they differ too far), closest
          (two of three), median. (default: mean)
        `third_beyond`: Two marks that differ by more go to a third marker (default: the tolerance).
        `reliability`: The reliability of a single mark, where it is known otherwise.
        `definitive`: The column of definitive marks (default: one called definitive, true mark, moderator mark, ...).
        `stage`: The column that tells standardisation from live marking (default: one called stage).
        `order`: The column by which a marker's marks stand in order (default: one called order or time, else the rows).
        `stop_after`: A marker is stopped at so many live seeds out of tolerance.
        `approval`: A marker is approved with this share of standardisation within tolerance.
        `smallest_effect`: The smallest mean difference that matters, in marks (default: half the tolerance).
        `interval`: The level of the intervals.
        `draws`: Draws of markers' errors, by which rules are compared.
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            MarkingResult, "marking", scheme=scheme, proposal=proposal, period=period, component=component, tolerance=tolerance,
            boundaries=boundaries, range=range, rule=rule, third_beyond=third_beyond, reliability=reliability, definitive=definitive,
            stage=stage, order=order, stop_after=stop_after, approval=approval, smallest_effect=smallest_effect, interval=interval,
            draws=draws, seed=seed, threads=threads
        )

    def plan(
        self, *, pairs: Text | None = None, component: Text | None = None, period: Text | None = None, sheets: Text | None = None,
        assignment: Text | None = None, ratings: Text | None = None, share: Text | None = None, min: Text | None = None,
        max: Text | None = None, links: Text | None = None, forbid: Listed | None = None, want: Listed | None = None, keep: bool = False,
        testable: bool = False, panel: Text | None = None, together: bool = False, blocks: Text | None = None, power: Text | None = None,
        spread: Named | None = None, quick: bool = False, cases: Text | None = None, label: Text | None = None, sealed: Text | None = None,
        scheme: Named | None = None, proposal: Named | None = None, seed: Text | None = None, threads: Text | None = None
    ) -> PlanResult:
        """Assign raters to people within workload and conflicts, and say what could be found before anybody has rated.

        `pairs`: A table of pairs: rater, person or unit, and pair: forbidden or wanted.
        `component`: The component that is planned (default: the one with most ratings whose raters score several units).
        `period`: The period whose people, raters and design are this year's (default: the latest).
        `sheets`: Write a workbook for each rater into this folder.
        `assignment`: Write the assignment as a study's table of ratings with empty scores (CSV).
        `ratings`: Ratings of each person (default: as many as this year, else 3).
        `share`: Instead: each rater scores their wanted people and this share of the others, 0 to 1.
        `min`: At least so many people a rater.
        `max`: At most so many people a rater.
        `links`: Raters who are to score both of any two groups. (default: 2)
        `forbid`: A kind of tie, or a rule A == B, whose pairs must not meet; may be given several times.
        `want`: A kind of tie, or a rule A == B, whose pairs are to meet; may be given several times.
        `keep`: Keep this year's pairs, and plan what is missing.
        `testable`: Keep this year's pairs, and add the ratings that make testable what the audit and the comparison of groups can't test.
        `panel`: People of a block (a day, a room) are scored together, by a panel of so many raters.
        `together`: People of one unit get the same raters, so that raters' tastes for units, and favoritism beside them, can be measured.
        `blocks`: Deal people to so many blocks, evenly over groups (default: the blocks that they state).
        `power`: The probability with which effects are to be found. (default: 0.8)
        `spread`: How scores vary, in points, in place of what the study shows: error=3,people=4,severity=2,taste=1.
        `quick`: Don't draw what detectors would find.
        `cases`: Add so many reference cases, which every rater scores as well.
        `label`: Show each case under a label drawn at random for each rater: group, unit, or labels with commas between them (A,B).
        `sealed`: Write who sees which case under which label to this file (CSV), and print its digest.
        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            PlanResult, "plan", repeated=("forbid", "want"), pairs=pairs, component=component, period=period, sheets=sheets,
            assignment=assignment, ratings=ratings, share=share, min=min, max=max, links=links, forbid=forbid, want=want, keep=keep,
            testable=testable, panel=panel, together=together, blocks=blocks, power=power, spread=spread, quick=quick, cases=cases,
            label=label, sealed=sealed, scheme=scheme, proposal=proposal, seed=seed, threads=threads
        )

    def settle(
        self, settle: Text, *, component: Text | None = None, period: Text | None = None, max: Text | None = None,
        certainty: Text | None = None, draws: Text | None = None, scheme: Named | None = None, proposal: Named | None = None,
        seed: Text | None = None, threads: Text | None = None
    ) -> SettleResult:
        """The further ratings that settle most bands, after the ratings are in.

        `settle`: After the ratings are in: the so many further ratings that settle most bands, under the study's scheme.
        `component`: The component that is planned (default: the one with most ratings whose raters score several units).
        `period`: The period whose people, raters and design are this year's (default: the latest).
        `max`: At most so many people a rater.
        `certainty`: With --settle: enough where this share of bands is expected to be right (default: never enough).
        `draws`: With --settle: draws of totals without error. (default: 400)
        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            SettleResult, "plan", settle=settle, component=component, period=period, max=max, certainty=certainty, draws=draws,
            scheme=scheme, proposal=proposal, seed=seed, threads=threads
        )

    def report(
        self, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None, weights: Named | None = None,
        to: Named | None = None, smallest_effect: Text | None = None, interval: Text | None = None, minimum_group: Text | None = None,
        draws: Text | None = None, seed: Text | None = None, threads: Text | None = None
    ) -> StudyReport:
        """Everything about a study in one self-contained page.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: the latest that has scores).
        `weights`: Weights of the components now: "a=40,b=60"; instead of a scheme, on a components table.
        `to`: Weights proposed: "a=30,b=70".
        `smallest_effect`: The smallest gap that matters, in points.
        `interval`: The level of the intervals.
        `minimum_group`: Groups with fewer people are not shown.
        `draws`: The draws of the permutation of group labels over units.
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            StudyReport, "report", scheme=scheme, proposal=proposal, period=period, weights=weights, to=to, smallest_effect=smallest_effect,
            interval=interval, minimum_group=minimum_group, draws=draws, seed=seed, threads=threads
        )

    def report_for_publication(
        self, *, scheme: Named | None = None, proposal: Named | None = None, period: Listed | None = None, weights: Named | None = None,
        to: Named | None = None, smallest_effect: Text | None = None, interval: Text | None = None, minimum_group: Text | None = None,
        draws: Text | None = None, minimum_count: Text | None = None, seed: Text | None = None, threads: Text | None = None
    ) -> PublishedReport:
        """The report in aggregates alone, with small counts suppressed.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `proposal`: The proposal (YAML): a part of a scheme, merged over it, or a whole one; default: proposal.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: the latest that has scores).
        `weights`: Weights of the components now: "a=40,b=60"; instead of a scheme, on a components table.
        `to`: Weights proposed: "a=30,b=70".
        `smallest_effect`: The smallest gap that matters, in points.
        `interval`: The level of the intervals.
        `minimum_group`: Groups with fewer people are not shown.
        `draws`: The draws of the permutation of group labels over units.
        `minimum_count`: With --view publication: the fewest people a figure is shown of. (default: 5)
        `seed`: The seed of all random streams. (default: 1)
        `threads`: How many threads work; the result does not depend on it (default: one a processor).
        """
        return self._ask(
            PublishedReport, "report", view="publication", scheme=scheme, proposal=proposal, period=period, weights=weights, to=to,
            smallest_effect=smallest_effect, interval=interval, minimum_group=minimum_group, draws=draws, minimum_count=minimum_count,
            seed=seed, threads=threads
        )

    def check_scheme(self, *, scheme: Named | None = None, period: Listed | None = None) -> SchemeTrial:
        """Try a scheme on a study: components found, people who lack some, bands nobody gets; every problem with line and column.

        `scheme`: The scheme (YAML); default: scheme.yaml in the study's folder.
        `period`: A period, several separated by commas, or all (default: the latest that has scores).
        """
        return self._ask(SchemeTrial, "scheme", "check", scheme=scheme, period=period)

    def draft_scheme(self, *, for_: Literal["office", "contest"] | None = None) -> DraftedScheme:
        """Draft a scheme from a study's own tables, ready to score by; every choice stands in a comment.

        `for_`: What the scheme is for: office (the best fifth stands out) or contest (judges differ, a few win). (default: office)
        """
        return self._ask(DraftedScheme, "scheme", "init", for_=for_)
