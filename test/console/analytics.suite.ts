import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import type { Stage } from './support/stage.ts';

const byGroup = `query ($groupBy: RecordingGrouping!, $filter: AudioRecordFilter) {
  analytics { recordings(groupBy: $groupBy, filter: $filter) { rows { kind value name recordings hours filter } } }
}`;

/** The charts, their tables, and the way from a bar to the recordings behind it. */
export function analyticsSuite(stage: () => Stage): void {
  const rowsBy = async (groupBy: object, filter: object = {}) => {
    const { body } = await stage().app.post({ query: byGroup, variables: { groupBy, filter } });
    return body.data.analytics.recordings.rows as {
      readonly kind: string;
      readonly value: string;
      readonly recordings: number;
      readonly hours: number;
    }[];
  };

  it('counts what the API counts, in charts, tables and files, and leads to the recordings', async () => {
    await using guarded = await stage().visit('/analytics');
    const { page } = guarded;
    const expected = await rowsBy({ by: 'LANGUAGE' });
    const chart = panel(page, 'By language');
    await chart.locator('canvas').waitFor();
    await page.getByText(/^Counted .*2\d{3}/).waitFor();
    const total = expected.reduce((sum, { recordings }) => sum + recordings, 0);
    await page
      .getByRole('region', { name: 'In all' })
      .getByText(String(total), { exact: true })
      .first()
      .waitFor();
    await guarded.keepScreenshots('analytics');
    await guarded.assertAccessible();
    assert.deepEqual(
      await readTable(chart),
      expected.map(({ recordings }) => String(recordings)),
    );

    const download = page.waitForEvent('download');
    await chart.getByRole('button', { name: 'Download By language as CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    const [head, ...lines] = parse(text, { bom: true }) as string[][];
    assert.deepEqual(head, ['language', 'Recordings']);
    assert.deepEqual(
      lines.map(([, count]) => Number(count)),
      expected.map(({ recordings }) => recordings),
    );

    await chart.getByRole('button', { name: 'Show By language as a table' }).click();
    await chart.getByRole('link', { name: 'Japanese' }).waitFor();
    await chart.getByRole('button', { name: 'Show By language as a chart' }).click();
    const canvas = chart.locator('canvas');
    const { height, width } = (await canvas.boundingBox())!;
    // The longest bar lies uppermost.
    await canvas.click({ position: { x: width / 3, y: height / 10 } });
    await page.waitForURL(/\?filter=/);
    await page.getByRole('heading', { name: 'Library' }).waitFor();
    await page.getByText(`${expected[0]!.recordings} recordings`).waitFor();
    await page.getByRole('button', { name: 'Remove filter: Language: English' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Analytics' }).waitFor();
  });

  it('groups by a field of the metadata within the filter of the address, in the dark', async () => {
    const filter = { hasTranscript: true, durationS: { below: 30 } };
    const query = new URLSearchParams({ filter: JSON.stringify(filter), by: 'METADATA', measure: 'HOURS' });
    await using guarded = await stage().visit(`/analytics?${query}`, { colorScheme: 'dark' });
    const { page } = guarded;
    await page.getByText('Choose a field of the metadata.').waitFor();
    await page.getByRole('combobox', { name: 'Field' }).fill('channel');
    await page.getByRole('button', { name: 'Group by' }).click();
    const chart = panel(page, 'By channel');
    await chart.locator('canvas').waitFor();
    const expected = await rowsBy({ by: 'METADATA', metadataPath: ['channel'] }, filter);
    assert(expected.length > 1);
    const shown = await readTable(chart);
    const hours = expected.map((row) => row.hours).sort((a, b) => a - b);
    assert.deepEqual(
      shown.map(Number).sort((a, b) => a - b),
      hours.map((value) => Math.round(100 * value) / 100),
    );
    await page.getByRole('combobox', { name: 'By time' }).selectOption('Recorded');
    await page.getByRole('combobox', { name: 'A bar is' }).selectOption('A year');
    await page.waitForURL(/bucket=YEAR/);
    await guarded.keepScreenshots('analytics-dark');
    await guarded.assertAccessible();
    await page.reload();
    await panel(page, 'By channel').locator('canvas').waitFor();
  });
}

const panel = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true });

/** The first number of each row. */
const readTable = (chart: Locator): Promise<string[]> =>
  chart.locator('table tbody tr td:nth-of-type(1)').allTextContents();
