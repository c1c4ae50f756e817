import type { JoinedRecording, PlacedPiece } from './joined-recording.ts';
import type { SpeechPiece } from './speech-pieces.ts';

/** Something whose place must be known. */
export interface Insertion<Kind> {
  readonly kind: Kind;
  readonly samples: Float32Array;
}

export interface Inserted<Kind> extends PlacedPiece {
  readonly kind: Kind;
}

const PAUSE_S = { least: 0.15, most: 0.6 };

/**
 * Fills the recording up to `durationS` with speech and puts the insertions in between, in the order given, spread
 * over the whole length with a random part. Gives where each lies.
 */
export async function insertPieces<Kind>(
  recording: JoinedRecording,
  durationS: number,
  insertions: readonly Insertion<Kind>[],
  speech: Iterator<SpeechPiece, never>,
  random: () => number,
): Promise<Inserted<Kind>[]> {
  const placed: Inserted<Kind>[] = [];
  const pause = () => recording.addPause(PAUSE_S.least + (PAUSE_S.most - PAUSE_S.least) * random(), random);
  for (const [index, { kind, samples }] of insertions.entries()) {
    const dueS = ((index + 0.2 + 0.6 * random()) / insertions.length) * durationS;
    do {
      await recording.add(speech.next().value.samples);
      await pause();
    } while (recording.durationS < dueS);
    placed.push({ kind, ...(await recording.add(samples)) });
    await pause();
  }
  while (recording.durationS < durationS) {
    await recording.add(speech.next().value.samples);
    await pause();
  }
  return placed;
}
