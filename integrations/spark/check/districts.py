"""Districts to try the package on: made by `evenhand generate`, as folders for single runs and as Parquet tables for Spark."""

from __future__ import annotations

import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pandas as pd

TABLES = ("ratings", "people", "units", "raters", "ties", "moves", "unit_scores")
NAMED = ("rater", "person", "unit", "from", "to")
"""Columns whose names are made different between districts."""


def make(binary: str, folder: Path, count: int) -> list[str]:
    """Writes so many districts below a folder; returns their keys. Districts already there from a run with the same program are kept."""
    keys = [f"district-{number:03}" for number in range(1, count + 1)]
    plan = Path(__file__).parent / "plan.yaml"

    def one(numbered: tuple[int, str]) -> None:
        number, key = numbered
        target = folder / key
        if (target / "ready").exists():
            return
        shutil.rmtree(target, ignore_errors=True)
        subprocess.run(
            [binary, "generate", str(target), "--plan", str(plan), "--seed", str(number)], check=True, capture_output=True)
        for name in TABLES:
            file = target / f"{name}.csv"
            table = pd.read_csv(file, dtype=str, keep_default_na=False)
            for column in set(NAMED) & set(table.columns):
                table[column] = [f"{key[9:]}.{cell}" if cell else cell for cell in table[column]]
            table.to_csv(file, index=False)
        (target / "ready").touch()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(one, enumerate(keys, 1)))
    return keys


def to_parquet(folder: Path, keys: list[str], target: Path) -> int:
    """Writes the districts' tables together, with their district and a row's place; returns the number of ratings."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    ratings = 0
    for name in TABLES:
        parts = []
        for key in keys:
            table = pd.read_csv(folder / key / f"{name}.csv", dtype={"unit": str, "rater": str, "person": str})
            table.insert(0, "district", key)
            table.insert(1, "place", range(len(table)))
            parts.append(table)
        whole = pd.concat(parts, ignore_index=True)
        # As a lake would hand it over: no order to rely on.
        whole = whole.sample(frac=1, random_state=1)
        ratings = len(whole) if name == "ratings" else ratings
        (target / f"{name}.parquet").mkdir()
        step = max(1, len(whole) // 8 + 1)
        for part, start in enumerate(range(0, len(whole), step)):
            whole.iloc[start : start + step].to_parquet(target / f"{name}.parquet" / f"part-{part}.parquet", index=False)
    return ratings
