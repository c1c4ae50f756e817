import type { Embedder, TextIndexService } from '../embeddings/index.ts';

/** What a search gives, with the embedder whose vectors answered in that moment; null where it asked for none. */
export interface EmbedderAnswered {
  readonly embedderId: string | null;
}

/**
 * Runs searches with the embedder that answers, as `textIndex.whileActive` does, without asking which one that is before
 * and after: the statement itself tells, and when it is not the one that was known, the search runs again.
 */
export function createActiveEmbedder(textIndex: Pick<TextIndexService, 'active'>) {
  const known = new Map<string, Embedder>();
  return async <Found extends EmbedderAnswered>(
    workspaceId: string,
    search: (embedder: Embedder) => Promise<Found>,
  ): Promise<Found> => {
    for (;;) {
      const embedder = known.get(workspaceId) ?? (await textIndex.active(workspaceId));
      known.set(workspaceId, embedder);
      const found = await search(embedder).catch((error) => {
        // Perhaps it cannot be loaded any more, and another one has taken over.
        known.delete(workspaceId);
        throw error;
      });
      if (found.embedderId === null || found.embedderId === embedder.id) return found;
      known.delete(workspaceId);
    }
  };
}
