import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  type AudioRecordFilter,
  type AudioRecordOrder,
  DeleteRecordingDocument,
  ListRecordingsDocument,
  type ListRecordingsQueryVariables,
} from '../../src/client/generated/operations.ts';
import { aReadyRecording, aRecording, aTinyWavFile, untilEnded } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const ready = [
  { fileName: 'b.wav', seed: 1, samples: 4_000, language: 'en', recordedAt: '2026-01-03T00:00:00Z' },
  {
    fileName: 'a.wav',
    seed: 2,
    samples: 2_000,
    language: 'de',
    metadata: { agent: 'Mara', n: { x: [1, 2] } },
  },
  { fileName: 'C 100%.wav', seed: 3, samples: 6_000, recordedAt: '2026-01-01T00:00:00.123456Z' },
  { fileName: 'ä_1.wav', seed: 4, samples: 2_000, title: 'Refund for a COAT', metadata: { agent: 'Owen' } },
  { fileName: 'b.wav', seed: 5, samples: 3_000, language: 'en', recordedAt: '2026-01-02T00:00:00Z' },
];

let app: TestApp;
/** Ids of the recordings above, then of one that FAILED. */
const ids: string[] = [];

before(async () => {
  app = await startTestApp();
  for (const { seed, samples, ...rest } of ready) {
    const recording = await aReadyRecording(app, { bytes: aTinyWavFile(seed, samples), ...rest });
    ids.push(recording.id);
  }
  const bytes = Buffer.from('this is no sound at all, only words');
  const failed = await untilEnded(app, await aRecording(app, { bytes, fileName: 'words.txt' }));
  assert.equal(failed.status, 'FAILED');
  ids.push(failed.id);
});
after(() => app.close());

const list = async (variables: ListRecordingsQueryVariables) =>
  (await app.execute(ListRecordingsDocument, variables)).audioRecords;

/** Numbers of the recordings found, in the order of the list. */
async function numbersOf(variables: ListRecordingsQueryVariables): Promise<number[]> {
  return (await list({ first: 100, ...variables })).nodes.map(({ id }) => ids.indexOf(id));
}

describe('a filter', () => {
  const cases: [string, () => AudioRecordFilter, number[]][] = [
    ['nothing', () => ({}), [0, 1, 2, 3, 4, 5]],
    [
      'ids',
      () => ({ ids: [ids[4]!.toUpperCase(), ids[1]!, '00000000-0000-7000-8000-00000000dead'] }),
      [1, 4],
    ],
    ['no ids', () => ({ ids: [] }), []],
    ['statuses', () => ({ statuses: ['FAILED'] }), [5]],
    ['two statuses', () => ({ statuses: ['READY', 'FAILED'] }), [0, 1, 2, 3, 4, 5]],
    ['a part of the file name', () => ({ nameContains: 'B.W' }), [0, 4]],
    ['a part of the title', () => ({ nameContains: 'a coat' }), [3]],
    ['a percent sign as itself', () => ({ nameContains: '0%' }), [2]],
    ['an underscore as itself', () => ({ nameContains: '_' }), [3]],
    ['a backslash as itself', () => ({ nameContains: '\\' }), []],
    ['languages', () => ({ languages: ['de', 'fr'] }), [1]],
    ['languages as written', () => ({ languages: ['DE'] }), []],
    ['least length', () => ({ durationS: { min: 4_000 / 24_000 } }), [0, 2]],
    ['greatest length', () => ({ durationS: { max: 2_000 / 24_000 } }), [1, 3]],
    ['a range of length', () => ({ durationS: { min: 0.1, max: 0.2 } }), [0, 4]],
    ['a backwards range of length', () => ({ durationS: { min: 2, max: 1 } }), []],
    ['recorded from', () => ({ recordedAt: { from: '2026-01-02T00:00:00Z' } }), [0, 4]],
    ['recorded before', () => ({ recordedAt: { to: '2026-01-03T00:00:00Z' } }), [2, 4]],
    ['created from the future', () => ({ createdAt: { from: '2999-01-01T00:00:00Z' } }), []],
    ['created before the future', () => ({ createdAt: { to: '2999-01-01T00:00:00Z' } }), [0, 1, 2, 3, 4, 5]],
    ['a field of the metadata', () => ({ metadata: { agent: 'Mara' } }), [1]],
    ['a nested part of the metadata', () => ({ metadata: { n: { x: [2] } } }), [1]],
    ['another value in the metadata', () => ({ metadata: { agent: 'mara' } }), []],
    ['empty metadata', () => ({ metadata: {} }), [0, 1, 2, 3, 4, 5]],
    [
      'all conditions at once',
      () => ({ nameContains: 'b', languages: ['en'], durationS: { max: 0.15 } }),
      [4],
    ],
    [
      'conditions that are null',
      () => ({ ids: null, nameContains: null, durationS: { min: null } }),
      [0, 1, 2, 3, 4, 5],
    ],
  ];
  for (const [name, filter, expected] of cases) {
    test(`by ${name}`, async () => {
      const variables = {
        filter: filter(),
        orderBy: { field: 'CREATED_AT' as const, direction: 'ASC' as const },
      };
      assert.deepEqual(await numbersOf(variables), expected);
      const { total } = await list({ ...variables, first: 1 });
      assert.deepEqual(total, { count: expected.length, exact: true });
    });
  }

  test('by SHA-256, in either case', async () => {
    const { body } = await app.post({ query: `{ audioRecord(id: "${ids[3]}") { sha256 } }` });
    const { sha256 } = body.data.audioRecord;
    assert.deepEqual(await numbersOf({ filter: { sha256 } }), [3]);
    assert.deepEqual(await numbersOf({ filter: { sha256: sha256.toUpperCase() } }), [3]);
    assert.deepEqual(await numbersOf({ filter: { sha256: '0'.repeat(64) } }), []);
  });
});

