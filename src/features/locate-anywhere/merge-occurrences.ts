import type { Occurrence } from '../locate/index.ts';
import type { PhraseOccurrence } from '../transcripts/index.ts';
import type { AnywhereOccurrence } from './locate-anywhere.types.ts';

type Timed = PhraseOccurrence & { readonly startS: number; readonly endS: number };
type Place = Pick<AnywhereOccurrence, 'recordingId' | 'startS' | 'endS' | 'words' | 'sound'>;

/**
 * One list of both, in the order of recordings and time. Two that share at least half of the shorter one are one
 * place. It has the times of its words where these are known, else those of the sound: a time worked out from a
 * segment is seconds wide. Each is merged once: what is said twice in one breath stays two.
 */
export function mergeOccurrences(
  words: readonly PhraseOccurrence[],
  sounds: readonly Occurrence[],
): AnywhereOccurrence[] {
  const soundsOf = Map.groupBy(sounds, ({ recordingId }) => recordingId);
  const used = new Set<Occurrence>();
  const places = words.filter(isTimed).map((word): Place => {
    const sound = bestMatch(word, soundsOf.get(word.recordingId) ?? [], used);
    if (sound) used.add(sound);
    const times = sound && !word.wordTimes ? { startS: sound.soundStartS, endS: sound.soundEndS } : word;
    return { recordingId: word.recordingId, startS: times.startS, endS: times.endS, words: word, sound };
  });
  const alone = sounds
    .filter((sound) => !used.has(sound))
    .map((sound): Place => {
      const { recordingId, soundStartS, soundEndS } = sound;
      return { recordingId, startS: soundStartS, endS: soundEndS, words: null, sound };
    });
  return number([...places, ...alone]);
}

const isTimed = (word: PhraseOccurrence): word is Timed => word.startS !== null && word.endS !== null;

function bestMatch(
  word: Timed,
  sounds: readonly Occurrence[],
  used: ReadonlySet<Occurrence>,
): Occurrence | null {
  let best: Occurrence | null = null;
  let bestSharedS = 0;
  for (const sound of sounds) {
    const sharedS = Math.min(word.endS, sound.soundEndS) - Math.max(word.startS, sound.soundStartS);
    const shorterS = Math.min(word.endS - word.startS, sound.soundEndS - sound.soundStartS);
    if (used.has(sound) || sharedS < shorterS / 2 || sharedS <= bestSharedS) continue;
    best = sound;
    bestSharedS = sharedS;
  }
  return best;
}

function number(places: readonly Place[]): AnywhereOccurrence[] {
  const sorted = places.toSorted(
    (a, b) => compare(a.recordingId, b.recordingId) || a.startS - b.startS || a.endS - b.endS,
  );
  let numberInRecording = 0;
  return sorted.map((place, index) => {
    numberInRecording = sorted[index - 1]?.recordingId === place.recordingId ? numberInRecording + 1 : 1;
    return { ...place, number: index + 1, numberInRecording };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
