import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';

/**
 * An operation: a typed document of the code generator, parsed (`TypedDocumentNode`) or as text (`TypedDocumentString`),
 * or plain text, whose result is not known.
 */
export type Operation<Result, Variables> = DocumentTypeDecoration<Result, Variables> | string;

export function textOf(operation: Operation<unknown, never>): string {
  return (operation as Partial<DocumentNode>).kind === 'Document'
    ? print(operation as DocumentNode)
    : String(operation);
}
