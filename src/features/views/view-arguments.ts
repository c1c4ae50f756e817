import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { FRAMES_PER_SECOND, LAYER_COUNT } from '../../inference/tokenizer.ts';
import { checkRecordingFilter, type RecordingFilter } from '../recordings/index.ts';
import type { TokenRange } from './views.service.ts';

const instants = z.strictObject({ from: z.coerce.date(), to: z.coerce.date() }).partial();
const range = z.strictObject({ min: z.number(), max: z.number() }).partial();
/** AudioRecordFilter as JSON. */
const filterSchema = z
  .strictObject({
    ids: z.array(z.string()),
    nameContains: z.string(),
    languages: z.array(z.string()),
    durationS: range,
    createdAt: instants,
    recordedAt: instants,
    metadata: z.record(z.string(), z.unknown()),
    sha256: z.string(),
    speechShare: range,
  })
  .partial();

type Query = Readonly<Record<string, unknown>>;

/** `filter` of the address: AudioRecordFilter as JSON. Throws BAD_USER_INPUT. */
export function filterArgument(query: Query): RecordingFilter {
  const { filter } = query;
  if (filter === undefined) return {};
  const parsed = filterSchema.safeParse(parseJson(filter));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError(
      'BAD_USER_INPUT',
      `filter must be an AudioRecordFilter as JSON: ${issue?.path.join('.')} ${issue?.message}`,
      { field: ['filter', ...(issue?.path ?? [])].join('.') },
    );
  }
  // Zod's optional fields may be undefined, which the check treats as absent.
  return checkRecordingFilter(parsed.data as Parameters<typeof checkRecordingFilter>[0]);
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch (cause) {
    throw new AppError('BAD_USER_INPUT', 'filter must be JSON.', { field: 'filter', cause });
  }
}

/** `layers` (e.g. `0,1`, default all), `startS` and `endS` of the address. Throws BAD_USER_INPUT. */
export function tokenRangeArgument(query: Query): TokenRange {
  const startS = seconds(query, 'startS') ?? 0;
  const endS = seconds(query, 'endS');
  if (endS !== null && endS < startS) {
    throw new AppError('BAD_USER_INPUT', `endS must not be before startS (${startS}), got ${endS}.`, {
      field: 'endS',
      limit: startS,
    });
  }
  return {
    layers: layersArgument(query['layers']),
    startFrame: Math.floor(startS * FRAMES_PER_SECOND + 1e-6),
    endFrame: endS === null ? null : Math.ceil(endS * FRAMES_PER_SECOND - 1e-6),
  };
}

function layersArgument(value: unknown): number[] {
  if (value === undefined) return Array.from({ length: LAYER_COUNT }, (_, layer) => layer);
  const layers = String(value).split(',').map(Number);
  const areLayers = layers.every((layer) => Number.isInteger(layer) && layer >= 0 && layer < LAYER_COUNT);
  if (!areLayers || String(value).trim() === '' || layers.length > LAYER_COUNT) {
    throw new AppError('BAD_USER_INPUT', `layers must be 1 to ${LAYER_COUNT} numbers 0..15, e.g. 0,1.`, {
      field: 'layers',
      limit: LAYER_COUNT - 1,
    });
  }
  return layers;
}

function seconds(query: Query, field: 'startS' | 'endS'): number | null {
  if (query[field] === undefined) return null;
  const value = Number(query[field]);
  if (query[field] === '' || !(value >= 0 && value <= 1e9)) {
    throw new AppError('BAD_USER_INPUT', `${field} must be seconds from 0 on, got ${String(query[field])}.`, {
      field,
      limit: 0,
    });
  }
  return value;
}
