import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Stage } from './support/stage.ts';

const maxFirstLoadBytes = 400_000;
const maxInteractiveMs = 2_000;

/** What all views share: the frame, its policy, languages, colours, and what a first visit costs. */
export function shellSuite(stage: () => Stage): void {
  it('is a page for browsers and a description for programs', async () => {
    const { url } = stage().app;
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    assert.match(page.headers.get('content-type')!, /^text\/html/);
    const policy = page.headers.get('content-security-policy')!;
    assert.match(policy, /script-src 'self';/);
    assert.match(policy, /style-src 'self' 'nonce-[^']+';/);
    assert.doesNotMatch(policy, /unsafe/);
    const pageText = await page.text();
    const nonces = pageText.match(/nonce="([^"]+)"/g)!;
    assert(nonces.length > 0 && nonces.every((each) => policy.includes(each.slice(7, -1))));
    const described = await fetch(url);
    assert.equal(((await described.json()) as { console: string }).console, '/');
    const script = /src="([^"]+\.js)"/.exec(pageText)![1]!;
    const sent = await fetch(new URL(script, url), { headers: { 'accept-encoding': 'br' } });
    assert.equal(sent.headers.get('content-encoding'), 'br');
    assert.match(sent.headers.get('content-type')!, /^text\/javascript/);
    assert.match(sent.headers.get('cache-control')!, /immutable/);
    assert.match(await sent.text(), /Phonograph/);
    for (const path of ['/assets/gone.js', '/assets/..%2findex.html']) {
      assert.equal((await fetch(new URL(path, url))).status, 404);
    }
    const unknown = await fetch(new URL('/nowhere', url), { headers: { accept: 'text/html' } });
    assert.equal(unknown.status, 404);
  });

  it('loads little and is ready soon', async (t) => {
    const visits = [];
    for (let visit = 0; visit < 3; visit++) visits.push(await measureFirstVisit());
    const bytes = Math.max(...visits.map((visit) => visit.bytes));
    // The quickest: others use the processor too.
    const interactiveMs = Math.min(...visits.map((visit) => visit.interactiveMs));
    t.diagnostic(
      `first load ${(bytes / 1_000).toFixed(0)} kB compressed, interactive after ${interactiveMs.toFixed(0)} ms`,
    );
    assert(bytes < maxFirstLoadBytes, `${bytes} bytes`);
    assert(interactiveMs < maxInteractiveMs, `${interactiveMs} ms`);
  });

  async function measureFirstVisit() {
    await using guarded = await stage().visit('about:blank');
    const { page } = guarded;
    let bytes = 0;
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const startedMs = performance.now();
    await page.goto(stage().app.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const interactiveMs = performance.now() - startedMs;
    await page.waitForLoadState('networkidle');
    return { bytes, interactiveMs };
  }

  it('leads to every view by key, and says where it is', async () => {
    await using guarded = await stage().visit('/');
    const { page } = guarded;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').textContent(), 'Skip to the view');
    const links = page.getByRole('navigation', { name: 'Views' }).getByRole('link');
    for (const link of await links.all()) {
      await link.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1 }).waitFor();
      assert.equal(await link.getAttribute('aria-current'), 'page');
    }
    await guarded.assertAccessible();
  });

  it('speaks Chinese and changes its colours, and remembers both', async () => {
    await using guarded = await stage().visit('/search');
    const { page } = guarded;
    await page.getByRole('button', { name: 'Language: 中文' }).click();
    await page.getByRole('link', { name: '录音库' }).waitFor();
    await page.getByRole('button', { name: '配色: 跟随系统' }).click();
    await page.getByRole('button', { name: '配色: 浅色' }).click();
    await page.reload();
    await page.getByRole('link', { name: '录音库' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh');
    await guarded.assertAccessible();
  });

  it('shows the GraphQL of the view, which runs as it stands', async () => {
    await using guarded = await stage().visit('/');
    const { page } = guarded;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: 'GraphQL of this view' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Copy', exact: true }).first().click();
    const query = await page.evaluate<string>('navigator.clipboard.readText()');
    assert.match(query, /^(query|subscription|mutation) \w+/);
    const text = await dialog.locator('pre').nth(1).textContent();
    const variables = text?.startsWith('{') ? JSON.parse(text) : {};
    const answer = await stage().app.post({ query, variables });
    assert.equal(answer.body.errors, undefined, answer.text);
    await guarded.assertAccessible();
  });

  it('has a page to try the API with, from its own files', async () => {
    await using guarded = await stage().visit('/graphiql');
    const { page } = guarded;
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes('Recordings, the newest first') === true,
    );
    await page.getByRole('button', { name: /Execute query/ }).click();
    const { data } = (await (await answered).json()) as {
      data: { audioRecords: { total: { count: number } } };
    };
    assert(data.audioRecords.total.count > 0);
  });
}
