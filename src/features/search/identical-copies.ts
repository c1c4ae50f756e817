import { createHash } from 'node:crypto';
import type { Db } from '../../db/db.ts';
import { packCodes } from '../../inference/codes.ts';
import type { RecordingFilter } from '../recordings/index.ts';
import { findIdentical, findIdenticalCodes } from './copies.store.ts';
import type { QueryAudio } from './query-audio.service.ts';
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
  db: Db,
  workspaceId: string,
  tokenizerId: string,
  query: QueryAudio,
  filter: RecordingFilter,
): Promise<IdenticalCopy[]> {
  const codesSha256 = createHash('sha256').update(packCodes(query.phases[0]!.codes)).digest();
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
  queryPairs: number,
  query: QueryAudio,
): CopyHit {
  return {
    recordingId,
    confidence: 1,
    identicalBytes,
    identicalCodes: true,
    startS: 0,
    endS: durationS,
    queryStartS: 0,
    queryEndS: query.durationS,
    matchedPairs: queryPairs,
    queryPairs,
  };
}
