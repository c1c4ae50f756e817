import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { samplePath } from '../support/samples.ts';
import type { Stage } from './support/stage.ts';

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
}
