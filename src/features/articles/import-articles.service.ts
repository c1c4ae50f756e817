import { AppError, type ErrorCode } from '../../errors.ts';
import type { ArticlesService } from './articles.service.ts';
import type { ArticleContent } from './articles.types.ts';
import { checkArticle } from './check-article.ts';
import type { ArticleLine } from './files/article-line.ts';
import { toArticleInput } from './files/to-article-input.ts';

/** What is wrong with one record of a file. */
export interface ImportProblem {
  /** From 1, where the record ends; null where no line is to blame. */
  readonly line: number | null;
  readonly key: string | null;
  readonly code: ErrorCode;
  readonly message: string;
  readonly field: string | null;
  readonly limit: number | string | null;
}

/** What became of a file of articles. */
export interface ImportReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Records that were refused; the others are stored. */
  readonly failed: number;
  /** False when reading ended before the file did; what was stored until then is counted. */
  readonly complete: boolean;
  /** What ended it; null when complete. */
  readonly stoppedBy: ImportProblem | null;
  /** The first 1,000 of the refusals. */
  readonly errors: readonly ImportProblem[];
}

export type ImportArticlesService = ReturnType<typeof createImportArticlesService>;

const MAX_TOLD_ERRORS = 1_000;
/** Articles and characters a transaction: what is lost when the server dies, and the memory an import takes. */
const BATCH_ARTICLES = 100;
const BATCH_UNITS = 1_000_000;

interface ReadArticle {
  readonly line: number;
  readonly content: ArticleContent;
}

export function createImportArticlesService({
  articles,
  onDefect,
}: {
  readonly articles: Pick<ArticlesService, 'upsertChecked'>;
  /** Hears of what is nobody's input's fault. */
  readonly onDefect: (error: unknown) => void;
}) {
  return async (
    workspaceId: string,
    lines: AsyncIterable<ArticleLine>,
    defaults: { readonly language: string | null },
  ): Promise<ImportReport> => {
    const counts = { CREATED: 0, UPDATED: 0, UNCHANGED: 0 };
    const errors: ImportProblem[] = [];
    let failed = 0;
    const refuse = (line: number, key: string | null, error: AppError) => {
      failed++;
      if (errors.length < MAX_TOLD_ERRORS) errors.push(toProblem(error, line, key));
    };
    const store = async (batch: readonly ReadArticle[]) => {
      const contents = batch.map(({ content }) => content);
      for (const { outcome } of await articles.upsertChecked(workspaceId, contents)) counts[outcome]++;
    };
    const storeWhatFits = async (batch: readonly ReadArticle[]) => {
      if (batch.length === 0) return;
      try {
        await store(batch);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        if (batch.length === 1) refuse(batch[0]!.line, batch[0]!.content.key, error);
        else for (const each of batch) await storeWhatFits([each]);
      }
    };

    let stoppedBy: ImportProblem | null = null;
    let batch = new Map<string, ReadArticle>();
    let batchUnits = 0;
    const flush = async () => {
      const some = Array.from(batch.values());
      batch = new Map();
      batchUnits = 0;
      await storeWhatFits(some);
    };
    try {
      for await (const read of lines) {
        const { line } = read;
        try {
          if ('error' in read) throw read.error;
          const content = checkArticle(toArticleInput(read.fields, defaults));
          if (batch.has(content.key)) await flush();
          batch.set(content.key, { line, content });
          batchUnits += content.body.length;
        } catch (error) {
          if (!isRefusal(error)) throw error;
          refuse(line, 'fields' in read ? keyOf(read.fields) : null, error);
        }
        if (batch.size >= BATCH_ARTICLES || batchUnits >= BATCH_UNITS) await flush();
      }
    } catch (error) {
      stoppedBy = explainStop(error, onDefect);
    }
    // What was read before reading ended is stored like what came before it.
    try {
      await flush();
    } catch (error) {
      stoppedBy ??= explainStop(error, onDefect);
    }
    const { CREATED: created, UPDATED: updated, UNCHANGED: unchanged } = counts;
    return { created, updated, unchanged, failed, complete: stoppedBy === null, stoppedBy, errors };
  };
}

const isRefusal = (error: unknown): error is AppError =>
  error instanceof AppError && error.code === 'BAD_USER_INPUT';

function explainStop(error: unknown, onDefect: (error: unknown) => void): ImportProblem {
  if (error instanceof AppError) return toProblem(error, null, null);
  onDefect(error);
  const message = 'Something went wrong here; the counts tell what was stored before.';
  return toProblem(new AppError('INTERNAL_SERVER_ERROR', message), null, null);
}

const toProblem = (
  { code, message, field, limit }: AppError,
  line: number | null,
  key: string | null,
): ImportProblem => ({ line, key, code, message, field: field ?? null, limit: limit ?? null });

function keyOf(fields: Readonly<Record<string, unknown>>): string | null {
  const key = fields['key'] ?? fields['id'];
  return typeof key === 'string' || typeof key === 'number' ? String(key).slice(0, 200) : null;
}
