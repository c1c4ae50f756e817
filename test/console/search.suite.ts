import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { DeleteRecordingDocument } from '../../src/client/generated/operations.ts';
import { aReadyRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { readSample, samplePath, samples } from '../support/samples.ts';
import { type Stage, spokenFile } from './support/stage.ts';

const router = 'Router loses its connection every evening';

/** Hits as a person reads them: names from top to bottom. */
async function namesOfHits(page: Page): Promise<(string | null)[]> {
  const hits = page.getByRole('main').locator('ol > li');
  await hits.first().waitFor();
  return Promise.all((await hits.all()).map((hit) => hit.getAttribute('aria-label')));
}

export function searchSuite(stage: () => Stage): void {
  it('finds by words, says why, and plays at the matched second', async () => {
    await using guarded = await stage().visit('/search');
    const { page } = guarded;
    await page.getByRole('searchbox', { name: 'What to search for' }).fill('router connection');
    await page.keyboard.press('Enter');
    const hit = page.getByRole('listitem', { name: router, exact: true });
    await hit.locator('mark').first().waitFor();
    assert.match((await hit.locator('mark').allTextContents()).join(' '), /router/i);
    await hit.getByRole('button', { name: `Why ${router} was found` }).click();
    await hit
      .getByText(/^rank \d/)
      .first()
      .waitFor();
    assert(await hit.getByText('Took no part:').first().isVisible());
    const play = hit.getByRole('button', { name: /^Play / });
    const [minutes, seconds] = (await play.getAttribute('aria-label'))!.match(/(\d+):(\d+\.\d)$/)!.slice(1);
    await play.click();
    await page.getByRole('region', { name: 'Player' }).getByRole('button', { name: 'Pause' }).waitFor();
    const link = await hit.getByRole('link', { name: router }).getAttribute('href');
    const startS = Number(new URL(link!, stage().app.url).searchParams.get('t'));
    assert(Math.abs(startS - (60 * Number(minutes) + Number(seconds))) < 0.1);
    await guarded.keepScreenshots('search');
    await guarded.assertAccessible();
    await page.emulateMedia({ colorScheme: 'dark' });
    await guarded.assertAccessible();
    await page.getByRole('button', { name: 'GraphQL of this view' }).click();
    const shown = page.getByRole('dialog').locator('details').filter({ hasText: 'query Search(' });
    await shown.getByRole('button', { name: 'Copy', exact: true }).click();
    const query = await page.evaluate<string>('navigator.clipboard.readText()');
    const variables = JSON.parse((await shown.locator('pre').nth(1).textContent())!);
    const answer = await stage().app.post({ query, variables });
    assert.equal(answer.body.data.search.nodes[0].recording.title, router);
  });

  it('finds by a clip that is chosen, and its copies', async () => {
    await using guarded = await stage().visit('/search');
    const { page } = guarded;
    await page.locator('input[type=file]').setInputFiles(samplePath('queries/router-cut.mp3'));
    const names = await namesOfHits(page);
    assert(
      names.slice(0, 2).every((name) => name?.startsWith(router)),
      names.join('; '),
    );
    await page.getByRole('button', { name: 'Play router-cut.mp3' }).waitFor();
    await guarded.keepScreenshots('search-clip');
  });

  it('finds what is spoken into the microphone', async () => {
    await using guarded = await stage().visit('/search');
    const { page } = guarded;
    await page.getByRole('button', { name: 'Record with the microphone' }).click();
    await page.getByText(/^0:0[4-9]\.\d of at most/).waitFor();
    await page.getByRole('button', { name: 'Use this' }).click();
    const spoken = samples.find(({ file }) => file === spokenFile)!;
    const [first] = await namesOfHits(page);
    assert.equal(first, spoken['title']);
  });

  it('ranks anew while a weight moves, as the server then does', async () => {
    await using guarded = await stage().visit('/search?q=refund');
    const { page } = guarded;
    await page.locator('input[type=file]').setInputFiles(samplePath('queries/router-cut.mp3'));
    await page.getByRole('button', { name: 'Play router-cut.mp3' }).waitFor();
    await page.getByText('Confirmed by the server').waitFor();
    const before = await namesOfHits(page);
    assert(before[0]?.startsWith(router), before.join('; '));
    // The server's answers wait, so that what is seen is the page's own order.
    const held = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.getByRole('slider', { name: 'Weight of Words' }).press('End');
    await page.getByRole('slider', { name: 'Weight of Same sound' }).press('Home');
    await page.getByText('Preview of these weights').waitFor();
    const previewed = await namesOfHits(page);
    assert.match(previewed[0]!, /refund|money back/i);
    await guarded.keepScreenshots('search-weights');
    held.resolve();
    await page.getByText('Confirmed by the server').waitFor();
    assert.deepEqual((await namesOfHits(page)).slice(0, 5), previewed.slice(0, 5));
    assert.match(page.url(), /[?&]keyword=4&fingerprint=0/);
    await page.getByRole('button', { name: 'By rank' }).click();
    await page.waitForURL(/fusion=ranks/);
    await page.getByText('Confirmed by the server').waitFor();
    await guarded.assertAccessible();
  });

  it('narrows by what it counted, and says in place what the server refuses', async () => {
    await using guarded = await stage().visit('/search?q=card');
    const { page } = guarded;
    const facet = page.getByRole('group', { name: 'Length' }).getByRole('button', { name: /^under 10 s/ });
    const count = Number((await facet.textContent())!.match(/(\d+)$/)![1]);
    await facet.click();
    await page.getByText(count === 1 ? '1 hit' : `${count} hits`, { exact: true }).waitFor();
    assert.equal(await page.getByRole('main').locator('ol > li').count(), count);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('textbox', { name: 'From day' }).fill('2031-01-01');
    await page.getByText('Nothing was found under these filters.').waitFor();
    await guarded.assertAccessible();
    await page.getByRole('button', { name: 'Remove the filter from 2031-01-01' }).click();
    await page.getByText(count === 1 ? '1 hit' : `${count} hits`, { exact: true }).waitFor();
    await page.getByRole('searchbox').fill('???');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('text has no word to look for.').waitFor();
    await guarded.keepScreenshots('search-refused');
    const id = stage().seed.ids.get('hearings/hearing-of-the-northern-star.opus');
    await page.goto(`/search?recording=${id}&from=10&to=90`);
    await page
      .getByRole('alert')
      .getByText(/at most 60 seconds/)
      .waitFor();
    await page.getByRole('button', { name: 'Remove the sound' }).click();
    await page.getByRole('heading', { name: 'Try it on what is here' }).waitFor();
    await guarded.keepScreenshots('search-empty');
  });

  it('saves a search and tells of a new recording that matches', async () => {
    const { app } = stage();
    await using guarded = await stage().visit('/search?q="purple umbrella"');
    const { page } = guarded;
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Umbrellas');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Saved searches 1' }).click();
    await page.getByText('No new recording has matched yet.').waitFor();
    const { id } = await aReadyRecording(app, { bytes: aTinyWavFile(77), title: 'Lost property' });
    try {
      const segments = [{ startS: 0.01, endS: 0.09, text: 'It is a purple umbrella.' }];
      await app.client.setTranscript(id, Buffer.from(JSON.stringify({ segments })), { format: 'json' });
      await page.getByRole('dialog').getByRole('link', { name: 'Lost property' }).waitFor();
      await page.getByRole('dialog').getByText('1 match', { exact: false }).first().waitFor();
      await guarded.keepScreenshots('search-saved');
      await page.getByRole('button', { name: 'Delete Umbrellas' }).click();
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByText('Nothing is saved yet.', { exact: false }).waitFor();
    } finally {
      await app.execute(DeleteRecordingDocument, { input: { id } });
    }
  });

  it('asks which part of a long file is meant, wherever it is dropped', async () => {
    await using guarded = await stage().visit('/search');
    const { page } = guarded;
    const bytes = (await readSample('hearings/hearing-of-the-northern-star.opus')).toString('base64');
    // Written as text: it runs in the page, whose types the tests do not know.
    const dataTransfer = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      const file = Uint8Array.from(atob('${bytes}'), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([file], 'hearing.opus', { type: 'audio/ogg' }));
      return transfer;
    })()`);
    await page.getByRole('searchbox').waitFor();
    await page.dispatchEvent('main', 'drop', { dataTransfer });
    await page.getByText('hearing.opus has 3:05, a clip may have 1:00. Which part is it?').waitFor();
    await page.getByRole('slider', { name: 'Start of the part' }).press('End');
    await guarded.keepScreenshots('search-part');
    await page.getByRole('button', { name: 'Use this part' }).click();
    const [first] = await namesOfHits(page);
    assert.equal(first, 'Hearing about the lost shipment of the Northern Star');
  });
}
