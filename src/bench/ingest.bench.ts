import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ingestFiles } from '../cli/commands/ingest.ts';
import type { PhonographClient } from '../client/phonograph-client.ts';
import { seededRandom } from '../demo/make/seeded-random.ts';
import type { BenchOptions } from './bench-options.ts';
import { startCpuClock } from './cpu-clock.ts';
import { measureDecoding, measurePictures, measureStoring, measureTokenizing } from './ingest-stages.ts';
import type { ReportDetails } from './measurement.ts';
import { endlessSound, listSamples, readSound } from './sample-sound.ts';
import { openScratchService } from './scratch-service.ts';
import { type SoundFile, writeSoundFiles } from './sound-formats.ts';

const unit = 's/CPU s';
/** All stages together. */
const aim = { atLeast: 60 };

/** Audio seconds per CPU second, each stage alone and then all of them through the running service. */
export async function ingestBench(options: BenchOptions): Promise<void> {
  const { report, folder, ffmpegPath } = options;
  const durationS = options.quick ? 120 : 600;
  const sounds = await Promise.all((await listSamples('calls')).map(readSound));
  const sound = takeSeconds(endlessSound(sounds, seededRandom('ingest')), durationS);
  const files: SoundFile[] = [];
  for await (const file of writeSoundFiles(folder, sound, durationS, ffmpegPath)) files.push(file);
  const service = await openScratchService(options);
  const { db, tokenizer } = service.app;
  const details: ReportDetails = { conditions: { audioS: durationS, database: db.version } };
  try {
    for (const { label, path } of files) {
      report(`read, decode, resample: ${label}`, await measureDecoding(path), unit, details);
    }
    const tokenized = await measureTokenizing(service.config.modelsFolder, sound);
    report('tokenize, frame levels', tokenized.speed, unit, details);
    report('draw', measurePictures(folder, sound), unit, details);
    report('store', await measureStoring(db, tokenizer, tokenized.blocks), unit, details);

    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    for (const file of files) {
      const speed = await measureTotal(service.client, file);
      report(`total through the service: ${file.label}`, speed, unit, { ...details, aim });
    }
    delay.disable();
    report('event loop of the main thread, delay p99', delay.percentile(99) / 1e6 - 5, 'ms', details);
    report('event loop of the main thread, longest delay', delay.max / 1e6 - 5, 'ms', details);
  } finally {
    await service.close();
  }
}

/** Upload, hashing, queue, all stages; the client, which is in this process too, included. */
async function measureTotal(
  client: PhonographClient,
  { path, label, durationS }: SoundFile,
): Promise<number> {
  const cpuS = startCpuClock();
  const files = [{ path, fileName: label }];
  const [outcome] = await ingestFiles(client, files, { outcome: () => {} }, new AbortController().signal);
  if (outcome?.status !== 'ready') throw new Error(`${label} was not ingested: ${outcome?.message}`);
  return durationS / cpuS();
}

function takeSeconds(pieces: Iterable<Float32Array>, durationS: number): Float32Array[] {
  const taken: Float32Array[] = [];
  let sampleCount = 0;
  for (const piece of pieces) {
    taken.push(piece);
    sampleCount += piece.length;
    if (sampleCount >= durationS * 24_000) break;
  }
  return taken;
}
