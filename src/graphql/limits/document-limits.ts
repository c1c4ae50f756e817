/** What one GraphQL document may hold. Each is refused before the document is validated. */
export interface DocumentLimits {
  /** Bytes of its text in UTF-8. */
  readonly maxBytes: number;
  readonly maxTokens: number;
  /** Levels of fields, fragments followed; the introspection query of GraphQL's own tools has 15. */
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
  /** Fields of the root type in one operation. */
  readonly maxRootFields: number;
  readonly maxFragments: number;
  /** Fields after all fragments were put in place. */
  readonly maxFields: number;
  /**
   * Pairs of fields with the same name in the answer, which validation compares with each other. Ten times the same
   * field are 100; a document written by hand or made of a page's fragments has a few dozen.
   */
  readonly maxComparedPairs: number;
}

export const defaultDocumentLimits: DocumentLimits = {
  maxBytes: 64 * 1024,
  maxTokens: 5_000,
  maxDepth: 16,
  maxAliases: 100,
  maxDirectives: 50,
  maxRootFields: 30,
  maxFragments: 100,
  maxFields: 2_000,
  maxComparedPairs: 10_000,
};
