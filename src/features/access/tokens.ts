import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { AppError } from '../../errors.ts';
import type { Scope } from './access.types.ts';
import { isScope } from './scopes.ts';

export interface TokenSettings {
  /** Where the issuer publishes its public keys. */
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
  /** Claim with the id or the name of the workspace. */
  readonly workspaceClaim: string;
  /** Claim with the scopes: words in one text, or a list. */
  readonly scopesClaim: string;
  /** Signatures that are taken: asymmetric ones, so that the public key makes none. */
  readonly algorithms: readonly string[];
  /** How far the clocks may differ. */
  readonly clockToleranceS: number;
}

/** What a good token says. */
export interface TokenClaims {
  readonly subject: string;
  readonly workspace: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: Date;
}

/** `keys` stands in for the issuer's address in tests. */
export function createTokenVerifier(settings: TokenSettings, keys?: JWTVerifyGetKey) {
  const published = keys ?? createRemoteJWKSet(new URL(settings.jwksUrl));
  return async (token: string): Promise<TokenClaims> => {
    const payload = await verify(token, published, settings);
    const workspace = payload[settings.workspaceClaim];
    if (typeof workspace !== 'string' || workspace === '') {
      throw refused(`it has no claim ${settings.workspaceClaim}`);
    }
    return {
      subject: payload.sub!,
      workspace,
      scopes: toScopes(payload[settings.scopesClaim]),
      expiresAt: new Date(payload.exp! * 1_000),
    };
  };
}

async function verify(token: string, keys: JWTVerifyGetKey, settings: TokenSettings): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: settings.issuer,
      audience: settings.audience,
      algorithms: [...settings.algorithms],
      clockTolerance: settings.clockToleranceS,
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  } catch (cause) {
    if (!(cause instanceof errors.JOSEError) || aboutKeys.has(cause.code)) {
      throw new AppError('UNAVAILABLE', "The issuer's keys could not be fetched; try again later.", {
        cause,
      });
    }
    // The reasons of the library name claims and algorithms, never the token.
    throw refused(cause.message);
  }
}

/** Failures of the address of the keys, not of the token. */
const aboutKeys = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);

/** Unknown words are those of other services. A token is never an operator's: whoever signs it is outside. */
function toScopes(claim: unknown): Scope[] {
  const words = typeof claim === 'string' ? claim.split(/[\s,]+/) : Array.isArray(claim) ? claim : [];
  return words
    .map((word) =>
      String(word)
        .replace(/^phonograph[:.]/i, '')
        .toUpperCase(),
    )
    .filter(isScope)
    .filter((scope) => scope !== 'OPERATOR');
}

const refused = (reason: string): AppError =>
  new AppError('UNAUTHENTICATED', `The token is not accepted: ${reason}.`);
