"""Which command is which method, and what its answer is."""

from __future__ import annotations

from dataclasses import dataclass, field

COMMON = frozenset({"map", "allow-outside", "pseudonymize", "format", "output", "lang", "errors", "table", "timing", "version", "help",
                     "shard"})
"""Options that belong to the study, to the form of the answer, or to no single answer."""


@dataclass(frozen=True)
class Method:
    """A method of a study, or a function."""

    name: str
    command: tuple[str, ...]
    schema: str
    without: frozenset[str] = frozenset()
    """Options that lead to an answer of another form."""
    only: frozenset[str] | None = None
    """The only options that matter, where they are few."""
    fixed: dict[str, str] = field(default_factory=dict)
    """Options that make this method what it is: flag and its Python value."""
    needed: tuple[str, ...] = ()
    """Options that must be given here, beside those that the program needs."""
    operands: tuple[tuple[str, str, str], ...] = ()
    """Of a function: name, type and the expression that is the operand."""
    about: str = ""
    """A sentence in place of the command's own."""


def _method(name: str, *command: str, schema: str = "", **more: object) -> Method:
    return Method(name, command or (name,), schema or name, **more)  # type: ignore[arg-type]


PUBLISHED = frozenset({"view", "minimum-count"})
SETTLING = frozenset({"settle", "certainty"})
TABLES = frozenset({"people", "raters", "ties"})
OF_TABLE = frozenset({"estimate", "error", "name", "pool"})
OF_EXPERIMENT = frozenset({"outcome", "label", "strata", "drawn-for"})
OF_YEARS = frozenset({"onto", "link-by", "link-scale", "drift-level", "smallest-displacement", "interval"})
TABLE = ("table", "Any", "table_source(table)")
KINDS = frozenset({"gaps", "bands", "ranks", "multiverse", "facets", "plans", "cases", "years", "strata"})

STUDY = (
    _method("check"),
    _method("score"),
    _method("compare", without=OF_EXPERIMENT),
    _method("normalize", without=OF_YEARS, needed=("method",)),
    _method("normalize_onto", "normalize", schema="normalize-onto",
            only=OF_YEARS | {"component", "period", "scheme", "proposal", "seed", "threads"}, needed=("onto",),
            about="Periods on one scale, through raters and reference cases of both, with totals, ranks and bands across them."),
    _method("audit"),
    _method("simulate", without=PUBLISHED),
    _method("simulate_for_publication", "simulate", schema="simulate-publication", without=frozenset({"view", "log"}),
            fixed={"view": '"publication"'},
            about="What a change of the scheme would do in aggregates alone, with small counts suppressed."),
    _method("facets"),
    _method("reliability"),
    _method("ranks", without=OF_TABLE),
    _method("multiverse"),
    _method("grades"),
    _method("marking", without=frozenset({"scores", "counts"})),
    _method("plan", without=SETTLING | TABLES | {"draws"}),
    _method("settle", "plan", schema="plan-settle",
            only=SETTLING | {"draws", "component", "period", "scheme", "proposal", "seed", "threads", "max"},
            needed=("settle",), about="The further ratings that settle most bands, after the ratings are in."),
    _method("report", without=PUBLISHED | {"annex"}),
    _method("report_for_publication", "report", schema="report-publication", without=frozenset({"view", "annex"}),
            fixed={"view": '"publication"'}, about="The report in aggregates alone, with small counts suppressed."),
    _method("check_scheme", "scheme", "check", schema="scheme-check"),
    _method("draft_scheme", "scheme", "init", schema="scheme-init"),
)
"""Methods of a study."""

FUNCTIONS = (
    _method("fit", operands=(("formula", "str", "formula"), ("table", "Any", "table_source(table)"))),
    _method("event_study", "event-study", schema="event-study", operands=(TABLE,)),
    _method("rank", "ranks", schema="ranks", without=frozenset({"scheme", "proposal", "period"}), needed=("estimate", "error"),
            operands=(TABLE,), about="Rank sets of a table of estimates and standard errors."),
    _method("compare_randomized", "compare", schema="compare-randomized", only=OF_EXPERIMENT | {"interval", "draws", "seed"},
            needed=("outcome", "label"), operands=(TABLE,), about="Labels drawn at random on any table, compared by the draw itself."),
    _method("generate", operands=(("folder", "str | os.PathLike[str]", "PathSource(folder)"),)),
    _method("calibrate", without=KINDS),
    _method("calibrate_gaps", "calibrate", schema="calibrate-gaps", only=frozenset({"scenario", "studies", "seed", "threads"}),
            fixed={"gaps": "True"}, about="How often the intervals of gaps hold what is true."),
    _method("calibrate_bands", "calibrate", schema="calibrate-bands", only=frozenset({"scenario", "studies", "seed", "threads"}),
            fixed={"bands": "True"}, about="Whether the stated certainty of bands is right."),
    _method("calibrate_ranks", "calibrate", schema="calibrate-ranks", only=frozenset({"scenario", "studies", "seed", "threads"}),
            fixed={"ranks": "True"}, about="How often rank sets hold the true ranks."),
    _method("calibrate_multiverse", "calibrate", schema="calibrate-multiverse", only=frozenset({"scenario", "studies", "seed", "threads"}),
            fixed={"multiverse": "True"}, about="How often the joint test of the multiverse is wrong."),
    _method("calibrate_plans", "calibrate", schema="calibrate-plans", only=frozenset({"scenario", "studies", "seed", "threads"}),
            fixed={"plans": "True"}, about="Whether what plans promise comes true."),
    _method("calibrate_facets", "calibrate", schema="calibrate-facets", only=frozenset({"scenario", "studies", "seed", "threads"}),
            fixed={"facets": "True"}, about="Errors, fit and interactions of the many-facet Rasch model."),
    _method("calibrate_cases", "calibrate", schema="calibrate-cases", only=frozenset({"scenario", "studies", "seed", "threads"}),
            fixed={"cases": "True"}, about="Whether reference cases measure what all raters share."),
    _method("calibrate_years", "calibrate", schema="calibrate-years", only=frozenset({"scenario", "studies", "seed", "threads"}),
            fixed={"years": "True"}, about="Shifts between periods: bias, coverage, drifted anchors found."),
    _method("calibrate_strata", "calibrate", schema="calibrate-strata", only=frozenset({"scenario", "studies", "seed", "threads"}),
            fixed={"strata": "True"}, about="Gaps tested by exchanging labels within strata: level, power, coverage."),
    _method("scheme_template", "scheme", "template", schema="scheme-template"),
    _method("verify_log", "log", "verify", schema="log-verify", operands=(("file", "str | os.PathLike[str]", "PathSource(file)"),)),
)
"""Functions."""
