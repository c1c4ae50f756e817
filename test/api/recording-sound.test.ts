import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  AnchorsOfDocument,
  CodesOfDocument,
  HistogramOfDocument,
  LevelsOfDocument,
  type RecordingFactsFragment,
} from '../../src/client/generated/operations.ts';
import { aReadyRecording, aRecording } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

/** Crosses the edge between two stored chunks of codes (640 frames, 51.2 s), and ends within an anchor. */
const SECONDS = 53.27;
const FRAMES = Math.ceil((SECONDS * 24_000) / 1_920);

let app: TestApp;
let recording: RecordingFactsFragment;
/** [16][frames], gathered through the API in pages. */
let codes: number[][];

async function codesOf(variables: { startFrame?: number; frameCount?: number; layers?: number[] }) {
  const { audioRecord } = await app.execute(CodesOfDocument, { id: recording.id, ...variables });
  return audioRecord!.codes!;
}

async function anchorsOf(variables: {
  first?: number;
  after?: string;
  startS?: number;
  endS?: number;
  context?: number;
  layers?: number[];
}) {
  const { audioRecord } = await app.execute(AnchorsOfDocument, { id: recording.id, ...variables });
  return audioRecord!.anchors;
}

before(async () => {
  app = await startTestApp();
  recording = await aReadyRecording(app, { seconds: SECONDS, seed: 5 });
  codes = (await codesOf({ startFrame: 0, frameCount: 1_500 })).tokens;
});
after(() => app.close());

describe('codes', () => {
  test('are 16 layers of tokens 0..2047, one column a frame', () => {
    assert.equal(recording.frameCount, FRAMES);
    assert.equal(codes.length, 16);
    for (const layer of codes) {
      assert.equal(layer.length, FRAMES);
      assert.ok(layer.every((token) => Number.isInteger(token) && token >= 0 && token <= 2_047));
      assert.ok(new Set(layer).size > 20, 'a layer says next to nothing');
    }
  });

  test('come 125 frames and all layers when nothing is said', async () => {
    const slice = await codesOf({});
    assert.deepEqual([slice.startFrame, slice.frameCount, slice.startS, slice.endS], [0, 125, 0, 10]);
    assert.deepEqual(
      slice.layers,
      Array.from({ length: 16 }, (_, layer) => layer),
    );
    assert.deepEqual(
      slice.tokens,
      codes.map((layer) => layer.slice(0, 125)),
    );
  });

  test('are cut anywhere, also across stored chunks', async () => {
    for (const [startFrame, frameCount] of [
      [0, 1],
      [639, 1],
      [639, 2],
      [640, 1],
      [631, 25],
      [333, 17],
    ] as const) {
      const slice = await codesOf({ startFrame, frameCount });
      assert.deepEqual(
        slice.tokens,
        codes.map((layer) => layer.slice(startFrame, startFrame + frameCount)),
        `${frameCount} frames from ${startFrame}`,
      );
      assert.ok(Math.abs(slice.startS - startFrame * 0.08) < 1e-9);
      assert.ok(Math.abs(slice.endS - (startFrame + frameCount) * 0.08) < 1e-9);
    }
  });

  test('are clipped at the end of the recording', async () => {
    const slice = await codesOf({ startFrame: FRAMES - 3, frameCount: 10 });
    assert.equal(slice.frameCount, 3);
    assert.deepEqual(
      slice.tokens,
      codes.map((layer) => layer.slice(-3)),
    );
    for (const startFrame of [FRAMES, 2_147_483_647]) {
      const beyond = await codesOf({ startFrame, frameCount: 1_500 });
      assert.equal(beyond.frameCount, 0);
      assert.deepEqual(
        beyond.tokens,
        codes.map(() => []),
      );
    }
  });

  test('give the layers asked for in the order asked', async () => {
    const slice = await codesOf({ startFrame: 100, frameCount: 4, layers: [15, 0, 7, 0] });
    assert.deepEqual(slice.layers, [15, 0, 7, 0]);
    assert.deepEqual(
      slice.tokens,
      [15, 0, 7, 0].map((layer) => codes[layer]!.slice(100, 104)),
    );
  });
});

describe('the histogram of a recording', () => {
  test('is the share of each token over the histogram layers, and sums to 1', async () => {
    const { audioRecord } = await app.execute(HistogramOfDocument, { id: recording.id });
    const histogram = audioRecord!.histogram!;
    assert.equal(histogram.length, 2_048);
    assert.ok(Math.abs(histogram.reduce((sum, share) => sum + share, 0) - 1) < 1e-5);
    const expected = shares(0, FRAMES);
    histogram.forEach((share, bin) => {
      // Kept as half-precision square roots: three significant digits.
      const error = Math.abs(share - (expected.get(bin) ?? 0));
      assert.ok(error <= 2e-3 * share + 1e-6, `bin ${bin}: ${share} is not ${expected.get(bin) ?? 0}`);
    });
  });
});

/** Share of each token in the frames [start, end), counted from the codes. */
function shares(start: number, end: number): Map<number, number> {
  const layers = app.app.tokenizer.histogramLayers;
  const counted = new Map<number, number>();
  for (const layer of layers) {
    for (const token of codes[layer]!.slice(start, end))
      counted.set(token, (counted.get(token) ?? 0) + 1 / ((end - start) * layers.length));
  }
  return counted;
}

