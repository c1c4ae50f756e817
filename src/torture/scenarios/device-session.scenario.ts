import { join } from 'node:path';
import { writeRandomModel } from '../../inference/qwen3-tts-tokenizer/verify/random-model.ts';
import { assertIntact } from '../home/assert-intact.ts';
import { type Acknowledged, bringAllIn } from '../home/bring-in.ts';
import type { SoundFile } from '../home/make-sound.ts';
import { faultPath, type ProcessOptions, startServer } from '../home/start-process.ts';
import { createHome, type TortureHome } from '../home/torture-home.ts';
import type { Scenario, TortureContext } from '../scenario.types.ts';
import { smallModelConfig } from './small-model-config.ts';

const EVERY = 7;

/**
 * Sessions of the tokenizer die under their runs, with the words of a lost GPU. The weights are random and small: it is
 * about what becomes of the recordings, and whether their codes are those of a device that lives.
 */
export const deviceSession: Scenario = {
  name: 'device-session',
  summary: "sessions of the device die at every seventh run, with the runtime's own words",
  usesServer: false,
  async run(context) {
    const models = join(context.folder, 'models');
    await writeRandomModel(join(models, 'qwen3-tts-tokenizer-12hz'), smallModelConfig, 1);
    const environment = {
      PHONOGRAPH_TOKENIZER: 'qwen3-tts-tokenizer-12hz',
      PHONOGRAPH_PULLED_MODELS: models,
      PHONOGRAPH_EXECUTION_PROVIDER: 'cpu',
    };
    const template = await context.template();
    const home = await createHome(context.folder, null, { environment, template });
    const files = await home.makeFiles(context.short ? 3 : 12, context.random);
    const dying = { preload: [faultPath('device')], environment: { TORTURE_DEVICE_EVERY: String(EVERY) } };
    const ready = await ingest(context, home, files, dying);
    context.promise(
      'embedded',
      'all files came in at the first attempt',
      ready.attempts.every((a) => a === 1),
      `${ready.count} of ${files.length}, attempts ${ready.attempts.join(' ')}`,
    );

    const other = await createHome(join(context.folder, 'whole'), null, { environment, template });
    const whole = await ingest(context, other, files, {});
    const isSame = [...whole.codes].every(([sha256, codes]) => ready.codes.get(sha256) === codes);
    context.promise(
      'embedded',
      'their codes are those of a device that lives',
      isSame && whole.codes.size === files.length,
      `${whole.codes.size} recordings compared`,
    );
  },
};

async function ingest(
  context: TortureContext,
  home: TortureHome,
  files: readonly SoundFile[],
  options: ProcessOptions,
) {
  const acknowledged: Acknowledged = new Map();
  const server = await startServer(home.environment, options);
  const signal = server.outlived;
  const count = await bringAllIn(files, { url: () => server.url, acknowledged, signal, lanes: 2 });
  if (options.preload)
    await assertIntact(context, home, acknowledged, { ...options, server, leavesNothing: true });
  else await server.stop();
  const db = await home.openDatabase();
  const rows = await db.query<{ sha256: string; codes: string; attempt: number }>(
    `select encode(r.sha256, 'hex') as sha256, encode(h.codes_sha256, 'hex') as codes, r.attempt
     from recording r join recording_histogram h on h.workspace_id = r.workspace_id and h.recording_id = r.id`,
  );
  await db.close();
  return {
    count,
    codes: new Map(rows.map((row) => [row.sha256, row.codes])),
    attempts: rows.map(({ attempt }) => attempt),
  };
}
