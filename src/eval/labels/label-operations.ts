import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';

const operation = <Result, Variables extends Record<string, unknown>>(text: string) =>
  parse(text) as TypedDocumentNode<Result, Variables>;

export const createLabel = operation<{ createSoundLabel: { soundLabel: { id: string } } }, { name: string }>(
  `mutation ($name: String!) { createSoundLabel(input: { name: $name }) { soundLabel { id } } }`,
);

export interface MarkedRange extends Record<string, unknown> {
  readonly labelId: string;
  readonly recordingId: string;
  readonly startS: number;
  readonly endS: number;
}

export const addExample = operation<{ addLabelExample: { example: { id: string } } }, { input: MarkedRange }>(
  `mutation ($input: AddLabelExampleInput!) { addLabelExample(input: $input) { example { id } } }`,
);

interface LabelState {
  readonly soundLabel: {
    readonly upToDate: boolean;
    readonly problem: string | null;
    readonly model: { readonly heldOutAuc: number | null } | null;
  };
}

export const labelState = operation<LabelState, { id: string }>(
  `query ($id: ID!) { soundLabel(label: { id: $id }) { upToDate problem model { heldOutAuc } } }`,
);

interface SoundsOf {
  readonly audioRecord: {
    readonly sounds: readonly { readonly startS: number; readonly endS: number; readonly score: number }[];
  };
}

/** Ranges by the service's own least score. */
export const soundsOf = operation<SoundsOf, { id: string; labelId: string }>(
  `query ($id: ID!, $labelId: ID!) { audioRecord(id: $id) { sounds(label: { id: $labelId }) { startS endS score } } }`,
);

export interface AnchorScores {
  readonly audioRecord: {
    readonly anchors: {
      readonly nodes: readonly {
        readonly startS: number;
        readonly endS: number;
        readonly sounds: readonly { readonly label: { readonly id: string }; readonly score: number }[];
      }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

export const anchorScores = operation<AnchorScores, { id: string; after: string | null }>(
  `query ($id: ID!, $after: String) { audioRecord(id: $id) { anchors(first: 100, after: $after) {
    nodes { startS endS sounds(minScore: 0.3) { label { id } score } } pageInfo { hasNextPage endCursor } } } }`,
);

interface RecordingsWith {
  readonly audioRecords: { readonly nodes: readonly { readonly id: string }[] };
}

/** "All recordings with this sound", of the given ones. */
export const recordingsWith = operation<RecordingsWith, { ids: string[]; labelId: string }>(
  `query ($ids: [ID!]!, $labelId: ID!) { audioRecords(first: 100, filter: {
    ids: $ids, hasSound: { label: { id: $labelId } } }) { nodes { id } } }`,
);
