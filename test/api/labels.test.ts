import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  AddLabelExampleDocument,
  AnchorsWithSoundDocument,
  CreateSoundLabelDocument,
  DeleteRecordingDocument,
  DeleteSoundLabelDocument,
  LabelExamplesDocument,
  LabelHitsDocument,
  RecordingsWithSoundDocument,
  RejectLabelHitDocument,
  RemoveLabelExampleDocument,
  RenameSoundLabelDocument,
  SoundLabelOfDocument,
  SoundLabelsDocument,
  SoundsOfRecordingDocument,
} from '../../src/client/generated/operations.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { aReadyRecording } from '../support/make-recordings.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

const RATE_HZ = 24_000;
let app: TestApp;
before(async () => {
  app = await startTestApp();
});
after(() => app.close());

/** A siren: a tone that swings between 700 and 1,500 Hz three times a second. */
function addSiren(samples: Float32Array, startS: number, endS: number): void {
  let phase = 0;
  for (let at = Math.round(startS * RATE_HZ); at < endS * RATE_HZ; at++) {
    phase += (2 * Math.PI * (1_100 + 400 * Math.sin((2 * Math.PI * 3 * at) / RATE_HZ))) / RATE_HZ;
    samples[at] = 0.3 * Math.sin(phase);
  }
}

/** Crackle: short clicks at random. */
function addCrackle(samples: Float32Array, startS: number, endS: number): void {
  const random = seededRandom(5);
  for (let at = Math.round(startS * RATE_HZ); at < endS * RATE_HZ; at++) {
    samples[at] = random() < 0.004 ? random() - 0.5 : 0;
  }
}

type Event = readonly [add: typeof addSiren, startS: number, endS: number];

async function aCall(seed: number, ...events: readonly Event[]): Promise<string> {
  const samples = speechLike(16, seed);
  for (const [add, startS, endS] of events) add(samples, startS, endS);
  const bytes = wavBytes([samples], RATE_HZ);
  return (await aReadyRecording(app, { bytes, fileName: `call-${seed}.wav` })).id;
}

async function aLabel(name: string): Promise<string> {
  const { createSoundLabel } = await app.execute(CreateSoundLabelDocument, { input: { name } });
  return createSoundLabel.soundLabel.id;
}

const labelOf = async (id: string) =>
  (await app.execute(SoundLabelOfDocument, { label: { id } })).soundLabel ?? assert.fail('no such label');
const untilLearned = (id: string) =>
  waitUntil('the label is learned', async () => (await labelOf(id)).upToDate, 60_000);
const hitsOf = async (id: string, rest: { minScore?: number; first?: number; after?: string } = {}) =>
  (await app.execute(LabelHitsDocument, { label: { id }, ...rest })).soundLabel!.hits;
const recordingsWith = async (hasSound: { label: { name: string }; minScore?: number; minS?: number }) =>
  (await app.execute(RecordingsWithSoundDocument, { hasSound })).audioRecords;

