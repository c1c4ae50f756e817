import type { TranscriptFormat } from '../transcript.ts';

/** What a transcript's first lines say that it is; plain text when they say nothing. */
export function detectFormat(text: string): TranscriptFormat {
  const head = text.slice(0, 2_000).trimStart();
  if (/^WEBVTT(\s|$)/.test(head)) return 'VTT';
  if (/^(\d+\s*[\r\n]+)?\s*\d{1,3}:\d\d:\d\d[,.]\d{1,3}\s*-->/.test(head)) return 'SRT';
  return /^[[{]/.test(head) && looksLikeJson(head) ? 'JSON' : 'TEXT';
}

/** "[laughter] So …" is speech. */
const looksLikeJson = (head: string): boolean => /^(\{\s*("|\}|$)|\[\s*(\{|\]|"|$))/.test(head);
