/** What a refusal tells beside its code and message. */
export interface RefusalDetails {
  /** The argument at fault. */
  readonly field?: string | undefined;
  /** The limit that was passed, with its unit in the message. */
  readonly limit?: number | string | undefined;
  /** When to come back, of RATE_LIMITED. */
  readonly retryAfterMs?: number | undefined;
  /** Leads to the server's log. */
  readonly requestId?: string | undefined;
}

/** What the server refused, with its stable code. */
export class RequestError extends Error {
  readonly code: string;
  readonly field: string | undefined;
  readonly limit: number | string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly requestId: string | undefined;

  constructor(code: string, message: string, details: RefusalDetails = {}) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    this.field = details.field;
    this.limit = details.limit;
    this.retryAfterMs = details.retryAfterMs;
    this.requestId = details.requestId;
  }
}

/** A GraphQL error as it is answered. */
export interface GraphqlRefusal {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export const fromGraphql = ({ message, extensions = {} }: GraphqlRefusal): RequestError =>
  toError(message, extensions);

/** The refusal of an HTTP route. */
export const fromRoute = ({ message, ...facts }: RouteRefusal): RequestError => toError(message, facts);

/** `error` in the body that a route answers. */
export interface RouteRefusal extends Readonly<Record<string, unknown>> {
  readonly code: string;
  readonly message: string;
}

function toError(message: string, facts: Readonly<Record<string, unknown>>): RequestError {
  const { code, field, limit, retryAfterMs, requestId } = facts;
  const isLimit = typeof limit === 'number' || typeof limit === 'string';
  return new RequestError(typeof code === 'string' ? code : 'UNKNOWN', message, {
    field: typeof field === 'string' ? field : undefined,
    limit: isLimit ? limit : undefined,
    retryAfterMs: typeof retryAfterMs === 'number' ? retryAfterMs : undefined,
    requestId: typeof requestId === 'string' ? requestId : undefined,
  });
}
