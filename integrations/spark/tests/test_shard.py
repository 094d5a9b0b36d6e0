"""One shard: what becomes of every way the program can end. The program is a small script that acts it."""

import json
import os
import tempfile
import unittest

import pandas as pd

from evenhand_spark.binary import Binary
from evenhand_spark.shard import OUTCOME, ShardTask

ROWS = pd.DataFrame({"table": ["people", "ratings", "ratings"], "place": [0, 1, 0], "line": ["a,u", "y,a,8", "x,a,9"]})
COLUMNS = {"ratings": ["rater", "person", "score"], "people": ["person", "unit"]}


class Shards(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()

    def tearDown(self) -> None:
        self.folder.cleanup()

    def task(self, script: str, timeout: float | None = None) -> ShardTask:
        path = os.path.join(self.folder.name, "program")
        with open(path, "w") as file:
            file.write("#!/bin/sh\n" + script)
        os.chmod(path, 0o755)
        return ShardTask("audit", [], Binary(path), COLUMNS, {}, timeout, None)

    def line(self, **values: object) -> str:
        return f"cat > /dev/null; echo '{json.dumps({'study': 's', 'line': 1, 'problems': [], 'result': None, **values})}'"

    def test_a_result_is_kept_as_it_was_written(self) -> None:
        outcome = self.task(self.line(result={"a": 0.1})).outcome("s", ROWS)
        self.assertEqual((outcome["status"], outcome["reason"], outcome["ratings"]), ("done", None, 2))
        self.assertEqual(json.loads(outcome["result"]), {"a": 0.1})

    def test_rows_are_sent_in_the_order_of_the_format_and_their_place(self) -> None:
        target = os.path.join(self.folder.name, "sent")
        self.task(f"cat > {target}; echo '{{}}'; exit 70").outcome("s", ROWS)
        with open(target) as file:
            self.assertEqual(
                file.read(), "%%study s\n%%table ratings 2\nrater,person,score\nx,a,9\ny,a,8\n%%table people 1\nperson,unit\na,u\n%%end\n")

    def test_problems_become_the_reason(self) -> None:
        problem = {"severity": "error", "file": "ratings.csv", "row": 2, "column": "score", "value": "nine", "message": "a number is expected", "count": 1}
        outcome = self.task(self.line(problems=[problem]) + "; exit 65").outcome("s", ROWS)
        self.assertEqual((outcome["status"], outcome["reason"]), ("failed", "ratings.csv, row 2, column score, “nine”: a number is expected"))
        self.assertEqual(json.loads(outcome["problems"]), [problem])

    def test_every_other_end_has_a_reason(self) -> None:
        cases = {
            "kill -9 $$": "ended by signal 9", "echo wrong use >&2; exit 64": "exit status 64: wrong use", "exit 0": "exit status 0",
            "sleep 5": "no answer within", "echo '{}'; exit 70": "the answer lacks line, problems, result, study",
            "echo 5": "an object was expected", "echo oh": "Expecting value",
        }
        for script, words in cases.items():
            outcome = self.task(script, timeout=0.5).outcome("s", ROWS)
            self.assertEqual(outcome["status"], "failed")
            self.assertIn(words, outcome["reason"])

    def test_an_empty_shard_and_a_missing_program_are_named(self) -> None:
        empty = self.task("exit 1").outcome("s", ROWS[ROWS["table"] == "people"])
        self.assertEqual(empty["reason"], "the shard is empty: no row of ratings, only of people")
        task = ShardTask("audit", [], Binary("/nowhere/evenhand"), COLUMNS, {}, None, None)
        self.assertIn("no program /nowhere/evenhand on the executor", task.outcome("s", ROWS)["reason"])

    def test_an_outcome_has_the_declared_columns(self) -> None:
        told: list[tuple[str, str]] = []
        task = ShardTask("audit", [], Binary("/nowhere"), COLUMNS, {}, None, lambda shard, status: told.append((shard, status)))
        frame = task(("s",), ROWS)
        self.assertEqual(list(frame.columns), [part.split()[0] for part in OUTCOME.split(", ")])
        self.assertEqual(told, [("s", "failed")])


if __name__ == "__main__":
    unittest.main()
