import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  type AudioRecordFilter,
  DeleteRecordingDocument,
  RecordingClustersDocument,
  RefreshRecordingClustersDocument,
} from '../../src/client/generated/operations.ts';
import { noise, wavBytes } from '../support/audio-fixtures.ts';
import { aReadyRecording } from '../support/make-recordings.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

const RATE_HZ = 24_000;
const PART_S = 5;
let app: TestApp;
/** Ids of the recordings of each kind of sound. */
const kinds: string[][] = [];

/** A chord of low tones that swells. */
function organ(seconds: number, startS: number): Float32Array {
  return Float32Array.from({ length: seconds * RATE_HZ }, (_, at) => {
    const t = startS + at / RATE_HZ;
    const swell = 0.6 + 0.4 * Math.sin(t * 2);
    return 0.1 * swell * [110, 165, 220, 330].reduce((sum, hz) => sum + Math.sin(2 * Math.PI * hz * t), 0);
  });
}

before(async () => {
  app = await startTestApp();
  const voice = speechLike(20, 3);
  const sources: ((part: number) => Float32Array)[] = [
    (part) => voice.slice(part * PART_S * RATE_HZ, (part + 1) * PART_S * RATE_HZ),
    (part) => noise(PART_S * RATE_HZ, 40 + part).map((sample) => sample * 0.3),
    (part) => organ(PART_S, part * 1.37),
  ];
  for (const [kind, source] of sources.entries()) {
    const ids: string[] = [];
    for (let part = 0; part < 4; part++) {
      const bytes = wavBytes([source(part)], RATE_HZ);
      const metadata = { kind };
      ids.push((await aReadyRecording(app, { bytes, fileName: `${kind}-${part}.wav`, metadata })).id);
    }
    kinds.push(ids.sort());
  }
  await waitUntil('clusters were computed', async () => (await clustersOf()).upToDate, 60_000);
});
after(() => app.close());

interface Wanted {
  readonly by?: 'SOUND' | 'SPEAKER';
  readonly minSimilarity?: number;
  readonly first?: number;
  readonly after?: string | null;
  readonly filter?: AudioRecordFilter;
}
const clustersOf = async ({ by = 'SOUND', ...rest }: Wanted = {}) =>
  (await app.execute(RecordingClustersDocument, { by, ...rest })).recordingClusters;
type Cluster = Awaited<ReturnType<typeof clustersOf>>['nodes'][number];
const idsOf = (cluster: Cluster) => cluster.members.nodes.map(({ recording }) => recording.id).sort();

test('recordings that sound alike are together, each group with its most typical member first', async () => {
  const { nodes, total, recordingCount, finestSimilarity } = await clustersOf();
  assert.deepEqual(nodes.map(idsOf).sort(), kinds.toSorted());
  assert.deepEqual(total, { count: 3, exact: true });
  assert.deepEqual([recordingCount, finestSimilarity], [12, 1]);
  for (const cluster of nodes) {
    const similarities = cluster.members.nodes.map(({ similarity }) => similarity);
    assert.deepEqual(
      similarities,
      similarities.toSorted((a, b) => b - a),
    );
    assert.ok(similarities.every((similarity) => similarity > 0.5 && similarity <= 1.000_001));
    assert.equal(cluster.medoid.id, cluster.members.nodes[0]?.recording.id);
    assert.equal(cluster.members.total.count, cluster.size);
  }
});

test('a higher similarity parts them, what is alone is listed apart', async () => {
  const all = await clustersOf({ minSimilarity: 1 });
  assert.deepEqual(all.nodes, []);
  assert.deepEqual(
    all.unclustered.nodes.map(({ id }) => id),
    kinds.flat().sort(),
  );
  assert.deepEqual((await clustersOf()).unclustered.nodes, []);
});

test('clusters are paged, and filtered by their members', async () => {
  const first = await clustersOf({ first: 2 });
  assert.equal(first.pageInfo.hasNextPage, true);
  const rest = await clustersOf({ first: 2, after: first.pageInfo.endCursor ?? null });
  assert.equal(rest.pageInfo.hasNextPage, false);
  assert.deepEqual([...first.nodes, ...rest.nodes].map(idsOf).sort(), kinds.toSorted());
  const filtered = await clustersOf({ filter: { metadata: { kind: 1 } } });
  assert.deepEqual(filtered.nodes.map(idsOf), [kinds[1]]);
});

test('speakers are clustered on their own', async () => {
  const { nodes } = await clustersOf({ by: 'SPEAKER' });
  assert.ok(nodes.some((cluster) => idsOf(cluster).join() === kinds[0]!.join()));
});

test('a deleted recording leaves its cluster; a computed anew one refuses old cursors', async () => {
  const before = await clustersOf({ first: 1 });
  const gone = kinds[2]!.pop()!;
  await app.execute(DeleteRecordingDocument, { input: { id: gone } });
  assert.deepEqual((await clustersOf()).nodes.map(idsOf).sort(), kinds.toSorted());
  await app.execute(RefreshRecordingClustersDocument, { input: { by: 'SOUND' } });
  await waitUntil('it was computed', async () => (await clustersOf()).recordingCount === 11);
  const refused = await app.refusal(RecordingClustersDocument, {
    by: 'SOUND',
    after: before.pageInfo.endCursor,
  });
  assert.deepEqual([refused.extensions.code, refused.extensions.field], ['BAD_USER_INPUT', 'after']);
});
