/** What a caller may do. Stable: keys and tokens name them. */
export const scopes = ['READ', 'INGEST', 'CURATE', 'ADMIN', 'OPERATOR'] as const;

export type Scope = (typeof scopes)[number];

/** Who asks: the only thing that later steps need to know of a key or a token. */
export interface Identity {
  /** What the caller sees and changes. */
  readonly workspaceId: string;
  /** With those that the granted ones include. */
  readonly scopes: ReadonlySet<Scope>;
  /** Id of the API key, `jwt:` and the subject of a token, or `local`; limits and the audit log go by it. */
  readonly keyId: string;
  /** What a person calls it: the key's name, the token's subject. */
  readonly keyName: string;
  /** When it ends; null: never by itself. */
  readonly expiresAt: Date | null;
}
