/** What a column of an exported row holds. */
export type ColumnType = 'text' | 'integer' | 'number' | 'numbers' | 'instant' | 'bytes' | 'json';

export interface TransferColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly isOptional?: boolean;
}

/** A row of an export: the value of each column by its name; null where there is none. */
export type TransferRow = Readonly<Record<string, unknown>>;

const text = (name: string): TransferColumn => ({ name, type: 'text' });
const json = (name: string): TransferColumn => ({ name, type: 'json' });
const optional = (column: TransferColumn): TransferColumn => ({ ...column, isOptional: true });
const instant = (name: string): TransferColumn => ({ name, type: 'instant' });
const integer = (name: string): TransferColumn => ({ name, type: 'integer' });
const number = (name: string): TransferColumn => ({ name, type: 'number' });
const bytes = (name: string): TransferColumn => ({ name, type: 'bytes' });

/**
 * The tables of an export, in the order in which they are imported. `codes` are unsigned 16-bit numbers, little endian,
 * shape [16, frameCount] in rows; `levels` one byte a frame in half decibels below full scale; `speech` one byte a frame
 * as the database keeps them; `histogram` the share of each of 2,048 tokens, for readers: an import counts anew. `contents`,
 * `questions` and `alignments` are what answers are learned from and by: an alignment has a row an article.
 */
export const transferTables = {
  recordings: [
    text('id'),
    text('sha256'),
    integer('byteCount'),
    text('fileName'),
    optional(text('title')),
    optional(text('language')),
    json('metadata'),
    optional(instant('recordedAt')),
    instant('createdAt'),
    optional(text('container')),
    optional(text('codec')),
    optional(integer('sourceSampleRateHz')),
    optional(integer('channelCount')),
    json('warnings'),
    number('durationS'),
    integer('sampleCount'),
    integer('frameCount'),
    optional(number('peakDbfs')),
    text('tokenizerId'),
    bytes('codes'),
    bytes('levels'),
    optional(bytes('speech')),
    optional({ name: 'histogram', type: 'numbers' }),
  ],
  transcripts: [
    text('recordingSha256'),
    optional(text('language')),
    text('source'),
    optional(text('recogniser')),
    json('segments'),
  ],
  labels: [text('name'), optional(text('description')), json('examples')],
  articles: [
    text('key'),
    text('title'),
    text('body'),
    text('format'),
    optional(text('language')),
    json('tags'),
    json('metadata'),
  ],
  links: [
    text('recordingSha256'),
    optional(number('startS')),
    optional(number('endS')),
    text('articleKey'),
    text('status'),
    optional(text('decidedBy')),
    instant('decidedAt'),
  ],
  questions: [
    text('articleKey'),
    text('text'),
    optional(text('contentId')),
    optional(bytes('frames')),
    optional(text('voice')),
  ],
  contents: [text('recordingSha256'), text('contentId'), bytes('frames')],
  alignments: [
    integer('version'),
    text('contentId'),
    json('facts'),
    optional(bytes('rarity')),
    instant('createdAt'),
    instant('trainedAt'),
    integer('articleCount'),
    text('articleKey'),
    number('soundPrior'),
    optional(bytes('soundWeights')),
    number('transcriptPrior'),
    optional(bytes('transcriptWeights')),
  ],
} as const satisfies Record<string, readonly TransferColumn[]>;

export type TransferTable = keyof typeof transferTables;
export const TRANSFER_TABLES = Object.keys(transferTables) as TransferTable[];
export const TRANSFER_FORMATS = ['ndjson', 'parquet'] as const;
export type TransferFormat = (typeof TRANSFER_FORMATS)[number];

/** A recording of 24 hours with its codes as base64, and some. */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;

/** Of a line of one table. Reading a line is one step, in which nobody else has his turn: 16 MB take up to 0.3 s. */
export const maxLineBytesOf = (table: TransferTable): number =>
  columnsOf(table).some(({ type }) => type === 'bytes') ? MAX_LINE_BYTES : MAX_LINE_BYTES / 4;

export const columnsOf = (table: TransferTable): readonly TransferColumn[] => transferTables[table];
