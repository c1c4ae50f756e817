/** What is searched with beside words: a clip just uploaded, or a stored recording or a part of it. */
export type Sound =
  | { readonly kind: 'clip'; readonly uploadId: string; readonly name: string }
  | {
      readonly kind: 'range';
      readonly recordingId: string;
      readonly startS: number | null;
      readonly endS: number | null;
    };

/** Reads `?clip=ID&name=NAME` or `?recording=ID&from=S&to=S`; null where there is neither. */
export function readSound(params: URLSearchParams): Sound | null {
  const uploadId = params.get('clip');
  if (uploadId) return { kind: 'clip', uploadId, name: params.get('name') ?? '' };
  const recordingId = params.get('recording');
  if (!recordingId) return null;
  return { kind: 'range', recordingId, startS: readSeconds(params, 'from'), endS: readSeconds(params, 'to') };
}

/** The same as pairs for an address. */
export function soundPairs(sound: Sound | null): [string, string][] {
  if (!sound) return [];
  if (sound.kind === 'clip')
    return [
      ['clip', sound.uploadId],
      ['name', sound.name],
    ];
  const { recordingId, startS, endS } = sound;
  return [
    ['recording', recordingId],
    ...(startS === null ? [] : ([['from', String(startS)]] as [string, string][])),
    ...(endS === null ? [] : ([['to', String(endS)]] as [string, string][])),
  ];
}

/** The API's input for it. */
export function audioQueryOf(sound: Sound) {
  if (sound.kind === 'clip') return { uploadId: sound.uploadId };
  const { recordingId: id, startS, endS } = sound;
  return { recording: { id, ...(startS !== null && { startS }), ...(endS !== null && { endS }) } };
}

export const isSameSound = (one: Sound | null, other: Sound | null): boolean =>
  JSON.stringify(soundPairs(one)) === JSON.stringify(soundPairs(other));

function readSeconds(params: URLSearchParams, name: string): number | null {
  const text = params.get(name);
  const seconds = Number(text);
  return text === null || text === '' || !Number.isFinite(seconds) ? null : seconds;
}
