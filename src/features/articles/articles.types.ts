import type { ArticleFormat, StemTable, TextSpan } from '../../text/index.ts';
import type { Page } from '../recordings/index.ts';

export type { ArticleFormat };

/** What a version of an article holds beside its body. */
export interface ArticleFacts {
  readonly title: string;
  readonly format: ArticleFormat;
  /** BCP 47 in its canonical case. */
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly metadata: Record<string, unknown>;
}

/** What a caller gives, checked. */
export interface ArticleContent extends ArticleFacts {
  /** The caller's own name of it. */
  readonly key: string;
  readonly body: string;
}

/** An article of the knowledge base, without its body. */
export interface Article extends ArticleFacts {
  readonly workspaceId: string;
  readonly id: string;
  readonly key: string;
  /** Counts changes of the content, from 1. */
  readonly version: number;
  readonly chunkCount: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** How an article was at some time, without its body. */
export interface ArticleVersion extends ArticleFacts {
  readonly workspaceId: string;
  readonly articleId: string;
  readonly number: number;
  readonly createdAt: Date;
}

export interface ArticleChunk {
  readonly articleId: string;
  readonly index: number;
  readonly headings: readonly string[];
  readonly text: string;
  readonly passageStart: number;
}

export type ArticlePage = Page<Article>;
export type ArticleVersionPage = Page<ArticleVersion>;
export type ArticleChunkPage = Page<ArticleChunk>;

export type UpsertOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED';

export interface UpsertedArticle {
  readonly key: string;
  readonly outcome: UpsertOutcome;
  readonly article: Article;
}

export interface ArticleFilter {
  /** All of them. */
  readonly tags?: readonly string[];
  /** Any of them; `zh` stands for `zh-CN` too. */
  readonly languages?: readonly string[];
  readonly keyContains?: string;
  readonly updatedAfter?: Date;
}

export type ArticleOrderField = 'KEY' | 'TITLE' | 'CREATED_AT' | 'UPDATED_AT';

export interface ArticleOrder {
  readonly field: ArticleOrderField;
  readonly direction: 'ASC' | 'DESC';
}

/** A chunk with what it takes to highlight words in it. */
export interface Passage {
  readonly chunk: ArticleChunk;
  readonly language: string | null;
  readonly stems: StemTable;
}

/** A chunk in which words of a query occur. */
export interface PassageHit {
  readonly articleId: string;
  readonly chunkIndex: number;
  /** Larger is better. */
  readonly relevance: number;
  /** Where the words are in the chunk's text. */
  readonly highlights: (passage: Passage) => Promise<TextSpan[]>;
}

export interface ArticleHit {
  readonly articleId: string;
  /** Larger is better. */
  readonly relevance: number;
  /** Best first, at most five. */
  readonly passages: readonly PassageHit[];
}

export interface ArticleHitPage extends Page<ArticleHit> {
  readonly databaseMs: number;
}
