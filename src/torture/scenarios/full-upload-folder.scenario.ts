import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { PhonographClient } from '../../client/phonograph-client.ts';
import { assertIntact } from '../home/assert-intact.ts';
import { type Acknowledged, bringAllIn } from '../home/bring-in.ts';
import { mountSmallDisk } from '../home/small-disk.ts';
import { startServer } from '../home/start-process.ts';
import { createHome } from '../home/torture-home.ts';
import type { Scenario } from '../scenario.types.ts';
import { orSkip } from './on-both.ts';

/** The disk that uploads and originals lie on is full, and has room again later. */
export const fullUploadFolder: Scenario = {
  name: 'full-upload-folder',
  summary: 'no room for uploads: refused, nothing stays behind, and it goes on when there is room again',
  usesServer: false,
  run: (context) =>
    orSkip(context, 'embedded', async () => {
      const disk = await mountSmallDisk(join(context.folder, 'disk'), 64);
      try {
        const home = await createHome(context.folder, null, { template: await context.template() });
        await mkdir(home.dataFolder, { recursive: true });
        // Files on the small disk, the database elsewhere: one that is full too is the scenario disk-full.
        for (const name of ['uploads', 'originals', 'derived']) {
          await mkdir(join(disk.folder, name));
          await symlink(join(disk.folder, name), join(home.dataFolder, name));
        }
        const files = await home.makeFiles(context.short ? 4 : 20, context.random);
        const server = await startServer(home.environment);
        const acknowledged: Acknowledged = new Map();
        const signal = server.outlived;
        const bring = (some: typeof files) =>
          bringAllIn(some, { url: () => server.url, acknowledged, signal });
        const [before, after] = [files.slice(0, 2), files.slice(2)];
        await bring(before);

        const refusals: string[] = [];
        await disk.fill(20_000);
        const client = new PhonographClient(server.url);
        for (const file of after) {
          await client.upload(file.path).catch(({ code }) => refusals.push(code));
        }
        const asPromised =
          refusals.length === after.length && refusals.every((code) => code === 'UNAVAILABLE');
        context.promise(
          'embedded',
          'an upload without room is refused as UNAVAILABLE',
          asPromised,
          `${refusals.length} of ${after.length}: ${[...new Set(refusals)].join(' ')}`,
        );
        const [known] = await Promise.all([bring(before)]);
        context.promise('embedded', 'what is there is served meanwhile', known === before.length, `${known}`);
        await disk.free();
        const ready = await bring(after);
        context.promise(
          'embedded',
          'with room again all come in',
          ready === after.length,
          `${ready} of ${after.length}`,
        );
        await assertIntact(context, home, acknowledged, { server });
      } finally {
        await disk.close();
      }
    }),
};
