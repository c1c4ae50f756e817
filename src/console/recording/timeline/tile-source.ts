import { fetchBytes } from './fetch-bytes.ts';
import type { ReadyRecording } from './recording-facts.ts';
import type { PictureKind, Pyramid, TileAddress } from './tile-address.ts';

/** Pictures of a recording and where their tiles are fetched; a picture that was not drawn is missing. */
export interface TileSource {
  readonly pyramids: Readonly<Partial<Record<PictureKind, Pyramid>>>;
  readonly fetchTile: (address: TileAddress, signal: AbortSignal) => Promise<Uint8Array>;
}

export function tileSourceOf({ pictures }: ReadyRecording): TileSource {
  const pyramids: Partial<Record<PictureKind, Pyramid>> = {};
  const templates: Partial<Record<PictureKind, string>> = {};
  // What stands first is fetched first.
  for (const kind of ['codes', 'waveform', 'spectrogram'] as const) {
    const described = pictures?.[kind];
    if (!pictures || !described) continue;
    const { columnS, levels, pathTemplate } = described;
    const columnCounts = levels.map(({ columnCount }) => columnCount);
    pyramids[kind] = { kind, tileColumns: pictures.tileColumns, columnS, columnCounts };
    templates[kind] = pathTemplate;
  }
  return {
    pyramids,
    async fetchTile({ kind, level, tile }, signal) {
      const path = templates[kind]!.replace('{level}', String(level)).replace('{tile}', String(tile));
      return fetchBytes(path, signal);
    },
  };
}
