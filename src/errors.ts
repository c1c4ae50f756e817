/**
 * Every reason for which Phonograph refuses a request, with the sentence that documentation prints.
 * A code is stable for ever: clients branch on it.
 */
export const errorCodes = {
  BAD_USER_INPUT: 'An argument is missing, malformed or outside its limits.',
  UNAUTHENTICATED: 'A key or token is missing, unknown, expired or revoked.',
  FORBIDDEN: 'The key or token lacks the scope that is named.',
  NOT_FOUND: 'The thing named does not exist in this workspace.',
  CONFLICT: 'The change contradicts the present state.',
  UPLOAD_TOO_LARGE: 'The upload is larger than the configured limit.',
  UPLOAD_CHECKSUM_MISMATCH: 'The bytes received do not have the SHA-256 that was announced.',
  AUDIO_EMPTY: 'The file holds no audio samples.',
  AUDIO_UNSUPPORTED: 'No decoder at hand understands this file.',
  AUDIO_CORRUPT: 'The file starts like audio but cannot be decoded.',
  AUDIO_TOO_LONG: 'The audio is longer than the configured limit.',
  AUDIO_TOO_DEMANDING: 'Decoding needs more time or memory than one file may take.',
  DATA_FOLDER_LOCKED: 'Another process has the data folder open.',
  MODEL_UNAVAILABLE: 'A model file is missing, damaged or does not fit.',
  QUERY_TOO_EXPENSIVE: 'The document is larger, or its cost is higher, than the limit.',
  UNTRUSTED_DOCUMENT: 'Only the documents of the allow list are executed here.',
  RATE_LIMITED:
    'Too many requests, or too many searches by sound at a time; retryAfterMs says when to come back.',
  TIMEOUT: 'The request took longer than the configured limit and was ended.',
  TOKENIZER_MISMATCH: 'The codes were made by another tokenizer than the one that answers here.',
  EVENTS_EXPIRED: 'The events after this cursor are not kept any more.',
  CANCELLED: 'The caller gave up or the server is stopping.',
  UNAVAILABLE: 'The service cannot answer now; try again later.',
  INTERNAL_SERVER_ERROR: 'A defect; the request id leads to the log.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

export interface AppErrorDetails {
  /** The argument at fault, as the caller named it, e.g. `input.first`. */
  readonly field?: string;
  /** The limit that was passed, with its unit in the message. */
  readonly limit?: number | string;
  /** The scope that the caller lacks. */
  readonly scope?: string;
  /** What else the caller can act on, e.g. `{ cost: 12000 }`; shown beside the code. */
  readonly facts?: Readonly<Record<string, number | string>>;
  readonly cause?: unknown;
}

/** What a refusal is about, where it does not say so itself: one that came from deeper down, where no argument is known. */
export function withField(error: unknown, field: string): unknown {
  if (!(error instanceof AppError) || error.field !== undefined) return error;
  const { code, message, limit, facts } = error;
  return new AppError(code, message, { field, ...(limit !== undefined && { limit }), facts, cause: error });
}

/** A refusal whose message is safe to show to any caller. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly limit: number | string | undefined;
  readonly scope: string | undefined;
  readonly facts: Readonly<Record<string, number | string>>;

  constructor(code: ErrorCode, message: string, details: AppErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.field = details.field;
    this.limit = details.limit;
    this.scope = details.scope;
    this.facts = details.facts ?? {};
  }
}

/**
 * Something that the service leans on, such as its database or its blob store, does not answer: what was asked may be
 * asked again as it is. A class of its own, so that jobs tell such trouble from a refusal that is about their work.
 */
export class OutOfReach extends AppError {
  constructor(message: string, cause: unknown) {
    super('UNAVAILABLE', message, { cause });
  }
}
