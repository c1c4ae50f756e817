export {
  ApiClient as PhonographClient,
  type ClientOptions,
  type Credentials,
  type Uploaded,
  type UploadOptions,
} from './api-client.ts';
export type { ServerEvent } from './follow-events.ts';
export type { Operation } from './operation.ts';
export { RequestError } from './request-error.ts';
export type { OnProgress, UploadSource, UploadStream } from './upload-source.ts';