describe('a label that was taught', () => {
  let siren: string;
  let first: string;
  let second: string;
  let third: string;
  let plain: string;
  before(async () => {
    first = await aCall(1, [addSiren, 4, 7]);
    second = await aCall(2, [addSiren, 9.5, 12.5]);
    third = await aCall(3, [addCrackle, 2, 6]);
    plain = await aCall(4);
    siren = await aLabel('Siren');
    await app.execute(AddLabelExampleDocument, {
      input: { labelId: siren, recordingId: first, startS: 4, endS: 7 },
    });
    await untilLearned(siren);
  });

  test('is found in other recordings, at the right place, and nowhere else', async () => {
    const { nodes, total } = await hitsOf(siren);
    assert.deepEqual(new Set(nodes.map(({ recording }) => recording.id)), new Set([first, second]));
    assert.deepEqual(total, { count: nodes.length, exact: true });
    const inSecond = nodes.filter(({ recording }) => recording.id === second);
    const startS = Math.min(...inSecond.map((hit) => hit.startS));
    const endS = Math.max(...inSecond.map((hit) => hit.endS));
    assert.ok(startS >= 8.7 && startS <= 10.4, `starts at ${startS}`);
    assert.ok(endS >= 11.7 && endS <= 13.3, `ends at ${endS}`);
    const label = await labelOf(siren);
    assert.equal(label.progress, null);
    assert.equal(label.model?.positiveExamples, 1);
    assert.ok((label.model?.heldOutAuc ?? 0) > 0.95, `${label.model?.heldOutAuc}`);
  });

  test('filters recordings, ranges and anchors', async () => {
    const label = { name: 'sIREN' };
    const found = await recordingsWith({ label });
    assert.deepEqual(new Set(found.nodes.map(({ id }) => id)), new Set([first, second]));
    assert.equal(found.total.count, 2);
    assert.deepEqual((await recordingsWith({ label, minS: 10 })).nodes, []);
    assert.equal((await recordingsWith({ label, minS: 1.5 })).nodes.length, 2);
    assert.deepEqual((await recordingsWith({ label: { name: 'unknown' } })).nodes, []);

    const { audioRecord } = await app.execute(SoundsOfRecordingDocument, { id: second, label });
    assert.ok(audioRecord!.sounds.length > 0);
    for (const { label: ofHit } of audioRecord!.sounds) assert.equal(ofHit.name, 'Siren');
    const none = await app.execute(SoundsOfRecordingDocument, { id: plain });
    assert.deepEqual(none.audioRecord!.sounds, []);

    const { anchors } = (await app.execute(AnchorsWithSoundDocument, { id: first, hasSound: { label } }))
      .audioRecord!;
    assert.deepEqual(
      anchors.nodes.map(({ index }) => index),
      [5, 6, 7, 8],
    );
    assert.equal(anchors.total.count, 4);
    for (const { sounds } of anchors.nodes) assert.equal(sounds[0]?.label.name, 'Siren');
    const page = (await app.execute(AnchorsWithSoundDocument, { id: first, hasSound: { label }, first: 3 }))
      .audioRecord!.anchors;
    assert.equal(page.pageInfo.hasNextPage, true);
    const rest = (
      await app.execute(AnchorsWithSoundDocument, {
        id: first,
        hasSound: { label },
        after: page.pageInfo.endCursor,
      })
    ).audioRecord!.anchors;
    assert.deepEqual(
      rest.nodes.map(({ index }) => index),
      [8],
    );
  });

  test('is found in recordings that arrive later', async () => {
    const late = await aCall(5, [addSiren, 1, 4]);
    await waitUntil('the new recording was scored', async () =>
      (await hitsOf(siren)).nodes.some(({ recording }) => recording.id === late),
    );
    await app.execute(DeleteRecordingDocument, { input: { id: late } });
    assert.ok((await hitsOf(siren)).nodes.every(({ recording }) => recording.id !== late));
  });

  test('pages its hits, surest first', async () => {
    const all = (await hitsOf(siren, { minScore: 0.3 })).nodes;
    const one = await hitsOf(siren, { minScore: 0.3, first: 1 });
    assert.equal(one.pageInfo.hasNextPage, true);
    const rest = await hitsOf(siren, { minScore: 0.3, after: one.pageInfo.endCursor! });
    assert.deepEqual([...one.nodes, ...rest.nodes], all);
    const scores = all.map(({ score }) => score);
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a),
    );
  });

  test('learns from a rejected hit: it is gone at once and stays gone', async () => {
    const crackle = await aLabel('Crackle');
    const { addLabelExample } = await app.execute(AddLabelExampleDocument, {
      input: { labelId: crackle, recordingId: third, startS: 2, endS: 4 },
    });
    assert.equal(addLabelExample.soundLabel.upToDate, false);
    assert.deepEqual(addLabelExample.soundLabel.progress?.version, 1);
    await untilLearned(crackle);
    const hit = (await hitsOf(crackle)).nodes.find((each) => each.recording.id === third);
    const { rejectLabelHit } = await app.execute(RejectLabelHitDocument, { input: { hitId: hit!.id } });
    assert.equal(rejectLabelHit.example.source, 'REJECTED_HIT');
    assert.equal(rejectLabelHit.example.kind, 'NEGATIVE');
    assert.ok((await hitsOf(crackle)).nodes.every(({ id }) => id !== hit!.id));
    await untilLearned(crackle);
    const inThird = (await hitsOf(crackle)).nodes.filter((each) => each.recording.id === third);
    for (const { startS, endS } of inThird) assert.ok(endS <= hit!.startS || startS >= hit!.endS);
    const { examples } = (await app.execute(LabelExamplesDocument, { label: { id: crackle } })).soundLabel!;
    assert.deepEqual(
      examples.nodes.map(({ kind, source }) => [kind, source]),
      [
        ['POSITIVE', 'MARKED'],
        ['NEGATIVE', 'REJECTED_HIT'],
      ],
    );
    await app.execute(DeleteSoundLabelDocument, { input: { id: crackle } });
    assert.equal((await app.execute(SoundLabelOfDocument, { label: { id: crackle } })).soundLabel, null);
    const left = await app.db.query('select from sound_hit where label_id = $1', [crackle]);
    assert.equal(left.length, 0);
  });

  test('without its last positive example is found nowhere, and says so', async () => {
    const id = await aLabel('Short-lived');
    const { addLabelExample } = await app.execute(AddLabelExampleDocument, {
      input: { labelId: id, recordingId: first, startS: 5, endS: 6.5 },
    });
    await untilLearned(id);
    assert.ok((await hitsOf(id)).nodes.length > 0);
    await app.execute(RemoveLabelExampleDocument, { input: { id: addLabelExample.example.id } });
    await waitUntil('it was seen to', async () => (await labelOf(id)).problem !== null);
    assert.deepEqual((await hitsOf(id)).nodes, []);
    assert.match((await labelOf(id)).problem!, /no positive example/);
    await app.execute(DeleteSoundLabelDocument, { input: { id } });
  });

  test('loses the examples of a deleted recording, and is learned without them', async () => {
    const extra = await aCall(6, [addSiren, 3, 6]);
    await app.execute(AddLabelExampleDocument, {
      input: { labelId: siren, recordingId: extra, startS: 3, endS: 6 },
    });
    await untilLearned(siren);
    assert.equal((await labelOf(siren)).model?.positiveExamples, 2);
    await app.execute(DeleteRecordingDocument, { input: { id: extra } });
    await untilLearned(siren);
    assert.equal((await labelOf(siren)).model?.positiveExamples, 1);
  });
});

