import { assertIntact } from '../home/assert-intact.ts';
import { type Acknowledged, bringAllIn } from '../home/bring-in.ts';
import { runCommand, startServer } from '../home/start-process.ts';
import { createHome } from '../home/torture-home.ts';
import type { Scenario } from '../scenario.types.ts';

/** A second server, and other commands, on the folder of an embedded database that a server has. */
export const twoServers: Scenario = {
  name: 'two-servers',
  summary: 'a second server on an embedded folder: it refuses, and the first loses nothing',
  usesServer: false,
  async run(context) {
    const home = await createHome(context.folder, null, { template: await context.template() });
    const files = await home.makeFiles(context.short ? 4 : 20, context.random);
    const server = await startServer(home.environment);
    const acknowledged: Acknowledged = new Map();
    const coming = bringAllIn(files, {
      url: () => server.url,
      acknowledged,
      signal: server.outlived,
      lanes: 2,
    });
    coming.catch(() => undefined);
    const tries = context.short ? 2 : 6;
    const refused: string[] = [];
    for (let each = 0; each < tries; each++) {
      const command = each % 2 === 0 ? ['serve', '--json'] : ['verify'];
      const { code, output } = await runCommand(command, home.environment);
      if (code === 3 && output.includes('DATA_FOLDER_LOCKED') && output.includes(server.url))
        refused.push('yes');
      else context.say(`${command.join(' ')} ended with ${code}: ${output}`);
    }
    const ready = await coming;
    context.promise(
      'embedded',
      'the second one refuses and names the first',
      refused.length === tries,
      `${refused.length} of ${tries}`,
    );
    context.promise(
      'embedded',
      'the first goes on',
      server.isAlive() && ready === files.length,
      `${ready} files`,
    );
    await assertIntact(context, home, acknowledged, { server, leavesNothing: true });
  },
};
