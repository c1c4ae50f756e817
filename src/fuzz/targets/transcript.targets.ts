import assert from 'node:assert/strict';
import {
  collectWords,
  indexSegments,
  readTranscript,
  type TranscriptFormat,
  writeTranscript,
} from '../../text/index.ts';
import type { Bomb, FuzzTarget } from '../fuzz-target.ts';
import { repeatedPieces } from '../mutate/hostile-strings.ts';
import { mutateJson } from '../mutate/mutate-json.ts';
import { encodeText, mutateText } from '../mutate/mutate-text.ts';
import type { Random } from '../seeded-random.ts';

const srt = `1
00:00:00,000 --> 00:00:02,500
Good morning, this is the service line.

2
00:00:02,600 --> 00:00:05,000 X1:40 X2:600
<i>How</i> may I help you?
您好，请讲。

3
00:01:05,000 --> 00:01:07,120
{\\an8}Thank you. <font color="#fff">Bye</font>
`;
const vtt = `WEBVTT - of a call
Language: en

NOTE a remark

STYLE
::cue { color: red }

intro
00:00.000 --> 00:02.500 align:start position:10%
<v.loud Ann>Good <00:01.000>morning, <00:01.800><i>all</i>

01:00:05.000 --> 01:00:07.120
<v Bob>Fish &amp; chips <c.x>for</c> <lang de>zwei</lang>
`;
const json = {
  language: 'en',
  segments: [
    {
      text: 'Good morning all.',
      startS: 0,
      endS: 2.5,
      speaker: 'A',
      language: 'en',
      words: [
        { text: 'Good', startS: 0, endS: 0.5 },
        { text: 'morning', startS: 0.5, endS: 1 },
      ],
    },
    { text: ' Two.', start: 3, end: 4, speaker: 1, words: [{ word: ' Two.', start: 3, end: 4 }] },
  ],
};
const jsonOfWords = {
  words: [
    { text: 'Hello', start: 120, end: 480, speaker: 'A' },
    { text: 'there.', start: 500, end: 900, speaker: 'B' },
  ],
};
const plain = `Good morning. How are you?\n\n今天天气很好。我们走吧！\nสวัสดีครับ Dr. Smith paid $3.50 at 10 a.m. "Really?" he said…`;

const marks = [
  ' --> ',
  '-->',
  '00:00:01,000',
  '00:01.000',
  '99:59:59.999',
  '<v ',
  '<v Ann>',
  '</v>',
  '<00:00:01.500>',
  '<c>',
  '<i>',
  '&amp;',
  '&#65;',
  'WEBVTT',
  'NOTE\n',
  'STYLE\n',
  'REGION\n',
  'Language: en\n',
  '\n\n',
  '{\\an8}',
  'align:start',
  'position:50%',
  'line:-1',
  'region:r',
];

/** A transcript of one format as a caller uploads it, and its words as they are indexed. */
function transcriptTarget(
  format: TranscriptFormat,
  mutate: (random: Random) => Uint8Array,
  sane: string,
  shortCases: number,
  bombs: readonly Bomb[],
): FuzzTarget {
  const take = async (content: Uint8Array | string) => {
    const read = await readTranscript(content, { format: null, timeUnit: null });
    const segments = read.segments.map(({ text, language }) => ({
      text,
      language: language ?? read.language,
    }));
    collectWords(segments);
    return { read, indexed: indexSegments(segments, {}) };
  };
  return {
    name: `transcript-${format.toLowerCase()}`,
    what: `transcripts as ${format}: read, cut, indexed`,
    shortCases,
    async open() {
      const expected = JSON.stringify(await take(sane));
      return {
        bombs: [
          ...bombs,
          ...repeatedPieces(40_000).map(({ name, text }) => ({
            name,
            bytes: () => Buffer.from(wrap(format, text)),
          })),
        ],
        mutate,
        async run(bytes) {
          const { read } = await take(bytes);
          // What was taken can be given back.
          if (read.segments.every(({ startS }) => startS !== null)) writeTranscript(read, 'VTT');
          writeTranscript(read, 'JSON');
        },
        async check() {
          assert.equal(JSON.stringify(await take(sane)), expected, 'a sane transcript reads otherwise');
        },
      };
    },
  };
}

