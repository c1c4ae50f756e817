import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  ActivateAlignmentDocument,
  AddTypedQuestionsDocument,
  AlignmentVersionsDocument,
  ConfirmLinkDocument,
  LinkConfirmedDocument,
  LinkKnowledgeDocument,
  type LinkKnowledgeInput,
  LinksDocument,
  LinksOfArticleDocument,
  RecordingsAskingDocument,
  RejectLinkDocument,
  RemoveLinkDocument,
  SetTranscriptDocument,
  TrainAlignmentDocument,
  type TrainAlignmentInput,
  UnansweredQuestionsDocument,
  UpsertArticlesDocument,
  type VersionFactsFragment,
} from '../../src/client/generated/operations.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { anUpload, aReadyRecording } from '../support/make-recordings.ts';
import { runCommand } from '../support/run-command.ts';
import { readSample, samplePath } from '../support/samples.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

/** Of each article: one question in three synthetic voices that differ. */
const questions: Record<string, readonly [string, string, string]> = {
  'reset-password': ['forgot-password-victor.wav', 'forgot-password-nadia.opus', 'forgot-password-reed.mp3'],
  'lost-card': ['lost-card-sal.flac', 'lost-card-grace.ogg', 'lost-card-walt.opus'],
  'track-parcel': ['where-is-parcel-ida.mp3', 'where-is-parcel-owen.opus', 'where-is-parcel-douglas.ogg'],
  refunds: ['refund-time-ellen.mp3', 'refund-time-victor.opus', 'refund-time-nadia.flac'],
  'slow-internet': ['internet-slow-walt.mp3', 'internet-slow-ida.opus', 'internet-slow-sal.ogg'],
};
const keys = Object.keys(questions);
const recordings = new Map<string, string>();
const recordingOf = (key: string, voice: number) => recordings.get(questions[key]![voice]!)!;

let app: TestApp;
before(async () => {
  app = await startTestApp();
  // Titles share no word with the questions: what is found is found by the sound.
  const articles = keys.map((key, index) => ({
    key,
    title: `Article ${index}`,
    body: `Text number ${index}.`,
  }));
  await app.execute(UpsertArticlesDocument, { input: { articles } });
  await Promise.all(
    Object.values(questions)
      .flat()
      .map(async (file) => {
        const { id } = await aReadyRecording(app, {
          bytes: await readSample(`questions/${file}`),
          fileName: file,
        });
        recordings.set(file, id);
      }),
  );
});
after(() => app.close());

const ask = async (input: LinkKnowledgeInput, first = 5) =>
  (await app.execute(LinkKnowledgeDocument, { input, first })).linkKnowledge;
const askRecording = (id: string) => ask({ recording: { id } });
const confirm = async (key: string, voice: number) => {
  const input = { recording: { id: recordingOf(key, voice) }, articleKey: key };
  return (await app.execute(ConfirmLinkDocument, { input })).confirmLink;
};

async function train(input: TrainAlignmentInput = {}): Promise<VersionFactsFragment> {
  const { trainAlignment } = await app.execute(TrainAlignmentDocument, { input });
  const { version } = trainAlignment.version;
  let found: VersionFactsFragment | undefined;
  await waitUntil(
    'the alignment is trained',
    async () => {
      const { alignmentVersions } = await app.execute(AlignmentVersionsDocument, {});
      found = alignmentVersions.nodes.find((each) => each.version === version);
      return found !== undefined && found.status !== 'TRAINING';
    },
    60_000,
  );
  assert.equal(found!.status, 'READY', found!.problem ?? '');
  return found!;
}

/** Mean of 1 / rank of the right articles of the questions in one voice. */
async function meanReciprocalRank(voice: number): Promise<number> {
  let sum = 0;
  for (const key of keys) {
    const { suggestions } = await askRecording(recordingOf(key, voice));
    const rank = suggestions.find(({ article }) => article.key === key)?.rank;
    sum += rank === undefined ? 0 : 1 / rank;
  }
  return sum / keys.length;
}

