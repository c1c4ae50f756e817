import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  AddLabelExampleDocument,
  CreateSoundLabelDocument,
  DeleteRecordingDocument,
  DeleteSavedSearchDocument,
  EventCursorDocument,
  MatchedSearchesDocument,
  SavedSearchesDocument,
  SavedSearchMatchesDocument,
  type SavedSearchMatchesQuery,
  SaveSearchDocument,
  type SaveSearchInput,
  SetTranscriptDocument,
  SoundLabelOfDocument,
} from '../../src/client/generated/operations.ts';
import { noise, wavBytes } from '../support/audio-fixtures.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { anUpload, aReadyRecording } from '../support/make-recordings.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

const RATE_HZ = 24_000;
const nobody = '00000000-0000-7000-8000-00000000000f';
const jingle = speechLike(5, 411);

let app: TestApp;
before(async () => {
  app = await startTestApp();
});
after(() => app.close());

const wav = (samples: Float32Array) => wavBytes([samples], RATE_HZ);
const joined = (...parts: readonly Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]));
const bring = async (samples: Float32Array, fileName: string) =>
  (await aReadyRecording(app, { bytes: wav(samples), fileName })).id;
/** Short and of its own: what a recording needs whose words alone matter. */
const hum = (seed: number) => noise(RATE_HZ, seed).map((sample) => sample * 0.2);
const save = async (input: SaveSearchInput) =>
  (await app.execute(SaveSearchDocument, { input })).saveSearch.savedSearch;
const refusalOf = async (input: object) => (await app.refusal(SaveSearchDocument, { input })).extensions;
const say = (recordingId: string, content: string) =>
  app.execute(SetTranscriptDocument, { input: { recordingId, content, format: 'TEXT', language: 'en' } });
const matchesOf = async (savedSearchId?: string, rest: { first?: number; after?: string } = {}) =>
  (await app.execute(SavedSearchMatchesDocument, { savedSearchId, ...rest })).savedSearchMatches;
const idsOf = ({ nodes }: SavedSearchMatchesQuery['savedSearchMatches']) =>
  nodes.map(({ recording }) => recording.id);
const clips = () => {
  const folder = join(app.config.dataFolder, 'clips');
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    : [];
};

describe('a saved phrase', () => {
  test('is told of when a transcript with it arrives, once for each recording', async () => {
    const { eventCursor } = await app.execute(EventCursorDocument, {});
    const saved = await save({
      name: 'Refunds',
      query: { phrase: { phrase: 'my refund', match: 'STEMMED' } },
    });
    assert.deepEqual(saved.query, {
      __typename: 'SavedPhrase',
      phrase: 'my refund',
      match: 'STEMMED',
      language: null,
    });
    const first = await bring(hum(1), 'first.wav');
    const other = await bring(hum(2), 'other.wav');
    await say(first, 'Where are my refunds, please?');
    await say(other, 'Where is my parcel?');
    await say(first, 'I ask again for my refund.');
    await say(other, 'And now I want MY Refund.');
    await jobsAreDone(app);

    const told = [];
    for await (const { savedSearchMatched } of app.client.subscribe(MatchedSearchesDocument, {
      savedSearchId: saved.id,
      after: eventCursor,
    })) {
      told.push(savedSearchMatched);
      if (told.length === 2) break;
    }
    assert.deepEqual(
      told.map(({ recordingId, name, type, confidence }) => [recordingId, name, type, confidence]),
      [
        [first, 'Refunds', 'SAVED_SEARCH_MATCHED', 1],
        [other, 'Refunds', 'SAVED_SEARCH_MATCHED', 1],
      ],
    );
    const matches = await matchesOf(saved.id);
    assert.deepEqual([idsOf(matches), matches.total], [[other, first], { count: 2, exact: true }]);
    const newest = await matchesOf(saved.id, { first: 1 });
    assert.equal(newest.pageInfo.hasNextPage, true);
    assert.deepEqual(idsOf(await matchesOf(saved.id, { after: newest.pageInfo.endCursor! })), [first]);
    const { nodes } = (await app.execute(SavedSearchesDocument, {})).savedSearches;
    assert.equal(nodes.find(({ id }) => id === saved.id)?.matchCount, 2);
  });

  test('says nothing of a recording that its conditions leave out', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const query = { phrase: { phrase: 'green door' } };
    const later = await save({ name: 'Later', query, filter: { any: [{ createdAt: { from: soon } }] } });
    const before = await save({ name: 'Before', query, filter: { any: [{ createdAt: { to: soon } }] } });
    assert.deepEqual(before.filter, { any: [{ createdAt: { to: soon } }] });
    const id = await bring(hum(3), 'door.wav');
    await say(id, 'Behind the green door.');
    await jobsAreDone(app);
    assert.deepEqual([idsOf(await matchesOf(later.id)), idsOf(await matchesOf(before.id))], [[], [id]]);
  });
});

