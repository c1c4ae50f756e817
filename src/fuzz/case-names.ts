/** The seed of a case: whoever knows run, target and number makes it again. */
export const seedOfCase = (seed: number, target: string, index: number): string =>
  `${seed}/${target}/${index}`;
