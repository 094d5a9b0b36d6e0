"""The framing of a study."""

import unittest

from evenhand_spark.framing import framed, guarded, header


class Framing(unittest.TestCase):
    def test_a_study_is_framed_line_by_line(self) -> None:
        stream = framed("north 1", [("ratings", ["rater", "person", "score"], ["x,a,9", '"y\nz",a,8'])], {"study.yaml": "encoding: utf-8\n"})
        self.assertEqual(
            stream.decode(),
            '%%study north 1\n%%table ratings 2\nrater,person,score\nx,a,9\n"y\nz",a,8\n%%file study.yaml 1\nencoding: utf-8\n%%end\n')

    def test_no_row_can_be_taken_for_a_framing_line(self) -> None:
        self.assertEqual(guarded("%%end,1"), '"%%end","1"')
        self.assertEqual(guarded('a,"%%end"'), 'a,"%%end"')
        with self.assertRaises(ValueError):
            guarded('"a\n%%end",1')

    def test_headers_are_quoted_where_they_must(self) -> None:
        self.assertEqual(header(["a,b", "c"]), '"a,b",c')

    def test_a_key_is_one_line(self) -> None:
        for key in ("a\nb", "", "  "):
            with self.assertRaises(ValueError):
                framed(key, [])


if __name__ == "__main__":
    unittest.main()
