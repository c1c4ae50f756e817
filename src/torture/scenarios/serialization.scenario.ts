import { setTimeout as delay } from 'node:timers/promises';
import { assertIntact } from '../home/assert-intact.ts';
import { type Acknowledged, bringAllIn } from '../home/bring-in.ts';
import { startServer } from '../home/start-process.ts';
import type { Scenario } from '../scenario.types.ts';
import { onServer } from './on-both.ts';

/**
 * The database refuses a share of all transactions as lost against another one: a deferred trigger does at the commit
 * what a serialization failure does, and another one what a deadlock does in the middle.
 */
export const serialization: Scenario = {
  name: 'serialization',
  summary: 'serialization failures and deadlocks in one transaction of five',
  usesServer: true,
  run: (context) =>
    onServer(context, async (home) => {
      const files = await home.makeFiles(context.short ? 5 : 40, context.random);
      const server = await startServer(home.environment);
      const db = await home.openDatabase();
      await db.exec(conflicts);
      const acknowledged: Acknowledged = new Map();
      const refusals: string[] = [];
      const ready = await bringAllIn(files, {
        url: () => server.url,
        acknowledged,
        signal: server.outlived,
        onRefusal: (code) => refusals.push(code),
      });
      await delay(0);
      const [seen] = await db.query<{ lost: number }>('select last_value::int as lost from torture_lost');
      await db.exec(peace);
      await db.close();
      context.promise(
        'postgres',
        'no caller learns of it',
        refusals.length === 0,
        `${seen?.lost} transactions lost, ${refusals.length} refusals ${[...new Set(refusals)].join(' ')}`,
      );
      context.promise('postgres', 'all files came in', ready === files.length, `${ready} of ${files.length}`);
      await assertIntact(context, home, acknowledged, { server, leavesNothing: true });
    }),
};

/** A sequence counts what was lost: it is not rolled back. */
const conflicts = `
create sequence torture_lost;
grant usage on sequence torture_lost to public;
create function torture_conflict() returns trigger language plpgsql as $$
begin
  if random() < 0.2 then
    perform nextval('torture_lost');
    raise exception 'could not serialize access' using errcode = tg_argv[0];
  end if;
  return null;
end $$;
create constraint trigger torture_late after insert or update on recording
  deferrable initially deferred for each row execute function torture_conflict('40001');
create trigger torture_early after insert on codes_chunk for each row execute function torture_conflict('40P01');`;

const peace = `
drop trigger torture_late on recording;
drop trigger torture_early on codes_chunk;
drop function torture_conflict;
drop sequence torture_lost;`;
