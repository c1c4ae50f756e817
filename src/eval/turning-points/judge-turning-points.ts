/** Turning points of one recording against the true times of change. */
export interface TurningJudgement {
  readonly wanted: number;
  readonly found: number;
  /** Turning points that lie at no change. */
  readonly falseAlarms: number;
  /** Seconds between each change that was found and the nearest turning point. */
  readonly errorsS: readonly number[];
}

/** A change is found when a turning point lies within the tolerance; each turning point serves one change. */
export function judgeTurningPoints(
  changesS: readonly number[],
  pointsS: readonly number[],
  toleranceS: number,
): TurningJudgement {
  const pairs = changesS
    .flatMap((changeS, change) =>
      pointsS.map((pointS, point) => ({ change, point, errorS: Math.abs(pointS - changeS) })),
    )
    .filter(({ errorS }) => errorS <= toleranceS)
    .sort((a, b) => a.errorS - b.errorS);
  const [changes, points] = [new Set<number>(), new Set<number>()];
  const errorsS: number[] = [];
  for (const { change, point, errorS } of pairs) {
    if (changes.has(change) || points.has(point)) continue;
    changes.add(change);
    points.add(point);
    errorsS.push(errorS);
  }
  return {
    wanted: changesS.length,
    found: changes.size,
    falseAlarms: pointsS.length - points.size,
    errorsS,
  };
}
