import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import type { ArticleProblem, ArticlesReport, PhonographClient } from '../../client/phonograph-client.ts';
import { AppError } from '../../errors.ts';
import { type MarkdownArticle, readMarkdownArticle } from './markdown-article.ts';

/** A problem with the file in which it is. */
export interface FileProblem extends ArticleProblem {
  readonly file: string;
}

/** What became of a path. */
export interface ImportedPath extends Omit<ArticlesReport, 'errors' | 'stoppedBy'> {
  readonly path: string;
  readonly stoppedBy: FileProblem | null;
  readonly errors: readonly FileProblem[];
}

const formats: Readonly<Record<string, string>> = {
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.tsv': 'csv',
};
const isMarkdown = (path: string): boolean => /\.(md|markdown)$/i.test(path);

/**
 * Brings a file of newline-delimited JSON or CSV, a Markdown file, or every Markdown file below a folder. Throws
 * BAD_USER_INPUT or NOT_FOUND for a path that is none of these.
 */
export async function importArticles(
  client: PhonographClient,
  path: string,
  language: string | null,
): Promise<ImportedPath> {
  const facts = await stat(path).catch(() => null);
  if (!facts) throw new AppError('NOT_FOUND', `There is no file or folder ${path}.`, { field: 'path' });
  const parameters = { ...(language !== null && { language }) };
  if (facts.isDirectory()) return importMarkdown(client, path, await markdownBelow(path), parameters);
  if (isMarkdown(path)) {
    const key = basename(path, extname(path));
    return importMarkdown(client, path, [{ path, key }], parameters);
  }
  const format = formats[extname(path).toLowerCase()];
  if (!format) {
    const message = `${path} must end in .ndjson, .jsonl, .csv, .tsv or .md, or be a folder of Markdown files.`;
    throw new AppError('BAD_USER_INPUT', message, { field: 'path' });
  }
  const report = await client.putArticles(createReadStream(path), { ...parameters, format });
  const inFile = (problem: ArticleProblem): FileProblem => ({ file: path, ...problem });
  const { stoppedBy, errors } = report;
  return { path, ...report, stoppedBy: stoppedBy && inFile(stoppedBy), errors: errors.map(inFile) };
}

interface MarkdownFile {
  readonly path: string;
  /** The article's, unless its front matter says another. */
  readonly key: string;
}

async function markdownBelow(folder: string): Promise<MarkdownFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && isMarkdown(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(^|[\\/])(\.|node_modules[\\/])/.test(relative(folder, path)))
    .sort();
  if (files.length === 0) {
    throw new AppError('NOT_FOUND', `There is no Markdown file in ${folder}.`, { field: 'path' });
  }
  return files.map((path) => {
    const inside = relative(folder, path);
    return { path, key: inside.slice(0, -extname(inside).length).split(sep).join('/') };
  });
}

async function importMarkdown(
  client: PhonographClient,
  path: string,
  files: readonly MarkdownFile[],
  parameters: Readonly<Record<string, string>>,
): Promise<ImportedPath> {
  const unread: FileProblem[] = [];
  const sent: string[] = [];
  async function* lines(): AsyncGenerator<Uint8Array> {
    for (const file of files) {
      const article = await readArticle(file).catch((error: Error) => error);
      if (article instanceof Error) unread.push(toProblem(file, article));
      else {
        sent.push(file.path);
        yield Buffer.from(`${JSON.stringify(article)}\n`);
      }
    }
  }
  const report = await client.putArticles(lines(), { ...parameters, format: 'ndjson' });
  // A line of the stream is a file; its own lines are not known.
  const inFile = ({ line, ...problem }: ArticleProblem): FileProblem => ({
    ...problem,
    file: line === null ? path : sent[line - 1]!,
    line: null,
  });
  return {
    path,
    ...report,
    failed: report.failed + unread.length,
    stoppedBy: report.stoppedBy && inFile(report.stoppedBy),
    errors: [...unread, ...report.errors.map(inFile)],
  };
}

async function readArticle({ path, key }: MarkdownFile): Promise<MarkdownArticle> {
  const bytes = await readFile(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError('BAD_USER_INPUT', 'The file is not UTF-8.');
  }
  return readMarkdownArticle(text, key);
}

const toProblem = ({ path, key }: MarkdownFile, error: Error): FileProblem => ({
  file: path,
  line: null,
  key,
  code: error instanceof AppError ? error.code : 'BAD_USER_INPUT',
  message: error.message,
  field: error instanceof AppError ? (error.field ?? null) : null,
  limit: null,
});
