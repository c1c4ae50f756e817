import assert from 'node:assert/strict';
import { it } from 'node:test';
import { z } from 'zod';
import { samplePath, samples } from '../support/samples.ts';
import type { Stage } from './support/stage.ts';

const hearing = 'hearings/hearing-of-the-northern-star.opus';
const { occurrences, phrase, title } = z
  .object({
    title: z.string(),
    phrase: z.string(),
    occurrences: z.array(z.object({ startS: z.number(), endS: z.number() })),
  })
  .parse(samples.find(({ file }) => file === hearing));

export function locateSuite(stage: () => Stage): void {
  it('finds every time that a clip is heard, and the third by one key', async () => {
    await using guarded = await stage().visit('/locate');
    const { page } = guarded;
    await page.locator('input[type=file]').setInputFiles(samplePath('queries/hearing-phrase.mp3'));
    await page.getByText(`${occurrences.length} occurrences`, { exact: true }).waitFor();
    await page.getByText('in 1 recording', { exact: true }).waitFor();
    const rows = page.getByRole('region', { name: 'Occurrences' }).getByRole('listitem');
    await page.keyboard.press('3');
    const third = rows.and(page.locator('[aria-current]'));
    const link = await third.getByRole('link').getAttribute('href');
    const startS = Number(new URL(link!, stage().app.url).searchParams.get('t'));
    assert(Math.abs(startS - occurrences[2]!.startS) < 0.1, `${startS}`);
    const player = page.getByRole('region', { name: 'Player' });
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    await player.getByText(/^1:3[3-6]\.\d \/ 3:04/).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/[?&]n=4(&|$)/);
    await page.getByRole('spinbutton', { name: 'Go to number' }).fill('5');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Occurrence 5: ${title}, 2:53.7`, pressed: true }).waitFor();
    await guarded.keepScreenshots('locate');
    await guarded.assertAccessible();
    await page.emulateMedia({ colorScheme: 'dark' });
    await guarded.assertAccessible();
  });

  it('finds a phrase by its words, and by words and sound together', async () => {
    await using guarded = await stage().visit('/locate');
    const { page } = guarded;
    await page.getByRole('searchbox', { name: 'What to locate' }).fill(phrase);
    await page.keyboard.press('Enter');
    await page.getByText(`${occurrences.length} occurrences`, { exact: true }).waitFor();
    const marked = page.getByRole('region', { name: 'Occurrences' }).locator('mark');
    assert.equal(await marked.first().textContent(), phrase.slice(0, -1));
    const { startS, endS } = occurrences[0]!;
    const id = stage().seed.ids.get(hearing)!;
    await page.goto(`/locate?q=${encodeURIComponent(phrase)}&recording=${id}&from=${startS}&to=${endS}&n=2`);
    await page.getByText(`${occurrences.length} occurrences`, { exact: true }).waitFor();
    const row = page.locator('[aria-current=true]');
    await row.getByText('words', { exact: true }).waitFor();
    await row.getByText('sound', { exact: true }).waitFor();
    await guarded.keepScreenshots('locate-anywhere');
  });
}
