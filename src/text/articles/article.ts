/** How the body of an article is written. */
export type ArticleFormat = 'PLAIN' | 'MARKDOWN';

/** What of an article is cut into chunks. */
export interface ArticleText {
  readonly title: string;
  readonly body: string;
  readonly format: ArticleFormat;
}

/** A part of an article under one heading. */
export interface ArticleSection {
  /** Outermost first. */
  readonly headings: readonly string[];
  /** Without markup; paragraphs, items and rows on lines of their own. */
  readonly text: string;
}

/** What is searched and embedded as one. */
export interface ArticleChunkText {
  readonly headings: readonly string[];
  /** Title, headings and passage, on lines of their own. */
  readonly text: string;
  /** Where in `text` the passage begins, in UTF-16 units; its end is the text's. */
  readonly passageStart: number;
}
