import { LOCAL_WORKSPACE_ID } from '../workspaces/index.ts';
import type { Identity } from './access.types.ts';
import { withIncluded } from './scopes.ts';

/** Whoever sits at the machine of an installation without keys. */
export const localIdentity: Identity = {
  workspaceId: LOCAL_WORKSPACE_ID,
  scopes: withIncluded(['ADMIN', 'OPERATOR']),
  keyId: 'local',
  keyName: 'the local user',
  expiresAt: null,
};
