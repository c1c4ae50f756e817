import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AppError } from '../../../src/errors.ts';
import { HalvingBatch } from '../../../src/inference/halving-batch.ts';
import type { LoadedSession, TensorData } from '../../../src/inference/onnx-runtime.ts';
import { openRebuiltSession } from '../../../src/inference/rebuilt-session.ts';
import { sessionFailureOf } from '../../../src/inference/session-failure.ts';

const refused = (reason: string) =>
  new AppError('MODEL_UNAVAILABLE', 'the graph refused its input pcm [1, 240]', { cause: new Error(reason) });
const outOfMemory = () => refused('CUDA failure 2: out of memory ; GPU=0');
const died = () => refused('CUDA failure 700: an illegal memory access was encountered');

/** Sessions that fail as the list says, run by run; each answers with its own number. */
function sessionsThatFail(failures: (Error | null)[]) {
  const log: string[] = [];
  let opened = 0;
  const open = async (): Promise<LoadedSession> => {
    const number = ++opened;
    log.push(`open ${number}`);
    return {
      inputNames: ['x'],
      outputNames: ['y'],
      async run(inputs) {
        const failure = failures.shift();
        if (failure) throw failure;
        log.push(`run ${number}`);
        return {
          y: { dims: [1], values: Float32Array.of((inputs['x']!.values as Float32Array)[0]! + number) },
        };
      },
      async close() {
        log.push(`close ${number}`);
        if (number === 1) throw new Error('device lost');
      },
    };
  };
  return { open, log, opened: () => opened };
}

const input: Record<string, TensorData> = { x: { dims: [1], values: Float32Array.of(40) } };

describe('the words of the runtime', () => {
  for (const [text, failure] of [
    ['Available memory of 104857600 is smaller than requested bytes of 838860800', 'out-of-memory'],
    ['Failed to allocate memory for requested buffer of size 1310720000', 'out-of-memory'],
    ['std::bad_alloc', 'out-of-memory'],
    ['CUDA failure 2: out of memory', 'out-of-memory'],
    ['CUDA failure 719: unspecified launch failure', 'dead'],
    ['WebGPU device lost (reason: 2)', 'dead'],
    ['CUDA failure 209: no kernel image is available', null],
    ['Got invalid dimensions for input: pcm', null],
  ] as const) {
    test(`${failure ?? 'neither'}: ${text}`, () => assert.equal(sessionFailureOf(refused(text)), failure));
  }
});

describe('a session whose device dies', () => {
  test('is rebuilt, and the run repeated with the same inputs', async () => {
    const { open, log } = sessionsThatFail([null, died()]);
    const session = await openRebuiltSession(open);
    assert.equal((await session.run(input))['y']!.values[0], 41);
    assert.equal((await session.run(input))['y']!.values[0], 42);
    assert.deepEqual(log, ['open 1', 'run 1', 'close 1', 'open 2', 'run 2']);
    await session.close();
    assert.equal(log.at(-1), 'close 2');
  });

  test('twice in one run is told, and the next run tries anew', async () => {
    const { open, opened } = sessionsThatFail([died(), died(), died()]);
    const session = await openRebuiltSession(open);
    await assert.rejects(session.run(input), /refused its input/);
    assert.equal(opened(), 2);
    assert.equal((await session.run(input))['y']!.values[0], 43);
  });

  test('is not rebuilt for an input that does not fit, nor for want of memory', async () => {
    const { open, opened } = sessionsThatFail([refused('Got invalid dimensions'), outOfMemory()]);
    const session = await openRebuiltSession(open);
    await assert.rejects(session.run(input));
    await assert.rejects(session.run(input));
    assert.equal(opened(), 1);
  });

  test('and cannot be opened again tells that, and is tried again by the next run', async () => {
    const { open } = sessionsThatFail([died(), died()]);
    let opened = 0;
    const session = await openRebuiltSession(() => {
      opened++;
      return opened === 2 ? Promise.reject(new Error('no device')) : open();
    });
    await assert.rejects(session.run(input), /no device/);
    assert.equal((await session.run(input))['y']!.values[0], 42);
    assert.equal(opened, 3);
  });
});

describe('a batch that does not fit into the memory of the device', () => {
  async function runAll(batch: HalvingBatch, length: number, fits: number) {
    const tried: string[] = [];
    const done: number[] = [];
    const pieces = batch.run(length, async (start, end) => {
      tried.push(`${start}-${end}`);
      if (end - start > fits) throw outOfMemory();
      return Array.from({ length: end - start }, (_, index) => start + index);
    });
    for await (const { result } of pieces) done.push(...result);
    return { tried, done };
  }

  test('is halved until it does; everything is done once and in order', async () => {
    const batch = new HalvingBatch(8);
    const { tried, done } = await runAll(batch, 11, 2);
    assert.deepEqual(tried, ['0-8', '0-4', '0-2', '2-4', '4-6', '6-8', '8-10', '10-11']);
    assert.deepEqual(done, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    assert.equal(batch.size, 2);
  });

  test('stays small for the next stream', async () => {
    const batch = new HalvingBatch(8);
    await runAll(batch, 8, 4);
    assert.deepEqual((await runAll(batch, 8, 4)).tried, ['0-4', '4-8']);
  });

  test('of one that does not fit is told', async () => {
    await assert.rejects(runAll(new HalvingBatch(4), 4, 0), /refused its input/);
  });

  test('any other failure is told at once', async () => {
    let runs = 0;
    const pieces = new HalvingBatch(4).run(4, async () => {
      runs++;
      throw died();
    });
    await assert.rejects(pieces.next());
    assert.equal(runs, 1);
  });
});
