export interface NumberBounds {
  readonly min: number;
  readonly max?: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** The value of a command's option. Throws TypeError that says what it takes. */
export function numberOption(
  text: string,
  option: string,
  { min, max = Number.MAX_SAFE_INTEGER, whole = false }: NumberBounds,
): number {
  const number = Number(text);
  const fits = text.trim() !== '' && number >= min && number <= max && (!whole || Number.isInteger(number));
  if (fits) return number;
  const end = max === Number.MAX_SAFE_INTEGER ? '' : ` to ${max}`;
  throw new TypeError(`${option} takes ${whole ? 'whole ' : ''}numbers from ${min}${end}, got "${text}".`);
}
