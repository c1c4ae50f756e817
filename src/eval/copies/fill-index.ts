import { joinSound, measureTokenizing } from '../../bench/ingest-stages.ts';
import { readSound } from '../../bench/sample-sound.ts';
import type { ScratchService } from '../../bench/scratch-service.ts';
import { storeRecording } from '../../bench/store-recording.ts';
import { syntheticSound } from '../../bench/synthetic-sound.ts';

const RECORDING_FRAMES = 4_500;
const FRAMES_PER_HOUR = 45_000;

/**
 * Adds recordings made of pieces of the given files' codes, 30 % of their tokens replaced, until the index holds that
 * many hours more. They make the search as slow as so much sound does; the anchors' own index is dropped meanwhile
 * and not made again, since `findCopies` does not use it.
 */
export async function fillIndex(
  { app: { db, tokenizer }, config }: ScratchService,
  paths: readonly string[],
  hours: number,
  random: () => number,
  progress: (text: string) => void,
): Promise<void> {
  const sounds = await Promise.all(paths.map(readSound));
  const real = joinSound((await measureTokenizing(config.modelsFolder, sounds)).blocks);
  await db.exec('drop index if exists anchor_histogram');
  const count = Math.ceil((hours * FRAMES_PER_HOUR) / RECORDING_FRAMES);
  for (let index = 0; index < count; index++) {
    await storeRecording(db, tokenizer, `made-${index}.wav`, [
      syntheticSound(real, RECORDING_FRAMES, random),
    ]);
    if (index % 100 === 99) progress(`filling: ${index + 1} of ${count} recordings of 6 minutes`);
  }
  await db.exec('analyze');
}