describe('linking recordings to articles by their sound', () => {
  test('before anything was learned the sound finds nothing, and says why', async () => {
    const answer = await askRecording(recordingOf('refunds', 0));
    assert.deepEqual([answer.suggestions, answer.noGoodArticle, answer.answeredBy], [[], true, null]);
    assert.match(answer.notes.join(' '), /No alignment is active/);
  });

  test('each round of confirmed links makes the ranks of questions never confirmed better', async () => {
    await confirm('refunds', 0);
    await confirm('lost-card', 0);
    const first = await train();
    assert.deepEqual(
      [first.version, first.isActive, first.learnedFrom!.confirmedLinks, first.before],
      [1, true, 2, null],
    );
    const few = await meanReciprocalRank(2);
    for (const key of keys) for (const voice of [0, 1]) await confirm(key, voice);
    const second = await train();
    assert.equal(second.isActive, true);
    assert.equal(second.after!.sound.count, 10);
    assert.ok(second.after!.fused.mrr > second.before!.fused.mrr, JSON.stringify(second));
    const many = await meanReciprocalRank(2);
    assert.ok(many > few && many >= 0.8, `${few} -> ${many}`);
  });

  test('a suggestion tells which path speaks for it, how surely, and which link says the same where', async () => {
    const answer = await askRecording(recordingOf('track-parcel', 2));
    assert.deepEqual([answer.answeredBy, answer.alignmentVersion], ['SOUND', 2]);
    const [best] = answer.suggestions;
    assert.equal(best!.article.key, 'track-parcel');
    assert.equal(best!.answeredBy, 'SOUND');
    assert.deepEqual(
      best!.paths.map(({ path, rank }) => [path, rank]),
      [['SOUND', 1]],
    );
    const sum = answer.suggestions.reduce((total, { probability }) => total + probability!, 0);
    assert.ok(Math.abs(sum - 1) < 1e-6, `${sum}`);
    const { soundsLike } = best!;
    const linked = [recordingOf('track-parcel', 0), recordingOf('track-parcel', 1)];
    assert.ok(linked.includes(soundsLike!.link.recording.id));
    assert.ok(soundsLike!.endS - soundsLike!.startS > 0.5 && soundsLike!.endS <= answer.durationS! + 0.08);
    assert.ok(soundsLike!.linkEndS - soundsLike!.linkStartS > 0.5);
  });

  test('a clip that is not stored is answered like a recording', async () => {
    const { uploadId } = await anUpload(app, await readSample('questions/lost-card-walt.opus'));
    const answer = await ask({ uploadId });
    assert.equal(answer.suggestions[0]!.article.key, 'lost-card');
    assert.equal(answer.suggestions[0]!.decision, null);
  });

  test('what was rejected is not suggested there again, and can be confirmed after all', async () => {
    const id = recordingOf('slow-internet', 2);
    const before = await askRecording(id);
    assert.equal(before.suggestions[0]!.article.key, 'slow-internet');
    const input = { recording: { id }, articleKey: 'slow-internet' };
    assert.equal((await app.execute(RejectLinkDocument, { input })).rejectLink.changed, true);
    assert.equal((await app.execute(RejectLinkDocument, { input })).rejectLink.changed, false);
    const rejected = (await askRecording(id)).suggestions.at(-1)!;
    assert.deepEqual(
      [rejected.article.key, rejected.decision, rejected.probability],
      ['slow-internet', 'REJECTED', 0],
    );
    const { confirmLink } = await app.execute(ConfirmLinkDocument, { input });
    assert.deepEqual([confirmLink.changed, confirmLink.link.status], [true, 'CONFIRMED']);
    const { removeLink } = await app.execute(RemoveLinkDocument, { input: { id: confirmLink.link.id } });
    assert.equal(removeLink.removedId, confirmLink.link.id);
    const refused = await app.refusal(RemoveLinkDocument, { input: { id: confirmLink.link.id } });
    assert.equal(refused.extensions.code, 'NOT_FOUND');
  });

  test('a confirmed link is told in the log of events, and once', async () => {
    const { eventCursor } = (await app.post({ query: '{ eventCursor }' })).body.data;
    const input = {
      recording: { id: recordingOf('refunds', 2), startS: 0, endS: 1.5 },
      articleKey: 'refunds',
    };
    const { confirmLink } = await app.execute(ConfirmLinkDocument, { input });
    assert.equal((await app.execute(ConfirmLinkDocument, { input })).confirmLink.changed, false);
    for await (const { linkConfirmed } of app.client.subscribe(LinkConfirmedDocument, {
      after: eventCursor,
    })) {
      assert.equal(linkConfirmed.linkId, confirmLink.link.id);
      break;
    }
    await app.execute(RemoveLinkDocument, { input: { id: confirmLink.link.id } });
  });

  test('an article knows who asks for it: confirmed recordings, then suggested ones, page by page', async () => {
    await jobsAreDone(app);
    const page = async (after?: string | null) =>
      (await app.execute(LinksOfArticleDocument, { key: 'refunds', first: 2, after: after ?? null })).article!
        .askedBy;
    const first = await page();
    assert.deepEqual(
      first.nodes.map(({ status }) => status),
      ['CONFIRMED', 'CONFIRMED'],
    );
    const rest = await page(first.pageInfo.endCursor);
    assert.ok(rest.nodes.some(({ recording }) => recording.id === recordingOf('refunds', 2)));
    assert.ok(
      rest.nodes.every(({ status, alignmentVersion }) => status === 'SUGGESTED' && alignmentVersion === 2),
    );
  });

  test('an earlier version can be taken back into use', async () => {
    const { activateAlignment } = await app.execute(ActivateAlignmentDocument, { input: { version: 1 } });
    assert.equal(activateAlignment.version.isActive, true);
    assert.equal((await askRecording(recordingOf('refunds', 2))).alignmentVersion, 1);
    await app.execute(ActivateAlignmentDocument, { input: { version: 2 } });
    const { alignmentVersions } = await app.execute(AlignmentVersionsDocument, { first: 1 });
    assert.deepEqual([alignmentVersions.nodes[0]!.isActive, alignmentVersions.total.count], [true, 2]);
    const refused = await app.refusal(ActivateAlignmentDocument, { input: { version: 99 } });
    assert.deepEqual([refused.extensions.code, refused.extensions.field], ['NOT_FOUND', 'input.version']);
  });

  test('a typed question finds recordings that have no transcript, once questions are known', async () => {
    const typed = {
      'reset-password': 'I forgot my password, how can I reset it?',
      refunds: 'How long does it take to get my money back?',
      'lost-card': 'My card was lost, what now?',
    };
    const list = Object.entries(typed).map(([articleKey, text]) => ({ articleKey, text }));
    const added = await app.execute(AddTypedQuestionsDocument, { input: { questions: list } });
    assert.deepEqual(added.addTypedQuestions, { added: 3, unchanged: 0 });
    const again = await app.execute(AddTypedQuestionsDocument, { input: { questions: list } });
    assert.deepEqual(again.addTypedQuestions, { added: 0, unchanged: 3 });
    const third = await train();
    assert.equal(third.learnedFrom!.typedQuestions, 3);
    if (!third.isActive) await app.execute(ActivateAlignmentDocument, { input: { version: third.version } });
    await jobsAreDone(app);
    const answer = await ask({ text: 'when do I get the money' });
    assert.deepEqual([answer.suggestions[0]!.article.key, answer.answeredBy], ['refunds', 'TRANSCRIPT']);
    const { recordingsAsking } = await app.execute(RecordingsAskingDocument, {
      text: 'when do I get the money',
      first: 5,
    });
    const asking = recordingsAsking.map(({ link }) => link.recording.id);
    const confirmed = [recordingOf('refunds', 0), recordingOf('refunds', 1)];
    assert.deepEqual(asking.slice(0, 2).toSorted(), confirmed.toSorted());
    // Only its sound tells that it asks the same.
    assert.ok(asking.includes(recordingOf('refunds', 2)));
  });

  test('the command line links a file and tells of the versions', async () => {
    const run = (...args: string[]) => runCommand([...args, '--server', app.url, '--json']);
    const linked = await run('link', samplePath('questions/where-is-parcel-douglas.ogg'), '--first', '2');
    assert.equal(linked.exitCode, 0, linked.stderr);
    const [{ suggestions }] = linked.json();
    assert.deepEqual([suggestions.length, suggestions[0].article.key], [2, 'track-parcel']);
    const versions = await run('align', 'versions');
    assert.deepEqual(
      versions.json().map(({ version }: { version: number }) => version),
      [3, 2, 1],
    );
  });

  test('questions without a good article are grouped by what they ask', async () => {
    const { unansweredQuestions } = await app.execute(UnansweredQuestionsDocument, { maxProbability: 1 });
    const ids = unansweredQuestions.groups.flatMap(({ recordings: members }) => members.map(({ id }) => id));
    // Those in the third voice: the others have a confirmed link.
    assert.deepEqual(ids.toSorted(), keys.map((key) => recordingOf(key, 2)).toSorted());
    assert.equal(unansweredQuestions.total.count, keys.length);
  });

  test('an article that came after the training is suggested by words alone, also before anybody asks', async () => {
    const id = recordingOf('slow-internet', 2);
    const content = 'Do your parking garages take vouchers?';
    await app.execute(SetTranscriptDocument, { input: { recordingId: id, content } });
    const articles = [{ key: 'parking', title: 'Parking garages', body: 'All garages take vouchers.' }];
    await app.execute(UpsertArticlesDocument, { input: { articles } });
    await app.execute(ActivateAlignmentDocument, { input: { version: 1 } });
    await jobsAreDone(app);
    const { article } = await app.execute(LinksOfArticleDocument, { key: 'parking', first: 5, after: null });
    assert.deepEqual(
      article!.askedBy.nodes.map(({ recording, status, probability }) => [recording.id, status, probability]),
      [[id, 'SUGGESTED', null]],
    );
    const asked = (await askRecording(id)).suggestions.find(({ article: { key } }) => key === 'parking');
    assert.equal(asked!.probability, null);
  });

  test('what cannot be linked is refused with the field at fault', async () => {
    const id = recordingOf('refunds', 0);
    const refusal = async (document: Parameters<TestApp['refusal']>[0], input: object) => {
      const { code, field } = (await app.refusal(document, { input })).extensions;
      return [code, field];
    };
    assert.deepEqual(await refusal(ConfirmLinkDocument, { recording: { id }, articleKey: 'none' }), [
      'NOT_FOUND',
      'input.articleKey',
    ]);
    assert.deepEqual(await refusal(ConfirmLinkDocument, { recording: { id } }), [
      'BAD_USER_INPUT',
      'input.articleId',
    ]);
    assert.deepEqual(
      await refusal(ConfirmLinkDocument, { recording: { id, startS: 1, endS: 900 }, articleKey: 'refunds' }),
      ['BAD_USER_INPUT', 'input.recording.endS'],
    );
    assert.deepEqual(await refusal(LinkKnowledgeDocument, { segment: { recordingId: id, index: 0 } }), [
      'NOT_FOUND',
      'input.segment.index',
    ]);
    assert.deepEqual(await refusal(LinkKnowledgeDocument, { text: '' }), ['BAD_USER_INPUT', 'input.text']);
    const { links } = await app.execute(LinksDocument, { filter: { status: 'CONFIRMED' }, first: 1 });
    assert.deepEqual([links.total.count, links.pageInfo.hasNextPage], [10, true]);
  });
});
