import { setTimeout as delay } from 'node:timers/promises';
import { assertIntact, untilWorking } from '../home/assert-intact.ts';
import { type Acknowledged, bringAllIn } from '../home/bring-in.ts';
import { startServer, startWorker } from '../home/start-process.ts';
import type { Scenario, TortureContext } from '../scenario.types.ts';
import { onServer } from './on-both.ts';

/** PostgreSQL is stopped, in good order and as if it was killed, and started again, while files come in. */
export const postgresRestart: Scenario = {
  name: 'postgres-restart',
  summary: 'PostgreSQL stopped and started again, in good order and as if it was killed',
  usesServer: true,
  run: (context) =>
    onServer(context, async (home) => {
      const postgres = await context.postgres();
      const rounds = context.short ? 2 : 10;
      const files = await home.makeFiles(context.short ? 6 : 40, context.random);
      const server = await startServer(home.environment);
      const worker = startWorker(home.environment);
      // One that finds no database at its start ends: that is the supervisor's business.
      await untilWorking(server, 2);
      const acknowledged: Acknowledged = new Map();
      const refusals: Record<string, number> = {};
      const coming = bringAllIn(files, {
        url: () => server.url,
        acknowledged,
        signal: server.outlived,
        lanes: 2,
        onRefusal: (code) => {
          refusals[code] = (refusals[code] ?? 0) + 1;
        },
      });
      coming.catch(() => undefined);
      for (let round = 0; round < rounds; round++) {
        await delay(1_000 * (0.5 + context.random()));
        await postgres.stop(round % 2 === 0 ? 'immediate' : 'fast');
        await delay(1_000 * context.random());
        await postgres.start();
        context.say(`restart ${round + 1} of ${rounds}`);
      }
      const ready = await coming;
      toldAsUnavailable(context, refusals);
      const survived = server.isAlive() && worker.isAlive();
      context.promise('postgres', 'server and worker outlive it', survived, `${rounds} restarts`);
      context.promise('postgres', 'all files came in', ready === files.length, `${ready} of ${files.length}`);
      await worker.stop();
      await assertIntact(context, home, acknowledged, { server, leavesNothing: true });
    }),
};

/** What callers were told while there was no database. */
export function toldAsUnavailable(context: TortureContext, refusals: Readonly<Record<string, number>>): void {
  const strange = Object.keys(refusals).filter((code) => !['UNAVAILABLE', 'TIMEOUT'].includes(code));
  const told = Object.entries(refusals).map(([code, count]) => `${count} times ${code}`);
  context.promise(
    'postgres',
    'callers are told UNAVAILABLE meanwhile, and nothing else',
    strange.length === 0,
    told.join(', ') || 'nobody was refused',
  );
}
