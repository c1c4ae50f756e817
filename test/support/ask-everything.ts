import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

/** Operations of every kind, and the bytes behind the routes. */
const documents = {
  list: `{ audioRecords(first: 50, orderBy: { field: CREATED_AT, direction: ASC }) {
    nodes { id fileName sha256 status durationS createdAt metadata tokenizerId levels(buckets: 20) histogram
      transcript { segments(first: 10) { nodes { text startS } } }
      turningPoints(first: 5) { nodes { timeS strength } } copies { other { id } coverage } }
    total { count } } }`,
  articles: `{ articles(first: 20) { nodes { id key title body version } total { count } } }`,
  searchArticles: `{ searchArticles(query: "blocked card", match: ANY) { nodes { article { id } relevance } } }`,
  hybrid: `{ search(input: { text: "my card is blocked", target: SEGMENTS }) {
    nodes { rank score recording { id } matches { startS } } total { count } } }`,
  phrase: `{ locatePhrase(phrase: "card") { nodes { text startS } total { count } } }`,
  duplicates: `{ duplicateGroups { nodes { id memberCount } total { count } } }`,
  analytics: `{ analytics { recordings { all { recordings ready hours } } tokens { distinct tokens } } }`,
};

const aboutRecording = {
  copies: `query ($id: ID!) { findCopies(query: { recording: { id: $id, startS: 3, endS: 7 } }) { hits { recording { id } confidence startS } } }`,
  alike: `query ($id: ID!) { similarAudio(query: { recording: { id: $id, startS: 3, endS: 7 } }) { hits { recording { id } similarity } } }`,
  locate: `query ($id: ID!) { locate(example: { recording: { id: $id, startS: 0, endS: 1 } }) {
    nodes { startS similarity } total { count } } }`,
};

/** What a service answers to everything that is asked here, to be compared with what another one answers. */
export async function askEverything(url: string, key: string): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const ask = async (query: string, variables: object = {}) => {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(new URL('graphql', url), { method: 'POST', headers, body });
    // biome-ignore lint/suspicious/noExplicitAny: it is only compared
    const answer = (await response.json()) as any;
    assert.ok(answer.data, JSON.stringify(answer));
    return answer.data;
  };
  const answers: Record<string, unknown> = {};
  for (const [name, document] of Object.entries(documents)) answers[name] = await ask(document);
  const { audioRecords } = await ask(documents.list);
  for (const { id } of audioRecords.nodes as { id: string }[]) {
    for (const [name, document] of Object.entries(aboutRecording)) {
      answers[`${name} ${id}`] = await ask(document, { id });
    }
    for (const what of ['original', 'reconstruction.wav', 'codes.npy']) {
      const response = await fetch(new URL(`recordings/${id}/${what}`, url), { headers });
      assert.equal(response.status, 200, `${what} of ${id}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      answers[`${what} ${id}`] = createHash('sha256').update(bytes).digest('hex');
    }
  }
  return answers;
}
