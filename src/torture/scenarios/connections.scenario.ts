import { setTimeout as delay } from 'node:timers/promises';
import { assertIntact } from '../home/assert-intact.ts';
import { type Acknowledged, bringAllIn } from '../home/bring-in.ts';
import { startServer } from '../home/start-process.ts';
import type { Scenario } from '../scenario.types.ts';
import { onServer } from './on-both.ts';
import { toldAsUnavailable } from './postgres-restart.scenario.ts';

/** Connections are cut at random moments, those in the middle of a transaction first. */
export const connections: Scenario = {
  name: 'connections',
  summary: 'connections to PostgreSQL cut at random moments, in the middle of transactions',
  usesServer: true,
  run: (context) =>
    onServer(context, async (home) => {
      const postgres = await context.postgres();
      const wanted = context.short ? 15 : 150;
      const files = await home.makeFiles(context.short ? 6 : 40, context.random);
      const server = await startServer(home.environment);
      const acknowledged: Acknowledged = new Map();
      const refusals: Record<string, number> = {};
      let isComing = true;
      const coming = bringAllIn(files, {
        url: () => server.url,
        acknowledged,
        signal: server.outlived,
        lanes: 3,
        onRefusal: (code) => {
          refusals[code] = (refusals[code] ?? 0) + 1;
        },
      }).finally(() => {
        isComing = false;
      });
      coming.catch(() => undefined);
      const name = new URL(home.databaseUrl!).pathname.slice(1);
      let cut = 0;
      let within = 0;
      await postgres.asAdmin(async (admin) => {
        while (isComing && cut < wanted) {
          await delay(100 * context.random());
          const rows = await admin.query<{ mid: boolean }>(
            `select pg_terminate_backend(pid), state <> 'idle' as mid from pg_stat_activity
             where datname = $1 and application_name = 'phonograph' and state is not null
             order by state = 'idle', random() limit 1`,
            [name],
          );
          cut += rows.length;
          within += rows.filter(({ mid }) => mid).length;
        }
      });
      const ready = await coming;
      toldAsUnavailable(context, refusals);
      context.promise(
        'postgres',
        'the server outlives it',
        server.isAlive(),
        `${cut} cut, ${within} of them at work`,
      );
      context.promise('postgres', 'all files came in', ready === files.length, `${ready} of ${files.length}`);
      await assertIntact(context, home, acknowledged, { server });
    }),
};
