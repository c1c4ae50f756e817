import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readPieces } from '../audio/read-pieces.ts';
import { AppError } from '../errors.ts';
import { makeLanguageModel, openPocketsphinx, openWhisper } from '../recognition/index.ts';
import { RECOGNITION_RATE_HZ, type Recogniser } from '../recognition/recogniser.types.ts';
import type {
  MakeLanguageModelTask,
  RecogniserMessage,
  RecogniserSettings,
  RecogniserTask,
  RecogniseTask,
} from './recogniser-tasks.ts';

// A process of its own, one task after another from its parent: it decodes and recognises, so that a model's memory
// ends with it and a recogniser that hangs is ended with it.

let open: { readonly key: string; readonly recogniser: Recogniser } | null = null;

process.on('message', (task: RecogniserTask) => {
  run(task).catch((error: unknown) => {
    const { code = null, limit } = error instanceof AppError ? error : {};
    const message = error instanceof Error ? error.message : String(error);
    send({ kind: 'refused', code, message, ...(limit !== undefined && { limit }) });
  });
});
process.on('disconnect', () => {
  leave();
});
process.on('SIGTERM', () => {
  leave();
});

async function run(task: RecogniserTask): Promise<void> {
  if (task.kind === 'recognise') await recognise(task);
  else await writeLanguageModel(task);
  send({ kind: 'done' });
}

async function recognise({ path, limits, pieces, recogniser: settings }: RecogniseTask): Promise<void> {
  const recogniser = await recogniserOf(settings);
  send({ kind: 'loaded', recogniserId: recogniser.id });
  try {
    for await (const { startS, samples } of readPieces(path, limits, RECOGNITION_RATE_HZ, pieces)) {
      const { words, language } = await recogniser.recognise(samples);
      const moved = words.map((word) => ({
        ...word,
        startS: word.startS + startS,
        endS: word.endS + startS,
      }));
      send({ kind: 'heard', words: moved, language, heardS: startS + samples.length / RECOGNITION_RATE_HZ });
    }
  } catch (error) {
    // What failed once is loaded anew for the next task.
    open = null;
    await recogniser.close();
    throw error;
  }
}

async function recogniserOf(settings: RecogniserSettings): Promise<Recogniser> {
  const key = JSON.stringify(settings);
  if (open?.key === key) return open.recogniser;
  await open?.recogniser.close();
  open = null;
  const recogniser = await openRecogniser(settings);
  open = { key, recogniser };
  return recogniser;
}

function openRecogniser(settings: RecogniserSettings): Promise<Recogniser> {
  return settings.kind === 'WHISPER' ? openWhisper(settings) : openPocketsphinx(settings);
}

/** Each file whole or not at all: another process may be making the same. */
async function writeLanguageModel({ texts, modelFolder, files }: MakeLanguageModelTask): Promise<void> {
  const model = await makeLanguageModel(texts, modelFolder);
  if (model === null) return;
  await mkdir(dirname(files.grams), { recursive: true });
  for (const [path, text] of [
    [files.dictionary, model.dictionary],
    [files.grams, model.grams],
  ] as const) {
    const draft = `${path}.${process.pid}`;
    await writeFile(draft, text);
    await rename(draft, path);
  }
}

function send(message: RecogniserMessage): void {
  process.send?.(message);
}

/** Ends what runs for it first. */
function leave(): void {
  const closed = open?.recogniser.close() ?? Promise.resolve();
  closed.finally(() => process.exit(0));
}
