import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { aReadyRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { answerOf, startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

let app: TestApp;
/** What the collector of traces was sent. */
const sent: { path: string; text: string }[] = [];
const collector = createServer(async (request, response) => {
  sent.push({ path: request.url ?? '', text: await textOf(request) });
  response.setHeader('Content-Type', 'application/json');
  response.end('{}');
});
before(async () => {
  await new Promise<void>((resolve) => {
    collector.listen(0, '127.0.0.1', resolve);
  });
  const { port } = collector.address() as AddressInfo;
  app = await startTestApp({
    config: { tracesEndpoint: `http://127.0.0.1:${port}`, slowStatementMs: 0 },
  });
});
after(async () => {
  await app.close();
  collector.close();
});

async function textOf(stream: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('latin1');
}

const get = async (path: string) => answerOf(await fetch(new URL(path, app.url)));

test('an id that the caller gives is in the answer, in the job that it causes and in the statements of both', async () => {
  const { db } = app;
  const upload = await fetch(new URL('uploads?fileName=a.wav', app.url), {
    method: 'PUT',
    body: aTinyWavFile(900) as Uint8Array<ArrayBuffer>,
  });
  const { uploadId } = (await answerOf(upload)).body;
  const requestId = 'support-desk:4711';
  const query = `mutation Bring($id: ID!) { createAudioRecord(input: { uploadId: $id }) { audioRecord { id } } }`;
  const answer = await app.post({ query, variables: { id: uploadId } }, { 'x-request-id': requestId });
  assert.equal(answer.requestId, requestId);
  await jobsAreDone(app);
  const jobs = await db.query<{ name: string }>(
    `select distinct name from pgboss.job where data->>'requestId' = $1`,
    [requestId],
  );
  const names = jobs.map(({ name }) => name);
  assert.ok(names.length > 1, `the ingest and what it causes: ${names}`);
  assert.ok(names.some((name) => name.startsWith('ingest.')));
});

test('metrics count operations by name and outcome, statements, jobs, queues and searches', async () => {
  const id = (await aReadyRecording(app, { bytes: aTinyWavFile(901, 48_000) })).id;
  const search = `query LookAlike($id: ID!) { similarAudio(query: { recording: { id: $id, startS: 0, endS: 1 } }) { hits { similarity } } }`;
  assert.equal((await app.post({ query: search, variables: { id } })).body.errors, undefined);
  await app.post({ query: 'query LookAlike { audioRecord(id: "no id") { id } }' });
  const { status, text } = await get('metrics');
  assert.equal(status, 200);
  for (const line of [
    /^phonograph_requests_total\{operation="LookAlike",type="query",outcome="ok"\} 1$/m,
    /^phonograph_requests_total\{operation="LookAlike",type="query",outcome="BAD_USER_INPUT"\} 1$/m,
    /^phonograph_search_leg_seconds_count\{search="similarAudio",leg="tokenize"\} 1$/m,
    /^phonograph_statement_seconds_count\{caller="request",outcome="ok"\} [1-9]/m,
    /^phonograph_statement_seconds_count\{caller="job",outcome="ok"\} [1-9]/m,
    /^phonograph_job_seconds_count\{job="ingest\.[\w-]+",outcome="ok"\} [1-9]/m,
    /^phonograph_query_cost_count [1-9]/m,
    /^phonograph_database_sessions\{state="open"\} [1-9]/m,
    /^phonograph_device_memory_bytes\{device="[^"]+"\} [1-9]/m,
    /^nodejs_eventloop_lag_p99_seconds /m,
  ]) {
    assert.match(text, line);
  }
  assert.doesNotMatch(text, /no id|select /);
});

test('each stage of a recording tells what it took: in the recording, in the queue, in the metrics', async () => {
  const seconds = 20;
  const startedMs = performance.now();
  const { id } = await aReadyRecording(app, { seconds, seed: 77 });
  await jobsAreDone(app);
  const tookS = (performance.now() - startedMs) / 1_000;
  const query = `{ audioRecord(id: "${id}") { readyAt createdAt stages { stage seconds endedAt } }
    queue { stages { stage recordings seconds audioS } } }`;
  const { audioRecord, queue } = (await app.post({ query })).body.data;
  const stages = new Map<string, number>(
    audioRecord.stages.map((one: { stage: string; seconds: number }) => [one.stage, one.seconds]),
  );
  const ingest = ['DECODE', 'SPEECH', 'TOKENIZE', 'HASH', 'STORE'];
  for (const stage of [...ingest, 'TURNING_POINTS', 'RHYTHM', 'COPIES', 'CONTENT'])
    assert.ok(stages.get(stage)! > 0, `${stage}: ${JSON.stringify(audioRecord.stages)}`);
  // They follow one another: together they fit between creation and READY.
  const ingestS = ingest.reduce((sum, stage) => sum + stages.get(stage)!, 0);
  const betweenS = (Date.parse(audioRecord.readyAt) - Date.parse(audioRecord.createdAt)) / 1_000;
  assert.ok(ingestS < betweenS + 0.05, `${ingestS} s of stages in ${betweenS} s`);
  assert.ok([...stages.values()].every((one) => one < tookS));
  const decode = queue.stages.find(({ stage }: { stage: string }) => stage === 'DECODE');
  const [stored] = await app.db.query<{ recordings: number; seconds: number; audioS: number }>(
    `select count(*)::float8 as recordings, sum(s.seconds)::float8 as seconds, sum(r.duration_s)::float8 as "audioS"
     from recording_stage s join recording r on r.id = s.recording_id where s.stage = 'DECODE'`,
  );
  assert.equal(decode.recordings, stored!.recordings);
  assert.ok(Math.abs(decode.seconds - stored!.seconds) < 1e-9);
  assert.ok(Math.abs(decode.audioS - stored!.audioS) < 1e-9);
  assert.ok(stored!.audioS >= seconds);
  const { text } = await get('metrics');
  for (const stage of [...ingest, 'TURNING_POINTS'])
    assert.match(text, new RegExp(`^phonograph_stage_seconds_count\\{stage="${stage}"\\} [1-9]`, 'm'));
});

test('ready says part by part; a database that is gone is named, and liveness is not readiness', async () => {
  const well = await get('readyz');
  assert.equal(well.status, 200);
  const parts = { database: 'ok', migrations: 'ok', 'queue worker': 'ok' };
  assert.deepEqual(well.body, { status: 'ready', checks: parts });
  const { db } = app;
  const query = db.query.bind(db);
  db.query = () => Promise.reject(new Error('connection lost'));
  try {
    const ill = await get('readyz');
    assert.equal(ill.status, 503);
    assert.equal(ill.body.checks.database, 'connection lost');
    assert.equal((await get('healthz')).status, 200);
  } finally {
    db.query = query;
  }
});

test('where the time went is told on request', async () => {
  const { body } = await app.post({ query: '{ audioRecords { nodes { id } } }', extensions: { cost: true } });
  const { spent } = body.extensions;
  assert.equal(spent.statements, 1);
  assert.ok(spent.sqlMs > 0 && spent.ownMs > 0 && spent.sqlMs + spent.ownMs <= spent.totalMs + 0.01);
});

test('spans of requests and their statements reach the collector', async () => {
  await app.post({ query: '{ audioRecords { nodes { id } } }' }, { 'x-request-id': 'traced-1' });
  await waitUntil(
    'the spans are there',
    async () => sent.some(({ text }) => text.includes('traced-1')),
    30_000,
  );
  assert.ok(sent.every(({ path }) => path === '/v1/traces'));
  const all = sent.map(({ text }) => text).join('');
  assert.match(all, /POST \/graphql/);
  assert.match(all, /db\.query\.text/);
});
