import { AppError } from '../../errors.ts';
import { cutSentences, type TextSpan } from '../cut-sentences.ts';
import type { ArticleChunkText, ArticleSection, ArticleText } from './article.ts';
import { readMarkdown } from './markdown-text.ts';

/** A passage is whole sentences of one section up to this length, in UTF-16 units. */
export const MAX_PASSAGE_UNITS = 1_000;
/** Whole sentences up to this length end one passage and begin the next. */
export const MAX_OVERLAP_UNITS = 150;
export const MAX_CHUNKS = 2_000;

/**
 * Cuts an article at its headings and then between sentences. An article without a body is one chunk, its title.
 * Throws BAD_USER_INPUT for one of over 2,000 chunks.
 */
export function cutChunks({ title, body, format }: ArticleText): ArticleChunkText[] {
  const sections: readonly ArticleSection[] =
    format === 'MARKDOWN' ? readMarkdown(body) : [{ headings: [], text: body }];
  const chunks = sections.flatMap((section) => {
    const headings = section.headings[0] === title ? section.headings.slice(1) : section.headings;
    return cutPassages(section.text).map((passage) => toChunk(title, headings, passage));
  });
  if (chunks.length > MAX_CHUNKS) {
    const message = `body has ${chunks.length} passages and headings; an article may have ${MAX_CHUNKS}.`;
    throw new AppError('BAD_USER_INPUT', message, { field: 'body', limit: MAX_CHUNKS });
  }
  return chunks.length > 0 ? chunks : [toChunk(title, [], '')];
}

function toChunk(title: string, headings: readonly string[], passage: string): ArticleChunkText {
  const lines = [title, headings.join(' › ')].filter(Boolean);
  if (passage === '') return { headings, text: lines.join('\n'), passageStart: lines.join('\n').length };
  const before = lines.map((line) => `${line}\n`).join('');
  return { headings, text: before + passage, passageStart: before.length };
}

function cutPassages(text: string): string[] {
  const sentences = cutSentences(text);
  const passages: string[] = [];
  for (let first = 0; first < sentences.length; ) {
    let end = first + 1;
    while (end < sentences.length && length(sentences, first, end) <= MAX_PASSAGE_UNITS) end++;
    passages.push(text.slice(sentences[first]!.start, sentences[end - 1]!.end));
    if (end === sentences.length) break;
    let next = end;
    while (next - 1 > first && length(sentences, next - 1, end - 1) <= MAX_OVERLAP_UNITS) next--;
    // The sentence after the overlap must fit too, or the next passage would hold nothing new.
    while (next < end && length(sentences, next, end) > MAX_PASSAGE_UNITS) next++;
    first = next;
  }
  return passages;
}

/** From the beginning of one sentence to the end of another. */
const length = (sentences: readonly TextSpan[], first: number, last: number): number =>
  sentences[last]!.end - sentences[first]!.start;
