"""k-means by matrix products, with float16-rounded centroids so that what is trained is what is shipped."""

import numpy as np


def nearest(points, centroids, block=8192):
    """Index of the nearest centroid and its squared distance."""
    half_norms = 0.5 * (centroids**2).sum(axis=1)
    index = np.empty(len(points), dtype=np.int64)
    distance = np.empty(len(points), dtype=np.float32)
    for start in range(0, len(points), block):
        part = points[start : start + block]
        affinity = part @ centroids.T - half_norms
        best = affinity.argmax(axis=1)
        index[start : start + block] = best
        distance[start : start + block] = (part**2).sum(axis=1) - 2 * affinity[np.arange(len(part)), best]
    return index, distance


def kmeans(points, count, rounds, random, log=None):
    """[count, width] centroids; empty ones move to badly served points in every round but the last."""
    points = np.ascontiguousarray(points, dtype=np.float32)
    centroids = points[random.choice(len(points), count, replace=False)].copy()
    for round_number in range(rounds):
        index, distance = nearest(points, centroids)
        order = np.argsort(index, kind="stable")
        sizes = np.bincount(index, minlength=count)
        starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        filled = sizes > 0
        sums = np.add.reduceat(points[order], starts[filled], axis=0)
        centroids[filled] = sums / sizes[filled, None]
        empty = np.flatnonzero(~filled)
        if len(empty) and round_number < rounds - 1:
            worst = random.choice(len(points), len(empty), replace=False, p=np.maximum(distance, 0) / np.maximum(distance, 0).sum())
            centroids[empty] = points[worst]
        if log:
            log(f"round {round_number}: mean squared error {distance.mean():.4f}, {len(empty)} empty")
    return centroids.astype(np.float16).astype(np.float32)


def residual_kmeans(points, stages, count, rounds, random, log=print):
    """[stages, count, width]; every stage learns what the ones before left over."""
    residual = np.array(points, dtype=np.float32)
    total = (residual**2).mean()
    books = []
    for stage in range(stages):
        sample = residual if len(residual) < 120_000 else residual[random.choice(len(residual), 120_000, replace=False)]
        book = kmeans(sample, count, rounds, random)
        index, _ = nearest(residual, book)
        residual -= book[index]
        used = np.bincount(index, minlength=count) / len(index)
        entropy = -(used[used > 0] * np.log2(used[used > 0])).sum()
        log(f"stage {stage + 1}: residual {np.sqrt((residual**2).mean() / total):.4f} of the signal, entropy {entropy:.2f} bits")
        books.append(book)
    return np.stack(books)
