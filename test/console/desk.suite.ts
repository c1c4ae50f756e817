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

/** Leaves the workspace to others as it was, but for what was learned. */
async function removeAll({ app }: Stage): Promise<void> {
  await app.post({ query: 'mutation { deleteArticle(input: { key: "branch-opening-hours" }) { key } }' });
  const { body } = await app.post({
    query: '{ links(first: 50, filter: { status: CONFIRMED }) { nodes { id } } }',
  });
  for (const { id } of body.data.links.nodes as { id: string }[])
    await app.post({
      query: 'mutation($id: ID!) { removeLink(input: { id: $id }) { removedId } }',
      variables: { id },
    });
}

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

  it('learns from what was confirmed, and an article is written for what nothing answers', async () => {
    await using guarded = await stage().visit('/desk?named=forgot-password');
    const { page } = guarded;
    for (const { file, heading } of [
      { file: 'questions/forgot-password-reed.mp3', heading: /^Mr Reed asks/ },
      { file: 'questions/forgot-password-nadia.opus', heading: /^Nadia Baptiste asks/ },
    ]) {
      await page.getByRole('heading', { name: heading }).waitFor();
      await page.getByRole('button', { name: password, expanded: true }).waitFor();
      await page.keyboard.press('c');
      await untilLinked(stage(), file, password, 'CONFIRMED');
    }
    await page.getByRole('heading', { name: /^Victor Lane asks/ }).waitFor();

    await page.getByRole('tab', { name: 'Learning' }).click();
    await page.getByText('2 confirmed links to learn from').waitFor();
    await page.getByRole('button', { name: 'Train now' }).click();
    await page.getByText('Version 1 is learned.', { exact: true }).first().waitFor();
    const version = page.getByRole('region', { name: 'Versions' }).getByRole('row').nth(1);
    assert.match((await version.textContent())!, /2 confirmed.*answers/);
    const { body } = await stage().app.post({
      query: '{ alignmentVersions { nodes { isActive learnedFrom { confirmedLinks } } } }',
    });
    assert.deepEqual(body.data.alignmentVersions.nodes, [
      { isActive: true, learnedFrom: { confirmedLinks: 2 } },
    ]);
    await guarded.keepScreenshots('desk-learning');
    await guarded.assertAccessible();

    await page.goto(`/desk?question=${stage().seed.ids.get('questions/forgot-password-victor.wav')}`);
    await page.getByText('Sounds like a confirmed question').waitFor();
    await page.getByRole('button', { name: 'Play both, one after the other' }).click();
    const player = page.getByRole('region', { name: 'Player' });
    await player.getByRole('link', { name: /^Victor Lane asks/ }).waitFor();
    await player.getByRole('link', { name: /^(Mr Reed|Nadia Baptiste) asks/ }).waitFor();
    await guarded.keepScreenshots('desk-answer');
    await guarded.assertAccessible();

    const douglas = 'questions/opening-hours-douglas.mp3';
    await page.getByRole('tab', { name: 'Unanswered' }).click();
    const group = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: /^Douglas Muir asks: At what time/ }) });
    // Recordings are weighed anew in the background, and grouped when that is done.
    await group.getByRole('button', { name: 'Write an article' }).first().waitFor({ timeout: 60_000 });
    await group.getByRole('button', { name: 'Write an article' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Write an article' });
    await dialog.getByLabel('Title').fill('Branch opening hours');
    await dialog.getByLabel('Text', { exact: true }).fill('# Saturdays\n\nFrom *nine* to one.');
    assert.equal(await dialog.getByLabel('Key').inputValue(), 'branch-opening-hours');
    await dialog.getByRole('button', { name: /^Save and link to \d/ }).click();
    await untilLinked(stage(), douglas, 'Branch opening hours', 'CONFIRMED');
    await guarded.keepScreenshots('desk-unanswered');
    await guarded.assertAccessible();
    await removeAll(stage());
  });

  it('answers what is typed, and links another article by hand', async () => {
    await using guarded = await stage().visit('/desk?tab=ask');
    const { page } = guarded;
    await page.getByRole('searchbox', { name: 'What is asked' }).fill('My card was stolen');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Suggested articles' }).getByText('Lost or stolen card').waitFor();
    await guarded.keepScreenshots('desk-ask');
    const hours = 'questions/opening-hours-reed.opus';
    await page.goto(`/desk?question=${stage().seed.ids.get(hours)}`);
    await page.getByRole('searchbox', { name: 'Search articles by keyword' }).fill('appointment');
    await page.getByRole('button', { name: 'Link “Move a fibre appointment”' }).click();
    await untilLinked(stage(), hours, 'Move a fibre appointment', 'CONFIRMED');
    await removeAll(stage());
  });
}
