import { join } from 'node:path';
import { ingestFiles } from '../cli/commands/ingest.ts';
import { PhonographClient } from '../client/phonograph-client.ts';
import { seededRandom } from '../demo/make/seeded-random.ts';
import type { BenchOptions } from './bench-options.ts';
import { forgetPeakMemory, readCpuS, readPeakMemory } from './process-status.ts';
import { endlessSound, listSamples, readSound } from './sample-sound.ts';
import { spawnService } from './spawned-service.ts';
import { writeWav } from './write-wav.ts';

const aim = { atMost: 1_200 };

/** Peak memory of a service in a process of its own while it takes in one long file, and how fast it was. */
export async function memoryBench(options: BenchOptions): Promise<void> {
  const { report, folder, environment } = options;
  const hours = options.quick ? Math.min(options.hours, 0.25) : options.hours;
  const path = join(folder, 'long.wav');
  const sounds = await Promise.all((await listSamples('calls')).map(readSound));
  await writeWav(path, endlessSound(sounds, seededRandom('memory')), hours * 3_600);

  const main = new URL('../main.ts', import.meta.url).pathname;
  const service = await spawnService(process.execPath, [main, 'serve', '--json'], {
    ...environment,
    DATABASE_URL: '',
    PHONOGRAPH_DATA: join(folder, 'data'),
    PHONOGRAPH_HOST: '127.0.0.1',
    PHONOGRAPH_PORT: '0',
  });
  try {
    const atStart = { bytes: await readPeakMemory(service.pid), cpuS: await readCpuS(service.pid) };
    if (atStart.bytes === null || atStart.cpuS === null) {
      throw new Error('This bench reads /proc, which Linux alone has.');
    }
    report('peak memory of the start, which makes a new data folder', atStart.bytes / 1e6, 'MB', { aim });
    await forgetPeakMemory(service.pid);
    const startedAt = performance.now();
    const client = new PhonographClient(service.url);
    const files = [{ path, fileName: 'long.wav' }];
    const [outcome] = await ingestFiles(client, files, { outcome: () => {} }, new AbortController().signal);
    if (outcome?.status !== 'ready') throw new Error(`The file was not ingested: ${outcome?.message}`);
    const wallS = (performance.now() - startedAt) / 1_000;
    const [peak, cpuS] = [await readPeakMemory(service.pid), await readCpuS(service.pid)];
    const details = { conditions: { audioH: hours } };
    report(`peak memory of the ingest, file of ${hours} h`, peak! / 1e6, 'MB', { ...details, aim });
    report('audio seconds per CPU second', (hours * 3_600) / (cpuS! - atStart.cpuS), 's/CPU s', {
      ...details,
      aim: { atLeast: 60 },
    });
    report('audio seconds per second', (hours * 3_600) / wallS, 's/s', details);
  } finally {
    await service.stop();
  }
}
