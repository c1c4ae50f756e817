import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Stage } from './support/stage.ts';

const password = 'Reset a forgotten password';

/** Links of a recording, as the API tells them: the article's title by its status. */
async function linksOf(stage: Stage, file: string): Promise<Record<string, string>> {
  const { body } = await stage.app.post({
    query: 'query($id: ID!) { audioRecord(id: $id) { links { nodes { status article { title } } } } }',
    variables: { id: stage.seed.ids.get(file) },
  });
  const nodes: { status: string; article: { title: string } }[] = body.data.audioRecord.links.nodes;
  return Object.fromEntries(nodes.map(({ status, article }) => [article.title, status]));
}

const untilLinked = async (stage: Stage, file: string, title: string, status: string | undefined) => {
  const deadlineMs = performance.now() + 10_000;
  for (;;) {
    const links = await linksOf(stage, file);
    if (links[title] === status) return;
    assert(performance.now() < deadlineMs, `${file}: ${JSON.stringify(links)}`);
  }
};

export function deskSuite(stage: () => Stage): void {
  it('confirms and rejects by keys, undoes, and reads the article', async () => {
    const victor = 'questions/forgot-password-victor.wav';
    await using guarded = await stage().visit(`/desk?question=${stage().seed.ids.get(victor)}`);
    const { page } = guarded;
    const suggestions = page.getByRole('list', { name: 'Suggested articles' });
    await suggestions.getByRole('button', { name: password }).waitFor();
    const reader = page.getByRole('complementary', { name: 'Article' });
    await reader.getByText('Open the sign-in page').waitFor();
    await guarded.keepScreenshots('desk');
    await guarded.assertAccessible();
    await page.keyboard.press('c');
    await untilLinked(stage(), victor, password, 'CONFIRMED');
    await page.keyboard.press('u');
    await untilLinked(stage(), victor, password, undefined);
    await page.getByRole('heading', { name: /^Victor Lane asks: I forgot/ }).waitFor();
    await suggestions.getByRole('button', { name: password }).waitFor();
    await page.keyboard.press('x');
    await untilLinked(stage(), victor, password, 'REJECTED');
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await untilLinked(stage(), victor, password, undefined);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys of the support desk' }).waitFor();
    await page.keyboard.press('Escape');
  });
}
