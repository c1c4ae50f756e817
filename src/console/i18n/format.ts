import { currentLanguage } from './start-i18n.ts';

/** 3.2 s is `0:03.2`, an hour and a bit `1:02:03`; tenths below ten minutes unless told otherwise. */
export function formatTime(seconds: number, decimals = seconds < 600 ? 1 : 0): string {
  const scale = 10 ** decimals;
  const rounded = Math.round(seconds * scale) / scale;
  const hours = Math.floor(rounded / 3_600);
  const minutes = Math.floor((rounded % 3_600) / 60);
  const rest = (rounded % 60).toFixed(decimals).padStart(decimals > 0 ? 3 + decimals : 2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

export function formatNumber(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 2, ...options }).format(value);
}

export const formatPercent = (share: number, digits = 0): string =>
  formatNumber(share, { style: 'percent', maximumFractionDigits: digits });

/** 1,234,567 bytes are `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return formatNumber(bytes / 1_000 ** power, {
    style: 'unit',
    unit: units[power]!,
    maximumFractionDigits: power === 0 ? 0 : 1,
  });
}

export function formatDate(at: string | Date, options: Intl.DateTimeFormatOptions = {}): string {
  return new Intl.DateTimeFormat(currentLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...options,
  }).format(new Date(at));
}
