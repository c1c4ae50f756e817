import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';

type Variables = Record<string, unknown>;

/** What a search answers of how long it took. */
export interface SearchTimes {
  readonly query: { readonly tokenizeMs: number; readonly databaseMs: number };
}

const operation = <Result>(text: string) => parse(text) as TypedDocumentNode<Result, Variables>;

/** The requests that are timed: what a page of a front end asks for. */
export const operations = {
  audioRecord: operation<unknown>(`query ($id: ID!) {
    audioRecord(id: $id) { id fileName status durationS createdAt ingest { stage progress } urls { original } } }`),

  audioRecords: operation<{ audioRecords: { pageInfo: { endCursor: string } } }>(`query ($after: String) {
    audioRecords(first: 50, after: $after) {
      nodes { id fileName status durationS createdAt } pageInfo { endCursor hasNextPage } total { count } } }`),

  anchors: operation<unknown>(`query ($id: ID!) {
    audioRecord(id: $id) { anchors(first: 20) { nodes { startS endS codes(context: 5) { startFrame tokens } } } } }`),

  similarAudio: operation<{ similarAudio: SearchTimes }>(`query ($query: AudioQuery!) {
    similarAudio(query: $query, first: 10) {
      query { tokenizeMs databaseMs } hits { recording { id fileName } similarity startS endS queryStartS } } }`),

  findCopies: operation<{ findCopies: SearchTimes }>(`query ($query: AudioQuery!) {
    findCopies(query: $query, first: 10) {
      query { tokenizeMs databaseMs } hits { recording { id fileName } confidence startS endS queryStartS } } }`),
};
