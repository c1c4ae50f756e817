export type { Identity, Scope } from './access.types.ts';
export { type ApiKeysService, createApiKeysService } from './api-keys.service.ts';
export { notifyAccess } from './api-keys.store.ts';
export { type AuthenticateService, createAuthenticateService } from './authenticate.service.ts';
export { createAuthentication } from './authentication.routes.ts';
export { localIdentity } from './local-identity.ts';
export { assertScope } from './scopes.ts';
export { createPathSigner } from './signed-paths.ts';
export { createTokenVerifier } from './tokens.ts';
