import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseManifest, readManifest } from '../../../src/eval/data/manifest.ts';
import { UsageError } from '../../../src/eval/usage-error.ts';

describe('manifest of a folder of recordings', () => {
  it('reads what is there and takes absent and null facts alike', () => {
    const text = JSON.stringify([
      { file: 'a.wav', kind: 'speech', duration_s: 5, speaker: ['one', 'two'], order: null, extra: 1 },
      { file: 'b.wav', duration_s: 1.5 },
    ]);
    const entries = parseManifest(text, 'manifest.json');
    assert.deepEqual(entries[0]!.speaker, ['one', 'two']);
    assert.equal(entries[0]!.order, null);
    assert.equal(entries[1]!.kind, 'speech');
  });

  it('leaves out what is only made to ask with', () => {
    const text = JSON.stringify([{ file: 'q.wav', duration_s: 5, role: 'query' }]);
    assert.deepEqual(parseManifest(text, 'manifest.json'), []);
  });

  it('says where an entry is wrong', () => {
    const text = JSON.stringify([{ file: 'a.wav', duration_s: '5' }]);
    assert.throws(() => parseManifest(text, 'here/manifest.json'), /here\/manifest\.json.*duration_s/s);
  });

  it('names the folder that has none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'phonograph-test-'));
    await assert.rejects(readManifest(folder), (error: Error) => {
      return error instanceof UsageError && error.message.includes(folder);
    });
    await rm(folder, { recursive: true });
  });
});
