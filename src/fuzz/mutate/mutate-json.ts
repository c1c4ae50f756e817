import type { Random } from '../seeded-random.ts';

const nested = (depth: number): unknown => {
  let value: unknown = null;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** What no reader of ours hopes for; made anew each time, since a case may change it. */
const hostileValues: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 0,
  () => 1e308,
  () => -0.5,
  () => 2 ** 31,
  () => 2 ** 53,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => '',
  () => ' ',
  () => '\u0000',
  () => '\ud800',
  () => '__proto__',
  () => '../../etc/passwd',
  () => 'x'.repeat(5_000),
  () => '\u0301'.repeat(500),
  () => '👩‍👩‍👧‍👦'.repeat(50),
  () => [],
  () => ({}),
  () => [[]],
  () => ({ length: 1e9 }),
  () => ({ toString: null, valueOf: null }),
  () => nested(200),
  () => nested(3_000),
  () => Array(300).fill(0),
  () => Array.from({ length: 100 }, (_, index) => ({ [`k${index}`]: index })),
];

/** A copy of a JSON value with a few places changed to what is least expected there. */
export function mutateJson(value: unknown, random: Random, maxChanges = 4): unknown {
  const root = { value: structuredClone(value) };
  for (let left = 1 + random.below(maxChanges); left > 0; left--) changeOne(root, random);
  return root.value;
}

export const hostileValue = (random: Random): unknown => random.pick(hostileValues)();

function changeOne(root: { value: unknown }, random: Random): void {
  let holder = root as unknown as Record<string, unknown>;
  let key = 'value';
  // Down to a random depth: the top is one of many places.
  while (isContainer(holder[key]) && random.chance(0.8)) {
    const inner = holder[key] as Record<string, unknown>;
    const keys = Object.keys(inner);
    if (keys.length === 0) break;
    holder = inner;
    key = random.pick(keys);
  }
  const was = holder[key];
  switch (random.below(6)) {
    case 0:
      delete holder[key];
      return;
    case 1:
      holder[key] =
        typeof was === 'number' ? was * random.pick([-1, 0, 1e9, 1e-9, 0.1]) : hostileValue(random);
      return;
    case 2:
      holder[key] =
        typeof was === 'string' ? was + random.pick(['\u0000', '\ud83d', '"', was, '\n']) : [was, was];
      return;
    case 3:
      if (Array.isArray(was)) {
        was.splice(random.below(was.length), 0, hostileValue(random));
        return;
      }
      if (isContainer(was)) {
        const name = random.pick(['__proto__', 'constructor', 'toString', 'length', '', 'x'.repeat(300)]);
        Object.defineProperty(was, name, {
          value: hostileValue(random),
          writable: true,
          enumerable: true,
          configurable: true,
        });
        return;
      }
      holder[key] = { [key]: was };
      return;
    default:
      holder[key] = hostileValue(random);
  }
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
