import { prepareExample, readCoarseSound, readLayer0, scanSounds } from '../locating/index.ts';
import { shippedModelsFolder } from '../shipped-models.ts';
import type { BenchOptions } from './bench-options.ts';
import { startCpuClock } from './cpu-clock.ts';
import { quantile } from './measurement.ts';
import { makeScanSubject } from './scan-subject.ts';

const FRAMES_PER_HOUR = 45_000;
const hours = 8;
const aim = { atMost: 300 };

/** What it costs to look for an example in eight hours: one thread, no database; CPU time, for other work goes on. */
export async function locateBench({ report, quick }: BenchOptions): Promise<void> {
  const { packed, examples, centroids, coarse, fine } = await makeScanSubject(
    shippedModelsFolder,
    hours * FRAMES_PER_HOUR,
  );
  const conditions = { audioH: hours };
  const preparing = startCpuClock();
  const layer0 = readLayer0(packed);
  const sound = { packed, layer0, coarse: readCoarseSound(packed, layer0.length, coarse) };
  report('make 8 h ready, once, CPU', 1_000 * preparing(), 'ms', { conditions });
  for (const { durationS, codes, phases } of examples) {
    const timesMs: number[] = [];
    for (let time = 0; time < (quick ? 5 : 15); time++) {
      const scanning = startCpuClock();
      const prepared = prepareExample(codes, durationS, coarse, fine);
      scanSounds({ prepared, phases, durationS }, [sound], {
        centroids,
        fineTables: fine,
        wanted: 'ANY',
        checkpoint: () => {},
      });
      timesMs.push(1_000 * scanning());
    }
    const details = { conditions: { ...conditions, repeats: timesMs.length } };
    const row = `look through 8 h for an example of ${durationS} s, CPU`;
    report(`${row}, median`, quantile(timesMs, 0.5), 'ms', { ...details, aim });
    report(`${row}, worst`, Math.max(...timesMs), 'ms', details);
  }
}
