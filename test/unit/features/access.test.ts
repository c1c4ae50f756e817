import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exportJWK, generateKeyPair, type JWTVerifyGetKey, SignJWT, UnsecuredJWT } from 'jose';
import { assertMayListen } from '../../../src/cli/may-listen.ts';
import { createKey, isSecret, parseKey } from '../../../src/features/access/api-key.ts';
import { scopeOfRoute } from '../../../src/features/access/authentication.routes.ts';
import { createPathSigner } from '../../../src/features/access/signed-paths.ts';
import { createTokenVerifier } from '../../../src/features/access/tokens.ts';
import { isLoopbackHost } from '../../../src/lib/loopback.ts';

describe('API keys', () => {
  test('are all different, found by their prefix and known by their hash', () => {
    const made = Array.from({ length: 50 }, createKey);
    assert.equal(new Set(made.map(({ text }) => text)).size, 50);
    for (const { text, prefix, salt, hash } of made) {
      const parts = parseKey(text)!;
      assert.equal(parts.prefix, prefix);
      assert.ok(isSecret(parts.secret, salt, hash));
      assert.ok(!isSecret(`${parts.secret.slice(0, -1)}!`, salt, hash));
    }
    assert.ok(!isSecret(parseKey(made[0]!.text)!.secret, made[1]!.salt, made[0]!.hash), 'salted');
    for (const text of ['', 'ph_', 'ph_abc_def', `${made[0]!.text}x`, ` ${made[0]!.text}`]) {
      assert.equal(parseKey(text), null);
    }
  });
});

describe('tokens', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const settings = {
    jwksUrl: 'https://issuer.test/keys',
    issuer: 'https://issuer.test',
    audience: 'phonograph',
    workspaceClaim: 'tenant',
    scopesClaim: 'scope',
    algorithms: ['ES256'],
    clockToleranceS: 5,
  };
  const keys: JWTVerifyGetKey = async () => publicKey;
  const verify = createTokenVerifier(settings, keys);
  const token = (
    claims: object = {},
    expires: string | number = '5m',
    issuer = settings.issuer,
    audience = settings.audience,
  ) =>
    new SignJWT({ tenant: 'acme', scope: 'read phonograph:curate openid operator', ...claims })
      .setProtectedHeader({ alg: 'ES256' })
      .setSubject('ann')
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime(expires)
      .sign(privateKey);
  const refused = (text: Promise<string> | string) =>
    assert.rejects(async () => verify(await text), { code: 'UNAUTHENTICATED' });

  test('name subject, workspace and scopes; nobody becomes an operator by one', async () => {
    const { subject, workspace, scopes, expiresAt } = await verify(await token());
    assert.deepEqual(
      { subject, workspace, scopes },
      { subject: 'ann', workspace: 'acme', scopes: ['READ', 'CURATE'] },
    );
    assert.ok(Math.abs(expiresAt.getTime() - Date.now() - 300_000) < 5_000);
    assert.deepEqual((await verify(await token({ scope: ['INGEST', 7] }))).scopes, ['INGEST']);
    assert.deepEqual((await verify(await token({ scope: undefined }))).scopes, []);
  });

  test('of others, for others, expired, without a workspace, unsigned or changed are refused', async () => {
    const seconds = Math.floor(Date.now() / 1_000);
    await refused(token({}, '5m', 'https://other.test'));
    await refused(token({}, '5m', settings.issuer, 'other'));
    await refused(token({}, seconds - 10));
    await verify(await token({}, seconds - 2));
    await refused(token({ tenant: undefined }));
    await refused(new UnsecuredJWT({ tenant: 'acme', sub: 'ann', exp: seconds + 60 }).encode());
    const [head, body, signature] = (await token()).split('.');
    await refused(
      `${head}.${Buffer.from('{"tenant":"x","sub":"ann","exp":9999999999}').toString('base64url')}.${signature}`,
    );
    await refused('a.b.c');
    assert.ok(body);
  });

  test('signed with another algorithm, such as a shared secret made of the public key, are refused', async () => {
    const asSecret = new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey)));
    await refused(
      new SignJWT({ tenant: 'acme' })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('ann')
        .setIssuer(settings.issuer)
        .setAudience(settings.audience)
        .setExpirationTime('5m')
        .sign(asSecret),
    );
  });
});

