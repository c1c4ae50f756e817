import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { GuardedPage } from './support/guarded-page.ts';
import type { Stage } from './support/stage.ts';

const hearing = 'hearings/hearing-of-the-northern-star.opus';

/** One recording: seen, heard, corrected, and its parts used elsewhere. */
export function recordingSuite(stage: () => Stage): void {
  const idOf = (file: string) => stage().seed.ids.get(file)!;
  const open = async (file: string, query = ''): Promise<GuardedPage> => {
    const guarded = await stage().visit(`/recording/${idOf(file)}${query}`);
    await guarded.page.getByRole('application', { name: 'Timeline' }).waitFor();
    return guarded;
  };

  it('draws sound and tokens over one axis, from the whole to single frames', async () => {
    await using guarded = await open(hearing);
    const { page } = guarded;
    await guarded.keepScreenshots('recording');
    await guarded.assertAccessible();
    await page.getByRole('button', { name: 'Single frames' }).click();
    const timeline = page.getByRole('application', { name: 'Timeline' });
    const names = page.getByText('Tokens', { exact: true });
    const [box, name] = [(await timeline.boundingBox())!, (await names.boundingBox())!];
    await page.mouse.move(box.x + 8, name.y + name.height / 2);
    const card = timeline.getByRole('status');
    await card.getByText('Layer 0').waitFor();
    const told = await card.locator('div').allTextContents();
    const { frame } = /^Frame (?<frame>\d+) · 0:0\d\.\d\d$/.exec(told[2]!)!.groups!;
    const query = `{ audioRecord(id: "${idOf(hearing)}") {
      codes(startFrame: ${frame}, frameCount: 1, layers: [0]) { tokens }
    } }`;
    const { body } = await stage().app.post({ query });
    assert.equal(told[0], `Token ${body.data.audioRecord.codes.tokens[0][0]}`);
    await guarded.keepScreenshots('recording-frames');
  });
}
