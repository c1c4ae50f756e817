export type { Identity } from './access.types.ts';
export { localIdentity } from './local-identity.ts';
