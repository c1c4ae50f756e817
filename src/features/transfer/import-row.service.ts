import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { type ArticlesService, readArticleFields } from '../articles/index.ts';
import type { ImportedLabel } from '../labels/index.ts';
import type { TranscriptsService } from '../transcripts/index.ts';
import type { createImportLearned } from './import-learned.service.ts';
import { insertLink } from './import-link.store.ts';
import type { ImportOutcome } from './import-recording.service.ts';
import { findBySha256, type KnownRecording } from './import-recording.store.ts';
import type { TransferRow, TransferTable } from './transfer-columns.ts';
import { readLabel } from './transferred-label.ts';
import { readLink } from './transferred-link.ts';
import { readTranscript } from './transferred-transcript.ts';

export interface ImportRowDependencies {
  readonly db: Db;
  readonly importRecording: (workspaceId: string, row: TransferRow) => Promise<ImportOutcome>;
  readonly transcripts: Pick<TranscriptsService, 'findMany' | 'save'>;
  readonly importLabel: (workspaceId: string, label: ImportedLabel) => Promise<boolean>;
  readonly articles: Pick<ArticlesService, 'upsertChecked'>;
  readonly learned: ReturnType<typeof createImportLearned>;
}

export type ImportRow = ReturnType<typeof createImportRow>;

/** Imports one row of a table; what is here already stays as it is. */
export function createImportRow(dependencies: ImportRowDependencies) {
  const { db, importRecording, transcripts, importLabel, articles, learned } = dependencies;

  async function importTranscript(workspaceId: string, row: TransferRow): Promise<ImportOutcome> {
    const { recordingSha256, text, source, recogniser } = readTranscript(row);
    const { id: recordingId } = found(
      await findBySha256(db, workspaceId, [recordingSha256]),
      recordingSha256,
    );
    const [known] = await transcripts.findMany(workspaceId, [recordingId]);
    if (known) return 'UNCHANGED';
    await transcripts.save(
      { workspaceId, recordingId },
      text,
      { source, recogniser },
      { keepExisting: true },
    );
    return 'IMPORTED';
  }

  async function importLabelRow(workspaceId: string, row: TransferRow): Promise<ImportOutcome> {
    const { name, description, examples } = readLabel(row);
    const sha256s = [...new Set(examples.map(({ recordingSha256 }) => recordingSha256))];
    const known = await findBySha256(db, workspaceId, sha256s);
    const placed = examples.map(({ recordingSha256, ...example }) => {
      const { id: recordingId, status, durationS } = found(known, recordingSha256);
      if (status !== 'READY' || durationS === null) {
        throw new AppError('CONFLICT', `The recording ${recordingSha256} is not READY here yet.`, {
          field: 'examples',
        });
      }
      return { ...example, recordingId, durationS };
    });
    return (await importLabel(workspaceId, { name, description, examples: placed }))
      ? 'IMPORTED'
      : 'UNCHANGED';
  }

  async function importLink(workspaceId: string, row: TransferRow): Promise<ImportOutcome> {
    const link = readLink(row);
    const { id } = found(await findBySha256(db, workspaceId, [link.recordingSha256]), link.recordingSha256);
    const changed = await insertLink(db, workspaceId, id, link);
    if (changed === null) {
      throw new AppError(
        'NOT_FOUND',
        `There is no article ${link.articleKey} here: import the articles first.`,
        {
          field: 'articleKey',
        },
      );
    }
    return changed ? 'IMPORTED' : 'UNCHANGED';
  }

  async function importArticle(workspaceId: string, row: TransferRow): Promise<ImportOutcome> {
    const [stored] = await articles.upsertChecked(workspaceId, [readArticleFields(row)]);
    return stored?.outcome === 'UNCHANGED' ? 'UNCHANGED' : 'IMPORTED';
  }

  return (table: TransferTable, workspaceId: string, row: TransferRow): Promise<ImportOutcome> => {
    if (table === 'recordings') return importRecording(workspaceId, row);
    if (table === 'transcripts') return importTranscript(workspaceId, row);
    if (table === 'labels') return importLabelRow(workspaceId, row);
    if (table === 'links') return importLink(workspaceId, row);
    if (table === 'questions') return learned.question(workspaceId, row);
    if (table === 'contents') return learned.content(workspaceId, row);
    if (table === 'alignments') return learned.alignment(workspaceId, row);
    return importArticle(workspaceId, row);
  };
}

function found(known: ReadonlyMap<string, KnownRecording>, sha256: string): KnownRecording {
  const recording = known.get(sha256);
  if (recording) return recording;
  throw new AppError('NOT_FOUND', `There is no recording ${sha256} here: import the recordings first.`, {
    field: 'recordingSha256',
  });
}
