import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type AnalyticsRowFragment,
  RecordingAnalyticsOfDocument,
  type RecordingAnalyticsOfQueryVariables,
  RecordingIdsDocument,
} from '../../src/client/generated/operations.ts';
import { addUp, type RecordingFacts, readFacts } from '../support/recount-analytics.ts';
import { seedAnalytics } from '../support/seed-analytics.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const QUANTILES = [0, 0.1, 0.5, 0.95, 1];
/** Both ends of the days on which clocks change in Berlin and in New York, the hour that comes twice, and a year around. */
const CREATED_AT = [
  ...['2026-10-24T21:59:59.999Z', '2026-10-24T22:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
  ...['2026-10-25T22:59:59.999Z', '2026-10-25T23:00:00Z', '2026-11-01T03:59:59Z', '2026-11-01T04:00:00Z'],
  ...['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2026-11-02T04:59:59Z', '2026-11-02T05:00:00Z'],
  ...['2026-10-24T18:29:59Z', '2026-10-24T18:30:00Z', '2026-10-24T19:29:00Z', '2026-10-24T19:30:00Z'],
  ...Array.from({ length: 44 }, (_, index) =>
    new Date(Date.UTC(2025, 11, 20 + index * 7, index % 24, 17)).toJSON(),
  ),
];

let app: TestApp;
let facts: RecordingFacts[];

before(async () => {
  app = await startTestApp({ work: false });
  await seedAnalytics(app.db, CREATED_AT);
  facts = await readFacts(app.db);
});
after(() => app.close());

const ask = async (asked: RecordingAnalyticsOfQueryVariables) =>
  (await app.execute(RecordingAnalyticsOfDocument, { quantiles: QUANTILES, top: 20, ...asked })).analytics
    .recordings;

/** The recordings behind a row, as a console would list them. */
async function idsBehind(row: AnalyticsRowFragment): Promise<string[]> {
  const { audioRecords } = await app.execute(RecordingIdsDocument, { first: 100, filter: row.filter });
  return audioRecords.nodes.map(({ id }) => id).sort();
}

async function assertRow(row: AnalyticsRowFragment, expected: readonly RecordingFacts[], what: string) {
  const { kind: _, value: _v, name: _n, bucket: _b, filter, languages, labels, ...counted } = row;
  const explain = `${what}: ${JSON.stringify({ row, expected: addUp(expected, QUANTILES) })}`;
  assertClose(counted, addUp(expected, QUANTILES), explain);
  assert.deepEqual(
    await idsBehind(row),
    expected.map(({ id }) => id).sort(),
    `${what} ${JSON.stringify(filter)}`,
  );
  const byLanguage = Map.groupBy(expected, ({ language }) => language);
  assert.equal(languages.length, byLanguage.size, explain);
  for (const { language, recordings } of languages) {
    assert.equal(recordings, byLanguage.get(language ?? null)?.length, explain);
  }
  for (const { label, recordings, hits } of labels) {
    const having = expected.filter((each) => each.labels?.includes(label.name)).length;
    // Two of the hits of each label in each recording count.
    assert.deepEqual([recordings, hits], [having, 2 * having], explain);
  }
  assert.equal(labels.length, new Set(expected.flatMap((each) => each.labels ?? [])).size, explain);
}

/** Equal, numbers to within the rounding of sums taken in another order. */
function assertClose(actual: unknown, expected: unknown, explain: string): void {
  if (typeof actual === 'number' && typeof expected === 'number') {
    assert.ok(
      Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
      `${actual} ${expected} ${explain}`,
    );
  } else if (typeof expected === 'object' && expected !== null) {
    assert.deepEqual(Object.keys(actual ?? {}), Object.keys(expected), explain);
    for (const [name, value] of Object.entries(expected)) {
      assertClose((actual as Record<string, unknown>)[name], value, explain);
    }
  } else assert.equal(actual, expected, explain);
}

test('all recordings in one row', async () => {
  const { rows, all, stale, recordingsWaiting, groupCount } = await ask({});
  assert.equal(rows.length, 1);
  assert.equal(groupCount, 0);
  await assertRow(rows[0]!, facts, 'all');
  assert.deepEqual(rows[0], all);
  const waiting = facts.filter(
    (each) => each.status === 'READY' && (each.frames === null || each.points === null),
  );
  assert.ok(waiting.length > 0);
  assert.deepEqual([stale, recordingsWaiting], [true, waiting.length]);
});

const lengths = [0, 10, 30, 60, 300, 900, 3_600, Number.POSITIVE_INFINITY];
const classes = ['0-10s', '10-30s', '30-60s', '1-5min', '5-15min', '15-60min', '60min+'];
const scalarsAt = (value: unknown): string[] =>
  [value]
    .flat()
    .flatMap((each) => (['string', 'number', 'boolean'].includes(typeof each) ? [String(each)] : []));
const groupings: readonly [
  RecordingAnalyticsOfQueryVariables['groupBy'] & object,
  (facts: RecordingFacts) => readonly (string | null)[],
][] = [
  [{ by: 'LANGUAGE' }, ({ language }) => [language]],
  [{ by: 'FORMAT' }, ({ container }) => [container]],
  [{ by: 'STATUS' }, ({ status }) => [status]],
  [
    { by: 'LINK_STATUS' },
    ({ links }) => [['CONFIRMED', 'SUGGESTED', 'REJECTED'].find((status) => links?.includes(status)) ?? null],
  ],
  [{ by: 'SPEAKER' }, ({ speakers }) => speakers ?? []],
  [
    { by: 'DURATION_CLASS' },
    ({ durationS }) =>
      classes.filter((_, i) => durationS !== null && durationS >= lengths[i]! && durationS < lengths[i + 1]!),
  ],
  [
    { by: 'METADATA', metadataPath: ['customer', 'tier'] },
    ({ metadata }) => scalarsAt((metadata['customer'] as Record<string, unknown>)?.['tier']),
  ],
  [{ by: 'METADATA', metadataPath: ['tags'] }, ({ metadata }) => scalarsAt(metadata['tags'])],
];

for (const [groupBy, groupsOf] of groupings) {
  test(`grouped by ${JSON.stringify(groupBy)}, whole and with others`, async () => {
    for (const top of [20, 1]) {
      const { rows, groupCount, all } = await ask({
        groupBy,
        top,
        filter: { not: [{ nameContains: 'call-1' }] },
      });
      const chosen = facts.filter(({ fileName }) => !fileName.includes('call-1'));
      const groups = Map.groupBy(
        chosen.flatMap((each) => [...new Set(groupsOf(each))].map((group) => ({ group, each }))),
        ({ group }) => group,
      );
      groups.delete(null);
      assert.equal(groupCount, groups.size);
      await assertRow(all, chosen, 'all');
      const shown = rows.filter(({ kind }) => kind === 'GROUP');
      assert.equal(shown.length, Math.min(top, groups.size));
      for (const row of shown) {
        await assertRow(
          row,
          groups.get(row.value ?? '')!.map(({ each }) => each),
          `${row.value}`,
        );
      }
      const sizes = [...groups.values()].map(({ length }) => length).sort((a, b) => b - a);
      assert.deepEqual(
        shown.map(({ recordings }) => recordings),
        sizes.slice(0, top),
      );
      const values = new Set(shown.map(({ value }) => value ?? null));
      const inGroups = (each: RecordingFacts) => groupsOf(each).filter((group) => group !== null);
      const others = chosen.filter(
        (each) => inGroups(each).length > 0 && !inGroups(each).some((group) => values.has(group)),
      );
      const none = chosen.filter((each) => inGroups(each).length === 0);
      for (const [kind, expected] of [
        ['OTHERS', others],
        ['NONE', none],
      ] as const) {
        const row = rows.find((each) => each.kind === kind);
        assert.equal(row !== undefined, expected.length > 0, kind);
        if (row) await assertRow(row, expected, kind);
      }
    }
  });
}

test('grouped by label: rows are named, a recording counts in each', async () => {
  const { rows } = await ask({ groupBy: { by: 'LABEL' } });
  for (const row of rows) {
    const expected = facts.filter(({ labels }) =>
      row.kind === 'NONE' ? !labels : labels?.includes(row.name ?? ''),
    );
    await assertRow(row, expected, row.name ?? row.kind);
  }
  assert.deepEqual(
    rows
      .map(({ name }) => name ?? null)
      .filter(Boolean)
      .sort(),
    ['Doorbell', 'hold music', 'laughter'],
  );
});

test('numbers and texts of metadata are groups of their own', async () => {
  const { rows } = await ask({ groupBy: { by: 'METADATA', metadataPath: ['team'] } });
  const sevens = rows.filter(({ value }) => value === '7');
  assert.equal(sevens.length, 2);
  for (const wanted of [7, '7']) {
    const expected = facts.filter(({ metadata }) => [metadata['team']].flat().includes(wanted));
    const row = sevens.find(({ filter }) => JSON.stringify(filter).includes(`:${JSON.stringify(wanted)}}`))!;
    await assertRow(row, expected, `team ${JSON.stringify(wanted)}`);
  }
});

/** The calendar of a time zone as JavaScript has it. */
function localDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}
const monday = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000).toJSON().slice(0, 10);
};
const bucketsOf: Record<string, (day: string) => string> = {
  DAY: (day) => day,
  WEEK: monday,
  MONTH: (day) => day.slice(0, 7),
  QUARTER: (day) => `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  YEAR: (day) => day.slice(0, 4),
};

for (const timeZone of ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata']) {
  test(`buckets of the calendar of ${timeZone}`, async () => {
    for (const [size, bucketOf] of Object.entries(bucketsOf)) {
      const { rows } = await ask({ bucket: size as 'DAY', timeZone, quantiles: QUANTILES });
      const expected = Map.groupBy(facts, ({ createdAt }) => bucketOf(localDay(createdAt, timeZone)));
      assert.deepEqual(
        rows.map(({ recordings }) => recordings),
        [...expected].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, some]) => some.length),
        size,
      );
      const row = rows.at(-1)!;
      await assertRow(row, expected.get(bucketOf(localDay(new Date(row.bucket!.startAt), timeZone)))!, size);
    }
  });
}

test('a day may have 25 or 23 hours, and empty buckets are given when asked for', async () => {
  const hoursOf = async (timeZone: string, from: string, to: string) => {
    const { rows } = await ask({
      bucket: 'DAY',
      timeZone,
      fillEmpty: true,
      filter: { createdAt: { from, to } },
    });
    return rows.map(({ bucket }) => (Date.parse(bucket!.endAt) - Date.parse(bucket!.startAt)) / 3_600_000);
  };
  assert.deepEqual(
    await hoursOf('Europe/Berlin', '2026-10-24T00:00:00Z', '2026-10-26T22:00:00Z'),
    [24, 25, 24],
  );
  assert.deepEqual(
    await hoursOf('America/New_York', '2026-03-07T12:00:00Z', '2026-03-09T12:00:00Z'),
    [24, 23, 24],
  );
  assert.deepEqual(
    await hoursOf('America/New_York', '2026-11-01T12:00:00Z', '2026-11-02T12:00:00Z'),
    [25, 24],
  );
  assert.deepEqual(await hoursOf('Asia/Kolkata', '2026-10-24T18:00:00Z', '2026-10-24T19:00:00Z'), [24, 24]);
});

test('the hour that comes twice is two hours, and half-hour time zones have hours of their own', async () => {
  const filter = { createdAt: { from: '2026-10-24T22:00:00Z', to: '2026-10-25T23:00:00Z' } };
  const berlin = await ask({ bucket: 'HOUR', timeZone: 'Europe/Berlin', fillEmpty: true, filter });
  assert.equal(berlin.rows.length, 25);
  assert.deepEqual(
    berlin.rows
      .filter(({ recordings }) => recordings > 0)
      .map(({ bucket, recordings }) => [bucket!.startAt, recordings]),
    [
      ['2026-10-24T22:00:00.000Z', 1],
      ['2026-10-25T00:00:00.000Z', 1],
      ['2026-10-25T01:00:00.000Z', 1],
      ['2026-10-25T22:00:00.000Z', 1],
    ],
  );
  const kolkata = await ask({
    bucket: 'HOUR',
    timeZone: 'Asia/Kolkata',
    filter: { createdAt: { from: '2026-10-24T18:00:00Z', to: '2026-10-24T20:00:00Z' } },
  });
  assert.deepEqual(
    kolkata.rows.map(({ bucket, recordings }) => [bucket!.startAt, recordings]),
    [
      ['2026-10-24T17:30:00.000Z', 1],
      ['2026-10-24T18:30:00.000Z', 2],
      ['2026-10-24T19:30:00.000Z', 1],
    ],
  );
});

test('groups by time: filled up to a row for each group in each bucket; unknown times have a row', async () => {
  const { rows } = await ask({
    groupBy: { by: 'LANGUAGE' },
    bucket: 'QUARTER',
    bucketOf: 'RECORDED_AT',
    timeZone: 'Europe/Berlin',
    fillEmpty: true,
    top: 1,
  });
  const quarter = ({ recordedAt }: RecordingFacts) =>
    recordedAt && bucketsOf['QUARTER']!(localDay(recordedAt, 'Europe/Berlin'));
  const languages = Map.groupBy(facts, ({ language }) => language);
  languages.delete(null);
  const [largest] = [...languages].sort(([, a], [, b]) => b.length - a.length)[0]!;
  const timed = rows.filter(({ bucket }) => bucket);
  assert.equal(timed.length, 3 * new Set(facts.map(quarter).filter(Boolean)).size);
  for (const row of rows) {
    const time = row.bucket
      ? bucketsOf['QUARTER']!(localDay(new Date(row.bucket.startAt), 'Europe/Berlin'))
      : null;
    const expected = facts.filter(
      (each) =>
        quarter(each) === time &&
        (row.kind === 'GROUP'
          ? each.language === largest
          : row.kind === 'NONE'
            ? each.language === null
            : each.language !== null && each.language !== largest),
    );
    await assertRow(row, expected, `${row.kind} ${time}`);
  }
});

test('clusters are named by a recording, and what is in none is told apart', async () => {
  const { rows } = await ask({ groupBy: { by: 'SOUND_CLUSTER' } });
  assert.deepEqual(
    rows.map(({ kind, recordings }) => [kind, recordings]),
    [['NONE', facts.length]],
  );
  await assertRow(rows[0]!, facts, 'no clusters yet');
});

test('what cannot be answered is refused with its field', async () => {
  const refused = async (asked: RecordingAnalyticsOfQueryVariables) => {
    const { extensions } = await app.refusal(RecordingAnalyticsOfDocument, { ...asked });
    return [extensions.code, extensions.field, extensions.limit].filter((fact) => fact !== undefined);
  };
  const bad = 'BAD_USER_INPUT';
  for (const timeZone of ['Mars/Olympus', 'IST', '+05:30', 'posixrules', "Europe/Berlin'; --", '']) {
    assert.deepEqual(await refused({ bucket: 'DAY', timeZone }), [bad, 'timeZone'], timeZone);
  }
  const createdAt = { from: '1990-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' };
  assert.deepEqual(await refused({ bucket: 'HOUR', fillEmpty: true, filter: { createdAt } }), [
    bad,
    'bucket',
    10_000,
  ]);
  const unknown = { by: 'METADATA' as const, metadataPath: ['nobody', 'has'] };
  assert.deepEqual(await refused({ groupBy: unknown }), [bad, 'groupBy.metadataPath']);
  assert.deepEqual(await refused({ groupBy: { by: 'METADATA' } }), [bad, 'groupBy.metadataPath']);
  assert.deepEqual(await refused({ groupBy: { by: 'FORMAT', metadataPath: ['a'] } }), [
    bad,
    'groupBy.metadataPath',
  ]);
  assert.deepEqual(await refused({ top: 101 }), [bad, 'top', 100]);
  assert.deepEqual(await refused({ quantiles: [1.1] }), [bad, 'quantiles', 1]);
  const deep = { all: [{ any: [{ not: [{ all: [{ any: [{ lacks: ['LANGUAGE' as const] }] }] }] }] }] };
  assert.deepEqual(await refused({ filter: deep }), [bad, 'filter.any', 4]);
});
