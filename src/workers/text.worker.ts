import { AppError } from '../errors.ts';
import {
  type ArticleTextInLanguage,
  collectWords as collect,
  cutArticles as cut,
  type IndexArticlesTask,
  indexArticles as indexEach,
  indexSegments,
  readTranscript as read,
  type TextInLanguage,
} from '../text/index.ts';
import type { IndexTextTask, ReadTranscriptTask } from './text-tasks.ts';

/** Errors lose their class between threads, so a refusal travels as data. */
async function answer(read: () => unknown): Promise<unknown> {
  try {
    return { result: await read() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, field, limit } = error;
    return { refusal: { code, message, field, limit } };
  }
}

export const readTranscript = ({ content, ...options }: ReadTranscriptTask): Promise<unknown> =>
  answer(() => read(content, options));

export const cutArticles = (articles: readonly ArticleTextInLanguage[]): Promise<unknown> =>
  answer(() => cut(articles));

export const indexArticles = (task: IndexArticlesTask): unknown => ({ result: indexEach(task) });

export const collectWords = (segments: readonly TextInLanguage[]): unknown => ({ result: collect(segments) });

export const indexText = ({ segments, stems }: IndexTextTask): unknown => ({
  result: indexSegments(segments, stems),
});
