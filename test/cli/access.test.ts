import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runCommand, startServer } from '../support/run-command.ts';
import { createServiceHome, type ServiceHome } from '../support/service-home.ts';

let home: ServiceHome;
before(async () => {
  home = await createServiceHome();
});
after(() => home.remove());

test('a fresh installation listens elsewhere only after a key was made; commands on its machine go on', async () => {
  const abroad = { ...home.environment, PHONOGRAPH_HOST: '0.0.0.0', PHONOGRAPH_PORT: '0' };
  const refused = await runCommand(['serve'], abroad);
  assert.equal(refused.exitCode, 2);
  assert.match(refused.stderr, /no key was made.*phonograph keys create/s);

  const made = await runCommand(
    ['keys', 'create', 'desk', '--scope', 'read', '--expires', '1d'],
    home.environment,
  );
  assert.equal(made.exitCode, 0, made.stderr);
  const key = made.stdout.trim();
  assert.match(key, /^ph_[a-z0-9]{8}_[\w-]{43}$/);

  const { command, url } = await startServer(abroad);
  try {
    const local = url.replace('0.0.0.0', '127.0.0.1');
    const strange = await runCommand(['status', '--server', local]);
    assert.equal(strange.exitCode, 2);
    assert.match(strange.stderr, /UNAUTHENTICATED/);
    assert.equal((await runCommand(['status', '--server', local, '--key', key])).exitCode, 0);
    assert.equal(
      (await runCommand(['keys', 'list', '--server', local], { PHONOGRAPH_KEY: key })).exitCode,
      2,
    );
    if (!process.env.TEST_DATABASE_URL) {
      const revoked = await runCommand(['keys', 'revoke', key.slice(0, 11)], home.environment);
      assert.equal(revoked.exitCode, 0, revoked.stderr);
      assert.equal((await runCommand(['status', '--server', local, '--key', key])).exitCode, 2);
    }
  } finally {
    command.process.kill('SIGINT');
    await command.ended;
  }
});
