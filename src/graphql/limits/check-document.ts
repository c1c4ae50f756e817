import { type DocumentNode, GraphQLError, parse } from 'graphql';
import type { DocumentLimits } from './document-limits.ts';
import { measureDocument } from './measure-document.ts';
import { scanTokens } from './scan-tokens.ts';

/**
 * The document of a text that may be validated without harm. Throws QUERY_TOO_EXPENSIVE, or a GraphQLError with the
 * code GRAPHQL_PARSE_FAILED or GRAPHQL_VALIDATION_FAILED.
 */
export function checkDocument(text: string, limits: DocumentLimits): DocumentNode {
  const document = parseWithin(text, limits);
  measureDocument(document, limits);
  return document;
}

function parseWithin(text: string, limits: DocumentLimits): DocumentNode {
  try {
    scanTokens(text, limits);
    return parse(text, { maxTokens: limits.maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) Object.assign(error, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
    throw error;
  }
}
