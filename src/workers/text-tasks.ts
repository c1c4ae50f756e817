import type {
  ArticleTextInLanguage,
  CutArticles,
  IndexArticlesTask,
  IndexedArticle,
  IndexedText,
  ReadTranscriptOptions,
  StemTable,
  TextInLanguage,
  TranscriptText,
  WordsByDictionary,
} from '../text/index.ts';

export interface ReadTranscriptTask extends ReadTranscriptOptions {
  readonly content: Uint8Array | string;
}

export interface IndexTextTask {
  readonly segments: readonly TextInLanguage[];
  readonly stems: StemTable;
}

/** Reading and indexing long texts, off the main thread: 200,000 words take about a second. */
export interface TextPool {
  /** Throws BAD_USER_INPUT naming the line. */
  readTranscript(task: ReadTranscriptTask): Promise<TranscriptText>;
  collectWords(segments: readonly TextInLanguage[]): Promise<WordsByDictionary>;
  indexText(task: IndexTextTask): Promise<IndexedText>;
  /** Throws BAD_USER_INPUT for an article of too many chunks. */
  cutArticles(articles: readonly ArticleTextInLanguage[]): Promise<CutArticles>;
  indexArticles(task: IndexArticlesTask): Promise<readonly IndexedArticle[]>;
  close(): Promise<void>;
}
