import type { App } from '../compose.ts';
import type { Queryable } from '../db/db.ts';
import { AppError } from '../errors.ts';
import { exitCodes } from './exit-codes.ts';

export interface VerifyArguments {
  readonly recording?: string;
  readonly workspace?: string;
  readonly offline?: boolean;
  readonly skipOriginals?: boolean;
  readonly repair?: boolean;
  readonly json?: boolean;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Prints what is wrong as it is found, and at the end how much was looked at; gives the exit code. */
export async function runVerify(
  { db, verifier }: Pick<App, 'db' | 'verifier'>,
  options: VerifyArguments,
): Promise<number> {
  const { json = false, repair = false } = options;
  const startedMs = performance.now();
  const recordingId = options.recording?.toLowerCase() ?? null;
  const workspaceIds = await findWorkspaces(db, options.workspace ?? null, recordingId);
  const counts = { recordings: 0, frames: 0, anchors: 0, files: 0 };
  let problems = 0;
  let repaired = 0;
  const found = verifier.verify(
    {
      workspaceIds,
      recordingId,
      alone: db.kind === 'pglite' || (options.offline ?? false),
      readOriginals: !options.skipOriginals,
    },
    counts,
  );
  for await (const { repair: mend, ...problem } of found) {
    problems++;
    const isRepaired = repair && mend !== undefined;
    if (isRepaired) {
      await verifier.within(problem.workspaceId, mend);
      repaired++;
    }
    if (json) console.log(JSON.stringify({ event: 'problem', ...problem, repaired: isRepaired }));
    else console.log(describe(problem, isRepaired, mend !== undefined));
  }
  const seconds = (performance.now() - startedMs) / 1_000;
  if (json) console.log(JSON.stringify({ event: 'ended', ...counts, problems, repaired, seconds }));
  else console.log(summary(counts, problems, repaired, seconds));
  return problems > repaired ? exitCodes.someFailed : exitCodes.ok;
}

/** By name or id; all that are in use where none is named. Throws NOT_FOUND, also for a recording that is not there. */
async function findWorkspaces(
  db: Queryable,
  name: string | null,
  recordingId: string | null,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from workspace where deleted_at is null and ($1::text is null or name = $1 or id::text = lower($1))
     order by id`,
    [name],
  );
  if (name !== null && rows.length === 0) throw new AppError('NOT_FOUND', `There is no workspace ${name}.`);
  const ids = rows.map(({ id }) => id);
  if (recordingId === null) return ids;
  if (!uuid.test(recordingId)) throw new AppError('BAD_USER_INPUT', '--recording must be an id.');
  const owners = await db.query<{ id: string }>(
    'select workspace_id as id from recording where id = $1::uuid and workspace_id = any($2::uuid[])',
    [recordingId, ids],
  );
  if (owners.length === 0) throw new AppError('NOT_FOUND', `There is no recording ${recordingId}.`);
  return owners.map(({ id }) => id);
}

type Problem = { readonly check: string; readonly recordingId: string | null; readonly message: string };

function describe({ check, recordingId, message }: Problem, isRepaired: boolean, canBe: boolean): string {
  const state = isRepaired ? 'repaired' : canBe ? 'WRONG, can be repaired' : 'WRONG';
  return `${state}  ${check}${recordingId === null ? '' : ` of ${recordingId}`}: ${message}`;
}

function summary(
  { recordings, frames, anchors, files }: Record<'recordings' | 'frames' | 'anchors' | 'files', number>,
  problems: number,
  repaired: number,
  seconds: number,
): string {
  const hours = (frames / 12.5 / 3_600).toFixed(2);
  const seen = `${recordings} recordings, ${hours} hours of codes, ${anchors} anchors and ${files} files looked at in ${seconds.toFixed(1)} s`;
  if (problems === 0) return `${seen}: all of it agrees.`;
  return `${seen}: ${problems} problems${repaired > 0 ? `, ${repaired} of them repaired` : ''}.`;
}
