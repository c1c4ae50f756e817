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

/** An API key, without its secret. */
export interface ApiKey {
  readonly workspaceId: string;
  readonly id: string;
  readonly name: string;
  /** By which people recognise it, e.g. `ph_k3f9a2xq`. */
  readonly prefix: string;
  /** As they were granted. */
  readonly scopes: readonly Scope[];
  /** Name of the key, token or person that made it. */
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** With what its secret is checked against. */
export interface StoredKey extends ApiKey {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

/** What a request brings to say who asks. */
export interface Credentials {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly authorization: string | undefined;
  readonly host: string | undefined;
  /** Where it comes from: failures are counted by it. */
  readonly address: string;
}
