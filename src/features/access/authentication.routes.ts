import type { Request, RequestHandler, Response } from 'express';
import { withinWorkspace } from '../../db/workspace-reach.ts';
import { AppError, type ErrorCode } from '../../errors.ts';
import { requestIdOf } from '../../http/request-id.ts';
import { isUuid } from '../../lib/uuid.ts';
import type { Identity, Scope } from './access.types.ts';
import type { AuthenticateService } from './authenticate.service.ts';
import { assertScope } from './scopes.ts';

export interface RouteChange {
  readonly identity: Identity;
  readonly requestId: string;
  readonly operation: string;
  readonly args: { readonly ids: readonly string[] };
  readonly error?: AppError;
}

export interface AuthenticationDependencies {
  readonly identify: AuthenticateService['identify'];
  readonly addressOf: (request: Request) => string;
  /** Told when a request that changes something was answered; /graphql tells by itself. */
  readonly onChange: (change: RouteChange) => void;
}

/**
 * What routes need. /graphql asks for each field by itself. Whatever else reads what is in a workspace needs READ, and
 * what nobody thought of needs ADMIN.
 */
const needs: readonly { readonly method: RegExp; readonly path: RegExp; readonly scope: Scope | null }[] = [
  { method: /^/, path: /^\/graphql\/?$/, scope: null },
  // As loose about case as the router is.
  { method: /^(GET|HEAD)$/, path: /^\/metrics(\/|$)/i, scope: 'OPERATOR' },
  { method: /^POST$/, path: /^\/backup\/hold\/?$/i, scope: 'OPERATOR' },
  { method: /^(GET|HEAD)$/, path: /^/, scope: 'READ' },
  // A clip to search with is an upload too; it becomes a recording only by a mutation, and is gone after a day.
  { method: /^(PUT|POST|PATCH|DELETE|OPTIONS)$/, path: /^\/uploads(\/|$)/, scope: 'READ' },
  { method: /^(PUT|DELETE)$/, path: /^\/recordings\/[^/]+\/transcript$/, scope: 'CURATE' },
  { method: /^PUT$/, path: /^\/articles$/, scope: 'CURATE' },
];

/** The scope that a route needs; null where it decides by itself. */
export const scopeOfRoute = (method: string, path: string): Scope | null => {
  const rule = needs.find((each) => each.method.test(method) && each.path.test(path));
  return rule === undefined ? 'ADMIN' : rule.scope;
};

/**
 * Finds out who asks, says so in `request.identity`, and lets all that follows reach that workspace alone. Throws
 * UNAUTHENTICATED and FORBIDDEN.
 */
export function createAuthentication({
  identify,
  addressOf,
  onChange,
}: AuthenticationDependencies): RequestHandler {
  return async (request, response, next) => {
    const identity = await identify({
      method: request.method,
      url: request.originalUrl,
      authorization: request.headers.authorization,
      host: request.headers.host,
      address: addressOf(request),
    });
    request.identity = identity;
    const scope = scopeOfRoute(request.method, request.path);
    if (scope !== null && request.method !== 'GET' && request.method !== 'HEAD') {
      response.once('finish', () =>
        withinWorkspace(identity.workspaceId, () => onChange(changeOf(identity, request, response))),
      );
    }
    if (scope !== null) assertScope(identity, scope);
    withinWorkspace(identity.workspaceId, next);
  };
}

/** Ids stand in the path; what a body holds is not written down. */
function changeOf(identity: Identity, request: Request, response: Response): RouteChange {
  const parts = request.path.split('/');
  const code = response.locals['errorCode'] as ErrorCode | undefined;
  return {
    identity,
    requestId: requestIdOf(response),
    operation: `${request.method} ${parts.map((part) => (isUuid(part) ? ':id' : part)).join('/')}`.slice(
      0,
      200,
    ),
    args: { ids: parts.filter(isUuid) },
    ...(code !== undefined && { error: new AppError(code, '') }),
  };
}
