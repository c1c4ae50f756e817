import { type Aim, type Conditions, isReached, type Measurement } from './measurement.ts';

/** A line of the table that people read. */
export function formatMeasurement({ row, value, unit, aim }: Measurement): string {
  return `  ${row.padEnd(64)} ${formatNumber(value).padStart(12)} ${unit.padEnd(16)}${aim ? formatAim(value, aim) : ''}`;
}

/** One JSON object, for programs. */
export function formatJson(measurement: Measurement): string {
  const { bench, row, value, unit, aim, conditions } = measurement;
  const reached = aim && { aim, reached: isReached(value, aim) };
  return JSON.stringify({ bench, row, value: Number(value.toPrecision(6)), unit, ...reached, conditions });
}

export function formatConditions(conditions: Conditions): string {
  return Object.entries(conditions)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

/** Three significant digits, whole numbers with separators. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return value === 0 ? '0' : String(Number(value.toPrecision(3)));
}

function formatAim(value: number, aim: Aim): string {
  const wanted = [
    aim.atLeast === undefined ? '' : `at least ${formatNumber(aim.atLeast)}`,
    aim.atMost === undefined ? '' : `at most ${formatNumber(aim.atMost)}`,
  ].filter(Boolean);
  return `aim ${wanted.join(', ')}: ${isReached(value, aim) ? 'reached' : 'MISSED'}`;
}
