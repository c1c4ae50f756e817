import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import { waitUntil } from '../support/wait-until.ts';
import { anEightHourRecording } from './support/eight-hour-recording.ts';
import { measureFrames } from './support/measure-frames.ts';
import type { Stage } from './support/stage.ts';

const hearing = 'hearings/hearing-of-the-northern-star.opus';
const copied = 'calls/card-blocked-abroad.opus';
const short = 'announcements/ja-densha.ogg';

/** One recording: seen, heard, corrected, and its parts used elsewhere. */
export function recordingSuite(stage: () => Stage): void {
  const idOf = (file: string) => stage().seed.ids.get(file)!;
  const timelineOf = (page: Page) => page.getByRole('application', { name: 'Timeline' });
  const open = async (id: string, query = '', options = {}) => {
    const guarded = await stage().visit(`/recording/${id}${query}`, options);
    await timelineOf(guarded.page).waitFor();
    return guarded;
  };
  const ask = async (query: string) => {
    const { body, text } = await stage().app.post({ query });
    assert.equal(body.errors, undefined, text);
    return body.data;
  };

  it('draws sound and tokens over one axis, from the whole to single frames', async () => {
    await using guarded = await open(idOf(hearing));
    const { page } = guarded;
    await guarded.keepScreenshots('recording');
    await guarded.assertAccessible();
    await page.getByRole('button', { name: 'Show single frames' }).click();
    await page.getByRole('button', { name: 'Got it' }).click();
    const timeline = timelineOf(page);
    const name = (await page.getByText('Tokens', { exact: true }).boundingBox())!;
    await page.mouse.move((await timeline.boundingBox())!.x + 300, name.y + name.height / 2);
    const card = timeline.getByRole('status');
    await card.getByText('Layer 0').waitFor();
    const told = await card.locator('div').allTextContents();
    const { frame } = /^Frame (?<frame>\d+) · 0:0\d\.\d\d$/.exec(told[2]!)!.groups!;
    const { audioRecord } = await ask(`{ audioRecord(id: "${idOf(hearing)}") {
      codes(startFrame: ${frame}, frameCount: 1, layers: [0]) { tokens }
    } }`);
    assert.equal(told[0], `Token ${audioRecord.codes.tokens[0][0]}`);
    await page.mouse.down();
    await page.mouse.up();
    const places = page.getByRole('region', { name: 'Where these tokens are' });
    await places.getByRole('link').first().waitFor();
    const [, first, second] = /^Tokens (\d+) and (\d+)/.exec((await places.textContent())!)!;
    const { findTokenSequence } = await ask(`{
      findTokenSequence(pattern: [{ token: ${first} }, { token: ${second} }]) { total { count } }
    }`);
    assert.equal(told[0], `Token ${first}`);
    await places.getByText(new RegExp(`^${findTokenSequence.total.count} places?`)).waitFor();
    await guarded.keepScreenshots('recording-frames');
    await page.emulateMedia({ colorScheme: 'dark' });
    await guarded.keepScreenshots('recording-dark');
    await guarded.assertAccessible();
  });

  it('pans and zooms 8 hours without a hitch', async (t) => {
    const id = await anEightHourRecording(stage().app, idOf(hearing));
    let bytes = 0;
    await using guarded = await open(id, '', { reducedMotion: 'no-preference' });
    const { page } = guarded;
    page.on('response', async (response) => {
      if (response.url().includes('/pictures/')) bytes += (await response.body().catch(() => '')).length;
    });
    const box = (await timelineOf(page).boundingBox())!;
    const [middle, y] = [box.x + box.width / 2, box.y + 300];
    await page.mouse.move(middle, y);
    const still = await measureFrames(page, () => page.waitForTimeout(700));
    const moved = await measureFrames(page, async () => {
      for (let step = 0; step < 24; step++) await page.mouse.wheel(0, -200);
      for (let round = 0; round < 2; round++) {
        await page.mouse.move(box.x + box.width - 40, y);
        await page.mouse.down();
        for (let step = 1; step <= 50; step++) await page.mouse.move(box.x + box.width - 40 - 16 * step, y);
        await page.mouse.up();
      }
      for (let step = 0; step < 12; step++) await page.mouse.wheel(0, 200);
    });
    const figures = ({ frames, p50Ms, p95Ms, longestMs, busyMsPerFrame, longTasks }: typeof moved) =>
      `${frames} frames, p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms, longest ${longestMs.toFixed(0)} ms, ` +
      `${busyMsPerFrame.toFixed(1)} ms of the page's thread a frame, ${longTasks} long tasks`;
    t.diagnostic(`at rest: ${figures(still)}`);
    t.diagnostic(`panning and zooming 8 h: ${figures(moved)}; ${(bytes / 1_000).toFixed(0)} kB of tiles`);
    // 60 frames a second; a frame may be late as often as one is on this machine when nothing moves.
    assert(moved.busyMsPerFrame < 10, `${moved.busyMsPerFrame} ms a frame`);
    assert(moved.p50Ms < 17.5, `half of the frames took ${moved.p50Ms} ms and more`);
    assert(moved.p95Ms <= Math.max(34, still.p95Ms + 17), `p95 ${moved.p95Ms} ms, at rest ${still.p95Ms} ms`);
    assert(bytes < 3_000_000, `${bytes} bytes of tiles`);
    await guarded.keepScreenshots('recording-8-hours');
  });

  it('plays from any point, and changes between original and tokens while it plays', async () => {
    await using guarded = await open(idOf(hearing), '?t=31.2');
    const { page } = guarded;
    const timeline = timelineOf(page);
    await timeline.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause' }).first().waitFor();
    const tokens = page.getByRole('button', { name: 'From tokens', exact: true }).first();
    const [answer] = await Promise.all([page.waitForResponse(/reconstruction/), tokens.click()]);
    assert(answer.ok());
    assert.equal(await tokens.getAttribute('aria-pressed'), 'true');
    // Past the moment at which the first answer came: what plays now is the sound from tokens.
    await page.getByText(/^(0:3[3-9]|0:[45]\d|[1-3]:\d\d)\.\d\d · \d+$/).waitFor();
    await page.keyboard.press('Escape');
    await timeline.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play', exact: true }).first().waitFor();
  });

  it('marks a range, which leads to everything that can be done with it', async () => {
    const id = idOf(copied);
    await using guarded = await open(id);
    const { page } = guarded;
    const box = (await timelineOf(page).boundingBox())!;
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + box.width * 0.25, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.75, box.y + 200, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await page.waitForURL(/from=[\d.]+&to=[\d.]+/);
    const range = new URL(page.url()).search.slice(1);
    const bar = page.getByRole('region', { name: 'Marked' });
    for (const [name, view] of [
      ['Locate everywhere', 'locate'],
      ['Search with it', 'search'],
    ] as const) {
      assert.equal(
        await bar.getByRole('link', { name }).getAttribute('href'),
        `/${view}?recording=${id}&${range}`,
      );
    }
    await bar.getByRole('button', { name: 'Find copies' }).click();
    const dialog = page.getByRole('dialog');
    const copyId = idOf('copies/card-blocked-as-mp3.mp3');
    await dialog.locator(`a[href^="/recording/${copyId}?t="]`).waitFor();
    await guarded.assertAccessible();
    await page.keyboard.press('Escape');
    await bar.getByRole('button', { name: 'Example of a sound' }).click();
    await dialog.getByLabel('Name of the sound').fill('somebody in a hurry');
    await dialog.getByRole('button', { name: 'Save the example' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { soundLabel } = await ask(`{ soundLabel(label: { name: "somebody in a hurry" }) {
      id examples { nodes { startS endS recording { id } } }
    } }`);
    const [{ startS, endS, recording }] = soundLabel.examples.nodes;
    assert.deepEqual([recording.id, `from=${startS.toFixed(2)}&to=${endS.toFixed(2)}`], [id, range]);
    await ask(`mutation { deleteSoundLabel(input: { id: "${soundLabel.id}" }) { deletedId } }`);
    await timelineOf(page).focus();
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    assert.doesNotMatch(page.url(), /from=/);
  });

  it('corrects the transcript in place, and overwrites nobody', async () => {
    const id = idOf(hearing);
    await using guarded = await open(id, '?tab=transcript');
    const { page } = guarded;
    const rows = page.getByRole('region', { name: 'Transcript' }).getByRole('listitem');
    await rows.first().waitFor();
    const before = await segmentOf(0);
    const somebody = `mutation { updateSegment(input: { recordingId: "${id}", index: 1, speaker: "Clerk" }) { segment { index } } }`;
    await ask(somebody);
    const correct = async () => {
      await rows
        .first()
        .getByRole('button', { name: /^Correct the segment at/ })
        .click();
      await rows.first().getByLabel('Text').fill('The hearing is now open.');
      await page.keyboard.press('Enter');
    };
    await correct();
    await page.getByText('Somebody changed this transcript meanwhile.').waitFor();
    guarded.takeProblems();
    assert.equal((await segmentOf(0)).text, before.text);
    await page.getByRole('button', { name: 'Load it again' }).click();
    await rows.getByText('Clerk', { exact: true }).waitFor();
    await correct();
    await rows.getByText('The hearing is now open.').waitFor();
    assert.equal((await segmentOf(0)).text, 'The hearing is now open.');
    const restore = `mutation Restore($text: String!) { updateSegment(input: { recordingId: "${id}", index: 0, text: $text }) { segment { index } } }`;
    await stage().app.post({ query: restore, variables: { text: before.text } });

    async function segmentOf(index: number): Promise<{ text: string }> {
      const { audioRecord } = await ask(`{ audioRecord(id: "${id}") {
        transcript { segments(first: 5) { nodes { text } } }
      } }`);
      return audioRecord.transcript.segments.nodes[index];
    }
  });

  it('lists what the lanes show', async () => {
    await waitUntil('copies are found', async () => {
      const { audioRecord } = await ask(`{ audioRecord(id: "${idOf(copied)}") { copies { kind } } }`);
      return audioRecord.copies.length > 0;
    });
    await using guarded = await open(idOf(copied), '?tab=copies');
    const { page } = guarded;
    await page.getByText(/↔/).first().waitFor();
    await guarded.keepScreenshots('recording-copies');
    const tab = (name: string) => page.getByRole('tab', { name }).click();
    for (const name of ['Anchors', 'Pauses', 'Turning points']) {
      await tab(name);
      await page.getByRole('tabpanel', { name }).locator('li, svg').first().waitFor();
    }
    await tab('Pauses');
    const { audioRecord } = await ask(
      `{ audioRecord(id: "${idOf(copied)}") { speech { pauses { nodes { startS } } } } }`,
    );
    const rows = page.getByRole('region', { name: 'Pauses' }).getByRole('listitem');
    assert.equal(await rows.count(), Math.min(20, audioRecord.speech.pauses.nodes.length));
  });

  it('measures what survives as tokens, and gives files', async () => {
    await using guarded = await open(idOf(short), '?tab=details');
    const { page } = guarded;
    await page.getByRole('button', { name: 'Measure it' }).click();
    await page.getByText(/^Measured on/).waitFor();
    for (const [name, magic] of [
      ['Tokens (NumPy)', '\x93NUMPY'],
      ['Sound from tokens (WAV)', 'RIFF'],
      ['Original file', 'OggS'],
    ] as const) {
      const href = await page.getByRole('link', { name }).first().getAttribute('href');
      const file = await fetch(new URL(href!, stage().app.url), { headers: { range: 'bytes=0-15' } });
      assert.equal(Buffer.from(await file.arrayBuffer()).toString('latin1', 0, magic.length), magic);
    }
    await guarded.assertAccessible();
    await guarded.keepScreenshots('recording-details');
  });
}
