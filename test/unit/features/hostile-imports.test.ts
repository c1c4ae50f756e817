import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readCsv } from '../../../src/features/articles/files/read-csv.ts';
import { readNdjson } from '../../../src/features/read-ndjson.ts';
import { readParquet } from '../../../src/features/transfer/read-parquet.ts';
import { writeParquet } from '../../../src/features/transfer/write-parquet.ts';
import { joined } from '../../../src/fuzz/mutate/mutate-bytes.ts';
import { letters } from '../../../src/fuzz/mutate/mutate-wav.ts';
import { hostileFooter } from '../../../src/fuzz/mutate/parquet-footer.ts';
import { sampleRows } from '../../../src/fuzz/targets/transfer-rows.ts';
import { readTranscript } from '../../../src/text/index.ts';
import { temporaryFolder } from '../../support/audio-fixtures.ts';

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const kept: Item[] = [];
  for await (const item of items) kept.push(item);
  return kept;
}

const asFile = (footer: Uint8Array) =>
  joined(letters('PAR1'), footer, new Uint8Array(Uint32Array.of(footer.length).buffer), letters('PAR1'));

describe('Parquet is read in a process of its own', () => {
  test('which gives the rows, in order', async (t) => {
    const path = join(await temporaryFolder(t), 'a.parquet');
    const rows = (async function* () {
      for (let version = 1; version <= 700; version++) yield { ...sampleRows.alignments, version };
    })();
    await writeFile(path, joined(...(await all(writeParquet('alignments', rows)))));
    const read = await all(readParquet('alignments', path));
    assert.deepEqual(
      read.map((each) => ('fields' in each ? Number(each.fields['version']) : -each.line)),
      Array.from({ length: 700 }, (_, index) => index + 1),
    );
  });

  test('and what would take time, memory or depth without end is refused, the server unharmed', async (t) => {
    const folder = await temporaryFolder(t);
    const outcomes = await Promise.all(
      hostileFooter.map(async ({ name, footer }, index) => {
        const path = join(folder, `${index}.parquet`);
        await writeFile(path, asFile(footer()));
        return all(readParquet('links', path, { maxSilenceMs: 8_000 })).then(
          () => `${name}: taken`,
          (error: { code: string }) => error.code,
        );
      }),
    );
    assert.deepEqual(outcomes, Array<string>(hostileFooter.length).fill('BAD_USER_INPUT'));
  });

  test('one that falls silent or dies is given up with a reason', async (t) => {
    const folder = await temporaryFolder(t);
    for (const [name, program] of [
      ['spins', 'process.once("message", () => { for (;;); });'],
      [
        'grows',
        'process.once("message", () => { const kept = []; for (;;) kept.push(new Uint8Array(1e8).fill(1)); });',
      ],
      ['aborts', 'process.once("message", () => process.abort());'],
    ] as const) {
      const file = join(folder, `${name}.cjs`);
      await writeFile(file, program);
      const read = all(readParquet('links', 'none', { program: file, maxSilenceMs: 4_000 }));
      await assert.rejects(read, { code: 'BAD_USER_INPUT', field: 'body' }, name);
    }
  });
});

test('lines nested without end are refused one by one, before they are parsed', async () => {
  const deep = `{"a":${'['.repeat(200_000)}`;
  const read = await all(readNdjson(bytesOf(`${deep}\n{"b":"[[[\\"[["}\n`), 1_000_000));
  assert.deepEqual(
    read.map((each) => ('error' in each ? each.error.code : each.fields)),
    ['BAD_USER_INPUT', { b: '[[["[[' }],
  );
});

test('while a file of lines is read others have their turn', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const read = await all(readNdjson(bytesOf('{}\n'.repeat(10_000)), 1_000));
  clearInterval(timer);
  assert.equal(read.length, 10_000);
  assert.ok(turns > 3, `${turns} turns`);
});

test('CSV of a million columns is refused by its first line', async () => {
  const csv = `${'a,'.repeat(20_000)}\n${',\n'.repeat(10)}`;
  await assert.rejects(all(readCsv(bytesOf(csv))), { code: 'BAD_USER_INPUT', limit: 1_000 });
});

test('a time in a transcript that is no number is refused, whatever it is', async () => {
  for (const start of ['{"valueOf":1}', '[[]]', 'true', '"x"', '{"toString":null,"valueOf":null}']) {
    const json = `{"segments":[{"text":"a","start":${start},"end":2}]}`;
    await assert.rejects(
      readTranscript(json, { format: 'JSON', timeUnit: null }),
      { code: 'BAD_USER_INPUT' },
      start,
    );
  }
});
