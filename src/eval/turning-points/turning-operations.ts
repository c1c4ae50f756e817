import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';

export interface FoundTurningPoint {
  readonly timeS: number;
  readonly strength: number;
  readonly changes: readonly { readonly kind: string }[];
}

export interface TurningPointsResult {
  readonly audioRecord: {
    /** Null until they are found. */
    readonly turningPoints: {
      readonly nodes: readonly FoundTurningPoint[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    } | null;
  };
}

export const turningPoints = parse(`query ($id: ID!, $sensitivity: Float!, $after: String) {
  audioRecord(id: $id) { turningPoints(sensitivity: $sensitivity, first: 100, after: $after) {
    nodes { timeS strength changes { kind } } pageInfo { hasNextPage endCursor } } } }`) as TypedDocumentNode<
  TurningPointsResult,
  { id: string; sensitivity: number; after: string | null }
>;
