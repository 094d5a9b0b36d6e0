"""Evenhand: a statistical fairness analyzer for scores that people give people.

```python
from evenhand import Study

audit = Study("datasets/coastal-district").audit()
[finding.summary for finding in audit.findings if finding.verdict == "flagged"]
```
"""

from evenhand.drawing import Drawing, Drawings
from evenhand.errors import (
    AnswerError,
    BugError,
    DataError,
    EndedError,
    EvenhandError,
    MissingFileError,
    MissingToolError,
    NoDrawingError,
    NoProgramError,
    OutputError,
    SlowError,
    UsageError,
)
from evenhand.functions import (
    calibrate,
    calibrate_bands,
    calibrate_cases,
    calibrate_facets,
    calibrate_gaps,
    calibrate_multiverse,
    calibrate_plans,
    calibrate_ranks,
    calibrate_strata,
    calibrate_years,
    compare_randomized,
    event_study,
    fit,
    generate,
    rank,
    scheme_template,
    verify_log,
)
from evenhand.program import Program
from evenhand.result import Result
from evenhand.results.check import Problem
from evenhand.study import Study
from evenhand.values import Interval

__version__ = "0.2.0"

__all__ = [
    "AnswerError", "BugError", "DataError", "Drawing", "Drawings", "EndedError", "EvenhandError", "Interval", "MissingFileError",
    "MissingToolError", "NoDrawingError", "NoProgramError", "OutputError", "Problem", "Program", "Result", "SlowError", "Study",
    "UsageError",
    "calibrate", "calibrate_bands", "calibrate_cases", "calibrate_facets", "calibrate_gaps", "calibrate_multiverse", "calibrate_plans",
    "calibrate_ranks", "calibrate_strata", "calibrate_years", "compare_randomized", "event_study", "fit", "generate", "rank",
    "scheme_template", "verify_log",
]
