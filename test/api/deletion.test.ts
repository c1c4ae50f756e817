import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { ask, makeKey, makeWorkspace } from '../support/access.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { anUpload, aReadyRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp();
});
after(() => app.close());
const own = (query: string) => ask(app, app.app.localKey, query);

/** Tables, and files, in which the text stands anywhere. */
async function tracesOf(text: string): Promise<string[]> {
  const tables = await app.db.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'pgboss') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await app.db.query(`select 1 from ${name} t where t::text like $1 limit 1`, [`%${text}%`]);
    if (rows.length > 0) found.push(name);
  }
  for (const folder of ['originals', 'derived', 'uploads']) {
    const paths = await readdir(`${app.config.dataFolder}/${folder}`, { recursive: true }).catch(() => []);
    found.push(...paths.filter((path) => path.includes(text)));
  }
  return found;
}

test('a deleted recording leaves nothing but that it was deleted', async () => {
  const { id, sha256 } = await aReadyRecording(app, { seconds: 3, seed: 91, title: 'okapi77' });
  await own(
    `mutation { setTranscript(input: { recordingId: "${id}", content: "okapi77 was here" }) { transcript { revision } } }`,
  );
  const { createSoundLabel } = await own(
    'mutation { createSoundLabel(input: { name: "x" }) { soundLabel { id } } }',
  );
  const example = `labelId: "${createSoundLabel.soundLabel.id}", recordingId: "${id}", startS: 0.5, endS: 2`;
  await own(`mutation { addLabelExample(input: { ${example} }) { example { id } } }`);
  await own('mutation { refreshRecordingClusters(input: { by: SOUND }) { by } }');
  await own(`{ audioRecord(id: "${id}") { urls { reconstruction } } }`);
  await jobsAreDone(app);
  assert.ok((await tracesOf(id)).length > 8, 'the search finds it while it is there');
  await own(`mutation { deleteAudioRecord(input: { id: "${id}" }) { deletedId } }`);
  await jobsAreDone(app);
  assert.deepEqual(await tracesOf(id), ['public.audit_entry', 'public.event']);
  assert.deepEqual(await tracesOf('okapi77'), []);
  assert.deepEqual(await tracesOf(sha256), []);
  const { auditLog } = await own(
    `{ auditLog(filter: { targetId: "${id}" }) { nodes { operation outcome keyId } } }`,
  );
  assert.deepEqual(auditLog.nodes[0], { operation: 'deleteAudioRecord', outcome: 'OK', keyId: 'local' });
});

test('retention shows first, then deletes what is too old, and writes it down', async () => {
  const { id } = await aReadyRecording(app, { bytes: aTinyWavFile(92) });
  const { id: young } = await aReadyRecording(app, { bytes: aTinyWavFile(93) });
  await app.db.query(`update recording set created_at = now() - interval '31 days' where id = $1`, [id]);
  const due = await own('{ expiringRecordings(days: 30) { count recordings { id } } }');
  assert.deepEqual(due.expiringRecordings, { count: 1, recordings: [{ id }] });
  assert.equal((await own('{ expiringRecordings { count } }')).expiringRecordings.count, 0);
  await own('mutation { setRetention(input: { recordingDays: 30, auditDays: 10 }) { recordingDays } }');
  await app.db.query(
    `insert into audit_entry (workspace_id, id, at, key_id, key_name, operation, target_ids, outcome, request_id)
     values ($1, gen_random_uuid(), now() - interval '11 days', 'k', 'k', 'old', '{}', 'OK', 'r')`,
    [LOCAL_WORKSPACE_ID],
  );
  await app.app.runRetention();
  assert.equal((await own(`{ audioRecord(id: "${id}") { id } }`)).audioRecord, null);
  assert.equal((await own(`{ audioRecord(id: "${young}") { id } }`)).audioRecord.id, young);
  const { auditLog } = await own('{ auditLog(first: 100) { nodes { operation targetIds } } }');
  const entry = (name: string) =>
    auditLog.nodes.find(({ operation }: { operation: string }) => operation === name);
  assert.deepEqual(entry('expireRecordings')?.targetIds, [id]);
  assert.equal(entry('old'), undefined);
});

test('a deleted workspace lets nobody in at once, and leaves nothing', async () => {
  const { uploadId } = await anUpload(app, aTinyWavFile(94));
  const workspaceId = await makeWorkspace(app, 'short-lived');
  const { text } = await makeKey(app, ['ADMIN'], { workspaceId });
  await ask(app, text, 'mutation { upsertArticle(input: { key: "a", title: "okapi78" }) { outcome } }');
  await app.db.query('update upload set workspace_id = $1 where id = $2', [workspaceId, uploadId]);
  await ask(
    app,
    text,
    `mutation { createAudioRecord(input: { uploadId: "${uploadId}", title: "okapi78" }) { created } }`,
  );
  const remove = (name: string) =>
    `mutation { deleteWorkspace(input: { id: "${workspaceId}", name: "${name}" }) { deleting } }`;
  const wrong = await app.post({ query: remove('other') }, { authorization: `Bearer ${app.app.localKey}` });
  assert.equal(wrong.body.errors[0].extensions.code, 'BAD_USER_INPUT');
  assert.deepEqual((await own(remove('short-lived'))).deleteWorkspace, { deleting: true });
  const refused = await app.post({ query: '{ viewer { keyId } }' }, { authorization: `Bearer ${text}` });
  assert.equal(refused.status, 401);
  await waitUntil('it is gone', async () => {
    const { workspaces } = await own('{ workspaces { id } }');
    return workspaces.length === 1;
  });
  await waitUntil(
    'nothing is left',
    async () => (await tracesOf(workspaceId)).join() === 'public.audit_entry',
  );
  assert.deepEqual(await tracesOf('okapi78'), []);
});
