import { AppError } from '../../errors.ts';
import { type Identity, type Scope, scopes } from './access.types.ts';

/** Who may bring recordings in, or work on what is known of them, must read them; who administers may do all. */
const includedBy: Readonly<Record<Scope, readonly Scope[]>> = {
  READ: ['READ'],
  INGEST: ['INGEST', 'READ'],
  CURATE: ['CURATE', 'READ'],
  ADMIN: ['ADMIN', 'INGEST', 'CURATE', 'READ'],
  // Of all workspaces, but not of what is in them.
  OPERATOR: ['OPERATOR'],
};

export const isScope = (text: string): text is Scope => (scopes as readonly string[]).includes(text);

/** The granted scopes with those that they include. */
export function withIncluded(granted: Iterable<Scope>): ReadonlySet<Scope> {
  return new Set([...granted].flatMap((scope) => includedBy[scope]));
}

/** Throws FORBIDDEN that names the missing scope. */
export function assertScope(identity: Identity, needed: Scope): void {
  if (identity.scopes.has(needed)) return;
  const has = [...identity.scopes].join(', ') || 'none';
  throw new AppError('FORBIDDEN', `This needs the scope ${needed}; ${identity.keyName} has ${has}.`, {
    scope: needed,
  });
}
