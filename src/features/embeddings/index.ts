export { articleSource } from './article-source.store.ts';
export { createEmbedTextsService } from './embed-texts.service.ts';
export { createEmbedderService, type EmbedderService } from './embedder.service.ts';
export * from './embeddings.job.ts';
export type * from './embeddings.types.ts';
export { forgetTextsOf } from './forget-texts.store.ts';
export { forgetSegment, segmentSource } from './segment-source.store.ts';
export { createTextIndexService, type TextIndexService } from './text-index.service.ts';
export type { TextSource } from './text-source.ts';
