/** A bucket, and what is put before every key in it: empty, or ending in a slash. */
export interface S3Address {
  readonly bucket: string;
  readonly prefix: string;
}

/** Of an address such as `s3://bucket/prefix`; null when it is none. */
export function parseS3Address(address: string): S3Address | null {
  const match = /^s3:\/\/([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?:\/([\w!.*'()/-]*))?$/.exec(address);
  if (!match) return null;
  const parts = (match[2] ?? '').split('/').filter(Boolean);
  return { bucket: match[1]!, prefix: parts.map((part) => `${part}/`).join('') };
}
