import { AppError } from '../errors.ts';
import {
  collectWords as collect,
  indexSegments,
  readTranscript as read,
  type TextInLanguage,
} from '../text/index.ts';
import type { IndexTextTask, ReadTranscriptTask } from './text-tasks.ts';

/** Errors lose their class between threads, so a refusal travels as data. */
export async function readTranscript({ content, ...options }: ReadTranscriptTask): Promise<unknown> {
  try {
    return { result: await read(content, options) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, field, limit } = error;
    return { refusal: { code, message, field, limit } };
  }
}

export const collectWords = (segments: readonly TextInLanguage[]): unknown => ({ result: collect(segments) });

export const indexText = ({ segments, stems }: IndexTextTask): unknown => ({
  result: indexSegments(segments, stems),
});