describe('labels in order', () => {
  test('are listed by name, renamed, and refused when the name is taken', async () => {
    const beta = await aLabel('beta');
    const alpha = await aLabel(' Alpha ');
    const { soundLabels } = await app.execute(SoundLabelsDocument, { nameContains: 'A', first: 1 });
    assert.equal(soundLabels.nodes[0]?.name, 'Alpha');
    const after = soundLabels.pageInfo.endCursor!;
    const next = await app.execute(SoundLabelsDocument, { nameContains: 'A', after });
    assert.deepEqual(
      next.soundLabels.nodes.map(({ name }) => name),
      ['beta'],
    );
    assert.equal(soundLabels.total.count, 2);
    const taken = await app.refusal(CreateSoundLabelDocument, { input: { name: 'BETA' } });
    assert.deepEqual([taken.extensions.code, taken.extensions.field], ['CONFLICT', 'input.name']);
    const renaming = await app.refusal(RenameSoundLabelDocument, { input: { id: alpha, name: 'Beta' } });
    assert.equal(renaming.extensions.code, 'CONFLICT');
    const { renameSoundLabel } = await app.execute(RenameSoundLabelDocument, {
      input: { id: beta, name: 'Beta', description: 'Greek' },
    });
    assert.deepEqual(
      [renameSoundLabel.soundLabel.name, renameSoundLabel.soundLabel.description],
      ['Beta', 'Greek'],
    );
  });

  test('refuse what is outside the recording, too short, there already or unknown', async () => {
    const labelId = await aLabel('Strict');
    const recordingId = await aCall(9);
    const refused = async (changes: object) => {
      const input = { labelId, recordingId, startS: 1, endS: 2, ...changes };
      const { extensions } = await app.refusal(AddLabelExampleDocument, { input });
      return [extensions.code, extensions.field, extensions.limit];
    };
    assert.deepEqual(await refused({ endS: 16.5 }), ['BAD_USER_INPUT', 'input.endS', 16]);
    assert.deepEqual(await refused({ startS: -1 }), ['BAD_USER_INPUT', 'input.startS', 0]);
    assert.deepEqual(await refused({ endS: 1.05 }), ['BAD_USER_INPUT', 'input.endS', 0.1]);
    assert.deepEqual(await refused({ startS: 3 }), ['BAD_USER_INPUT', 'input.endS', 0.1]);
    const unknown = '00000000-0000-7000-8000-00000000dead';
    assert.deepEqual(await refused({ labelId: unknown }), ['NOT_FOUND', 'input.labelId', undefined]);
    assert.deepEqual(await refused({ recordingId: unknown }), ['NOT_FOUND', 'input.recordingId', undefined]);
    await app.execute(AddLabelExampleDocument, { input: { labelId, recordingId, startS: 1, endS: 2 } });
    assert.deepEqual(await refused({}), ['CONFLICT', 'input.startS', undefined]);
    const both = await app.refusal(SoundLabelOfDocument, { label: { id: labelId, name: 'Strict' } });
    assert.equal(both.extensions.code, 'BAD_USER_INPUT');
    const low = await app.refusal(RecordingsWithSoundDocument, {
      hasSound: { label: { name: 'x' }, minScore: 0.1 },
    });
    assert.deepEqual([low.extensions.field, low.extensions.limit], ['filter.hasSound.minScore', 0.3]);
  });
});
