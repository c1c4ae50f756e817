export { type AlignmentService, createAlignmentService } from './alignment.service.ts';
export { type AnswerQuestionsService, createAnswerQuestionsService } from './answer-questions.service.ts';
export { type AskingRecordingsService, createAskingRecordingsService } from './asking-recordings.service.ts';
export { createContentService } from './content.service.ts';
export {
  defineLinkingJobs,
  hearContentJob,
  planSuggestionsJob,
  suggestLinksJob,
  trainAlignmentJob,
} from './linking.job.ts';
export type { ArticleLinkPage } from './linking.types.ts';
export { createLinksService, type LinksOfOwner, type LinksService } from './links.service.ts';
export { createSpeakQuestionsService } from './speak-questions.service.ts';
export { createSuggestLinksService } from './suggest-links.service.ts';
export { createUnansweredService, type UnansweredService } from './unanswered.service.ts';
