const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ',,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',');
const irregularOrdinals: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
/** Longer numbers are said digit by digit: they are references, not amounts. */
const MAX_AMOUNT_DIGITS = 7;

/** A whole number of decimal digits as English words. */
export function numberWords(digits: string): string[] {
  if (digits.length > MAX_AMOUNT_DIGITS || (digits.length > 1 && digits.startsWith('0'))) {
    return Array.from(digits, (digit) => small[Number(digit)]!);
  }
  return amountWords(Number(digits));
}

/** `first`, `twenty second`. */
export function ordinalWords(digits: string): string[] {
  const words = numberWords(digits);
  const last = words.at(-1)!;
  const ordinal = irregularOrdinals[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words.slice(0, -1), ordinal];
}

function amountWords(amount: number): string[] {
  if (amount < 20) return [small[amount]!];
  if (amount < 100) return [tens[Math.floor(amount / 10)]!, ...restWords(amount % 10)];
  if (amount < 1_000) return [small[Math.floor(amount / 100)]!, 'hundred', ...restWords(amount % 100)];
  if (amount < 1_000_000)
    return [...amountWords(Math.floor(amount / 1_000)), 'thousand', ...restWords(amount % 1_000)];
  return [...amountWords(Math.floor(amount / 1_000_000)), 'million', ...restWords(amount % 1_000_000)];
}

const restWords = (rest: number): string[] => (rest === 0 ? [] : amountWords(rest));