describe('an order', () => {
  const orders: [AudioRecordOrder['field'], number[]][] = [
    ['CREATED_AT', [0, 1, 2, 3, 4, 5]],
    // Those without a date last; the id, which sorts by creation, breaks ties.
    ['RECORDED_AT', [2, 4, 0, 1, 3, 5]],
    ['DURATION', [1, 3, 4, 0, 2, 5]],
    // By code point: capitals before small letters, ä last.
    ['FILE_NAME', [2, 1, 0, 4, 5, 3]],
  ];
  for (const [field, ascending] of orders) {
    for (const direction of ['ASC', 'DESC'] as const) {
      const expected = direction === 'ASC' ? ascending : ascending.toReversed();
      test(`by ${field} ${direction}, in pages of every size, forward and backward`, async () => {
        const orderBy = { field, direction };
        assert.deepEqual(await numbersOf({ orderBy }), expected);
        for (const size of [1, 2, 4]) {
          const forward: string[] = [];
          for (let after: string | null = null; ; ) {
            const page = await list({ orderBy, first: size, after });
            forward.push(...page.nodes.map(({ id }) => id));
            assert.equal(page.pageInfo.hasPreviousPage, after !== null);
            after = page.pageInfo.endCursor;
            if (!page.pageInfo.hasNextPage) break;
          }
          assert.deepEqual(
            forward.map((id) => ids.indexOf(id)),
            expected,
            `forward by ${size}`,
          );
          const backward: string[] = [];
          for (let before: string | null = null; ; ) {
            const page = await list({ orderBy, last: size, before });
            backward.unshift(...page.nodes.map(({ id }) => id));
            assert.equal(page.pageInfo.hasNextPage, before !== null);
            before = page.pageInfo.startCursor;
            if (!page.pageInfo.hasPreviousPage) break;
          }
          assert.deepEqual(
            backward.map((id) => ids.indexOf(id)),
            expected,
            `backward by ${size}`,
          );
        }
      });
    }
  }

  test('is latest created first, 20 a page, when nothing is said', async () => {
    assert.deepEqual(
      (await list({})).nodes.map(({ id }) => ids.indexOf(id)),
      [5, 4, 3, 2, 1, 0],
    );
    assert.deepEqual(await numbersOf({ orderBy: { field: 'FILE_NAME' } }), [2, 1, 0, 4, 5, 3]);
  });

  test('gives the stretch between two cursors', async () => {
    const orderBy = { field: 'CREATED_AT', direction: 'ASC' } as const;
    const { edges } = await list({ orderBy, first: 100 });
    const between = { orderBy, after: edges[0]!.cursor, before: edges[4]!.cursor };
    assert.deepEqual(await numbersOf(between), [1, 2, 3]);
    const last = await list({ ...between, first: null, last: 2 });
    assert.deepEqual(
      last.nodes.map(({ id }) => ids.indexOf(id)),
      [2, 3],
    );
    assert.equal(last.pageInfo.hasPreviousPage, true);
  });

  test('refuses the cursor of another order, and what is no cursor', async () => {
    const { edges } = await list({ orderBy: { field: 'FILE_NAME', direction: 'ASC' }, first: 1 });
    const { cursor } = edges[0]!;
    const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
    for (const [after, orderBy] of [
      [cursor, { field: 'FILE_NAME', direction: 'DESC' }],
      [cursor, { field: 'CREATED_AT', direction: 'ASC' }],
      ['', { field: 'FILE_NAME' }],
      ['nonsense', { field: 'FILE_NAME' }],
      [forged(['FILE_NAME', 'ASC', 'a.wav', 'no id']), { field: 'FILE_NAME' }],
      [forged(['FILE_NAME', 'ASC', 'a\u0000b', ids[0]]), { field: 'FILE_NAME' }],
      [forged(['FILE_NAME', 'ASC', null, ids[0]]), { field: 'FILE_NAME' }],
      [forged(['CREATED_AT', 'ASC', 'yesterdayish', ids[0]]), { field: 'CREATED_AT' }],
      [forged(['CREATED_AT', 'ASC', '99999-99-99', ids[0]]), { field: 'CREATED_AT' }],
      [forged(['DURATION', 'ASC', 'long', ids[0]]), { field: 'DURATION' }],
      [forged(['DURATION', 'ASC', '1e999', ids[0]]), { field: 'DURATION' }],
      [forged(['RECORDED_AT', 'ASC', '1', ids[0]]), { field: 'RECORDED_AT' }],
    ] as const) {
      const { extensions } = await app.refusal(ListRecordingsDocument, { after, orderBy });
      assert.deepEqual([extensions.code, extensions.field], ['BAD_USER_INPUT', 'after'], after);
    }
  });
});

