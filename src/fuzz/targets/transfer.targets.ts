import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AppError } from '../../errors.ts';
import { readArticleFields } from '../../features/articles/index.ts';
import { type ImportedLine, openImport } from '../../features/transfer/open-import.ts';
import { type ParquetProcess, startParquetProcess } from '../../features/transfer/read-parquet.ts';
import { readRow } from '../../features/transfer/read-row.ts';
import {
  TRANSFER_TABLES,
  type TransferRow,
  type TransferTable,
} from '../../features/transfer/transfer-columns.ts';
import { readLabel } from '../../features/transfer/transferred-label.ts';
import { readAlignment, readContent, readQuestion } from '../../features/transfer/transferred-learned.ts';
import { readLink } from '../../features/transfer/transferred-link.ts';
import { readRecording } from '../../features/transfer/transferred-recording.ts';
import { readTranscript } from '../../features/transfer/transferred-transcript.ts';
import { writeParquet } from '../../features/transfer/write-parquet.ts';
import type { Bomb, FuzzTarget, TargetSetting } from '../fuzz-target.ts';
import { joined, mutateBytes, repeated } from '../mutate/mutate-bytes.ts';
import { mutateJson } from '../mutate/mutate-json.ts';
import { encodeText, mutateText } from '../mutate/mutate-text.ts';
import { letters } from '../mutate/mutate-wav.ts';
import { hostileFooter } from '../mutate/parquet-footer.ts';
import type { Random } from '../seeded-random.ts';
import { sampleRows } from './transfer-rows.ts';

const readers: Readonly<Record<TransferTable, (row: TransferRow) => unknown>> = {
  recordings: readRecording,
  transcripts: readTranscript,
  labels: readLabel,
  articles: readArticleFields,
  links: readLink,
  questions: readQuestion,
  contents: readContent,
  alignments: readAlignment,
};

type Line = Pick<ImportedLine, 'table' | 'read'>;

/** Files here are small: one of which nothing comes for so long never ends, and is refused for that. */
const HUNG_MS = 2_000;

/** Reads what an import does, up to where rows would be stored; gives how many would. */
async function takeLines(lines: AsyncIterable<Line>): Promise<number> {
  let taken = 0;
  let refused: AppError | null = null;
  for await (const { table: named, read } of lines) {
    try {
      if ('error' in read) throw read.error;
      if (named) readers[named](readRow(named, read.fields));
      taken++;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused ??= error;
    }
  }
  if (refused && taken === 0) throw refused;
  return taken;
}

interface ImportTarget {
  readonly name: string;
  readonly what: string;
  readonly shortCases: number;
  readonly bombs: readonly Bomb[];
  /** A file, and the table that a caller would name. */
  readonly sane: { readonly bytes: Uint8Array; readonly table: TransferTable | null };
  readonly mutate: (random: Random) => Uint8Array;
  readonly tableOf: (bytes: Uint8Array) => TransferTable | null;
}

const importTarget = ({
  name,
  what,
  shortCases,
  bombs,
  sane,
  mutate,
  tableOf,
}: ImportTarget): FuzzTarget => ({
  name,
  what,
  shortCases,
  async open({ folder }: TargetSetting) {
    const path = join(folder, 'case');
    let parquet: ParquetProcess | null = null;
    // One process for many files, as starting one costs more than reading one.
    async function* ofParquet(table: TransferTable): AsyncGenerator<Line> {
      if (parquet === null || parquet.isOver()) parquet = startParquetProcess({ maxSilenceMs: HUNG_MS });
      for await (const read of parquet.read(table, path)) yield { table, read };
    }
    const take = (bytes: Uint8Array, table: TransferTable | null) => {
      writeFileSync(path, bytes);
      return takeLines(table === null ? openImport(path, table) : ofParquet(table));
    };
    const expected = await take(sane.bytes, sane.table);
    assert.ok(expected > 0, 'the sane file is refused');
    return {
      bombs,
      mutate,
      async run(bytes) {
        await take(bytes, tableOf(bytes));
      },
      async check() {
        assert.equal(await take(sane.bytes, sane.table), expected, 'a sane file reads otherwise');
      },
      close: () => parquet?.end(),
    };
  },
});

const asJson = (row: TransferRow) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ]),
  );
const jsonRows = TRANSFER_TABLES.map((table) => ({ table, row: asJson(sampleRows[table]) }));
const header = JSON.stringify({ format: 'phonograph-export', schemaVersion: 2 });
const whole = Buffer.from([header, ...jsonRows.map((line) => JSON.stringify(line))].join('\n'));

const parquetFiles: ReadonlyMap<TransferTable, Uint8Array> = new Map(
  await Promise.all(
    TRANSFER_TABLES.map(async (table) => {
      const parts: Uint8Array[] = [];
      const rows = (async function* () {
        for (let count = 0; count < 3; count++) yield sampleRows[table];
      })();
      for await (const part of writeParquet(table, rows)) parts.push(part);
      return [table, joined(...parts)] as const;
    }),
  ),
);

