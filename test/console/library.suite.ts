import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { aRecording, aTinyWavFile, aWavFile, untilEnded } from '../support/make-recordings.ts';
import { readSample } from '../support/samples.ts';
import { dropFiles } from './support/drop-files.ts';
import type { Stage } from './support/stage.ts';

const filterPath = (filter: object) => `/?${new URLSearchParams({ filter: JSON.stringify(filter) })}`;

/** The list of recordings, and how sound gets into it. */
export function librarySuite(stage: () => Stage): void {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phonograph-drop-'));
  });
  after(() => rm(folder, { recursive: true }));

  const idsNamed = async (nameContains: string): Promise<string[]> => {
    const query = `query ($name: String!) { audioRecords(first: 100, filter: { nameContains: $name }) { nodes { id } } }`;
    const { body } = await stage().app.post({ query, variables: { name: nameContains } });
    return body.data.audioRecords.nodes.map(({ id }: { id: string }) => id);
  };
  const remove = async (ids: readonly string[]) => {
    for (const id of ids) {
      const query = 'mutation ($id: ID!) { deleteAudioRecord(input: { id: $id }) { deletedId } }';
      await stage().app.post({ query, variables: { id } });
    }
  };

  it('lists, narrows down and orders recordings, and keeps both in the address', async () => {
    await using guarded = await stage().visit('/');
    const { page } = guarded;
    const rows = page.getByRole('row', { name: /Play/ });
    await rows.first().waitFor();
    await page.getByText(`${stage().seed.ids.size} recordings`).waitFor();
    await guarded.keepScreenshots('library');
    await guarded.assertAccessible();

    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('button', { name: 'Language', exact: true }).click();
    await page.getByRole('checkbox', { name: /German/ }).check();
    await guarded.keepScreenshots('library-filter');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('1 recording', { exact: true }).waitFor();
    assert.equal(await rows.count(), 1);
    assert.match((await rows.first().textContent())!, /German/);
    await page.getByRole('button', { name: 'Remove filter: Language: German' }).click();
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Longest first');
    await rows.filter({ hasText: 'Northern Star' }).waitFor();
    const lengths = await rows
      .getByRole('gridcell')
      .filter({ hasText: /^\d+:\d\d/ })
      .allInnerTexts();
    assert(lengths.length > 5);
    const seconds = lengths.map((text) => text.split(':').reduce((sum, part) => 60 * sum + Number(part), 0));
    assert.deepEqual(
      seconds,
      [...seconds].sort((a, b) => b - a),
    );
    assert.match(page.url(), /order=longest/);
    await page.getByRole('searchbox', { name: 'Find by name or title' }).fill('router');
    await page.getByText('2 recordings').waitFor();
    await page.reload();
    await page.getByText('2 recordings').waitFor();
    await page.goBack();
    await page.getByText(`${stage().seed.ids.size} recordings`).waitFor();
  });

  it('is walked, heard and opened by keys, in the dark too', async () => {
    await using guarded = await stage().visit('/', { colorScheme: 'dark' });
    const { page } = guarded;
    const rows = page.getByRole('row', { name: /Play/ });
    await rows.nth(2).waitFor();
    const wanted = (await rows.nth(1).getByRole('link').first().textContent())!;
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.locator('[role=row][aria-rowindex="3"]:focus').waitFor();
    await page.keyboard.press('x');
    await page.getByRole('toolbar', { name: '1 chosen' }).waitFor();
    await page.keyboard.press('Space');
    const player = page.getByRole('region', { name: 'Player' });
    await player.getByRole('link', { name: wanted }).waitFor();
    await player.getByRole('button', { name: 'Pause' }).waitFor();
    await guarded.keepScreenshots('library-dark');
    await guarded.assertAccessible();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/recording\//);
  });

  it('takes a dropped folder: sounds go in, the rest is counted, failures are explained', async () => {
    const inner = join(folder, 'drop', 'inner');
    await mkdir(inner, { recursive: true });
    await writeFile(join(folder, 'drop', 'dropped-one.wav'), aWavFile({ seed: 901, seconds: 3 }));
    await writeFile(join(inner, 'dropped-two.wav'), aTinyWavFile(902));
    await writeFile(join(inner, 'dropped-two.srt'), '1\n00:00:00,000 --> 00:00:00,090\nGood morning\n');
    await writeFile(join(inner, 'dropped-broken.flac'), 'fLaC, and then nothing of the kind');
    await writeFile(join(inner, 'notes.txt'), 'no sound');
    await writeFile(
      join(folder, 'drop', 'dropped-again.opus'),
      await readSample('calls/card-blocked-abroad.opus'),
    );
    await using guarded = await stage().visit('/');
    const { page } = guarded;
    await page.getByRole('row', { name: /Play/ }).first().waitFor();
    await dropFiles(page, [join(folder, 'drop')]);
    await page.getByText('1 file was left out').first().waitFor();
    const tray = page.getByRole('region', { name: 'Uploads' });
    const item = (name: string) => tray.getByRole('listitem').filter({ hasText: name });
    await item('dropped-one.wav').getByText('Ready').waitFor();
    await item('dropped-two.wav').getByText('Ready, with the transcript').waitFor();
    await item('dropped-broken.flac')
      .getByText(/damaged|Convert it/)
      .waitFor();
    await item('dropped-again.opus').getByText('These bytes are here already').waitFor();
    const known = await item('dropped-again.opus').getByRole('link').first().getAttribute('href');
    assert.equal(known, `/recording/${stage().seed.ids.get('calls/card-blocked-abroad.opus')}`);
    await page
      .getByRole('row', { name: /dropped-one/ })
      .getByText('Ready')
      .waitFor();
    await guarded.keepScreenshots('library-uploads');
    await guarded.assertAccessible();
    const ids = await idsNamed('dropped-');
    assert.equal(ids.length, 3);

    await page.getByRole('link', { name: 'Search' }).click();
    await tray.getByText('dropped-one.wav').waitFor();
    await page.getByRole('link', { name: 'Library' }).click();
    await page.getByRole('searchbox').fill('dropped-');
    await page.getByText('3 recordings').waitFor();
    const boxes = page.getByRole('checkbox', { name: /^Choose dropped/ });
    await boxes.first().click();
    await boxes.last().click({ modifiers: ['Shift'] });
    await page.getByRole('toolbar', { name: '3 chosen' }).waitFor();
    const retried = page.waitForResponse((response) =>
      Boolean(response.request().postData()?.includes('mutation LibraryRetry')),
    );
    await page.getByRole('button', { name: 'Read 1 failed again' }).click();
    assert.deepEqual(
      (await (await retried).json()).data.retryIngest.audioRecord.fileName,
      'dropped-broken.flac',
    );
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No recording fits these filters.').waitFor();
    assert.deepEqual(await idsNamed('dropped-'), []);
  });

  it('goes on with an upload where a reload cut it off', async () => {
    const path = join(folder, 'cut-off.wav');
    await writeFile(path, aWavFile({ seed: 905, seconds: 12 }));
    await using guarded = await stage().visit('/');
    const { page } = guarded;
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('row', { name: /Play/ }).first().waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 150_000 };
    await session.send('Network.emulateNetworkConditions', slow);
    const chooser = page.locator('input[type=file]').first();
    await chooser.setInputFiles(path);
    const tray = page.getByRole('region', { name: 'Uploads' });
    await tray.getByText(/^[1-4]\d\d(\.\d)? kB of/).waitFor();
    await page.reload();
    await page.getByText('An upload was interrupted: cut-off.wav').waitFor();
    await session.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });
    const offset = page.waitForRequest((request) => request.method() === 'PATCH');
    await chooser.setInputFiles(path);
    assert(Number((await offset).headers()['upload-offset']) > 0);
    await tray.getByText('Ready').waitFor();
    const [id] = await idsNamed('cut-off');
    const { status, durationS } = await untilEnded(stage().app, id!);
    assert.deepEqual({ status, durationS }, { status: 'READY', durationS: 12 });
    await remove([id!]);
  });

  it('shows what others add, change and delete, and what is said of a recording', async () => {
    await using guarded = await stage().visit(filterPath({ nameContains: 'elsewhere' }));
    const { page } = guarded;
    await page.getByText('No recording fits these filters.').waitFor();
    const id = await aRecording(stage().app, { bytes: aTinyWavFile(910), fileName: 'elsewhere.wav' });
    const row = page.getByRole('row', { name: /elsewhere/ });
    await row.getByText('Ready').waitFor();
    await row.getByRole('button', { name: 'Edit elsewhere.wav' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Title').fill('Said elsewhere');
    await dialog.getByLabel('Language').fill('zh-CN');
    await dialog.getByRole('button', { name: 'Add a field' }).click();
    await dialog.getByRole('textbox', { name: 'Field' }).fill('floor');
    await dialog.getByRole('textbox', { name: 'Value' }).fill('3');
    await guarded.keepScreenshots('library-edit');
    await guarded.assertAccessible();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await row.getByText('Said elsewhere').waitFor();
    const query = 'query ($id: ID!) { audioRecord(id: $id) { title language metadata } }';
    const { body } = await stage().app.post({ query, variables: { id } });
    const expected = { title: 'Said elsewhere', language: 'zh-CN', metadata: { floor: 3 } };
    assert.deepEqual(body.data.audioRecord, expected);
    await remove([id]);
    await page.getByText('No recording fits these filters.').waitFor();
  });
}
