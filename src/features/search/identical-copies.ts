import { createHash } from 'node:crypto';
import type { Queryable } from '../../db/db.ts';
import { packCodes } from '../../inference/codes.ts';
import type { RecordingFilter } from '../recordings/index.ts';
import { findIdentical, findIdenticalCodes } from './copies.store.ts';
import type { HeardAudio } from './query-audio.service.ts';
import type { CopyHit } from './search.types.ts';

/** A recording that needs no comparison: its bytes or its codes are the query's. */
export interface IdenticalCopy {
  readonly recordingId: string;
  /** Length of the recording, in seconds. */
  readonly durationS: number;
  readonly identicalBytes: boolean;
}

/** All of them, the one with the query's bytes first; two reads of an index. */
export async function findIdenticalCopies(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  query: HeardAudio,
  filter: RecordingFilter,
): Promise<IdenticalCopy[]> {
  const codesSha256 = createHash('sha256').update(packCodes(query.codes)).digest();
  const [ofBytes, ofCodes] = await Promise.all([
    query.recordingId ? null : findIdentical(db, workspaceId, query.sha256, filter),
    findIdenticalCodes(db, workspaceId, tokenizerId, codesSha256, filter),
  ]);
  const others = ofCodes.filter(
    ({ recordingId }) => recordingId !== ofBytes?.recordingId && recordingId !== query.recordingId,
  );
  return [
    ...(ofBytes ? [{ ...ofBytes, identicalBytes: true }] : []),
    ...others.map((other) => ({ ...other, identicalBytes: false })),
  ];
}

export function identicalHit(
  { recordingId, durationS, identicalBytes }: IdenticalCopy,
  query: HeardAudio,
): CopyHit {
  const { phaseCount, frameCount } = query.heard.fingerprint;
  const queryPairs = phaseCount * Math.max(0, frameCount - 1);
  const interval = { startS: 0, endS: durationS, queryStartS: 0, queryEndS: query.durationS };
  return {
    recordingId,
    confidence: 1,
    identicalBytes,
    identicalCodes: true,
    ...interval,
    speed: 1,
    pitch: 1,
    overlap: 1,
    intervals: [interval],
    matchedPairs: queryPairs,
    queryPairs,
  };
}
