import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  CancelJobDocument,
  JobsDocument,
  QueueStatusDocument,
  RecordingFactsOfDocument,
  RetryJobDocument,
} from '../../src/client/generated/operations.ts';
import { newId } from '../../src/lib/uuid.ts';
import { aRecording, aTinyWavFile, untilEnded } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

const ingest = 'ingest.tokenize-recording';
let app: TestApp;

const jobsOf = async (recordingId: string, more: object = {}) =>
  (await app.execute(JobsDocument, { filter: { recordingId, ...more } })).jobs.nodes;
const queued = async () => (await app.execute(QueueStatusDocument, {})).queue;
const codeOf = async (operation: typeof CancelJobDocument | typeof RetryJobDocument, id: string) =>
  (await app.refusal(operation, { id } as never)).extensions.code;

describe('where nobody works', () => {
  let ids: string[];
  before(async () => {
    app = await startTestApp({ work: false });
    ids = [];
    for (const seed of [1, 2, 3]) ids.push(await aRecording(app, { bytes: aTinyWavFile(seed) }));
  });
  after(() => app.close());

  test('the queue tells what waits, kind by kind, and that nobody works', async () => {
    const { queue, system } = await app.execute(QueueStatusDocument, {});
    assert.deepEqual([queue.waiting, queue.running, queue.failed], [3, 0, 0]);
    assert.equal(queue.kinds[0]?.kind, ingest, 'what is taken first comes first');
    assert.ok(queue.kinds[0].oldestWaitingS! > 0 && queue.kinds[0].oldestRunningS === null);
    assert.ok(queue.kinds.length > 10 && queue.kinds.slice(1).every(({ waiting }) => waiting === 0));
    assert.deepEqual(system.workers, []);
  });

  test('jobs are listed page by page, the latest first, and filtered', async () => {
    const seen: (string | null)[] = [];
    for (let after: string | null = null; ; ) {
      const {
        jobs,
      }: {
        jobs: {
          nodes: { recordingId?: string | null }[];
          pageInfo: { hasNextPage: boolean; endCursor?: string | null };
          total: { count: number };
        };
      } = await app.execute(JobsDocument, { first: 2, after });
      assert.equal(jobs.total.count, 3);
      seen.push(...jobs.nodes.map(({ recordingId }) => recordingId ?? null));
      after = jobs.pageInfo.endCursor ?? null;
      if (!jobs.pageInfo.hasNextPage) break;
    }
    assert.deepEqual(seen, ids.toReversed());
    assert.deepEqual(await jobsOf(ids[0]!, { states: ['RUNNING', 'DONE'] }), []);
    assert.equal((await jobsOf(ids[0]!, { kinds: [ingest] })).length, 1);
    const { extensions } = await app.refusal(JobsDocument, { filter: { kinds: ['nothing'] } } as never);
    assert.deepEqual([extensions.code, extensions.field], ['BAD_USER_INPUT', 'filter.kinds']);
  });

  test('a job is cancelled: its recording is given up; run again, it waits with all its attempts', async () => {
    const [job] = await jobsOf(ids[0]!);
    assert.deepEqual([job!.state, job!.attempt, job!.maxAttempts], ['WAITING', 1, 3]);
    assert.equal(await codeOf(RetryJobDocument, job!.id), 'CONFLICT');
    const { cancelJob } = await app.execute(CancelJobDocument, { id: job!.id });
    assert.equal(cancelJob.job.state, 'CANCELLED');
    assert.equal(await codeOf(CancelJobDocument, job!.id), 'CONFLICT');
    const given = await untilEnded(app, ids[0]!);
    assert.deepEqual([given.status, given.failure?.code], ['FAILED', 'CANCELLED']);
    const { retryJob } = await app.execute(RetryJobDocument, { id: job!.id });
    assert.deepEqual([retryJob.job.state, retryJob.job.attempt, retryJob.job.maxAttempts], ['WAITING', 1, 3]);
    const again = await app.execute(RecordingFactsOfDocument, { id: ids[0]! });
    assert.deepEqual([again.audioRecord?.status, again.audioRecord?.failure], ['QUEUED', null]);
    assert.equal((await queued()).waiting, 3);
  });

  test('what a job is about may be over, or another may be at it', async () => {
    const [job] = await jobsOf(ids[1]!);
    await app.execute(CancelJobDocument, { id: job!.id });
    // By another way: a newer job has the recording.
    await app.post({ query: `mutation { retryIngest(input: { id: "${ids[1]}" }) { audioRecord { id } } }` });
    assert.equal(await codeOf(RetryJobDocument, job!.id), 'CONFLICT');
    assert.equal((await jobsOf(ids[1]!, { states: ['WAITING'] })).length, 1);
    const [third] = await jobsOf(ids[2]!);
    await app.post({ query: `mutation { deleteAudioRecord(input: { id: "${ids[2]}" }) { deletedId } }` });
    assert.equal(await codeOf(RetryJobDocument, third!.id), 'NOT_FOUND');
    assert.equal(await codeOf(CancelJobDocument, newId()), 'NOT_FOUND');
  });
});

test('a worker is told of; a job that failed says why, and fails anew when it is run again', async () => {
  app = await startTestApp();
  try {
    const { system } = await app.execute(QueueStatusDocument, {});
    assert.deepEqual(
      system.workers.map(({ processId, places }) => [processId, places]),
      [[process.pid, 2]],
    );
    const id = await aRecording(app, { bytes: new TextEncoder().encode('no sound at all') });
    await untilEnded(app, id);
    await waitUntil('it failed', async () => (await queued()).failed === 1);
    const [job] = await jobsOf(id);
    assert.deepEqual([job!.state, job!.failure?.code, job!.attempt], ['FAILED', 'AUDIO_UNSUPPORTED', 1]);
    assert.ok(job!.startedAt && job!.endedAt);
    await app.execute(RetryJobDocument, { id: job!.id });
    await waitUntil('it failed again', async () => {
      const [now] = await jobsOf(id);
      return now!.state === 'FAILED' && now!.endedAt !== job!.endedAt;
    });
    assert.equal((await untilEnded(app, id)).failure?.code, 'AUDIO_UNSUPPORTED');
  } finally {
    await app.close();
  }
});
