import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createHome, type HomeOptions, type TortureHome } from '../home/torture-home.ts';
import { CannotTry, type TortureContext } from '../scenario.types.ts';

/** Runs on the embedded database, and on a server where there is one that may be treated badly. */
export async function onBoth(
  context: TortureContext,
  run: (home: TortureHome) => Promise<void>,
  options: HomeOptions & { readonly serverOnlyInFull?: boolean } = {},
): Promise<void> {
  const embedded = join(context.folder, 'embedded');
  await mkdir(embedded);
  await run(await createHome(embedded, null, { template: await context.template(), ...options }));
  if (!(context.short && options.serverOnlyInFull)) await onServer(context, run, options);
}

/** Runs on a server; says why where there is none. */
export async function onServer(
  context: TortureContext,
  run: (home: TortureHome) => Promise<void>,
  options: HomeOptions = {},
): Promise<void> {
  await orSkip(context, 'postgres', async () => {
    const postgres = await context.postgres();
    const folder = join(context.folder, 'postgres');
    await mkdir(folder);
    await run(await createHome(folder, postgres, options));
  });
}

/** Notes the reason where the machine lacks what a fault needs. */
export async function orSkip(context: TortureContext, on: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof CannotTry)) throw error;
    context.skip(on, error.message);
  }
}
