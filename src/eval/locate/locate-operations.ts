import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';

export interface LocatedPlace {
  readonly startS: number;
  readonly endS: number;
  readonly soundStartS: number;
  readonly soundEndS: number;
  readonly similarity: number;
}

interface LocateResult {
  readonly locate: {
    readonly example: {
      readonly query: { readonly tokenizeMs: number; readonly databaseMs: number };
      readonly scanMs: number;
    };
    readonly nodes: readonly LocatedPlace[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly total: { readonly count: number };
  };
}

export interface LocateVariables extends Record<string, unknown> {
  readonly uploadId: string;
  readonly occurrence: number | null;
  readonly after: string | null;
}

/** Occurrences of an uploaded example, by the service's own defaults. */
export const locate = parse(`query ($uploadId: ID!, $occurrence: Int, $after: String) {
  locate(example: { uploadId: $uploadId }, occurrence: $occurrence, first: 100, after: $after) {
    example { query { tokenizeMs databaseMs } scanMs }
    nodes { startS endS soundStartS soundEndS similarity }
    pageInfo { hasNextPage endCursor } total { count } } }`) as TypedDocumentNode<
  LocateResult,
  LocateVariables
>;
