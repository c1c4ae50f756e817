import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';

export interface CopyAnswer {
  readonly recording: { readonly id: string };
  readonly confidence: number;
  readonly startS: number;
  readonly queryStartS: number;
  readonly speed: number;
  /** Null where it cannot be told. */
  readonly pitch: number | null;
}

interface FindCopiesResult {
  readonly findCopies: {
    readonly query: { readonly tokenizeMs: number; readonly databaseMs: number };
    readonly hits: readonly CopyAnswer[];
  };
}

/** All hits, however unsure: where to draw the line is what is measured. */
export const findCopies = parse(`query ($uploadId: ID!) {
  findCopies(query: { uploadId: $uploadId }, first: 20, minConfidence: 0) {
    query { tokenizeMs databaseMs } hits { recording { id } confidence startS queryStartS speed pitch } } }`) as TypedDocumentNode<
  FindCopiesResult,
  { uploadId: string }
>;

interface DefaultsResult {
  readonly __type: {
    readonly fields: readonly {
      readonly name: string;
      readonly args: readonly { readonly name: string; readonly defaultValue: string | null }[];
    }[];
  };
}

/** What the schema says about the defaults of every query's arguments. */
export const queryDefaults = parse(
  `{ __type(name: "Query") { fields { name args { name defaultValue } } } }`,
) as TypedDocumentNode<DefaultsResult, Record<string, never>>;
