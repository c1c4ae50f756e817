import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, test } from 'node:test';
import type { SampleEntry } from '../../src/demo/make/manifest-entry.ts';

const folder = join(import.meta.dirname, '../../src/demo/samples');
const manifest: SampleEntry[] = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const articleIds = readFileSync(join(folder, 'articles.ndjson'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as { id: string }).id);
const byFile = new Map(manifest.map((entry) => [entry.file, entry]));
const ofKind = (kind: SampleEntry['kind']) => manifest.filter((entry) => entry.kind === kind);

/** Times are rounded to 0.1 ms, durations to 1 ms. */
const roundingS = 0.001;

function filesBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => relative(root, join(found.parentPath, found.name)).split(sep).join('/'));
}

function assertInside(span: { startS: number; endS: number }, durationS: number, what: string): void {
  assert.ok(span.startS >= 0 && span.startS < span.endS, `${what}: ${span.startS} to ${span.endS}`);
  assert.ok(span.endS <= durationS + roundingS, `${what}: ends at ${span.endS} of ${durationS}`);
}

describe('the sample recordings', () => {
  test('are exactly the files that the manifest lists', () => {
    const beside = ['manifest.json', 'articles.ndjson', 'README.md'];
    const audio = filesBelow(folder).filter((file) => !beside.includes(file));
    assert.deepEqual(audio.sort(), [...byFile.keys()].sort());
    assert.equal(byFile.size, manifest.length);
  });

  test('have the size and the checksum that the manifest says', () => {
    for (const { file, bytes, sha256 } of manifest) {
      const content = readFileSync(join(folder, file));
      assert.equal(content.length, bytes, file);
      assert.equal(createHash('sha256').update(content).digest('hex'), sha256, file);
    }
  });

  test('stay under 6 MB with everything beside them', () => {
    const bytes = filesBelow(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    assert.ok(bytes < 6_000_000, `${bytes} bytes`);
  });

  test('have all times inside their durations', () => {
    for (const entry of manifest) {
      for (const span of [...entry.segments, ...entry.sounds, ...(entry.occurrences ?? [])]) {
        assertInside(span, entry.duration_s, entry.file);
      }
      assert.ok(!Number.isNaN(Date.parse(entry.recorded_at)), entry.file);
    }
  });

  test('mix codecs, rates, channels and languages', () => {
    const values = (key: 'codec' | 'sample_rate' | 'channels' | 'language') =>
      new Set(manifest.map((entry) => entry[key]));
    assert.deepEqual([...values('codec')].sort(), ['flac', 'mp3', 'opus', 'pcm_s16le', 'vorbis']);
    assert.deepEqual([...values('channels')].sort(), [1, 2]);
    for (const rate of [8000, 16000, 24000, 44100, 48000])
      assert.ok(values('sample_rate').has(rate), `${rate}`);
    for (const language of ['en', 'de', 'zh', 'ja', 'es', 'fr'])
      assert.ok(values('language').has(language), language);
  });
});

describe('what the manifest promises about content', () => {
  test('calls have turns by two people, hold music in four and laughter in four', () => {
    const calls = ofKind('call');
    assert.ok(calls.length >= 10);
    for (const call of calls) {
      assert.equal(new Set(call.segments.map((segment) => segment.speaker)).size, 2, call.file);
      assert.equal(call.transcript, call.segments.map((segment) => segment.text).join('\n'), call.file);
    }
    const callsWith = (kind: string) =>
      calls.filter((call) => call.sounds.some((sound) => sound.kind === kind));
    assert.equal(callsWith('hold-music').length, 4);
    assert.equal(callsWith('laughter').length, 4);
  });

  test('the phrase of the hearing occurs five times, apart from each other, and in no other recording', () => {
    const [hearing] = ofKind('hearing');
    assert.ok(hearing?.phrase !== undefined && hearing.occurrences !== undefined);
    assert.equal(hearing.occurrences.length, 5);
    const starts = hearing.occurrences.map((occurrence) => occurrence.startS);
    for (const [index, startS] of starts.slice(1).entries()) assert.ok(startS - starts[index]! > 10);
    assert.equal(hearing.transcript?.split(hearing.phrase).length, 6);
    for (const other of manifest.filter((entry) => entry.role === 'library' && entry !== hearing)) {
      assert.ok(!other.transcript?.includes(hearing.phrase), other.file);
      assert.notEqual(other.copyOf, hearing.file);
    }
  });

  test('every copy names an original of the library and seconds that both files have', () => {
    const copies = ofKind('copy');
    assert.ok(copies.length >= 10);
    for (const copy of copies) {
      const original = byFile.get(copy.copyOf ?? '');
      assert.ok(original !== undefined && original.kind !== 'copy' && original.role === 'library', copy.file);
      const {
        originalStartS = -1,
        originalEndS = -1,
        copyStartS = -1,
        copyEndS = -1,
        speedFactor = 0,
      } = copy;
      assertInside({ startS: originalStartS, endS: originalEndS }, original.duration_s, copy.file);
      assertInside({ startS: copyStartS, endS: copyEndS }, copy.duration_s, copy.file);
      const ratio = (originalEndS - originalStartS) / (copyEndS - copyStartS);
      assert.ok(Math.abs(ratio - speedFactor) < 0.001, `${copy.file}: ${ratio}`);
    }
  });

  test('queries expect places that exist, one of them none at all', () => {
    const queries = ofKind('query').filter((query) => query.expected !== undefined);
    assert.deepEqual(
      queries.filter((query) => query.expected!.length === 0).map((query) => query.file),
      ['queries/unrelated-recipe.mp3'],
    );
    for (const { file, startS, endS } of queries.flatMap((query) => query.expected!)) {
      assert.equal(byFile.get(file)?.role, 'library', file);
      assertInside({ startS, endS }, byFile.get(file)!.duration_s, file);
    }
  });

  test('questions name articles that exist, and every wording has more than one voice', () => {
    const speakers = new Map<string, Set<string | null>>();
    for (const question of ofKind('question')) {
      assert.ok(question.articleId === null || articleIds.includes(question.articleId!), question.file);
      const wording = question.sentenceId!;
      speakers.set(wording, (speakers.get(wording) ?? new Set()).add(question.speaker));
    }
    for (const [wording, voices] of speakers) assert.ok(voices.size > 1, wording);
    assert.equal(new Set(articleIds).size, articleIds.length);
  });

  test('nobody says the same four words in two originals, so that a match is a copy', () => {
    const firstFile = new Map<string, string>();
    for (const { file, kind, segments } of manifest) {
      if (kind === 'copy' || kind === 'query') continue;
      for (const { speaker, text } of segments) {
        const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
        for (let index = 0; index + 4 <= words.length; index++) {
          const wording = `${speaker}: ${words.slice(index, index + 4).join(' ')}`;
          assert.equal(firstFile.get(wording) ?? file, file, wording);
          firstFile.set(wording, file);
        }
      }
    }
  });
});
