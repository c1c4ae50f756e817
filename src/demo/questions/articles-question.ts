import { createReadStream } from 'node:fs';
import { SearchArticlesDocument } from '../../client/generated/operations.ts';
import type { DemoQuestion } from '../demo-question.ts';

/** Which article answers a typed question, by its words. */
export function articlesQuestion(articlesPath: string, asked: string, expectedKey: string): DemoQuestion {
  return {
    question: `Which article of the knowledge base answers "${asked}"?`,
    async ask({ client }) {
      const { created, failed } = await client.putArticles(createReadStream(articlesPath), {
        format: 'ndjson',
      });
      const { searchArticles } = await client.request(SearchArticlesDocument, {
        query: asked,
        match: 'ANY',
        first: 1,
      });
      const [hit] = searchArticles.nodes;
      if (!hit) return { answer: 'None was found.', ok: false };
      return {
        answer: `"${hit.article.title}", of ${created} articles.`,
        ok: failed === 0 && hit.article.key === expectedKey,
      };
    },
  };
}
