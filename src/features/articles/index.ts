export type { ArticleWindow, PartRef } from './article-parts.store.ts';
export { createArticlesRouter } from './articles.routes.ts';
export { type ArticlesService, createArticlesService } from './articles.service.ts';
export type { Article, ArticleChunk, ArticleVersion, Passage } from './articles.types.ts';
export { createImportArticlesService } from './import-articles.service.ts';
export { findNearestChunks } from './nearest-chunks.store.ts';
export { createSearchArticlesService, type SearchArticlesService } from './search-articles.service.ts';
export type { ArticlesDependencies } from './upsert-articles.ts';