describe('anchors', () => {
  const count = Math.ceil(FRAMES / 10);

  test('cut the whole recording into slices of 10 frames, page by page', async () => {
    const seen: number[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await anchorsOf({ first: 30, ...(after !== undefined && { after }) });
      assert.equal(page.total.count, count);
      assert.equal(page.total.exact, true);
      for (const anchor of page.nodes) {
        assert.equal(anchor.startFrame, anchor.index * 10);
        assert.equal(anchor.frameCount, Math.min(10, FRAMES - anchor.startFrame));
        assert.ok(Math.abs(anchor.startS - anchor.startFrame * 0.08) < 1e-9);
        const endS = Math.min(SECONDS, (anchor.startFrame + anchor.frameCount) * 0.08);
        assert.ok(Math.abs(anchor.endS - endS) < 1e-9, `${anchor.endS} is not ${endS}`);
        assert.deepEqual(
          anchor.codes.tokens,
          codes.map((layer) => layer.slice(anchor.startFrame, anchor.startFrame + anchor.frameCount)),
        );
        seen.push(anchor.index);
      }
      assert.equal(page.pageInfo.hasPreviousPage, after !== undefined);
      assert.equal(page.pageInfo.startCursor, page.edges[0]!.cursor);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor!;
    }
    assert.deepEqual(
      seen,
      Array.from({ length: count }, (_, index) => index),
    );
  });

  test('have histograms that are counts of their own codes', async () => {
    for (const anchor of (await anchorsOf({ first: 100 })).nodes) {
      const expected = shares(anchor.startFrame, anchor.startFrame + anchor.frameCount);
      assert.deepEqual(
        anchor.histogram.map(({ bin }) => bin),
        [...expected.keys()].sort((a, b) => a - b),
      );
      for (const { bin, share } of anchor.histogram) {
        assert.ok(Math.abs(share - expected.get(bin)!) < 1e-5, `anchor ${anchor.index}, bin ${bin}`);
      }
    }
  });

  test('of a time range are those that touch it: [startS, endS)', async () => {
    for (const [startS, endS] of [
      [0, 0.8],
      [0.8, 1.6],
      [0.79, 0.81],
      [5.6, 5.6001],
      [2.4, 4.8],
      [10, 10],
      [52.9, 60],
      [53.26, 53.27],
      [53.3, 60],
      [0, 1e9],
    ] as const) {
      const { nodes, total } = await anchorsOf({ first: 100, startS, endS });
      const expected = Array.from({ length: count }, (_, index) => index).filter(
        (index) => Math.min(SECONDS, (index + 1) * 0.8) > startS + 1e-9 && index * 0.8 < endS - 1e-9,
      );
      assert.deepEqual(
        nodes.map(({ index }) => index),
        expected,
        `[${startS}, ${endS})`,
      );
      assert.equal(total.count, expected.length);
    }
  });

  test('of a time range can be paged', async () => {
    const first = await anchorsOf({ first: 2, startS: 8, endS: 11.2 });
    assert.deepEqual(
      first.nodes.map(({ index }) => index),
      [10, 11],
    );
    const second = await anchorsOf({
      first: 2,
      startS: 8,
      endS: 11.2,
      after: first.pageInfo.endCursor!,
    });
    assert.deepEqual(
      second.nodes.map(({ index }) => index),
      [12, 13],
    );
    assert.equal(second.pageInfo.hasNextPage, false);
    assert.equal(second.total.count, 4);
  });

  test('bring their neighbouring frames, clipped at the ends of the recording', async () => {
    for (const [index, start, end] of [
      [0, 0, 15],
      [3, 25, 45],
      [count - 1, (count - 1) * 10 - 5, FRAMES],
    ] as const) {
      const startS = index * 0.8 + 0.01;
      const [anchor] = (await anchorsOf({ first: 1, startS, context: 5, layers: [0, 15] })).nodes;
      assert.equal(anchor!.index, index);
      assert.deepEqual([anchor!.codes.startFrame, anchor!.codes.frameCount], [start, end - start]);
      assert.deepEqual(
        anchor!.codes.tokens,
        [0, 15].map((layer) => codes[layer]!.slice(start, end)),
      );
    }
  });
});

describe('levels', () => {
  test('are the loudest frames of as many stretches as asked for', async () => {
    const one = await app.execute(LevelsOfDocument, { id: recording.id, buckets: 1 });
    const many = await app.execute(LevelsOfDocument, { id: recording.id, buckets: 2_000 });
    const standard = await app.execute(LevelsOfDocument, { id: recording.id });
    const all = many.audioRecord!.levels!;
    assert.equal(all.length, FRAMES);
    assert.equal(standard.audioRecord!.levels!.length, 200);
    assert.deepEqual(one.audioRecord!.levels, [Math.max(...all)]);
    assert.ok(all.every((level) => level <= 0 && level >= -127.5));
    // A frame's level is an RMS: below the peak, which is -6 dB here.
    assert.ok(Math.max(...all) < -6 && Math.max(...all) > -30, String(Math.max(...all)));
  });
});

test('a recording that is not READY has no codes, histogram, levels or anchors', async () => {
  const idle = await startTestApp({ work: false });
  try {
    const id = await aRecording(idle);
    const sound = { levels: null, codes: null, histogram: null };
    const { body } = await idle.post({
      query: `{ audioRecord(id: "${id}") { levels codes { frameCount } histogram anchors { nodes { index } total { count } } } }`,
    });
    assert.deepEqual(body.data.audioRecord, { ...sound, anchors: { nodes: [], total: { count: 0 } } });
  } finally {
    await idle.close();
  }
});
