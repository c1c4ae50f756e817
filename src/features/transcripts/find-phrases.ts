import type { Db } from '../../db/db.ts';
import { NIL_ID } from '../../lib/uuid.ts';
import { BLOCK_TOKENS, findInBlock } from '../../text/index.ts';
import {
  findPhraseBlocks,
  type PhraseBlock,
  type PhraseScope,
  type PhraseSearch,
} from './locate-phrase.store.ts';

/** A place in the order of an answer. */
export interface PhrasePlace {
  readonly recordingId: string;
  readonly firstToken: number;
}

export interface FoundPhrase extends PhrasePlace {
  readonly lastToken: number;
  /** Which one of all, from 1. */
  readonly number: number;
  /** Which one of its recording, from 1. */
  readonly numberInRecording: number;
}

/** Two kilobytes each: a page rarely needs a second batch, and a batch takes the event loop a few milliseconds. */
const BATCH_BLOCKS = 200;
/** The beginning of all. */
const START = { recordingId: null, counted: 0 };

/**
 * Occurrences in the order of recording and time, from the beginning of a recording on; `counted` lie before it. Those that would overlap the
 * one before (`na na` in `na na na`) are not counted: from the left, as a text editor finds them.
 */
export async function* findPhrases(
  db: Db,
  scope: PhraseScope,
  search: PhraseSearch,
  from: { readonly recordingId: string | null; readonly counted: number } = START,
): AsyncGenerator<FoundPhrase> {
  let recordingId = '';
  let number = from.counted;
  let numberInRecording = 0;
  let free = 0;
  for await (const block of blocks(db, scope, search, from.recordingId)) {
    if (block.recordingId !== recordingId) [recordingId, numberInRecording, free] = [block.recordingId, 0, 0];
    for (const place of placesIn(block, search)) {
      if (place < free) continue;
      number++;
      numberInRecording++;
      free = place + search.tokenCount;
      yield { recordingId, firstToken: place, lastToken: free - 1, number, numberInRecording };
    }
  }
}

async function* blocks(
  db: Db,
  scope: PhraseScope,
  search: PhraseSearch,
  fromRecording: string | null,
): AsyncGenerator<PhraseBlock> {
  let from = { recordingId: fromRecording ?? NIL_ID, blockIndex: 0 };
  for (;;) {
    const batch = await findPhraseBlocks(db, scope, search, from, BATCH_BLOCKS);
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < BATCH_BLOCKS) return;
    from = { recordingId: last.recordingId, blockIndex: last.blockIndex + 1 };
  }
}

function placesIn({ blockIndex, keys }: PhraseBlock, { phraseKeys }: PhraseSearch): number[] {
  const places = phraseKeys.flatMap((key) => findInBlock(keys, key));
  if (phraseKeys.length > 1) places.sort((a, b) => a - b);
  return places.map((token) => blockIndex * BLOCK_TOKENS + token);
}
