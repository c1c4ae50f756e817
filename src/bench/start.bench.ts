import { join } from 'node:path';
import { SystemStatusDocument } from '../client/generated/operations.ts';
import { PhonographClient } from '../client/phonograph-client.ts';
import type { BenchOptions } from './bench-options.ts';
import { spawnService } from './spawned-service.ts';

/** From `npm start` to the answer of a first GraphQL request, on an empty data folder and on one that is there. */
export async function startBench({ report, folder, environment }: BenchOptions): Promise<void> {
  const settings = {
    ...environment,
    DATABASE_URL: '',
    PHONOGRAPH_DATA: join(folder, 'data'),
    PHONOGRAPH_HOST: '127.0.0.1',
    PHONOGRAPH_PORT: '0',
  };
  for (const state of ['empty data folder', 'data folder that is there']) {
    const startedAt = performance.now();
    const service = await spawnService('npm', ['start', '--silent', '--', '--json'], settings);
    try {
      await new PhonographClient(service.url).request(SystemStatusDocument, {});
      const tookS = (performance.now() - startedAt) / 1_000;
      report(`npm start to first answer, ${state}`, tookS, 's', { aim: { atMost: 15 } });
    } finally {
      await service.stop();
    }
  }
}
