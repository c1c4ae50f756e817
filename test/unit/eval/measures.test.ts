import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChromaprintIndex } from '../../../src/eval/copies/chromaprint-matcher.ts';
import { confidenceLimit } from '../../../src/eval/copies/confidence-limit.ts';
import { recallAim } from '../../../src/eval/copies/copies-aims.ts';
import { startErrorS } from '../../../src/eval/copies/judge-copies.ts';
import { checkAim, toJson } from '../../../src/eval/eval-row.ts';
import { activePower } from '../../../src/eval/sound/activity.ts';
import { conditions, selectConditions } from '../../../src/eval/sound/conditions.ts';
import { babbleOf, mixAtSnr, whiteNoise } from '../../../src/eval/sound/mix-noise.ts';
import { wilsonInterval } from '../../../src/eval/wilson-interval.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const near = (value: number, wanted: number, tolerance = 5e-4) =>
  assert.ok(Math.abs(value - wanted) <= tolerance, `${value} is not near ${wanted}`);

describe('Wilson interval', () => {
  it('is that of the textbook', () => {
    const [low, high] = wilsonInterval(8, 10);
    near(low, 0.4902);
    near(high, 0.9433);
  });

  it('stays open on one side when all or none hit', () => {
    near(wilsonInterval(0, 100)[1], 0.037);
    near(wilsonInterval(50, 50)[0], 0.9287);
    assert.deepEqual(wilsonInterval(0, 0), [0, 1]);
  });
});

describe('confidence limit', () => {
  const confidences = [...Array.from({ length: 197 }, () => 0.1), 0.5, 0.7, 0.9];

  it('lets at most the share through', () => {
    const limit = confidenceLimit(confidences, 0.01);
    assert.equal(confidences.filter((confidence) => confidence >= limit).length, 2);
    near(limit, 0.5, 2e-6);
  });

  it('is none where nothing foreign was answered, and above everything where all was', () => {
    assert.equal(confidenceLimit([0, 0, 0], 0.01), 0);
    assert.ok(confidenceLimit([1, 1, 1], 0.01) > 1);
  });
});

describe('mixing', () => {
  const rateHz = 16_000;
  const random = seededRandom(3);
  // Half a second of sound, half of silence: pauses must not count.
  const speech = whiteNoise(rateHz, random).map((value, index) => (index < rateHz / 2 ? 0.1 * value : 0));

  it('sets the ratio of the parts that sound', () => {
    const noise = whiteNoise(rateHz, random);
    const mixed = mixAtSnr(speech, noise, 10, rateHz);
    const added = mixed.map((value, index) => value - speech[index]!);
    near(10 * Math.log10(activePower(speech, rateHz) / activePower(added, rateHz)), 10, 0.1);
  });

  it('makes the whole softer rather than clip', () => {
    const loud = speech.map((value) => value * 3);
    const mixed = mixAtSnr(loud, whiteNoise(rateHz, random), -10, rateHz);
    assert.ok(mixed.every((value) => Math.abs(value) <= 1));
  });

  it('adds voices at equal power', () => {
    const babble = babbleOf([speech, speech.map((value) => value * 50)], rateHz, rateHz, random);
    near(10 * Math.log10(activePower(babble, rateHz)), 3, 3);
  });
});

describe('start error', () => {
  const sound = { samples: new Float32Array(), rateHz: 16_000 };
  const cut = { file: 'a.wav', startS: 20, lengthS: 5, sound };
  const faster = conditions.find(({ name }) => name === 'speed +10 %')!;
  const query = { condition: faster, cut, babble: null, seed: '' };
  const told = { speed: null, pitch: null };
  const places = [
    { file: 'a.wav', toS: (secondS: number) => secondS },
    { file: 'joined.flac', toS: (secondS: number) => secondS + 100 },
  ];

  it('asks of a stretched query where its matched moment lies', () => {
    near(startErrorS({ files: ['a.wav'], queryS: 2, startS: 22.25, ...told }, query, places)!, 0.05, 1e-9);
  });

  it('takes a file that holds the sound elsewhere as right there', () => {
    near(
      startErrorS({ files: ['joined.flac'], queryS: 0, startS: 120.03, ...told }, query, places)!,
      0.03,
      1e-9,
    );
  });

  it('is none for a file that does not hold it', () => {
    assert.equal(startErrorS({ files: ['b.wav'], queryS: 0, startS: 20, ...told }, query, places), null);
  });
});

describe('conditions', () => {
  it('are chosen by parts of their names', () => {
    const names = selectConditions(['SPEED +', 'clean']).map(({ name }) => name);
    assert.deepEqual(names, ['clean', 'speed +3 %', 'speed +5 %', 'speed +10 %']);
    assert.throws(() => selectConditions(['vinyl']), /vinyl/);
  });

  it('have the aims of the project', () => {
    const aimOf = (name: string) => recallAim(conditions.find((condition) => condition.name === name)!);
    assert.equal(aimOf('white noise 10 dB'), 0.99);
    assert.equal(aimOf('white noise 10 dB + telephone'), null);
    assert.equal(aimOf('babble 0 dB'), null);
    assert.equal(aimOf('speed -10 %'), 0.92);
    assert.equal(aimOf('speed -5 %'), 0.97);
    assert.equal(aimOf('pitch -1 semitone'), 0.92);
    assert.equal(aimOf('pitch +2 semitones'), 0.8);
    assert.equal(new Set(conditions.map(({ name }) => name)).size, conditions.length);
  });
});

describe('Chromaprint matching', () => {
  const random = seededRandom(5);
  const words = (count: number) => Uint32Array.from({ length: count }, () => Math.floor(random() * 2 ** 32));
  const [first, second] = [words(200), words(200)];
  const index = new ChromaprintIndex([
    { file: 'first', words: first },
    { file: 'second', words: second },
  ]);

  it('finds a stretch with some bits in error, and where', () => {
    const query = second.slice(50, 90).map((word) => (word ^ 0b10010001000) >>> 0);
    assert.deepEqual(index.search(query), [{ file: 'second', offset: 50, bitError: 3 }]);
  });

  it('answers nothing to what it does not hold', () => {
    assert.deepEqual(index.search(words(40)), []);
  });
});

describe('rows', () => {
  const row = { eval: 'copies', table: 'conditions', row: 'clean, 5 s', n: 40, facts: { recallAt1: 0.975 } };

  it('tell in JSON whether their aims hold', () => {
    const aims = [checkAim('recallAt1', 0.975, { atLeast: 1 })];
    assert.equal(JSON.parse(toJson({ ...row, aims })).holds, false);
    assert.deepEqual(JSON.parse(toJson({ ...row, aims })).aims[0].atLeast, 1);
    assert.equal('holds' in JSON.parse(toJson({ ...row, aims: [] })), false);
  });

  it('do not hold when they were not run, or without a figure', () => {
    assert.equal(JSON.parse(toJson({ ...row, aims: [], notRun: 'sox not installed' })).holds, false);
    assert.equal(checkAim('within100ms', null, { atLeast: 0.95 }).holds, false);
  });
});
