import { createTableSource } from './table-source.store.ts';

/** The chunks of articles, each with title and headings; their owner is the article. */
export const articleSource = createTableSource({
  name: 'articles',
  owners: { table: 'article', id: 'id' },
  texts: { table: 'article_chunk', owner: 'article_id', index: 'chunk_index' },
  vectors: 'article_chunk_embedding',
});
