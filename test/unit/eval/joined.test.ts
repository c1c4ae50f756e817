import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { areaUnderCurve } from '../../../src/eval/area-under-curve.ts';
import { insertPieces } from '../../../src/eval/joined/insert-pieces.ts';
import { JoinedRecording, joinedRateHz } from '../../../src/eval/joined/joined-recording.ts';
import { endlessSpeech } from '../../../src/eval/joined/speech-pieces.ts';
import { caseOf, falsePlaces, judgePlaces, type Occurrence } from '../../../src/eval/locate/judge-places.ts';
import { onsetS } from '../../../src/eval/sound/onset.ts';
import { judgeTurningPoints } from '../../../src/eval/turning-points/judge-turning-points.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const speech = [{ file: 'speech.wav', samples: new Float32Array(20 * joinedRateHz).fill(0.1) }];

describe('a joined recording', () => {
  it('holds each inserted piece where it says, over the whole length', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'phonograph-test-'));
    const path = join(folder, 'joined.wav');
    const random = seededRandom(7);
    const recording = await JoinedRecording.create(path);
    const insertions = ['a', 'b', 'c'].map((kind) => ({ kind, samples: new Float32Array(8_000).fill(-0.5) }));
    const placed = await insertPieces(recording, 120, insertions, endlessSpeech(speech, random), random);
    await recording.close();
    const bytes = await readFile(path);
    await rm(folder, { recursive: true });

    assert.deepEqual(
      placed.map(({ kind }) => kind),
      ['a', 'b', 'c'],
    );
    assert.ok(placed[2]!.startS > 80 && placed[0]!.startS < 45);
    assert.equal(bytes.readUInt32LE(40), bytes.length - 44);
    assert.ok((bytes.length - 44) / 2 / joinedRateHz >= 120);
    const sampleAt = (second: number) => bytes.readInt16LE(44 + 2 * Math.round(second * joinedRateHz));
    for (const { startS, endS } of placed) {
      assert.equal(endS - startS, 0.5);
      assert.equal(sampleAt(startS), -16_383);
      assert.equal(sampleAt(endS - 1 / joinedRateHz), -16_383);
      assert.notEqual(sampleAt(startS - 1 / joinedRateHz), -16_383);
    }
  });
});

describe('occurrences of an example', () => {
  const spoken = { phrase: null, sentence: 'seven', speaker: 'ann', how: 'take' };
  const example = { ...spoken, samples: new Float32Array() };
  const at = (startS: number, kind: Partial<typeof spoken>): Occurrence => ({
    ...{ kind: { ...spoken, ...kind }, startS, endS: startS + 1, soundStartS: startS + 0.1 },
  });
  const occurrences = [at(10, {}), at(20, { speaker: 'bob' }), at(30, { sentence: 'eight' }), at(40, {})];
  const place = (startS: number) => ({
    ...{ startS, endS: startS + 1, soundStartS: startS + 0.1, soundEndS: startS + 0.9, similarity: 1 },
  });

  it('are told apart by speaker and by words', () => {
    assert.deepEqual(
      occurrences.map((occurrence) => caseOf(example, occurrence)),
      ['same speaker, another take', 'another speaker', null, 'same speaker, another take'],
    );
  });

  it('are found with the error of where their sound begins', () => {
    const judged = judgePlaces(example, [place(10.25), place(55)], occurrences, 'same speaker, another take');
    assert.deepEqual([judged.wanted, judged.found], [2, 1]);
    assert.ok(Math.abs(judged.startErrorsS[0]! - 0.25) < 1e-9);
  });

  it('are false where nothing alike was inserted, whoever said it', () => {
    const wrong = falsePlaces(example, [place(10), place(20.2), place(30), place(55)], occurrences);
    assert.deepEqual(
      wrong.map(({ startS }) => startS),
      [30, 55],
    );
  });
});

describe('turning points', () => {
  it('serve one change each, the nearest', () => {
    const judged = judgeTurningPoints([10, 11, 30], [10.4, 29, 50], 1.5);
    assert.equal(judged.found, 2);
    assert.equal(judged.falseAlarms, 1);
    assert.deepEqual(
      judged.errorsS.map((errorS) => Number(errorS.toFixed(3))),
      [0.4, 1],
    );
  });

  it('are all false alarms where nothing changes', () => {
    assert.equal(judgeTurningPoints([], [1, 2], 2).falseAlarms, 2);
  });
});

describe('measures of sound', () => {
  it('give the onset to 20 ms', () => {
    const samples = new Float32Array(joinedRateHz).fill(0.3, 4_800);
    assert.ok(Math.abs(onsetS(samples, joinedRateHz) - 0.3) <= 0.02);
  });

  it('count ties of the curve half', () => {
    assert.equal(areaUnderCurve([1, 2], [1, 0]), 0.875);
  });
});
