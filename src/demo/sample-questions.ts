import { join } from 'node:path';
import type { DemoQuestion } from './demo-question.ts';
import type { SampleEntry } from './make/manifest-entry.ts';
import { anchorsQuestion, rebuildQuestion } from './questions/anchors-question.ts';
import { articlesQuestion } from './questions/articles-question.ts';
import { copiesQuestion } from './questions/copies-question.ts';
import { absentQuestion, cutQuestion } from './questions/cut-question.ts';
import { libraryQuestion } from './questions/library-question.ts';
import { phraseQuestion } from './questions/phrase-question.ts';
import { similarQuestion } from './questions/similar-question.ts';
import { brokenQuestion, twiceQuestion } from './questions/twice-question.ts';

/** The headline questions about the sample recordings; what is true stands in their manifest. */
export function sampleQuestions(folder: string, manifest: readonly SampleEntry[]): DemoQuestion[] {
  const cut = (query: string, question: string): DemoQuestion => {
    const [truth] = manifest.find(({ file }) => file === query)?.expected ?? [];
    if (!truth) throw new Error(`the manifest does not say where ${query} comes from`);
    return cutQuestion({ question, clipPath: join(folder, query), file: truth.file, startS: truth.startS });
  };
  const withWaltz = manifest
    .filter(({ sounds }) => sounds.some(({ tune }) => tune === 'waltz'))
    .map(({ file }) => file);
  return [
    libraryQuestion,
    cut(
      'queries/router-cut.mp3',
      'Five seconds of a support call, as a 64 kbit/s MP3: which call, and where in it?',
    ),
    cut(
      'queries/mortgage-noisy-telephone.wav',
      'Six seconds through a noisy telephone: which call, and where?',
    ),
    cut(
      'queries/shanghai-train-cut.opus',
      'Five seconds of an announcement in Chinese: which one, and where?',
    ),
    absentQuestion(
      'Is this recipe, read by a voice the library does not know, in the library?',
      join(folder, 'queries/unrelated-recipe.mp3'),
    ),
    copiesQuestion('Which uploads copy the call about the blocked card?', 'calls/card-blocked-abroad.opus', [
      'copies/card-blocked-as-mp3.mp3',
    ]),
    copiesQuestion(
      'Which uploads copy the call about the hotel booking, even from a reverberant hall?',
      'calls/hotel-booking-changed.flac',
      ['copies/hotel-in-a-hall.ogg'],
    ),
    similarQuestion('Which calls have this hold music?', 'sounds/hold-music-waltz.ogg', {
      files: withWaltz,
      among: 1,
    }),
    anchorsQuestion('hearings/hearing-of-the-northern-star.opus', 93.35),
    ...phraseQuestions(manifest),
    articlesQuestion(
      join(folder, 'articles.ndjson'),
      'Why was my card blocked while I am travelling abroad?',
      'card-abroad',
    ),
    rebuildQuestion('calls/direct-debit-twice.wav'),
    twiceQuestion(join(folder, 'calls/direct-debit-twice.wav')),
    brokenQuestion,
  ];
}

const phraseQuestions = (manifest: readonly SampleEntry[]): DemoQuestion[] =>
  manifest.flatMap(({ file, phrase, occurrences, kind }) =>
    kind === 'hearing' && phrase && occurrences ? [phraseQuestion(phrase, file, occurrences)] : [],
  );