describe('a saved sound', () => {
  test('is found, with its place, in new recordings that hold it, and in no others', async () => {
    const { uploadId } = await anUpload(app, wav(jingle), 'jingle.wav');
    const clip = await save({ name: 'Jingle', query: { sound: { audio: { uploadId } } } });
    const home = await bring(joined(speechLike(4, 412), jingle), 'home.wav');
    const part = await save({
      name: 'Part of home',
      query: { sound: { audio: { recording: { id: home, startS: 4, endS: 9 } }, minConfidence: 0.8 } },
    });
    await bring(speechLike(12, 413), 'stranger.wav');
    const quiet = joined(speechLike(3, 414), jingle, speechLike(3, 415)).map((sample) => sample * 0.4);
    const broadcast = await bring(quiet, 'broadcast.wav');
    await jobsAreDone(app);
    assert.deepEqual(new Set(idsOf(await matchesOf(clip.id))), new Set([home, broadcast]));
    const found = await matchesOf(part.id);
    assert.deepEqual(idsOf(found), [broadcast]);
    const [{ startS, endS, confidence }] = found.nodes as [(typeof found.nodes)[number]];
    assert.ok(Math.abs(startS! - 3) < 0.3 && Math.abs(endS! - 8) < 0.3, `${startS} to ${endS}`);
    assert.ok(confidence > 0.9, String(confidence));
    assert.equal(clips().length, 1);

    await app.execute(DeleteRecordingDocument, { input: { id: home } });
    const names = (await app.execute(SavedSearchesDocument, {})).savedSearches.nodes.map(({ name }) => name);
    assert.ok(names.includes('Jingle') && !names.includes('Part of home'), names.join());
    assert.deepEqual(idsOf(await matchesOf(clip.id)), [broadcast]);
    await app.execute(DeleteSavedSearchDocument, { id: clip.id });
    assert.equal(clips().length, 0);
    assert.equal(
      (await app.refusal(DeleteSavedSearchDocument, { id: clip.id })).extensions.code,
      'NOT_FOUND',
    );
  });
});

describe('a saved label', () => {
  /** A tone that swings between 700 and 1,500 Hz three times a second, from 4 s to 7 s. */
  function withSiren(seed: number): Float32Array {
    const samples = speechLike(12, seed);
    let phase = 0;
    for (let at = 4 * RATE_HZ; at < 7 * RATE_HZ; at++) {
      phase += (2 * Math.PI * (1_100 + 400 * Math.sin((2 * Math.PI * 3 * at) / RATE_HZ))) / RATE_HZ;
      samples[at] = 0.3 * Math.sin(phase);
    }
    return samples;
  }

  test('is told of in what comes after, also when it was learned meanwhile', async () => {
    const taught = await bring(withSiren(421), 'taught.wav');
    const { createSoundLabel } = await app.execute(CreateSoundLabelDocument, { input: { name: 'Siren' } });
    const labelId = createSoundLabel.soundLabel.id;
    const saved = await save({ name: 'Sirens', query: { label: { label: { name: 'siren' } } } });
    const meanwhile = await bring(withSiren(422), 'meanwhile.wav');
    await app.execute(AddLabelExampleDocument, {
      input: { labelId, recordingId: taught, startS: 4, endS: 7 },
    });
    await waitUntil(
      'the label is learned',
      async () =>
        !!(await app.execute(SoundLabelOfDocument, { label: { id: labelId } })).soundLabel?.upToDate,
      60_000,
    );
    const next = await bring(withSiren(423), 'next.wav');
    await bring(speechLike(8, 424), 'without.wav');
    await jobsAreDone(app);
    const found = await matchesOf(saved.id);
    assert.deepEqual(new Set(idsOf(found)), new Set([meanwhile, next]));
    for (const { startS, confidence } of found.nodes) {
      assert.ok(startS! > 3 && startS! < 7 && confidence >= 0.5, `${startS} ${confidence}`);
    }
  });
});

describe('what cannot be saved', () => {
  test('is refused, and the refusal names the argument', async () => {
    const query = { phrase: { phrase: 'hello' } };
    await save({ name: 'Twice', query });
    assert.equal((await refusalOf({ name: 'tWICE', query })).code, 'CONFLICT');
    const fieldOf = async (bad: object, name = 'Bad') => {
      const { code, field } = await refusalOf({ name, query: bad });
      return `${code} ${field}`;
    };
    assert.equal(await fieldOf(query, '  '), 'BAD_USER_INPUT input.name');
    assert.equal(await fieldOf({ phrase: { phrase: '?!' } }), 'BAD_USER_INPUT input.query.phrase.phrase');
    assert.equal(await fieldOf({ label: { label: { id: nobody } } }), 'NOT_FOUND input.query.label.label');
    assert.equal(
      await fieldOf({ sound: { audio: { uploadId: nobody } } }),
      'NOT_FOUND input.query.sound.audio.uploadId',
    );
    const { uploadId } = await anUpload(app, wav(noise(0.1 * RATE_HZ, 9)), 'short.wav');
    assert.equal(await fieldOf({ sound: { audio: { uploadId } } }), 'BAD_USER_INPUT input.query.sound.audio');
    assert.equal(clips().length, 0);
  });

  test('one search too many is refused with the limit', async () => {
    await app.db.query(
      `insert into saved_search (workspace_id, id, name, kind, query)
       select w.id, gen_random_uuid(), 'filling ' || n, 'PHRASE', '{"phrase": "x", "match": "EXACT", "language": null}'
       from workspace w, generate_series(1, 100 - (select count(*)::int from saved_search)) n`,
    );
    const refusal = await refusalOf({ name: 'One more', query: { phrase: { phrase: 'hello' } } });
    assert.deepEqual([refusal.code, refusal.limit], ['CONFLICT', 100]);
    const { nodes, pageInfo, total } = (await app.execute(SavedSearchesDocument, { first: 60 }))
      .savedSearches;
    const { savedSearches: rest } = await app.execute(SavedSearchesDocument, {
      first: 60,
      after: pageInfo.endCursor,
    });
    assert.deepEqual([total.count, nodes.length, rest.nodes.length], [100, 60, 40]);
  });
});
