"""Writes scores.csv and truth.json: a contest as its secretary keeps it, in one table. Run it here: python3 make_contest.py."""

import json
import random

ENTRIES, JUDGES, PANEL, SEED = 40, 8, 4, 2026
CRITERIA = {"idea": 0.2, "method": -0.3, "execution": 0.0, "impact": 0.3, "presentation": -0.2}
# How many points a judge adds: A is lenient, F and H are strict.
SEVERITY = {"A": 1.2, "B": 0.4, "C": 0.0, "D": 0.3, "E": -0.1, "F": -1.1, "G": 0.2, "H": -0.9}


def main():
    dice = random.Random(SEED)
    merit = {f"E{number:02d}": round(dice.gauss(6.3, 1.1), 3) for number in range(1, ENTRIES + 1)}
    judges = list(SEVERITY)
    rows = []
    for place, entry in enumerate(merit):
        # Panels of four turn, so that every judge has twenty entries and meets every other.
        steps = ([0, 1, 3, 6], [0, 2, 3, 5], [0, 1, 2, 4], [0, 3, 4, 5], [0, 1, 4, 6])[place // JUDGES]
        for judge in sorted(judges[(place + step) % JUDGES] for step in steps):
            seen = merit[entry] + dice.gauss(0, 0.4)
            for criterion, ease in CRITERIA.items():
                sure = dice.choice([1, 2, 2, 3])
                score = seen + SEVERITY[judge] + ease + dice.gauss(0, {1: 1.2, 2: 0.8, 3: 0.5}[sure])
                rows.append(f"{judge},{entry},{criterion},{min(10, max(1, round(score)))},{sure}")
    with open("scores.csv", "w", encoding="utf-8", newline="\n") as file:
        file.write("judge,entry,criterion,score,confidence\n" + "\n".join(rows) + "\n")
    with open("truth.json", "w", encoding="utf-8", newline="\n") as file:
        json.dump({"severity": SEVERITY, "ease": CRITERIA, "merit": merit}, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