test('paging shows every row that stays exactly once while rows come and go between the pages', async () => {
  for (const [field, direction] of [
    ['CREATED_AT', 'DESC'],
    ['FILE_NAME', 'ASC'],
    ['DURATION', 'DESC'],
    ['RECORDED_AT', 'ASC'],
  ] as const) {
    const passing: string[] = [];
    for (let each = 0; each < 3; each++) {
      const bytes = aTinyWavFile(100 + each, 2_000);
      passing.push((await aReadyRecording(app, { bytes, fileName: `b${each}.wav` })).id);
    }
    const seen: string[] = [];
    let step = 0;
    for (let after: string | null = null; ; step++) {
      const page = await list({ orderBy: { field, direction }, first: 2, after });
      seen.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
      // One goes and another comes, at both ends of the list.
      const gone = passing.shift();
      if (gone) await app.execute(DeleteRecordingDocument, { input: { id: gone } });
      const fileName = step % 2 ? 'A first.wav' : 'z last.wav';
      const bytes = aTinyWavFile(200 + step, 1_000 + 4_000 * (step % 2));
      await aReadyRecording(app, { bytes, fileName });
    }
    const stable = seen.filter((id) => ids.includes(id));
    assert.deepEqual(stable.toSorted(), ids.toSorted(), `${field} ${direction}`);
    assert.equal(new Set(seen).size, seen.length, 'a row was shown twice');
    for (const { id } of (await list({ first: 100 })).nodes) {
      if (!ids.includes(id)) await app.execute(DeleteRecordingDocument, { input: { id } });
    }
  }
});
