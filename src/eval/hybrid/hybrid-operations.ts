import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';

const operation = <Result, Variables extends Record<string, unknown>>(text: string) =>
  parse(text) as TypedDocumentNode<Result, Variables>;

export interface FoundPlaces {
  readonly search: {
    readonly databaseMs: number;
    readonly nodes: readonly {
      readonly recording: { readonly id: string } | null;
      readonly matches: readonly { readonly segment: { readonly index: number } | null }[];
    }[];
  };
}

export const search = operation<FoundPlaces, { input: Record<string, unknown> }>(
  `query ($input: SearchInput!) { search(input: $input, first: 10) {
    databaseMs nodes { recording { id } matches { segment { index } } } } }`,
);

export const setTranscript = operation<unknown, { id: string; content: string; language: string | null }>(
  `mutation ($id: ID!, $content: String!, $language: String) {
    setTranscript(input: { recordingId: $id, content: $content, format: JSON, language: $language }) {
      transcript { segmentCount } } }`,
);

export const tellSet = operation<unknown, { id: string; metadata: Record<string, unknown> }>(
  `mutation ($id: ID!, $metadata: JSONObject!) {
    updateAudioRecord(input: { id: $id, metadata: $metadata }) { audioRecord { id } } }`,
);

interface TextState {
  readonly system: {
    readonly embedder: { readonly id: string; readonly kind: string };
    readonly textIndex: { readonly total: number; readonly done: number };
  };
}

export const textState = operation<TextState, Record<string, never>>(
  `query { system { embedder { id kind } textIndex { total done } } }`,
);
