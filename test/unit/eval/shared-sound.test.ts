import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ManifestEntry } from '../../../src/eval/data/manifest.ts';
import { SharedSound } from '../../../src/eval/data/shared-sound.ts';
import { splitRecordings } from '../../../src/eval/data/split-recordings.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const entry = (file: string, more: Partial<ManifestEntry> = {}): ManifestEntry => ({
  file,
  kind: 'speech',
  duration_s: 10,
  ...more,
});

const source = { source_repo: 'somebody/speech', source_path: 'one.wav' };
const joined = entry('joined.flac', {
  duration_s: 40,
  source_repo: 'somebody/speech',
  source_path: '(assembled)',
  segments: [
    { ...source, start_s: 12, end_s: 22 },
    { source_repo: 'somebody/speech', source_path: 'other.wav', start_s: 23, end_s: 40 },
  ],
});

describe('which files share sound', () => {
  it('takes formats of one recording and identical bytes for the same sound', () => {
    const shared = new SharedSound([
      entry('a.wav', { recording: 'a' }),
      entry('a.mp3', { recording: 'a', sha256: '1' }),
      entry('renamed.mp3', { sha256: '1' }),
      entry('b.wav'),
    ]);
    assert.deepEqual(
      shared.placesOf('a.mp3', 2, 7).map(({ file }) => file),
      ['a.mp3', 'renamed.mp3', 'a.wav'],
    );
    assert.deepEqual(shared.groups(), [['a.wav', 'a.mp3', 'renamed.mp3'], ['b.wav']]);
  });

  it('maps a moment into the file that is joined from parts, and back', () => {
    const shared = new SharedSound([entry('one.wav', source), joined]);
    const [, there] = shared.placesOf('one.wav', 1, 6);
    assert.equal(there!.file, 'joined.flac');
    assert.equal(there!.toS(3), 15);
    const [, back] = shared.placesOf('joined.flac', 13, 18);
    assert.equal(back!.file, 'one.wav');
    assert.equal(back!.toS(15), 3);
  });

  it('does not take a neighbouring part for an answer', () => {
    const shared = new SharedSound([entry('one.wav', source), joined]);
    assert.equal(shared.placesOf('joined.flac', 21.8, 26.8).length, 1);
  });

  it('maps a moment into a copy at another speed', () => {
    const copy = entry('copy.wav', {
      copyOf: 'one.wav',
      originalStartS: 2,
      copyStartS: 1,
      copyEndS: 5,
      speedFactor: 1.5,
    });
    const shared = new SharedSound([entry('one.wav'), copy]);
    const [, place] = shared.placesOf('one.wav', 2, 7);
    assert.equal(place!.toS(5), 3);
  });
});

describe('what is held out', () => {
  const entries = [
    ...Array.from({ length: 20 }, (_, index) => entry(`long-${index}.wav`)),
    ...Array.from({ length: 20 }, (_, index) => entry(`twin-${index}.mp3`, { copyOf: `long-${index}.wav` })),
    ...Array.from({ length: 10 }, (_, index) => entry(`short-${index}.wav`, { duration_s: 0.5 })),
    entry('rain.ogg', { kind: 'environmental' }),
  ];
  const { indexed, heldOut } = splitRecordings(entries, 5, seededRandom(1));

  it('is one recording in five, of the long and of the short, and all that is not speech', () => {
    const files = heldOut.flat().map(({ file }) => file);
    assert.equal(files.filter((file) => file.startsWith('long')).length, 4);
    assert.equal(files.filter((file) => file.startsWith('short')).length, 2);
    assert.ok(files.includes('rain.ogg'));
  });

  it('shares no sound with the index', () => {
    const shared = new SharedSound(entries);
    const known = new Set(indexed.map(({ file }) => file));
    for (const { file } of heldOut.flat()) {
      assert.deepEqual(
        shared.placesOf(file, 0, 10).filter((place) => known.has(place.file)),
        [],
      );
    }
    assert.equal(indexed.length + heldOut.flat().length, entries.length);
  });
});
