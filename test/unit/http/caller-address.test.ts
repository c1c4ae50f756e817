import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { callerAddress, trustedProxies } from '../../../src/http/caller-address.ts';

const addressOf = (remoteAddress: string, forwarded: string | undefined, proxies: readonly string[]) =>
  callerAddress(
    { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage,
    trustedProxies(proxies),
  );

test('what a caller says of himself counts for nothing, what a trusted proxy says does', () => {
  assert.equal(addressOf('203.0.113.9', '198.51.100.1', []), '203.0.113.9');
  assert.equal(addressOf('203.0.113.9', '198.51.100.1', ['10.0.0.0/8']), '203.0.113.9');
  assert.equal(addressOf('10.1.2.3', '198.51.100.1', ['10.0.0.0/8']), '198.51.100.1');
  // The caller wrote the first address, the outer proxy the second, the inner one the third.
  assert.equal(
    addressOf('127.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.7', ['loopback', '10.0.0.0/8']),
    '198.51.100.1',
  );
  assert.equal(addressOf('10.0.0.1', undefined, ['10.0.0.0/8']), '10.0.0.1');
});

test('an IPv6 address counts with its network, an IPv4 address in IPv6 as itself', () => {
  assert.equal(addressOf('2001:db8:0:1::1', undefined, []), '2001:db8:0:1::/64');
  assert.equal(addressOf('2001:db8:0:1:ffff:1:2:3', undefined, []), '2001:db8:0:1::/64');
  assert.equal(addressOf('::1', undefined, []), '0:0:0:0::/64');
  assert.equal(addressOf('fe80::1%eth0', undefined, []), 'fe80:0:0:0::/64');
  assert.equal(addressOf('::ffff:203.0.113.9', undefined, []), '203.0.113.9');
});
