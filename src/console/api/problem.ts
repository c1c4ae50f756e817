import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { RequestError } from '../../client/browser.ts';

/** What went wrong, as the API tells it: never a stack. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly requestId: string | null;
}

/** Makes one shape of GraphQL errors, refusals of HTTP routes and a server that does not answer. */
export function problemOf(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const { code, field, requestId } = (first?.extensions ?? {}) as Record<string, unknown>;
    return {
      code: textOr(code, 'INTERNAL_SERVER_ERROR'),
      message: first?.message ?? error.message,
      field: textOr(field, null),
      requestId: textOr(requestId, null),
    };
  }
  if (error instanceof RequestError) {
    const { code, message, field, requestId } = error;
    return { code, message, field: field ?? null, requestId: requestId ?? null };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'UNREACHABLE', message, field: null, requestId: null };
}

function textOr<Other>(value: unknown, other: Other): string | Other {
  return typeof value === 'string' ? value : other;
}
