import type { TransferRow, TransferTable } from '../../features/transfer/transfer-columns.ts';

const sha256 = 'ab'.repeat(32);
const id = '018f3b1e-7c1a-7d4e-8a3f-0123456789ab';
const at = new Date('2026-03-01T09:30:00.000Z');
const recall = { count: 10, recallAt1: 0.5, recallAt5: 0.8, mrr: 0.6 };
const recalls = { sound: recall, transcript: recall, fused: recall };
const FRAMES = 25;

/** A sane row of every table. */
export const sampleRows: Readonly<Record<TransferTable, TransferRow>> = {
  recordings: {
    id,
    sha256,
    byteCount: 96_044,
    fileName: 'call.wav',
    title: 'A call',
    language: 'en',
    metadata: { desk: 3, tags: ['a'] },
    recordedAt: at,
    createdAt: at,
    container: 'wav',
    codec: 'pcm_s16le',
    sourceSampleRateHz: 24_000,
    channelCount: 1,
    warnings: ['The file is cut off.'],
    durationS: 2,
    sampleCount: 48_000,
    frameCount: FRAMES,
    peakDbfs: -3.5,
    tokenizerId: 'phonograph-base@0123456789ab',
    codes: Uint8Array.from({ length: 2 * 16 * FRAMES }, (_, index) =>
      index % 2 === 0 ? index % 256 : index % 8,
    ),
    levels: new Uint8Array(FRAMES).fill(40),
    speech: new Uint8Array(FRAMES).fill(1),
    histogram: Array.from({ length: 32 }, (_, index) => index / 496),
  },
  transcripts: {
    recordingSha256: sha256,
    language: 'en',
    source: 'GIVEN',
    recogniser: null,
    segments: [
      {
        startS: 0,
        endS: 1,
        timesEstimated: false,
        language: null,
        speaker: 'A',
        text: 'Hello there',
        words: [
          [0, 5, 0, 0.5],
          [6, 11, 0.5, 1],
        ],
      },
    ],
  },
  labels: {
    name: 'laughter',
    description: null,
    examples: [{ id, recordingSha256: sha256, startS: 0, endS: 1, kind: 'POSITIVE', source: 'MARKED' }],
  },
  articles: {
    key: 'fees',
    title: 'Fees',
    body: 'A transfer costs 2.50.',
    format: 'PLAIN',
    language: 'en',
    tags: ['money'],
    metadata: {},
  },
  links: {
    recordingSha256: sha256,
    startS: 0,
    endS: 1.5,
    articleKey: 'fees',
    status: 'CONFIRMED',
    decidedBy: 'ann',
    decidedAt: at,
  },
  questions: { articleKey: 'fees', text: 'What does it cost?', contentId: null, frames: null, voice: null },
  contents: {
    recordingSha256: sha256,
    contentId: 'phonograph-content@0123456789ab',
    frames: new Uint8Array(24 * FRAMES),
  },
  alignments: {
    version: 1,
    contentId: 'phonograph-content@0123456789ab',
    facts: {
      soundPenalty: 1,
      transcriptPenalty: null,
      calibration: {
        soundTemperature: 1,
        transcriptTemperature: 1,
        weights: { sound: 0.5, transcript: 0.5 },
      },
      before: null,
      after: recalls,
      learnedFrom: {
        confirmedLinks: 1,
        rejectedLinks: 0,
        typedQuestions: 0,
        spokenQuestions: 0,
        articles: 1,
      },
      notes: [],
    },
    rarity: new Uint8Array(16),
    createdAt: at,
    trainedAt: at,
    articleCount: 1,
    articleKey: 'fees',
    soundPrior: 0.5,
    soundWeights: new Uint8Array(16),
    transcriptPrior: 0.5,
    transcriptWeights: null,
  },
};
