import { isPlain } from '../../matching/index.ts';
import { copyConfidence, copyEvidence } from './copy-confidence.ts';
import { sharedIntervals, toInterval } from './copy-intervals.ts';
import { type ComparedPlace, findPlaces, type HeardQuery, type PlaceSources } from './find-places.ts';
import type { RankedCopy } from './rank-copies.ts';

/** A stretch shorter than this does not tell its pitch. */
const LEAST_PITCH_S = 1.5;

/** Recordings that share sound with the query, each at its best place, at least so sure; in no order. */
export async function findCopiesOf(
  query: HeardQuery,
  sources: PlaceSources,
  minConfidence: number,
): Promise<RankedCopy[]> {
  const places = await findPlaces(query, sources);
  const byRecording = Map.groupBy(places, ({ recordingId }) => recordingId);
  const copies = [...byRecording.values()].map((ofRecording) => toCopy(ofRecording, query));
  return copies.filter(({ hit }) => hit.confidence >= minConfidence);
}

function toCopy(places: readonly ComparedPlace[], query: HeardQuery): RankedCopy {
  const { durationS, centroids, fingerprint } = query;
  const lead = places.reduce((most, place) => (evidenceOf(place) > evidenceOf(most) ? place : most));
  const intervals = sharedIntervals(lead, places, durationS, centroids);
  const best = toInterval(lead, durationS);
  const { speed, pitch } = lead.fingerprint.warp;
  const sharedS = intervals.reduce((sum, each) => sum + each.queryEndS - each.queryStartS, 0);
  const hasPitch = query.fingerprintsOf !== null && best.queryEndS - best.queryStartS >= LEAST_PITCH_S;
  return {
    recordingDurationS: lead.recordingDurationS,
    hit: {
      recordingId: lead.recordingId,
      confidence: copyConfidence(evidenceOf(lead)),
      identicalBytes: false,
      identicalCodes: false,
      ...best,
      speed,
      pitch: hasPitch ? pitch : null,
      overlap: Math.min(1, sharedS / durationS),
      intervals,
      matchedPairs: lead.matchedPairs,
      queryPairs: fingerprint.phaseCount * Math.max(0, fingerprint.frameCount - 1),
    },
  };
}

const evidenceOf = ({ aligned, fingerprint }: ComparedPlace): number =>
  copyEvidence(aligned, !isPlain(fingerprint.warp));
