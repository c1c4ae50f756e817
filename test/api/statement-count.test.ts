import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { aReadyRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { statementsOfRequest } from '../support/statements-of-request.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp();
  for (let seed = 0; seed < 4; seed++) {
    await aReadyRecording(app, { bytes: aTinyWavFile(300 + seed, 24_000), fileName: `${seed}.wav` });
  }
  await jobsAreDone(app);
});
after(() => app.close());

const statementsOf = async (query: string) => (await statementsOfRequest(app, query)).statements;

const simple = `id fileName title metadata status ingest { stage progress attempt } failure { code } warnings sha256
  byteCount container durationS frameCount tokenizerId urls { original codes }`;

test('a list with every plain field of its recordings is one statement, with the total two', async () => {
  assert.equal(
    (
      await statementsOf(
        `{ audioRecords { nodes { ${simple} } edges { cursor node { ${simple} } } pageInfo { endCursor } } }`,
      )
    ).length,
    1,
  );
  assert.equal(
    (await statementsOf(`{ audioRecords { nodes { ${simple} } total { count exact } } }`)).length,
    2,
  );
});

test('the same recording asked for many times is one statement', async () => {
  const { body } = await app.post({ query: '{ audioRecords(first: 2) { nodes { id } } }' });
  const [a, b] = body.data.audioRecords.nodes;
  const query = `{ a: audioRecord(id: "${a.id}") { ${simple} } b: audioRecord(id: "${b.id}") { id } c: audioRecord(id: "${a.id}") { title } }`;
  assert.equal((await statementsOf(query)).length, 1);
});

test('the taught sounds of many recordings and their anchors are one statement each', async () => {
  const sounds = '{ audioRecords { nodes { sounds { startS endS score } } } }';
  assert.equal((await statementsOf(sounds)).length, 2);
  const anchors = '{ audioRecords(first: 1) { nodes { anchors { nodes { index sounds { score } } } } } }';
  assert.equal((await statementsOf(anchors)).length, 3);
});

test('what recordings hold is one statement a field', async () => {
  for (const field of [
    'levels',
    'histogram',
    'codes { tokens }',
    'anchors { nodes { index startS endS histogram { bin share } } total { count } }',
  ]) {
    const statements = await statementsOf(`{ audioRecords { nodes { ${field} } } }`);
    assert.equal(statements.length, 2, `${field}: ${statements.join('\n')}`);
  }
});
