import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countVotes, type Postings, pairUses, TICKS_PER_FRAME } from '../../../src/matching/index.ts';
import { pairHash } from '../../../src/tokens/index.ts';
import { heard, tokensOf } from './made-up-fingerprints.ts';

/** Every place at which the recordings hold one of the hashes. */
function postingsOf(hashes: Int32Array, recordings: readonly Uint16Array[]): Postings {
  const found = recordings.flatMap((tokens, recording) =>
    Array.from(tokens.subarray(1), (next, frame) => ({
      hash: hashes.indexOf(pairHash(tokens[frame]!, next)),
      recording,
      frame,
    })).filter(({ hash }) => hash >= 0),
  );
  return {
    hashIndex: Int32Array.from(found, ({ hash }) => hash),
    recordingIndex: Int32Array.from(found, ({ recording }) => recording),
    frame: Int32Array.from(found, ({ frame }) => frame),
  };
}

const recordings = [tokensOf(300, 1), tokensOf(300, 2)];

test('a cut gets most votes at its place in its recording', () => {
  const uses = pairUses([heard(recordings[1]!.slice(100, 160))], 0);
  const [first] = countVotes(uses, postingsOf(uses.hashes, recordings));
  assert.equal(first?.recordingIndex, 1);
  assert.equal(first?.offsetTicks, 100 * TICKS_PER_FRAME);
  assert.equal(first?.matchedPairs, 59);
});

test('two places of one recording are told apart when two are wanted', () => {
  const cut = recordings[0]!.slice(20, 60);
  const query = Uint16Array.from([...cut, ...recordings[0]!.slice(200, 230)]);
  const uses = pairUses([heard(query)], 0);
  const places = countVotes(uses, postingsOf(uses.hashes, recordings), { perRecording: 2 });
  assert.deepEqual(
    places.slice(0, 2).map(({ offsetTicks }) => offsetTicks / TICKS_PER_FRAME),
    [20, 160],
  );
});

test('a pair that the recording repeats counts less than as many different ones', () => {
  const hum = new Uint16Array(300).fill(9);
  const mixed = Uint16Array.from([...new Uint16Array(40).fill(9), ...recordings[0]!.slice(50, 70)]);
  const uses = pairUses([heard(mixed)], 0);
  const [first] = countVotes(uses, postingsOf(uses.hashes, [recordings[0]!, hum]));
  assert.equal(first?.recordingIndex, 0);
});

test('no postings, no places', () => {
  const uses = pairUses([heard(recordings[0]!.slice(0, 20))], 0);
  assert.deepEqual(countVotes(uses, postingsOf(uses.hashes, [])), []);
});
