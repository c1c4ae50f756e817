import type { Scope } from './access.types.ts';

/** Who may bring recordings in, or work on what is known of them, must read them; who administers may do all. */
const includedBy: Readonly<Record<Scope, readonly Scope[]>> = {
  READ: ['READ'],
  INGEST: ['INGEST', 'READ'],
  CURATE: ['CURATE', 'READ'],
  ADMIN: ['ADMIN', 'INGEST', 'CURATE', 'READ'],
  // Of all workspaces, but not of what is in them.
  OPERATOR: ['OPERATOR'],
};

/** The granted scopes with those that they include. */
export function withIncluded(granted: Iterable<Scope>): ReadonlySet<Scope> {
  return new Set([...granted].flatMap((scope) => includedBy[scope]));
}
