import assert from 'node:assert/strict';
import { readSample } from './samples.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Some recordings with transcripts, one of them a copy of a part, articles, and a key that all of it was made with, in a
 * service that has none yet.
 */
export async function fillLibrary(
  url: string,
): Promise<{ readonly key: string; readonly signedPath: string }> {
  let authorization: Record<string, string> = {};
  const ask = async (query: string, variables: object = {}) => {
    const response = await fetch(new URL('graphql', url), {
      method: 'POST',
      headers: { ...authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: whatever the server answers
    const answer = (await response.json()) as any;
    assert.ok(answer.data && !answer.errors, JSON.stringify(answer));
    return answer.data;
  };
  const { createApiKey } = await ask(
    `mutation { createApiKey(input: { name: "all", scopes: [ADMIN, OPERATOR] }) { text } }`,
  );
  authorization = { authorization: `Bearer ${createApiKey.text}` };
  const ids: string[] = [];
  for (const file of [
    'calls/card-blocked-abroad.opus',
    'copies/mortgage-excerpt.mp3',
    'calls/mortgage-rate-ends.mp3',
  ]) {
    const uploaded = await fetch(new URL(`uploads?fileName=${encodeURIComponent(file)}`, url), {
      method: 'PUT',
      headers: authorization,
      body: new Uint8Array(await readSample(file)),
    });
    const { uploadId } = (await uploaded.json()) as { uploadId: string };
    const transcript = {
      content: 'Hello.\nMy card is blocked.\nCould you help me?',
      format: 'TEXT',
      language: 'en',
    };
    const input = { uploadId, title: file, language: 'en', metadata: { file }, transcript };
    const { createAudioRecord } = await ask(
      'mutation ($input: CreateAudioRecordInput!) { createAudioRecord(input: $input) { audioRecord { id } } }',
      { input },
    );
    ids.push(createAudioRecord.audioRecord.id);
  }
  await ask(`mutation { upsertArticle(input: { key: "cards", title: "Blocked cards", language: "en",
    body: "A blocked card is opened again by telephone." }) { article { id } } }`);
  await waitUntil(
    'everything is READY and the queue is empty',
    async () => {
      const { audioRecords, queue } = await ask(
        '{ audioRecords { nodes { status } } queue { waiting running } }',
      );
      const isReady = audioRecords.nodes.every(({ status }: { status: string }) => status === 'READY');
      return isReady && queue.waiting + queue.running === 0;
    },
    240_000,
  );
  const { audioRecord } = await ask('query ($id: ID!) { audioRecord(id: $id) { urls { original } } }', {
    id: ids[0],
  });
  return { key: createApiKey.text, signedPath: audioRecord.urls.original };
}
