import { readNdjson as readLines } from '../../read-ndjson.ts';
import { type ArticleLine, MAX_RECORD_BYTES } from './article-line.ts';

/** Newline-delimited JSON in UTF-8, one object a line. What is wrong with one line does not stop the others. */
export const readNdjson = (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ArticleLine> =>
  readLines(bytes, MAX_RECORD_BYTES);
