import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '../../../src/errors.ts';
import { readTranscript, type TranscriptText, writeTranscript } from '../../../src/text/index.ts';

const read = (content: string | Uint8Array, options = {}) =>
  readTranscript(content, { format: null, timeUnit: null, ...options });

const texts = ({ segments }: TranscriptText) => segments.map(({ text }) => text);

const transcript: TranscriptText = {
  language: 'de',
  segments: [
    {
      text: 'Der Vertrag, „unterschrieben“ & <gültig>.',
      startS: 1.5,
      endS: 4.25,
      speaker: 'Frau Müller',
      language: null,
      timesEstimated: false,
      words: [
        [0, 3, 1.5, 1.7],
        [4, 12, 1.75, 2.4],
        [13, 29, 2.4, 3.1],
        [30, 31, 3.2, 3.4],
        [32, 41, 3.5, 4.25],
      ],
    },
    {
      text: '第二句话。',
      startS: 3_600.125,
      endS: 3_661,
      speaker: null,
      language: null,
      timesEstimated: false,
      words: null,
    },
  ],
};

test('JSON gives back everything', async () => {
  assert.deepEqual(await read(writeTranscript(transcript, 'JSON')), transcript);
});

test('WebVTT gives back texts, times, speakers, word times and the language', async () => {
  const back = await read(writeTranscript(transcript, 'VTT'));
  assert.deepEqual(back, transcript);
});

test('SubRip gives back texts and times', async () => {
  const back = await read(writeTranscript(transcript, 'SRT'));
  assert.deepEqual(
    back.segments.map(({ text, startS, endS }) => [text, startS, endS]),
    transcript.segments.map(({ text, startS, endS }) => [text, startS, endS]),
  );
});

test('plain text gives back its lines, cut at sentences', async () => {
  const back = await read('Good morning. How are you?\n\nFine, Mr. Brown.\n你好。再见！');
  assert.deepEqual(texts(back), ['Good morning.', 'How are you?', 'Fine, Mr. Brown.', '你好。', '再见！']);
  assert.ok(back.segments.every(({ startS, words }) => startS === null && words === null));
  assert.deepEqual(texts(await read(writeTranscript(back, 'TEXT'))), texts(back));
});

test('captions of other programs are read: byte order mark, CRLF, tags, positions, notes, styles', async () => {
  const srt =
    '\ufeff1\r\n00:00:01,000 --> 00:00:02,500 X1:40\r\n<i>Hello</i> {\\an8}world\r\nsecond line\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nA & B < C\r\n';
  const back = await read(srt);
  assert.deepEqual(texts(back), ['Hello world\nsecond line', 'A & B < C']);
  const vtt =
    'WEBVTT - a title\n\nNOTE not said\n\nSTYLE\n::cue { color: red }\n\nid 7\n00:01.000 --> 00:02.000 align:start\n<v.loud Mara>Hello <00:00:01.500>there</v> &amp; you\n';
  const { segments } = await read(vtt);
  assert.equal(segments[0]!.text, 'Hello there & you');
  assert.equal(segments[0]!.speaker, 'Mara');
  assert.deepEqual(segments[0]!.words, [
    [0, 5, 1, 1.5],
    [6, 17, 1.5, 2],
  ]);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Grüße', 'utf16le')]);
  assert.deepEqual(texts(await read(utf16)), ['Grüße']);
});

test('the JSON of Whisper and of AssemblyAI is read, with its unit of time found out', async () => {
  const whisper = {
    text: ' Hello there. Bye.',
    language: 'en',
    segments: [
      {
        start: 0,
        end: 1.5,
        text: ' Hello there.',
        words: [
          { word: ' Hello', start: 0.1, end: 0.6 },
          { word: ' there.', start: 0.7, end: 1.4 },
        ],
      },
      { start: 2, end: 2.5, text: ' Bye.' },
    ],
  };
  const fromWhisper = await read(JSON.stringify(whisper));
  assert.equal(fromWhisper.language, 'en');
  assert.deepEqual(texts(fromWhisper), ['Hello there.', 'Bye.']);
  assert.deepEqual(fromWhisper.segments[0]!.words, [
    [0, 5, 0.1, 0.6],
    [6, 12, 0.7, 1.4],
  ]);
  const assembly = {
    language_code: 'en_us',
    words: [
      { text: 'Good', start: 250, end: 650, speaker: 'A' },
      { text: 'morning.', start: 730, end: 1_022, speaker: 'A' },
      { text: 'Hello', start: 1_500, end: 1_900, speaker: 'B' },
    ],
  };
  const fromAssembly = await read(JSON.stringify(assembly));
  assert.equal(fromAssembly.language, 'en-us');
  assert.deepEqual(
    fromAssembly.segments.map(({ text, startS, endS, speaker }) => [text, startS, endS, speaker]),
    [
      ['Good morning.', 0.25, 1.022, 'A'],
      ['Hello', 1.5, 1.9, 'B'],
    ],
  );
  const chinese = { words: ['我们', '去', '北京'].map((text, i) => ({ text, startS: i, endS: i + 1 })) };
  assert.deepEqual(texts(await read(JSON.stringify(chinese))), ['我们去北京']);
});

