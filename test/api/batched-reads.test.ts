import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { readSchema } from '../../src/graphql/server.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { aReadyRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { statementsOfRequest } from '../support/statements-of-request.ts';
import { widestSelection } from '../support/widest-selection.ts';

const few = 2;
const many = 10;
const schema = buildSchema(readSchema().join('\n'));

/** Lists whose entries are asked for everything. `first` is what is tried with a few and with many. */
const lists: readonly { readonly of: string; readonly query: string }[] = [
  { of: 'AudioRecord', query: 'audioRecords(first: $first) { nodes { FIELD } }' },
  { of: 'Article', query: 'articles(first: $first) { nodes { FIELD } }' },
  { of: 'SoundLabel', query: 'soundLabels(first: $first) { nodes { FIELD } }' },
  { of: 'DuplicateGroup', query: 'duplicateGroups(first: $first) { nodes { FIELD } }' },
  { of: 'RecordingCluster', query: 'recordingClusters(first: $first, minSimilarity: 1) { nodes { FIELD } }' },
  { of: 'ArticleHit', query: 'searchArticles(query: "router", first: $first) { nodes { FIELD } }' },
  { of: 'SearchHit', query: 'search(input: { text: "router" }, first: $first) { nodes { FIELD } }' },
  {
    of: 'SearchHit',
    query: 'search(input: { text: "router", target: ARTICLES }, first: $first) { nodes { FIELD } }',
  },
  { of: 'PhraseOccurrence', query: 'locatePhrase(phrase: "router", first: $first) { nodes { FIELD } }' },
];

/** Measured one after the other, with sound decoded each time: no statement of its own (`qualityService`). */
const leftOut = ['AudioRecord.roundTrip'];

let app: TestApp;
before(async () => {
  app = await startTestApp({
    config: { limits: { maxQueryCost: 1e9, timeoutS: 600, requestsPerMinute: 0, concurrentSearches: 100 } },
  });
  const mutate = async (query: string, variables: object) => {
    const { body, text } = await app.post({ query, variables });
    assert.equal(body.errors, undefined, text);
    return body.data;
  };
  for (let index = 0; index < many; index++) {
    const { id } = await aReadyRecording(app, {
      bytes: aTinyWavFile(500 + index, 48_000),
      fileName: `${index}.wav`,
    });
    // The same sound with other bytes: a group of duplicates.
    const again = Buffer.concat([aTinyWavFile(500 + index, 48_000), Buffer.from('again')]);
    await aReadyRecording(app, { bytes: again, fileName: `${index} again.wav` });
    const content = `The router of ${index} is slow.\n\nIt was restarted twice.`;
    await mutate(
      `mutation ($input: SetTranscriptInput!) { setTranscript(input: $input) { transcript { revision } } }`,
      { input: { recordingId: id, content, format: 'TEXT' } },
    );
    const { createSoundLabel } = await mutate(
      'mutation ($name: String!) { createSoundLabel(input: { name: $name }) { soundLabel { id } } }',
      { name: `sound ${index}` },
    );
    await mutate(
      'mutation ($input: AddLabelExampleInput!) { addLabelExample(input: $input) { example { id } } }',
      {
        input: { labelId: createSoundLabel.soundLabel.id, recordingId: id, startS: 0, endS: 1.6 },
      },
    );
    for (const body of ['The router.', 'The router must be restarted.']) {
      await mutate('mutation ($input: ArticleInput!) { upsertArticle(input: $input) { outcome } }', {
        input: { key: `router-${index}`, title: `Router ${index}`, body, tags: ['router'] },
      });
    }
  }
  await jobsAreDone(app);
});
after(() => app.close());

async function statementsOf(query: string, first: number): Promise<string[]> {
  const { statements, answer } = await statementsOfRequest(app, query, { first });
  const [list] = Object.values<{ nodes: unknown[] }>(answer.body.data);
  assert.ok(list!.nodes.length >= first, `${list!.nodes.length} entries, ${first} wanted`);
  return statements;
}

for (const { of, query } of lists) {
  describe(`a list of ${of}`, () => {
    const type = schema.getType(of) as GraphQLObjectType;
    // What a search found is kept for its next pages.
    before(() => statementsOf(`query ($first: Int!) { ${query.replace('FIELD', '__typename')} }`, few));
    for (const name of Object.keys(type.getFields())) {
      const field = widestSelection(schema, type, name, leftOut);
      if (field === null) continue;
      test(`asks for ${name} in as many statements for ${many} entries as for ${few}`, async () => {
        const text = `query ($first: Int!) { ${query.replace('FIELD', field)} }`;
        const ofFew = await statementsOf(text, few);
        const ofMany = await statementsOf(text, many);
        const shown = ofMany.map((sql) => sql.replace(/\s+/g, ' ').slice(0, 150)).join('\n');
        assert.equal(ofMany.length, ofFew.length, `${text}\n${shown}`);
      });
    }
  });
}