/** The footer says where everything is and how much: most changes are there. */
function mutateParquet(random: Random): Uint8Array {
  const table = random.pick(TRANSFER_TABLES);
  const file = parquetFiles.get(table)!;
  if (random.chance(0.15)) return mutateBytes(file, random, { others: [...parquetFiles.values()] });
  const footerBytes = new DataView(file.buffer, file.byteOffset).getUint32(file.length - 8, true);
  const start = file.length - 8 - footerBytes;
  const isFooter = random.chance(0.6);
  const data = file.slice(0, start);
  const footer = file.slice(start, -8);
  const changed = isFooter ? footer : data;
  for (let left = 1 + random.below(4); left > 0; left--) {
    const at = random.below(changed.length);
    changed[at] = random.pick([
      0,
      1,
      0x0f,
      0x15,
      0x7f,
      0x80,
      0xff,
      changed[at]! ^ (1 << random.below(8)),
      random.below(256),
    ]);
  }
  return joined(
    data,
    footer,
    u32(random.chance(0.95) ? footer.length : random.below(2 ** 31)),
    letters('PAR1'),
  );
}

const u32 = (value: number): Uint8Array => new Uint8Array(Uint32Array.of(value).buffer);

export const transferTargets: readonly FuzzTarget[] = [
  importTarget({
    name: 'import-ndjson',
    what: 'exports of whole workspaces as JSON lines, every table',
    shortCases: 700,
    sane: { bytes: whole, table: null },
    tableOf: () => null,
    mutate: (random) => {
      const lines = jsonRows.map(
        (line) => JSON.stringify(random.chance(0.4) ? mutateJson(line, random) : line) ?? '',
      );
      const text = [random.chance(0.9) ? header : mutateText(header, random), ...lines].join('\n');
      return encodeText(random.chance(0.2) ? mutateText(text, random) : text, random);
    },
    bombs: [
      {
        name: 'codes of 4 MB that are one letter short',
        bytes: () =>
          Buffer.from(`${header}\n{"table":"recordings","row":{"codes":"${'A'.repeat(4_000_001)}"}}`),
      },
      {
        name: 'a list of 2 million numbers',
        bytes: () =>
          Buffer.from(`${header}\n{"table":"recordings","row":{"histogram":[${'0,'.repeat(2_000_000)}0]}}`),
      },
      { name: '8 MB of brackets', bytes: () => Buffer.from(`${header}\n${'['.repeat(8_000_000)}`) },
      {
        name: '200,000 lines that say nothing',
        bytes: () => Buffer.from(`${header}\n${'{}\n'.repeat(200_000)}`),
      },
      {
        name: 'facts 100,000 levels deep',
        bytes: () =>
          Buffer.from(
            `${header}\n{"table":"alignments","row":{"facts":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}}`,
          ),
      },
    ],
  }),
  importTarget({
    name: 'import-gzip',
    what: 'exports under gzip: members, lengths, check sums, bombs',
    shortCases: 400,
    sane: { bytes: gzipSync(whole), table: null },
    tableOf: () => null,
    mutate: (random) => {
      const inner = random.chance(0.4) ? mutateText(whole.toString(), random) : whole;
      const packed = new Uint8Array(gzipSync(inner));
      const two = random.chance(0.2) ? joined(packed, packed) : packed;
      return random.chance(0.85) ? mutateBytes(two, random, { others: [packed] }) : two;
    },
    bombs: [
      { name: '200 MB of zeros in 200 KB', bytes: () => repeated(gzipSync(Buffer.alloc(20_000_000)), 10) },
      {
        name: '200 MB of line ends in 200 KB',
        bytes: () => joined(gzipSync(`${header}\n`), repeated(gzipSync(Buffer.alloc(10_000_000, '\n')), 2)),
      },
      { name: '50,000 empty members', bytes: () => repeated(gzipSync(''), 50_000) },
      {
        name: 'a name without end',
        bytes: () =>
          joined(Uint8Array.of(0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3), new Uint8Array(1_000_000).fill(0x41)),
      },
    ],
  }),
  importTarget({
    name: 'import-parquet',
    what: 'Parquet of every table: footer, pages, levels',
    shortCases: 900,
    sane: { bytes: parquetFiles.get('recordings')!, table: 'recordings' },
    // What the caller would name: the table whose columns it has, as far as the bytes still tell.
    tableOf: (bytes) =>
      TRANSFER_TABLES.find(
        (table) => Buffer.from(bytes).includes(`phonograph.table`) && Buffer.from(bytes).includes(table),
      ) ?? 'recordings',
    mutate: mutateParquet,
    bombs: hostileFooter.map(({ name, footer }) => ({
      name,
      bytes: () => {
        const bytes = footer();
        return joined(letters('PAR1'), bytes, u32(bytes.length), letters('PAR1'));
      },
    })),
  }),
];
