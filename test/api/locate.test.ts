import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LocateDocument, type LocateQueryVariables } from '../../src/client/generated/operations.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { anUpload, aReadyRecording } from '../support/make-recordings.ts';
import { readSample, samples } from '../support/samples.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const HEARING = 'hearings/hearing-of-the-northern-star.opus';
/** Where counsel says the same sentence, in seconds. */
const phrase = samples.find(({ file }) => file === HEARING)!['occurrences'] as {
  startS: number;
  endS: number;
}[];

let app: TestApp;
let hearingId: string;
before(async () => {
  app = await startTestApp();
  await aReadyRecording(app, { bytes: wavBytes([speechLike(30, 5)], 24_000), fileName: 'other.wav' });
  hearingId = (await aReadyRecording(app, { bytes: await readSample(HEARING), fileName: 'hearing.opus' })).id;
});
after(() => app.close());

const locate = async (variables: LocateQueryVariables) =>
  (await app.execute(LocateDocument, variables)).locate;
const uploaded = async (file: string) => ({
  uploadId: (await anUpload(app, await readSample(file))).uploadId,
});
const marked = (startS: number, endS: number) => ({ recording: { id: hearingId, startS, endS } });

function assertPlaces(
  nodes: readonly { readonly startS: number; readonly endS: number }[],
  expected: readonly { readonly startS: number; readonly endS: number }[],
) {
  assert.equal(nodes.length, expected.length, JSON.stringify(nodes));
  for (const [index, { startS, endS }] of expected.entries()) {
    assert.ok(Math.abs(nodes[index]!.startS - startS) < 0.1, `${nodes[index]!.startS} is not ${startS}`);
    assert.ok(Math.abs(nodes[index]!.endS - endS) < 0.2, `${nodes[index]!.endS} is not ${endS}`);
  }
}

describe('locate', () => {
  test('finds every time that a phrase is said, in time order, from an uploaded clip', async () => {
    const { nodes, total, example, pageInfo } = await locate({
      example: await uploaded('queries/hearing-phrase.mp3'),
    });
    assertPlaces(nodes, phrase);
    assert.deepEqual(total, { count: 5, exact: true });
    assert.deepEqual(
      nodes.map(({ number, numberInRecording }) => [number, numberInRecording]),
      [1, 2, 3, 4, 5].map((number) => [number, number]),
    );
    assert.ok(nodes.every(({ recording, similarity }) => recording.id === hearingId && similarity >= 0.5));
    assert.equal(pageInfo.hasNextPage, false);
    assert.equal(example.searchedRecordings, 2);
    assert.ok(Math.abs(example.searchedS - 214.8) < 0.2, String(example.searchedS));
  });

  test('counts the place that was marked in the recording itself', async () => {
    const { startS, endS } = phrase[1]!;
    const { nodes } = await locate({ example: marked(startS, endS), in: [hearingId] });
    assertPlaces(nodes, phrase);
    assert.equal(nodes[1]!.match, 'SAME_SOUND');
  });

  test('gives the third occurrence alone, and nothing for one that there is not', async () => {
    const example = await uploaded('queries/hearing-phrase.mp3');
    const third = await locate({ example, occurrence: 3 });
    assertPlaces(third.nodes, [phrase[2]!]);
    assert.equal(third.nodes[0]!.number, 3);
    assert.equal(third.total.count, 5);
    assert.deepEqual((await locate({ example, occurrence: 6 })).nodes, []);
  });

  test('gives pages by cursor', async () => {
    const example = await uploaded('queries/hearing-phrase.mp3');
    const starts: number[] = [];
    let after: string | null = null;
    do {
      const page = await locate({ example, first: 2, after });
      starts.push(...page.nodes.map((node) => node.startS));
      assert.equal(page.pageInfo.hasPreviousPage, after !== null);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor! : null;
    } while (after);
    assertPlaces(
      starts.map((startS, index) => ({ startS, endS: phrase[index]!.endS })),
      phrase,
    );
  });

  test('answers nothing for what is not said', async () => {
    for (const file of ['queries/unrelated-recipe.mp3', 'queries/password-question-by-a-new-voice.opus']) {
      const { nodes, total } = await locate({ example: await uploaded(file) });
      assert.deepEqual(nodes, []);
      assert.deepEqual(total, { count: 0, exact: true });
    }
  });

  test('searches only where it is asked to', async () => {
    const example = await uploaded('queries/hearing-phrase.mp3');
    const elsewhere = await locate({ example, filter: { nameContains: 'other' } });
    assert.deepEqual([elsewhere.nodes.length, elsewhere.example.searchedRecordings], [0, 1]);
  });

  test('refuses what cannot be', async () => {
    const example = marked(14.5, 18);
    const cases: [Partial<LocateQueryVariables>, string][] = [
      [{ first: 0 }, 'first'],
      [{ first: 101 }, 'first'],
      [{ minSimilarity: 1.5 }, 'minSimilarity'],
      [{ occurrence: 0 }, 'occurrence'],
      [{ in: ['no id'] }, 'in'],
      [{ after: 'nonsense' }, 'after'],
    ];
    for (const [variables, field] of cases) {
      const { extensions } = await app.refusal(LocateDocument as never, { example, ...variables });
      assert.deepEqual([extensions.code, extensions.field], ['BAD_USER_INPUT', field]);
    }
    const silence = await anUpload(app, wavBytes([new Float32Array(24_000)], 24_000));
    const { extensions } = await app.refusal(LocateDocument as never, {
      example: { uploadId: silence.uploadId },
    });
    assert.deepEqual([extensions.code, extensions.field], ['BAD_USER_INPUT', 'example']);
  });
});