function wrap(format: TranscriptFormat, text: string): string {
  if (format === 'SRT') return `1\n00:00:00,000 --> 00:00:01,000\n${text}\n`;
  if (format === 'VTT') return `WEBVTT\n\n00:00.000 --> 00:01.000\n${text}\n`;
  return format === 'JSON' ? JSON.stringify({ segments: [{ text }] }) : text;
}

const textCase = (seeds: readonly string[]) => (random: Random) =>
  encodeText(mutateText(random.pick(seeds), random, { dictionary: marks, others: seeds }), random);

const megabyte = 1_000_000;

export const transcriptTargets: readonly FuzzTarget[] = [
  transcriptTarget('SRT', textCase([srt, srt.replaceAll('\n', '\r\n')]), srt, 1_200, [
    {
      name: '30,000 cues of nothing',
      bytes: () => Buffer.from('1\n00:00:00,000 --> 00:00:01,000\n\n'.repeat(30_000)),
    },
    {
      name: 'a megabyte of digits before an arrow',
      bytes: () => Buffer.from(`${'1'.repeat(megabyte)} --> 0`),
    },
    {
      name: 'a megabyte of times',
      bytes: () => Buffer.from(`00:00:00,000 --> ${'0:'.repeat(megabyte / 2)}`),
    },
  ]),
  transcriptTarget('VTT', textCase([vtt, 'WEBVTT\n\n00:00.000 --> 00:01.000\na\n']), vtt, 1_200, [
    { name: 'a header of a megabyte', bytes: () => Buffer.from(`WEBVTT\n${'a: b\n'.repeat(megabyte / 5)}`) },
    {
      name: 'a header line of a megabyte',
      bytes: () => Buffer.from(`WEBVTT\nLanguage: ${'a-'.repeat(megabyte / 2)}`),
    },
    { name: '100,000 open tags', bytes: () => Buffer.from(wrap('VTT', '<b><i>'.repeat(50_000))) },
    {
      name: 'styles of a megabyte',
      bytes: () => Buffer.from(`WEBVTT\n\nSTYLE\n${'::cue(a) { b: c }\n'.repeat(megabyte / 18)}`),
    },
  ]),
  transcriptTarget(
    'JSON',
    (random) => {
      const value = mutateJson(random.pick([json, jsonOfWords, json.segments]), random);
      const text = JSON.stringify(value) ?? 'null';
      return encodeText(random.chance(0.3) ? mutateText(text, random) : text, random);
    },
    JSON.stringify(json),
    1_200,
    [
      { name: '200,000 brackets', bytes: () => Buffer.from('['.repeat(200_000)) },
      { name: '200,000 levels', bytes: () => Buffer.from(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) },
      {
        name: '150,000 words of no length',
        bytes: () =>
          Buffer.from(JSON.stringify({ words: Array(150_000).fill({ text: 'a', start: 0, end: 0 }) })),
      },
      {
        name: '50,000 words that are not in the text',
        bytes: () =>
          Buffer.from(
            JSON.stringify({
              segments: [
                { text: 'a'.repeat(megabyte), words: Array(50_000).fill({ text: 'b', startS: 0, endS: 0 }) },
              ],
            }),
          ),
      },
      {
        name: '150,000 words at the end of a long text',
        bytes: () =>
          Buffer.from(
            JSON.stringify({
              segments: [
                {
                  text: `${'a'.repeat(megabyte)}${'b'.repeat(150_000)}`,
                  words: Array(150_000).fill({ text: 'b', startS: 0, endS: 0 }),
                },
              ],
            }),
          ),
      },
    ],
  ),
  transcriptTarget('TEXT', textCase([plain, 'a b c']), plain, 800, [
    { name: 'a megabyte without a space', bytes: () => Buffer.from('a'.repeat(megabyte)) },
    { name: 'a megabyte of combining marks', bytes: () => Buffer.from(`a${'\u0301'.repeat(megabyte / 2)}`) },
    { name: 'a megabyte of Thai', bytes: () => Buffer.from('ก'.repeat(megabyte / 3)) },
  ]),
];
