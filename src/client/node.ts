export type { ClientOptions, Credentials, Uploaded } from './api-client.ts';
export type { ServerEvent } from './follow-events.ts';
export type { Operation } from './operation.ts';
export {
  type ArticleProblem,
  type ArticlesReport,
  fileSource,
  PhonographClient,
  type TranscriptSaved,
} from './phonograph-client.ts';
export { RequestError } from './request-error.ts';
export type { ResumableUploadOptions } from './resumable-upload.ts';
export type { OnProgress, UploadOptions, UploadSource, UploadStream } from './upload-source.ts';
