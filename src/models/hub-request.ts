import { VERSION } from '../version.ts';

/** The hub or a mirror of it. */
export interface HubSettings {
  /** e.g. `https://huggingface.co`. */
  readonly endpoint: string;
  /** Sent to the endpoint's own origin only. */
  readonly token: string | null;
}

/** What the hub says a file is. */
export interface HubFileFacts {
  readonly sizeBytes: number | null;
  /** 64 hex digits; files in large-file storage have it. */
  readonly sha256: string | null;
  /** 40 hex digits; small files have it. */
  readonly gitSha1: string | null;
  /** Tells one version of the file from another; null when the server says nothing. */
  readonly identity: string | null;
}

export interface HubAnswer {
  readonly response: Response;
  readonly facts: HubFileFacts;
  /** ETag of the server that sends the bytes. */
  readonly etag: string | null;
}

/** Where to go on. */
export interface ResumePoint {
  readonly byte: number;
  readonly identity: string;
  readonly etag: string | null;
}

const MAX_REDIRECTS = 5;

/**
 * Asks for a file, or the rest of one. Follows redirects itself: the hub tells size and hash in the redirect, and its
 * token must not travel to the server that it leads to. Throws what `fetch` throws.
 */
export async function requestHubFile(
  hub: HubSettings,
  url: string,
  resume: ResumePoint | null,
  signal: AbortSignal,
): Promise<HubAnswer> {
  const hubOrigin = new URL(hub.endpoint).origin;
  let target = new URL(url);
  let facts: HubFileFacts = { sizeBytes: null, sha256: null, gitSha1: null, identity: null };
  for (let redirects = 0; ; redirects++) {
    // The redirect tells what the file is now: a rest of another version is of no use.
    const stillSame = facts.identity === null || facts.identity === resume?.identity;
    const response = await fetch(target, {
      redirect: 'manual',
      headers: {
        'user-agent': `phonograph/${VERSION}`,
        'accept-encoding': 'identity',
        ...(hub.token && target.origin === hubOrigin && { authorization: `Bearer ${hub.token}` }),
        ...(resume && stillSame && rangeHeaders(resume)),
      },
      signal,
    });
    facts = addFacts(facts, response.headers, target.origin === hubOrigin);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) {
      const etag = response.headers.get('etag');
      return { response, etag, facts: { ...facts, identity: facts.identity ?? etag } };
    }
    await response.body?.cancel();
    if (redirects === MAX_REDIRECTS) throw new Error(`more than ${MAX_REDIRECTS} redirects`);
    target = new URL(location, target);
  }
}

function rangeHeaders({ byte, etag }: ResumePoint): Record<string, string> {
  // If-Range takes strong tags only (RFC 9110, 13.1.5).
  const ifRange = etag !== null && !etag.startsWith('W/') ? { 'if-range': etag } : {};
  return { range: `bytes=${byte}-`, ...ifRange };
}

/** The ETag of a storage server is its own affair (an MD5, a block hash): only the hub's means the content. */
function addFacts(known: HubFileFacts, headers: Headers, fromHub: boolean): HubFileFacts {
  const linked = headers.get('x-linked-etag');
  const tag = linked ?? (fromHub && !headers.has('location') ? headers.get('etag') : null);
  const plain = tag?.replace(/^W\//, '').replaceAll('"', '') ?? null;
  const linkedSize = headers.get('x-linked-size');
  return {
    sizeBytes: linkedSize === null ? known.sizeBytes : Number(linkedSize),
    sha256: plain !== null && /^[0-9a-f]{64}$/.test(plain) ? plain : known.sha256,
    gitSha1: plain !== null && /^[0-9a-f]{40}$/.test(plain) ? plain : known.gitSha1,
    identity: plain ?? known.identity,
  };
}

/** The file's address at the hub. */
export function hubFileUrl(endpoint: string, repository: string, revision: string, file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return `${endpoint.replace(/\/+$/, '')}/${repository}/resolve/${encodeURIComponent(revision)}/${path}`;
}
