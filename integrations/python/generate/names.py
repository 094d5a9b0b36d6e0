"""Names of the program in Python's manner."""

from __future__ import annotations

import keyword
import re


def snake(name: str) -> str:
    """`impactRatio` as `impact_ratio`, `rank-sets` as `rank_sets`; a word of the language has a line behind it (`from_`)."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).replace("-", "_").lower()
    return words + "_" if keyword.iskeyword(words) else words


def class_name(definition: str) -> str:
    """`AuditResult.StudySize` as `AuditResultStudySize`."""
    return definition.replace(".", "")


def module(schema: str) -> str:
    """`event-study` as `event_study`."""
    return schema.replace("-", "_")
