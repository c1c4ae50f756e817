import type { IncomingMessage } from 'node:http';
import express from 'express';

/**
 * The address that a request came from, as limits count it: of an IPv6 address its first 64 bits, which one customer
 * has to himself. What `X-Forwarded-For` says counts only as far as proxies said it that are trusted.
 */
export function callerAddress(request: IncomingMessage, isTrusted: IsTrustedProxy): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
  // Each proxy writes whom it heard behind those that it was told: read from the end.
  const hops = [request.socket.remoteAddress ?? '', ...forwarded.map((hop) => hop.trim()).reverse()];
  const known = hops.filter((hop) => hop !== '');
  const first = known.findIndex((hop, index) => !isTrusted(hop, index));
  return networkOf(known[first === -1 ? known.length - 1 : first] ?? 'unknown');
}

export type IsTrustedProxy = (address: string, hop: number) => boolean;

/** Addresses, networks and the names that Express has for some (`loopback`), as Express itself understands them. */
export function trustedProxies(proxies: readonly string[]): IsTrustedProxy {
  const settings = express();
  settings.set('trust proxy', [...proxies]);
  return settings.get('trust proxy fn') as IsTrustedProxy;
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length);
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...behind];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
