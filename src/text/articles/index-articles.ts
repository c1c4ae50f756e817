import {
  collectWords,
  type IndexedSegment,
  indexSegments,
  type StemTable,
  type WordsByDictionary,
} from '../index-segments.ts';
import type { ArticleChunkText, ArticleText } from './article.ts';
import { cutChunks } from './cut-chunks.ts';

export interface ArticleTextInLanguage extends ArticleText {
  readonly language: string | null;
}

export interface CutArticles {
  readonly chunks: readonly (readonly ArticleChunkText[])[];
  /** What `indexArticles` wants the stems of. */
  readonly words: WordsByDictionary;
}

/** An article's part of the keyword index. */
export interface IndexedArticle {
  readonly title: IndexedSegment;
  /** In the order of the chunks. */
  readonly chunks: readonly IndexedSegment[];
}

/** Throws BAD_USER_INPUT for an article of too many chunks. */
export function cutArticles(articles: readonly ArticleTextInLanguage[]): CutArticles {
  const chunks = articles.map(cutChunks);
  const texts = articles.flatMap(({ language }, index) =>
    chunks[index]!.map(({ text }) => ({ text, language })),
  );
  return { chunks, words: collectWords(texts) };
}

export interface IndexArticlesTask {
  readonly articles: readonly {
    readonly title: string;
    readonly language: string | null;
    readonly chunks: readonly string[];
  }[];
  readonly stems: StemTable;
}

export const indexArticles = ({ articles, stems }: IndexArticlesTask): IndexedArticle[] =>
  articles.map(({ title, language, chunks }) => {
    const [first, ...rest] = indexSegments(
      [title, ...chunks].map((text) => ({ text, language })),
      stems,
    ).segments;
    return { title: first!, chunks: rest };
  });
