import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type IngestOutcome, ingestFiles } from '../cli/commands/ingest.ts';
import { describeService } from '../cli/describe-service.ts';
import { exitCodes } from '../cli/exit-codes.ts';
import { type FoundFile, findAudioFiles } from '../cli/find-audio-files.ts';
import { listen } from '../cli/listen.ts';
import { stopSignal } from '../cli/stop-signal.ts';
import { PhonographClient } from '../client/phonograph-client.ts';
import { compose } from '../compose.ts';
import { type Config, readConfig } from '../config.ts';
import { createLogger } from '../lib/logger.ts';
import { shippedModelsFolder } from '../shipped-models.ts';
import { addTranscripts } from './add-transcripts.ts';
import { askQuestions } from './ask-questions.ts';
import type { SampleEntry } from './make/manifest-entry.ts';
import { ownQuestions } from './own-questions.ts';
import { sampleQuestions } from './sample-questions.ts';

const samplesFolder = fileURLToPath(new URL('samples/', import.meta.url));
const unrelatedClip = join(samplesFolder, 'queries/unrelated-recipe.mp3');

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const say = (text: string) => {
  if (!options.json) console.log(text);
};

/** Starts the real server on a fresh embedded database, brings recordings in, asks, and tells what was answered. */
async function runDemo(workFolder: string): Promise<number> {
  const settings = readConfig(process.env, shippedModelsFolder);
  const config: Config = { ...settings, databaseUrl: null, dataFolder: join(workFolder, 'data') };
  const app = await compose(config, createLogger('error'), { serve: true, work: true });
  try {
    const url = await listen(app.httpServer!, '127.0.0.1', options.keep ? config.port : 0);
    say(describeService(config, app, url, false).replace('\nCtrl-C stops it.', ''));
    const client = new PhonographClient(url);
    const files = options.data ? await findAudioFiles([options.data]) : await sampleFiles();
    say(`\nBringing in ${files.length} ${options.data ? 'files' : 'sample recordings (synthetic speech)'} …`);
    const startedAt = performance.now();
    const outcomes = await ingest(client, files);
    if (!options.data) await addTranscripts(client, outcomes, await readManifest());
    say(`Done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.\n`);
    const questions = options.data
      ? await ownQuestions(outcomes, unrelatedClip, workFolder, app.ffmpegPath)
      : sampleQuestions(samplesFolder, await readManifest());
    const allRight = await askQuestions(questions, client, outcomes, options.json);
    if (options.keep) {
      say(`The server goes on at ${url}graphql; Ctrl-C stops it.`);
      await stopSignal();
    }
    return allRight ? exitCodes.ok : exitCodes.someFailed;
  } finally {
    await app.close();
  }
}

async function readManifest(): Promise<SampleEntry[]> {
  return JSON.parse(await readFile(join(samplesFolder, 'manifest.json'), 'utf8'));
}

async function sampleFiles(): Promise<FoundFile[]> {
  const library = (await readManifest()).filter(({ role }) => role === 'library');
  return library.map(({ file }) => ({ path: join(samplesFolder, file), fileName: file.split('/').at(-1)! }));
}

async function ingest(client: PhonographClient, files: readonly FoundFile[]): Promise<IngestOutcome[]> {
  let done = 0;
  return ingestFiles(
    client,
    files,
    {
      outcome: () => {
        done++;
        if (process.stderr.isTTY)
          process.stderr.write(`\r${done} of ${files.length}${done === files.length ? '\n' : ''}`);
      },
    },
    new AbortController().signal,
  );
}

const workFolder = await mkdtemp(join(tmpdir(), 'phonograph-demo-'));
try {
  process.exitCode = await runDemo(workFolder);
} finally {
  await rm(workFolder, { recursive: true, force: true });
}
