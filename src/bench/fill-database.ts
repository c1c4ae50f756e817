import type { Db } from '../db/db.ts';
import type { TokenizerDescription } from '../workers/audio-tasks.ts';
import { startCpuClock } from './cpu-clock.ts';
import type { TokenizedSound } from './ingest-stages.ts';
import { storeRecording } from './store-recording.ts';
import { syntheticSound } from './synthetic-sound.ts';

const anchorsPerRecording = 80;
const framesPerRecording = 10 * anchorsPerRecording;
/** From here on the index of the anchors is built anew afterwards: about a third of the time. */
const bulkAnchors = 20_000;

export interface Filling {
  readonly db: Db;
  readonly tokenizer: TokenizerDescription;
  /** What the synthetic recordings are made of. */
  readonly real: TokenizedSound;
  readonly random: () => number;
}

/** Adds synthetic recordings, through the functions that ingest writes with, until there are that many anchors. */
export async function fillDatabase(filling: Filling, anchorCount: number): Promise<void> {
  const { db } = filling;
  const [row] = await db.query<{ count: number }>('select count(*)::float8 as count from anchor');
  const recordingCount = Math.ceil((anchorCount - row!.count) / anchorsPerRecording);
  const add = () => addRecordings(filling, recordingCount);
  await (recordingCount * anchorsPerRecording < bulkAnchors ? add() : withoutAnchorIndex(db, add));
  await db.exec('analyze');
}

/** CPU milliseconds of storing one anchor with its share of codes and postings, at the size that the database has. */
export async function measureAnchorCost(filling: Filling, recordingCount = 5): Promise<number> {
  const cpuS = startCpuClock();
  await addRecordings(filling, recordingCount);
  return (cpuS() * 1_000) / (recordingCount * anchorsPerRecording);
}

async function addRecordings({ db, tokenizer, real, random }: Filling, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const sound = syntheticSound(real, framesPerRecording, random);
    await storeRecording(db, tokenizer, `synthetic-${index}.wav`, [sound]);
  }
}

async function withoutAnchorIndex(db: Db, fill: () => Promise<void>): Promise<void> {
  const [index] = await db.query<{ definition: string }>(
    `select indexdef as definition from pg_indexes where indexname = 'anchor_histogram' and schemaname = current_schema()`,
  );
  await db.exec('drop index anchor_histogram');
  await fill();
  // The graph of 100,000 anchors does not fit into the 64 MB of the default; without room it is built far slower.
  await db.exec(`begin; set local maintenance_work_mem = '512MB'; set local statement_timeout = 0;
    ${index!.definition}; commit`);
}
