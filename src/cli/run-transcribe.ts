import { ListTranscribersDocument } from '../client/generated/operations.ts';
import type { PhonographClient } from '../client/phonograph-client.ts';
import { AppError } from '../errors.ts';
import { type TranscribeOrder, transcribeAll } from './commands/transcribe.ts';
import { exitCodes } from './exit-codes.ts';
import { stopSignal } from './stop-signal.ts';

export interface TranscribeOptions {
  readonly with?: string;
  readonly model?: string;
  readonly language?: string;
  readonly vocabulary?: string;
  readonly replace?: boolean;
  readonly json?: boolean;
}

/** `phonograph transcribe`: the text of each recording, or one JSON object each; how far it is on a terminal. */
export async function runTranscribe(
  client: PhonographClient,
  names: readonly string[],
  options: TranscribeOptions,
): Promise<number> {
  const stop = new AbortController();
  stopSignal().then(() => stop.abort(new AppError('CANCELLED', 'Stopped.')));
  const onProgress = (recording: string, share: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${recording}: ${Math.round(share * 100)} %  `);
  };
  let failed = 0;
  for await (const outcome of transcribeAll(client, names, toOrder(options), onProgress, stop.signal)) {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    if (outcome.status === 'failed') failed++;
    if (options.json) console.log(JSON.stringify(outcome));
    else if (outcome.status === 'failed')
      console.error(`${outcome.recording}: ${outcome.message} (${outcome.code})`);
    else if (outcome.text === '') console.error(`${outcome.recording}: no word was heard.`);
    else console.log(names.length > 1 ? `${outcome.recording}:\n${outcome.text}\n` : outcome.text);
  }
  return failed > 0 ? exitCodes.someFailed : exitCodes.ok;
}

function toOrder({
  with: transcriber,
  model,
  language,
  vocabulary,
  replace,
}: TranscribeOptions): TranscribeOrder {
  return {
    ...(transcriber !== undefined && {
      transcriber: transcriber === 'whisper' ? ('WHISPER' as const) : ('POCKETSPHINX' as const),
    }),
    ...(model !== undefined && { model }),
    ...(language !== undefined && { language }),
    ...(vocabulary !== undefined && {
      vocabulary: vocabulary.toUpperCase() as NonNullable<TranscribeOrder['vocabulary']>,
    }),
    replace: replace ?? false,
  };
}

/** `phonograph transcribers`: what recognises speech here, and why what does not does not. */
export async function runTranscribers(client: PhonographClient, json: boolean): Promise<number> {
  const { transcribers } = await client.request(ListTranscribersDocument, {});
  for (const transcriber of transcribers) {
    if (json) {
      console.log(JSON.stringify(transcriber));
      continue;
    }
    const { name, available, problem, build, licence, models, note } = transcriber;
    console.log(`${name.toLowerCase().padEnd(14)} ${available ? (build ?? 'ready') : problem}  (${licence})`);
    for (const model of models) {
      const size = `${Math.round(model.approximateBytes / 1e6)} MB`;
      console.log(`  ${model.name.padEnd(24)} ${model.available ? 'here' : `absent, ${size}`}`);
    }
    console.log(`  ${note}`);
  }
  return exitCodes.ok;
}
