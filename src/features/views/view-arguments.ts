import { AppError } from '../../errors.ts';
import { FRAMES_PER_SECOND, LAYER_COUNT } from '../../inference/tokenizer.ts';
import { type RecordingFilter, recordingFilterFromJson } from '../recordings/index.ts';
import type { TokenRange } from './views.service.ts';

type Query = Readonly<Record<string, unknown>>;

/** `filter` of the address: AudioRecordFilter as JSON. Throws BAD_USER_INPUT. */
export const filterArgument = ({ filter }: Query): RecordingFilter => recordingFilterFromJson(filter);

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
