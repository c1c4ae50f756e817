import type { ContentModel } from '../../content/index.ts';
import { type CountedWords, countWords } from './count-words.ts';
import type { CountedLink, LearningShape } from './learned-paths.ts';
import type { HeardQuestion } from './speak.worker.ts';
import type { TypedQuestion } from './spoken-questions.ts';

export interface SpokenLink extends TypedQuestion {
  readonly heard: HeardQuestion;
}

export interface CountedLinks extends Pick<CountedWords, 'countTests'> {
  readonly links: readonly CountedLink[];
  readonly shape: LearningShape;
}

/** The first so many links, in words that are learned from them. */
export type CountLinks = (count: number) => CountedLinks;

/** Counts once what several methods learn from: it is most of the work. */
export function countFirstLinks(
  links: readonly SpokenLink[],
  model: ContentModel,
  columns: number,
): CountLinks {
  const known = new Map<number, CountedLinks>();
  return (count) => {
    const found = known.get(count);
    if (found) return found;
    const some = links.slice(0, count);
    const counted = countWords(
      some.map(({ heard }) => heard),
      model,
    );
    const { dimensions: soundDimensions, usualDistance, countTests } = counted;
    const result = {
      links: some.map((link, index): CountedLink => ({ ...link, words: counted.links[index]! })),
      shape: { columns, soundDimensions, usualDistance },
      countTests,
    };
    known.set(count, result);
    return result;
  };
}
