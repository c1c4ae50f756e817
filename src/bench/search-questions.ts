import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import type { createSpeaker } from './fill-segments.ts';

export interface Found {
  readonly search: { readonly databaseMs: number; readonly embedMs: number };
}

export const search = parse(`query ($input: SearchInput!) { search(input: $input, first: 10) {
  embedMs databaseMs total { count exact } legs { leg available reason }
  nodes { score recording { id fileName } matches { startS endS segment { text } } explanation { leg rawScore rank } }
} }`) as TypedDocumentNode<Found, { input: Record<string, unknown> }>;

export interface AskedText {
  readonly text: string;
  readonly metadata?: Record<string, unknown>;
}

/** What people ask: the kinds by turns. */
export function createQuestions(speaker: ReturnType<typeof createSpeaker>): Record<string, () => AskedText> {
  return {
    'questions of 10 words': () => ({ text: speaker.words(10).join(' ') }),
    'two keywords': () => ({ text: speaker.words(2).join(' ') }),
    'a phrase of 3 words': () => ({ text: `"${speaker.words(3).join(' ')}"` }),
    'questions in 10 % of the recordings': () => ({
      text: speaker.words(10).join(' '),
      metadata: { tenth: 3 },
    }),
    'questions in 1 % of the recordings': () => ({
      text: speaker.words(10).join(' '),
      metadata: { hundredth: 7 },
    }),
  };
}

/** The search that a question asks for. */
export const inputOf = ({ text, metadata }: AskedText): Record<string, unknown> => ({
  text,
  target: 'SEGMENTS',
  ...(metadata && { filter: { metadata } }),
});
