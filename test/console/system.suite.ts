import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startTestApp } from '../support/start-test-app.ts';
import { GuardedPage } from './support/guarded-page.ts';
import type { Stage } from './support/stage.ts';

/** What runs, what waits, and who may do what. */
export function systemSuite(stage: () => Stage): void {
  it('tells what runs, as the API does', async () => {
    const { app } = stage();
    const { system } = (
      await app.post({ query: '{ system { tokenizer { id } recordingCounts { ready } } }' })
    ).body.data;
    await using guarded = await stage().visit('/system');
    const { page } = guarded;
    await page.getByText(system.tokenizer.id, { exact: true }).waitFor();
    await page
      .getByRole('list', { name: 'Recordings' })
      .getByText(`${system.recordingCounts.ready} Ready`)
      .waitFor();
    await guarded.assertAccessible();
    await guarded.keepScreenshots('system-overview');
  });

  it('lists models, work and indexes, and reindexes', async () => {
    const { app } = stage();
    await using guarded = await stage().visit('/system?tab=models');
    const { page } = guarded;
    const bundled = page.getByRole('listitem').filter({ hasText: 'phonograph-base' });
    await bundled.getByText('comes with Phonograph').waitFor();
    await guarded.assertAccessible();
    await guarded.keepScreenshots('system-models');
    await page.getByRole('tab', { name: 'Queue' }).click();
    await page.getByRole('cell', { name: 'TOKENIZE' }).waitFor();
    await guarded.assertAccessible();
    await guarded.keepScreenshots('system-queue');
    await page.getByRole('tab', { name: 'Indexes' }).click();
    await page.getByRole('button', { name: 'Reindex' }).click();
    await page.getByText(/^Reindexing \d+ recordings\.$/).waitFor();
    await guarded.assertAccessible();
    await guarded.keepScreenshots('system-index');
    const { body } = await app.post({
      query: '{ auditLog(first: 5, filter: { operation: "reindex" }) { nodes { outcome } } }',
    });
    assert.equal(body.data.auditLog.nodes[0].outcome, 'OK');
  });

  it('takes the workspace out, and in again', async () => {
    await using guarded = await stage().visit('/system?tab=data');
    const { page } = guarded;
    await page.getByRole('button', { name: 'Export as NDJSON' }).click();
    const link = page.getByRole('link', { name: /ndjson/ });
    await link.waitFor({ timeout: 120_000 });
    const file = await page.evaluate(`fetch(${JSON.stringify(await link.getAttribute('href'))})
      .then((response) => response.arrayBuffer()).then((bytes) => Array.from(new Uint8Array(bytes)))`);
    await page.getByLabel('File to import').setInputFiles({
      name: 'workspace.ndjson.gz',
      mimeType: 'application/gzip',
      buffer: Buffer.from(file as number[]),
    });
    await page.getByText(/^0 new, [1-9]\d* here already, 0 refused$/).waitFor({ timeout: 120_000 });
    await guarded.assertAccessible();
    await guarded.keepScreenshots('system-data');
  });

  it('makes a key that opens the API, shows it once, and revokes it', async () => {
    // A server of its own: with the first key nobody gets in without one.
    const app = await startTestApp();
    try {
      await using guarded = await GuardedPage.open(stage().browser, app.url);
      const { page } = guarded;
      const viewerBy = async (key: string) =>
        (await app.post({ query: '{ viewer { keyName scopes } }' }, { authorization: `Bearer ${key}` })).body;
      const create = async (name: string) => {
        await page.getByLabel('Name').fill(name);
        await page.getByRole('button', { name: 'Create' }).click();
        await page.getByRole('button', { name: `Revoke ${name}` }).waitFor();
        return (await page.getByRole('note', { name: 'The key' }).textContent())!;
      };
      await page.goto('/system?tab=keys');
      await page.getByText('No keys yet').waitFor();
      const admin = await create('the first');
      assert.deepEqual((await viewerBy(admin)).data.viewer.keyName, 'the first');
      const second = await create('front end');
      assert.deepEqual((await viewerBy(second)).data.viewer.scopes, ['READ']);
      await guarded.assertAccessible();
      await guarded.keepScreenshots('system-keys');
      await page.getByRole('button', { name: 'Revoke front end' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
      await page.getByText('revoked', { exact: true }).waitFor();
      assert.equal((await viewerBy(second)).errors[0].extensions.code, 'UNAUTHENTICATED');
      await page.reload();
      await page.getByRole('button', { name: 'Revoke the first' }).waitFor();
      assert.equal(await page.getByText(admin).count(), 0);
      await page.getByRole('tab', { name: 'Data' }).click();
      await page.getByRole('cell', { name: 'createApiKey' }).first().waitFor();
      await guarded.assertAccessible();
      // Another tab has no key: it is asked for one, and let in with it.
      await page.evaluate('sessionStorage.clear()');
      await page.reload();
      await page.getByLabel('API key').fill(admin);
      await guarded.keepScreenshots('key');
      await page.getByRole('button', { name: 'Enter' }).click();
      await page.getByRole('heading', { name: 'System' }).waitFor();
      const refusals = guarded.takeProblems();
      assert(
        refusals.every((each) => each.includes('401')),
        refusals.join('\n'),
      );
    } finally {
      await app.close();
    }
  });
}
