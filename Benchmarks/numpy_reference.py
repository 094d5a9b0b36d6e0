"""The same work as evenhand-bench-scoring in numpy, for the same run on the same machine.

numpy_reference.py robustness PEOPLE DRAWS REPEATS
numpy_reference.py what-if CSV REPEATS
numpy_reference.py write-ranks PEOPLE CSV
numpy_reference.py rank-sets CSV REPEATS
numpy_reference.py command REPEATS NAME COMMAND...
"""
import subprocess
import sys
import time

import numpy as np


def best(repeats, body):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        body()
        times.append(time.perf_counter() - start)
    return min(times)


def acceptability(scores, draws, rng):
    people, parts = scores.shape
    counts = np.zeros(people * people, dtype=np.int64)
    offsets = np.arange(people) * people
    for start in range(0, draws, 10_000):
        n = min(10_000, draws - start)
        weights = rng.exponential(size=(n, parts))
        weights /= weights.sum(axis=1, keepdims=True)
        order = np.argsort(-(weights @ scores.T), axis=1)
        ranks = np.broadcast_to(np.arange(people), order.shape)
        counts += np.bincount((offsets[order] + ranks).ravel(), minlength=people * people)
    return counts.reshape(people, people)


def ranks(totals):
    order = np.argsort(-totals, kind="stable")
    rank = np.empty(len(totals), dtype=np.int64)
    rank[order] = np.arange(len(totals))
    return rank


def rank_sets(estimates, errors, draws, level, rng):
    """Marginal and simultaneous rank sets of independent estimates, two-sided, with stepdown."""
    count = len(estimates)
    error = rng.normal(size=(draws, count)) * errors
    spread = np.sqrt(errors[:, None] ** 2 + errors[None, :] ** 2)
    statistic = (estimates[:, None] - estimates[None, :]) / spread
    np.fill_diagonal(spread, np.inf)
    place = int(np.ceil(level * draws)) - 1

    def largest(j, open_pairs):
        chosen = np.nonzero(open_pairs)[0]
        if len(chosen) == 0:
            return np.zeros(draws)
        return (np.abs(error[:, chosen] - error[:, j : j + 1]) / spread[j, chosen]).max(axis=1)

    def sets(above_of):
        return [(1 + int((-row > cut).sum()), count - int((row > cut).sum())) for row, cut in above_of]

    marginal = []
    for j in range(count):
        critical, told = np.inf, -1
        while True:
            found = largest(j, (np.abs(statistic[j]) <= critical) & (np.arange(count) != j))
            critical = min(critical, np.partition(found, place)[place])
            now = int((np.abs(statistic[j]) > critical).sum())
            if now in (told, 0, count - 1):
                break
            told = now
        marginal.append((statistic[j], critical))
    critical, told = np.inf, -1
    while True:
        found = np.zeros(draws)
        for j in range(count):
            np.maximum(found, largest(j, (np.abs(statistic[j]) <= critical) & (np.arange(count) > j)), out=found)
        critical = min(critical, np.partition(found, place)[place])
        now = int((statistic > critical).sum())
        if now in (told, 0, count * (count - 1) // 2):
            break
        told = now
    return sets(marginal), sets((row, critical) for row in statistic)


def main():
    case = sys.argv[1]
    if case == "write-ranks":
        rng = np.random.default_rng(3)
        count = int(sys.argv[2])
        values = np.column_stack([80 + 5 * rng.normal(size=count), 1 + rng.random(count)])
        with open(sys.argv[3], "w") as file:
            file.write("name,estimate,error\n")
            file.writelines(f"p{i},{a:.6f},{b:.6f}\n" for i, (a, b) in enumerate(values))
        return
    if case == "command":
        seconds = best(int(sys.argv[2]), lambda: subprocess.run(sys.argv[4:], check=True, stdout=subprocess.DEVNULL))
        print(f"{sys.argv[3]}\t{seconds:.4f}")
        return
    repeats = int(sys.argv[-1])
    if case == "rank-sets":
        values = np.loadtxt(sys.argv[2], delimiter=",", skiprows=1, usecols=(1, 2))
        # As many draws as evenhand takes.
        draws = min(20_000, max(1000, 300_000_000 // len(values) ** 2))
        seconds = best(repeats, lambda: rank_sets(values[:, 0], values[:, 1], draws, 0.95, np.random.default_rng(2)))
        print(f"numpy {np.__version__}, rank sets of {len(values)}, arithmetic alone\t{seconds:.4f}")
        return
    if case == "robustness":
        people, draws = int(sys.argv[2]), int(sys.argv[3])
        rng = np.random.default_rng(1)
        scores = 80 + 5 * rng.normal(size=(people, 1)) + 4 * rng.normal(size=(people, 6))
        seconds = best(repeats, lambda: acceptability(scores, draws, np.random.default_rng(2)))
    else:
        scores = np.loadtxt(sys.argv[2], delimiter=",", skiprows=1, usecols=range(1, 7))
        old, new = np.array([40, 20, 15, 10, 10, 5]) / 100, np.array([25, 25, 20, 15, 10, 5]) / 100

        def change():
            before, after = ranks(scores @ old), ranks(scores @ new)
            return np.nonzero(before != after)

        seconds = best(repeats, change)
    print(f"numpy {np.__version__}, {case}\t{seconds:.4f}")


main()
