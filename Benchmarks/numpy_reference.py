"""The same work as evenhand-bench-scoring in numpy, for the same run on the same machine.

numpy_reference.py robustness PEOPLE DRAWS REPEATS
numpy_reference.py what-if CSV REPEATS
"""
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


def main():
    case, repeats = sys.argv[1], int(sys.argv[-1])
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
