import { MAX_SPEAKER_UNITS, MAX_TIME_S } from '../transcript.ts';
import { transcriptError } from './transcript-error.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A number, also one in quotes; NaN for all else, which may not even be asked (`{"valueOf": 1}`). */
export const numberOf = (value: unknown): number =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')
    ? Number(value)
    : Number.NaN;

/** Reads fields of a JSON transcript under the names that services give them; `scale` makes seconds of `start` and `end`. */
export function fieldReader(scale: number) {
  function text(value: JsonObject, names: readonly string[], where: string): string | null {
    const name = names.find((each) => value[each] != null);
    if (name === undefined) return null;
    const found = value[name];
    if (typeof found !== 'string') throw transcriptError(where, `${name} must be text.`);
    if (found.includes('\u0000')) throw transcriptError(where, `${name} holds the character U+0000.`);
    return found.toWellFormed();
  }

  function seconds(value: JsonObject, end: 'start' | 'end', where: string): number | null {
    const inSeconds = value[`${end}S`];
    const inThousandths = value[`${end}Ms`] ?? value[`${end}_ms`];
    const given = inSeconds ?? inThousandths ?? value[end];
    if (given == null) return null;
    const time = numberOf(given) * (inSeconds != null ? 1 : inThousandths != null ? 0.001 : scale);
    if (!(time >= 0 && time <= MAX_TIME_S)) {
      throw transcriptError(where, `${end} must be a time of 0 to ${MAX_TIME_S} s.`, MAX_TIME_S);
    }
    return Math.round(time * 1e6) / 1e6;
  }

  return {
    text,
    /** Start and end in seconds; null where neither is given. */
    times(value: JsonObject, where: string): { startS: number; endS: number } | null {
      const startS = seconds(value, 'start', where);
      const endS = seconds(value, 'end', where);
      if (startS === null && endS === null) return null;
      if (startS === null || endS === null) throw transcriptError(where, 'start and end go together.');
      if (endS < startS) throw transcriptError(where, 'the end is before the start.');
      return { startS, endS };
    },
    speaker(value: JsonObject, where: string): string | null {
      const given = value['speaker'] ?? value['speaker_label'];
      const named = typeof given === 'number' ? String(given) : given;
      const speaker = text({ speaker: named }, ['speaker'], where)?.trim();
      if (speaker !== undefined && speaker.length > MAX_SPEAKER_UNITS) {
        throw transcriptError(where, `speaker may have ${MAX_SPEAKER_UNITS} characters.`, MAX_SPEAKER_UNITS);
      }
      return speaker || null;
    },
    language(value: JsonObject, where: string): string | null {
      const tag = text(value, ['language', 'language_code'], where)?.trim().replace('_', '-');
      return tag && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag) && tag.length <= 35 ? tag : null;
    },
    list(value: JsonObject, name: string, where: string): { value: JsonObject; where: string }[] {
      const found = value[name];
      const path = where === '' ? name : `${where}.${name}`;
      if (!Array.isArray(found)) throw transcriptError(path, 'it must be a list.');
      return found.map((each, index) => {
        const at = `${path}[${index}]`;
        if (typeof each !== 'object' || each === null) throw transcriptError(at, 'it must be an object.');
        return { value: each as JsonObject, where: at };
      });
    },
  };
}
