import { dotOf, type SparseVector } from '../content/index.ts';

/** Questions that seem to be the same: places in the list that was given, the most typical one first. */
export interface GroupedQuestions {
  readonly members: readonly number[];
  /** Mean similarity of the others to the typical one, 0..1; 1 of a group of one. */
  readonly similarity: number;
}

export interface QuestionVectors {
  readonly sound: SparseVector;
  readonly words: SparseVector | null;
}

/**
 * Two groups become one as long as their members are this alike on average: half way between other questions and the
 * same one in another voice, by words and by sound.
 */
const ALIKE = { words: 0.3, sound: 0.25 };

/** Average linkage over all pairs, for some hundred questions. Largest group first. */
export function groupQuestions(questions: readonly QuestionVectors[]): GroupedQuestions[] {
  const count = questions.length;
  // 1 is as alike as a group must be.
  const alike = new Float64Array(count * count);
  for (let first = 0; first < count; first++) {
    for (let second = 0; second < first; second++) {
      const value = likeness(questions[first]!, questions[second]!);
      alike[first * count + second] = value;
      alike[second * count + first] = value;
    }
  }
  const mean = (first: readonly number[], second: readonly number[]) => {
    let sum = 0;
    for (const one of first) for (const other of second) sum += alike[one * count + other]!;
    return sum / (first.length * second.length);
  };
  let groups: number[][] = questions.map((_, index) => [index]);
  for (;;) {
    let best = 1;
    let pair: [number[], number[]] | null = null;
    for (const [index, first] of groups.entries()) {
      for (const second of groups.slice(0, index)) {
        const value = mean(first, second);
        if (value < best) continue;
        best = value;
        pair = [first, second];
      }
    }
    if (!pair) break;
    const [first, second] = pair;
    groups = [...groups.filter((group) => group !== first && group !== second), [...second, ...first]];
  }
  return groups
    .map((members) => toGroup(members, questions))
    .sort(
      (first, second) =>
        second.members.length - first.members.length || first.members[0]! - second.members[0]!,
    );
}

/** In units of what makes a group; the words decide where both have them. */
function likeness(first: QuestionVectors, second: QuestionVectors): number {
  return first.words && second.words
    ? dotOf(first.words, second.words) / ALIKE.words
    : dotOf(first.sound, second.sound) / ALIKE.sound;
}

function toGroup(members: readonly number[], questions: readonly QuestionVectors[]): GroupedQuestions {
  const similarityTo = (typical: number) => {
    const others = members.filter((member) => member !== typical);
    if (others.length === 0) return 1;
    const sum = others.reduce((total, other) => {
      const [one, two] = [questions[typical]!, questions[other]!];
      return total + (one.words && two.words ? dotOf(one.words, two.words) : dotOf(one.sound, two.sound));
    }, 0);
    return sum / others.length;
  };
  const rated = members.map((member) => ({ member, similarity: similarityTo(member) }));
  const typical = rated.reduce((best, each) => (each.similarity > best.similarity ? each : best));
  const others = members
    .filter((member) => member !== typical.member)
    .sort((first, second) => first - second);
  return { members: [typical.member, ...others], similarity: Math.max(0, Math.min(1, typical.similarity)) };
}
