import type { NamedEmbedder } from '../../workers/usable-embedders.ts';

export type EmbedderService = ReturnType<typeof createEmbedderService>;

const notes = {
  LEXICAL:
    'Compares words and pieces of words, not meaning: a text in other words or another language is not found. ' +
    '`phonograph models pull multilingual-e5-small` brings a model that compares meaning.',
  SENTENCE: 'A sentence model: compares meaning, in the languages that it was trained on.',
} as const;

/** What the running embedder is, for people. */
export function createEmbedderService(running: NamedEmbedder, fallbackReason: string | null) {
  return {
    facts: () => ({
      id: running.id,
      name: running.name,
      kind: running.settings.kind,
      dimensions: running.dimensions,
      rules: running.rules,
      note: notes[running.settings.kind],
      fallbackReason,
    }),
  };
}
