import { authorization } from '../../api/session.ts';
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
  for (const kind of ['waveform', 'spectrogram', 'codes'] as const) {
    const described = pictures?.[kind];
    if (!pictures || !described) continue;
    const { columnS, levels, pathTemplate } = described;
    const columnCounts = levels.map(({ columnCount }) => columnCount);
    pyramids[kind] = { kind, tileColumns: pictures.tileColumns, columnS, columnCounts };
    templates[kind] = unsigned(pathTemplate);
  }
  return {
    pyramids,
    async fetchTile({ kind, level, tile }, signal) {
      const path = templates[kind]!.replace('{level}', String(level)).replace('{tile}', String(tile));
      const header = authorization();
      const response = await fetch(path, { signal, headers: header ? { authorization: header } : {} });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/** With the key in a header the address stays the same, so the browser finds tiles that it has. */
function unsigned(template: string): string {
  const [path, query] = template.split('?');
  const version = new URLSearchParams(query).get('v');
  return version === null ? path! : `${path}?v=${version}`;
}
