"""Writes marks.csv and truth.json: one paper of an examination, as its board keeps the marks. Run it here: python3 make_marking.py."""

import json
import random

SCRIPTS, PRACTICE, LIVE_SEEDS, TOLERANCE, SEED = 1200, 10, 16, 5, 1897
# How many marks a marker adds: M03 is lenient, M08 is severe, M11 is off in either direction.
SEVERITY = {
    "M01": 0.4, "M02": -0.3, "M03": 4.2, "M04": 0.0, "M05": -0.8, "M06": 0.6,
    "M07": -0.2, "M08": -4.0, "M09": 0.9, "M10": -0.5, "M11": 0.1, "M12": 0.3,
}
ERROR = {marker: 7.0 if marker == "M11" else 2.6 for marker in SEVERITY}
# The definitive mark of one seed was agreed six marks too low.
WRONG_SEED, WRONG_BY = "S-05", -6


def marked(dice, true, marker):
    value = true + SEVERITY.get(marker, 0) + dice.gauss(0, ERROR.get(marker, 1.5))
    return min(100, max(0, round(value)))


def main():
    dice = random.Random(SEED)
    true = {f"C{number:04d}": round(100 * dice.betavariate(7, 5), 2) for number in range(1, SCRIPTS + 1)}
    seeds = {f"P-{number:02d}": round(100 * dice.betavariate(4, 3), 2) for number in range(1, PRACTICE + 1)}
    seeds |= {f"S-{number:02d}": round(100 * dice.betavariate(4, 3), 2) for number in range(1, LIVE_SEEDS + 1)}
    definitive = {seed: round(mark) + (WRONG_BY if seed == WRONG_SEED else 0) for seed, mark in seeds.items()}
    markers = list(SEVERITY)
    work = {marker: [] for marker in markers}
    for place, script in enumerate(true):
        work[markers[place % len(markers)]].append(script)
        # Every fifth script goes to a second marker, a different partner each time.
        if place % 5 == 0:
            step = 1 + (place // 5) % (len(markers) - 1)
            work[markers[(place + step) % len(markers)]].append(script)
    rows, pairs = [], {}
    for marker in markers:
        for seed in seeds:
            if seed.startswith("P"):
                rows.append([seed, marker, marked(dice, seeds[seed], marker), definitive[seed], "standardisation"])
        live = [(script, "") for script in work[marker]]
        dice.shuffle(live)
        # Seeds lie among the scripts at even distances, in an order of the marker's own.
        own = [seed for seed in seeds if seed.startswith("S")]
        dice.shuffle(own)
        gap = len(live) // len(own)
        for number, seed in reversed(list(enumerate(own))):
            live.insert(number * gap + gap // 2, (seed, definitive[seed]))
        for script, known in live:
            mark = marked(dice, seeds.get(script, true.get(script)), marker)
            rows.append([script, marker, mark, known, "live"])
            if script in true:
                pairs.setdefault(script, []).append(mark)
    # Two marks that differ by more than the tolerance go to the principal examiner.
    for script, marks in pairs.items():
        if len(marks) == 2 and abs(marks[0] - marks[1]) > TOLERANCE:
            rows.append([script, "Principal", marked(dice, true[script], "Principal"), "", "live"])
    with open("marks.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write("script,marker,mark,definitive,stage,order\n")
        for number, row in enumerate(rows, 1):
            file.write(",".join(str(cell) for cell in row) + f",{number}\n")
    with open("truth.json", "w", encoding="utf-8", newline="\n") as file:
        truth = {"severity": SEVERITY, "errorSD": ERROR, "wrongSeed": {WRONG_SEED: WRONG_BY}, "marks": true | seeds}
        json.dump(truth, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