describe('signed addresses', () => {
  const { sign, signFolder, verify } = createPathSigner('x'.repeat(32), 60);
  const signer = { workspaceId: 'w', keyId: 'k', expiresAt: null };

  test('say who signed, and hold with further parameters', () => {
    const { workspaceId, keyId } = verify(`${sign('/a/b', signer)}&from=3`)!;
    assert.deepEqual({ workspaceId, keyId }, { workspaceId: 'w', keyId: 'k' });
    assert.equal(verify('/a/b?from=3'), null);
  });

  test('do not hold for anything else', () => {
    const good = sign('/a/b', signer);
    const of = createPathSigner('y'.repeat(32), 60).sign('/a/b', signer);
    const late = createPathSigner('x'.repeat(32), -1).sign('/a/b', signer);
    const changed = [
      of,
      late,
      good.replace('/a/b', '/a/B'),
      good.replace('/a/b', '/a/./b'),
      good.replace('key=k', 'key='),
    ];
    for (const url of [...changed, `${good}&workspace=v`.replace('workspace=w&', ''), '/a/b?signature=']) {
      assert.throws(() => verify(url), { code: 'UNAUTHENTICATED' }, url);
    }
  });

  test('of a folder hold for the plain paths below it alone', () => {
    const query = signFolder('/a/pictures/', signer);
    assert.equal(verify(`/a/pictures/codes/0/12?v=1&${query}`)!.keyId, 'k');
    const elsewhere = ['/a/original', '/a/pictures/', '/a/picturesx/1', '/a/pictures/../original'];
    const disguised = [
      '/a/pictures/%2e%2e/original',
      '/a/pictures//original',
      '/b/a/pictures/1',
      '/A/pictures/1',
    ];
    for (const path of [...elsewhere, ...disguised]) {
      assert.throws(() => verify(`${path}?${query}`), { code: 'UNAUTHENTICATED' }, path);
    }
    const forged = [
      query.replace(encodeURIComponent('/a/pictures/'), encodeURIComponent('/a/')),
      query.replace(/folder=[^&]*&/, ''),
      `folder=${encodeURIComponent('/a/')}&${sign('/a/b', signer).split('?')[1]}`,
    ];
    for (const each of forged) {
      assert.throws(() => verify(`/a/b?${each}`), { code: 'UNAUTHENTICATED' }, each);
      assert.throws(() => verify(`/a/pictures/b?${each}`), { code: 'UNAUTHENTICATED' }, each);
    }
  });
});

test('routes that nobody thought of are for administrators', () => {
  assert.equal(scopeOfRoute('PUT', '/something'), 'ADMIN');
  assert.equal(scopeOfRoute('POST', '/something'), 'ADMIN');
  assert.equal(scopeOfRoute('PATCH', '/uploads/x'), 'READ');
  assert.equal(scopeOfRoute('DELETE', '/recordings/x/transcript'), 'CURATE');
  assert.equal(scopeOfRoute('GET', '/whatever'), 'READ');
  for (const path of ['/metrics', '/METRICS', '/metrics/'])
    assert.equal(scopeOfRoute('GET', path), 'OPERATOR');
});

test('without keys only this machine is served', () => {
  for (const host of ['127.0.0.1', '127.3.2.1', 'localhost', '::1', '[::1]:4000', 'LOCALHOST:80']) {
    assert.ok(isLoopbackHost(host), host);
    assertMayListen(host, false);
  }
  for (const host of ['0.0.0.0', '::', '10.0.0.1', 'localhost.evil.example', '127.0.0.1.evil.example', '']) {
    assert.ok(!isLoopbackHost(host), host);
    assert.throws(() => assertMayListen(host, false), {
      code: 'BAD_USER_INPUT',
      message: /phonograph keys create/,
    });
    assertMayListen(host, true);
  }
});
