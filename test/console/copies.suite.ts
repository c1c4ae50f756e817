import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { it } from 'node:test';
import { DeleteRecordingDocument, RecordingFactsOfDocument } from '../../src/client/generated/operations.ts';
import { aReadyRecording } from '../support/make-recordings.ts';
import { readSample } from '../support/samples.ts';
import type { Stage } from './support/stage.ts';

/** Copies are looked for behind all ingests. */
const backgroundMs = 90_000;

/** Groups of recordings that hold the same sound: heard against each other, kept, deleted. */
export function copiesSuite(stage: () => Stage): void {
  it('shows who holds the same sound, aligned, and goes on in another at the same moment', async () => {
    const { seed } = stage();
    await using guarded = await stage().visit(
      `/copies?group=${seed.ids.get('calls/router-keeps-dropping.mp3')}`,
    );
    const { page } = guarded;
    const members = page.getByRole('list').filter({ has: page.getByRole('radio') });
    // Found in the background, and shown when found.
    await members.getByRole('listitem').nth(1).waitFor({ timeout: backgroundMs });
    await members.getByText('4% faster', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Play router-keeps-dropping.mp3' }).click();
    const player = page.getByRole('region', { name: 'Player' });
    await player.getByText('0:01', { exact: false }).waitFor();
    await page.keyboard.press('2');
    const copyId = seed.ids.get('copies/router-4-percent-faster.ogg');
    await player.locator(`a[href="/recording/${copyId}"]`).waitFor();
    // Not from its beginning: from the moment that the other had reached.
    await player.getByText(/^0:0[1-9]/).waitFor();
    await guarded.assertAccessible();
    await guarded.keepScreenshots('copies');
  });

  it('keeps one and deletes the others after asking', async () => {
    const { app } = stage();
    const files = ['calls/hotel-booking-changed.flac', 'copies/hotel-in-a-hall.ogg'];
    const [original, copy] = await Promise.all(
      files.map(async (file) =>
        aReadyRecording(app, { bytes: await readSample(file), fileName: basename(file) }),
      ),
    );
    await using guarded = await stage().visit('/copies');
    const { page } = guarded;
    // Groups appear by themselves, some time after the upload.
    await page.getByRole('link', { name: /^hotel-.* 2 recordings/ }).click({ timeout: backgroundMs });
    await page.getByRole('radio', { name: 'Keep hotel-booking-changed.flac' }).check();
    await page.getByRole('button', { name: 'Keep one, delete 1' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete 1 recordings?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Keep one, delete 1' }).click();
    await dialog.getByRole('button', { name: 'Delete 1' }).click();
    await page
      .getByRole('link', { name: /^hotel-.* 2 recordings/ })
      .waitFor({ state: 'hidden', timeout: backgroundMs });
    const after = await Promise.all(
      [original!, copy!].map(({ id }) => app.execute(RecordingFactsOfDocument, { id })),
    );
    assert.equal(after[0]!.audioRecord?.status, 'READY');
    assert.equal(after[1]!.audioRecord, null);
    // The seed is shared.
    await app.execute(DeleteRecordingDocument, { input: { id: original!.id } });
  });
}