test('whole numbers that could be either unit are refused until somebody says which', async () => {
  const words = {
    words: [
      { text: 'a', start: 0, end: 12 },
      { text: 'b', start: 12, end: 24 },
    ],
  };
  await assert.rejects(read(JSON.stringify(words)), /timeUnit/);
  const { segments } = await read(JSON.stringify(words), { timeUnit: 'MILLISECONDS' });
  assert.equal(segments[0]!.endS, 0.024);
});

test('what is malformed is refused with its line or place', async () => {
  const refused = async (content: string | Uint8Array, pattern: RegExp, options = {}) =>
    assert.rejects(read(content, options), (error: unknown) => {
      assert.ok(error instanceof AppError, String(error));
      assert.equal(error.code, 'BAD_USER_INPUT');
      assert.equal(error.field, 'transcript');
      assert.match(error.message, pattern);
      return true;
    });
  await refused('1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n00:00:03,000 --> 00:00:xx,000\nb\n', /line 6/);
  await refused('WEBVTT\n\n00:05.000 --> 00:02.000\nbackwards\n\n', /line 3/);
  await refused('hello', /line 1/, { format: 'VTT' });
  await refused('hello', /cue/, { format: 'SRT' });
  await refused('{"words": [', /not JSON/);
  await refused('{"segments": [{"text": "a", "startS": 2, "endS": 1}]}', /segments\[0\]/);
  await refused('{"words": [{"text": "a", "startS": -1, "endS": 1}]}', /words\[0\]/);
  await refused('{"words": [{"text": "a", "startS": 1e99, "endS": 2e99}]}', /words\[0\]/);
  await refused(
    '{"words": [{"text": "b", "startS": 2, "endS": 3}, {"text": "a", "startS": 1, "endS": 2}]}',
    /words\[1\]/,
  );
  await refused('{"segments": [{"text": "a", "startS": 1, "endS": 2}, {"text": "b"}]}', /all or none/);
  await refused('{"segments": [{"text": 5}]}', /segments\[0\]/);
  await refused('{}', /segments or words/);
  await refused('', /no words/);
  await refused('… — !', /no words/);
  await refused('a\u0000b', /U\+0000/);
  await refused(new Uint8Array([0x61, 0xff, 0xfe, 0x80]), /UTF-8/);
  await refused(new Uint8Array(10 * 1024 * 1024 + 1), /bytes/);
  await refused('word '.repeat(200_001), /200001 words/);
});

test('hostile content is answered in bounded time', async () => {
  const hostile = [
    '['.repeat(5_000_000),
    `{"segments": ${'['.repeat(100_000)}`,
    `a${'\u0301'.repeat(2_000_000)}`,
    '<'.repeat(1_000_000),
    `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v '.repeat(200_000)}\n`,
    `1\n00:00:01,000 --> 00:00:02,000\n${'{\\'.repeat(300_000)}\n`,
    '00:00:01,000 --> '.repeat(100_000),
    `${'x'.repeat(3_000_000)}`,
    '\n'.repeat(3_000_000),
  ];
  for (const content of hostile) {
    const startedAt = performance.now();
    await read(content).catch((error) =>
      assert.ok(error instanceof AppError, `${content.slice(0, 40)}: ${error}`),
    );
    const seconds = (performance.now() - startedAt) / 1_000;
    assert.ok(seconds < 20, `${seconds.toFixed(1)} s for ${content.slice(0, 40)}`);
  }
});

test('a stretch too long for one segment is cut between sentences, with its share of the time', async () => {
  const sentence = 'This is said again and again. ';
  const { segments } = await read(
    JSON.stringify({ segments: [{ text: sentence.repeat(100), startS: 0, endS: 300 }] }),
  );
  assert.ok(segments.length >= 3);
  assert.ok(segments.every(({ text, timesEstimated }) => text.length <= 1_000 && timesEstimated));
  assert.ok(segments.every(({ startS }, index) => index === 0 || startS! >= segments[index - 1]!.endS!));
  assert.equal(segments.map(({ text }) => text).join(' '), sentence.repeat(100).trim());
});
