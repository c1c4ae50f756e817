import type { ArticleId } from './articles.ts';
import type { AudioFormat } from './encode.ts';
import type { VoiceName } from './voices.ts';

interface SpokenQuestion {
  readonly sentenceId: string;
  readonly text: string;
  /** The article that answers it; null where the knowledge base has none. */
  readonly articleId: ArticleId | null;
  readonly askedBy: ReadonlyArray<readonly [voice: VoiceName, speaker: string, format: AudioFormat]>;
}

/** Short questions; the same wording by several voices. */
export const questions: readonly SpokenQuestion[] = [
  {
    sentenceId: 'forgot-password',
    text: 'I forgot my password. How can I reset it?',
    articleId: 'reset-password',
    askedBy: [
      ['victor', 'Victor Lane', 'wav-16k'],
      ['nadia', 'Nadia Baptiste', 'opus-24k'],
      ['reed', 'Mr Reed', 'mp3-32k'],
    ],
  },
  {
    sentenceId: 'lost-card',
    text: 'I lost my card. What should I do now?',
    articleId: 'lost-or-stolen-card',
    askedBy: [
      ['sal', 'Sal Romano', 'flac-16k'],
      ['grace', 'Grace Whitlock', 'vorbis-22k'],
      ['walt', 'Walt Hansen', 'opus-24k'],
    ],
  },
  {
    sentenceId: 'where-is-parcel',
    text: 'Where is my parcel? It should have come yesterday.',
    articleId: 'track-a-parcel',
    askedBy: [
      ['ida', 'Ida Moreno', 'mp3-32k'],
      ['owen', 'Owen Pryce', 'opus-24k'],
      ['douglas', 'Douglas Muir', 'vorbis-16k'],
    ],
  },
  {
    sentenceId: 'refund-time',
    text: 'How long does it take until I get my money back?',
    articleId: 'refunds',
    askedBy: [
      ['ellen', 'Ellen Brook', 'mp3-40k'],
      ['victor', 'Victor Lane', 'opus-16k'],
      ['nadia', 'Nadia Baptiste', 'flac-16k'],
    ],
  },
  {
    sentenceId: 'internet-slow',
    text: 'My internet is very slow this evening. Can you help?',
    articleId: 'slow-internet',
    askedBy: [
      ['walt', 'Walt Hansen', 'mp3-32k'],
      ['ida', 'Ida Moreno', 'opus-20k'],
      ['sal', 'Sal Romano', 'vorbis-22k'],
    ],
  },
  {
    sentenceId: 'card-abroad',
    text: 'Does my card work when I travel abroad?',
    articleId: 'card-abroad',
    askedBy: [
      ['owen', 'Owen Pryce', 'vorbis-16k'],
      ['ellen', 'Ellen Brook', 'opus-24k'],
    ],
  },
  {
    sentenceId: 'opening-hours',
    text: 'At what time does your branch in the station open on Saturdays?',
    articleId: null,
    askedBy: [
      ['douglas', 'Douglas Muir', 'mp3-32k'],
      ['reed', 'Mr Reed', 'opus-20k'],
    ],
  },
];
