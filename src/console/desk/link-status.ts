import type { DeskQuestionRowFragment } from './generated/operations.ts';

export type RecordingLink = DeskQuestionRowFragment['links']['nodes'][number];
export type LinkStatus = RecordingLink['status'];

/** The link of the whole recording to an article, as the server knows it. */
export function findLink(links: readonly RecordingLink[], articleId: string): RecordingLink | undefined {
  return links.find(({ article, startS }) => article.id === articleId && startS === null);
}
