import cliProgress from 'cli-progress';
import type { PhonographClient } from '../client/phonograph-client.ts';
import { type ReindexOutcome, reindexAll } from './commands/reindex.ts';
import { exitCodes } from './exit-codes.ts';
import { stopSignal } from './stop-signal.ts';

/** `phonograph reindex`: a bar on a terminal, one JSON object a step with --json, a summary at the end. */
export async function runReindex(
  client: PhonographClient,
  { skipFailed, json }: { readonly skipFailed: boolean; readonly json: boolean },
): Promise<number> {
  const stop = new AbortController();
  stopSignal().then(() => stop.abort());
  const bar = json || !process.stderr.isTTY ? null : createBar();
  try {
    const outcome = await reindexAll(
      client,
      skipFailed,
      (progress) => {
        if (json) console.log(JSON.stringify({ event: 'progress', ...progress }));
        bar?.start(progress.total + progress.texts.total, progress.done + progress.texts.done);
      },
      stop.signal,
    );
    bar?.stop();
    if (json) console.log(JSON.stringify({ event: 'ended', ...outcome }));
    else console.log(describe(outcome));
    return outcome.failed > 0 || outcome.texts.failure !== null ? exitCodes.someFailed : exitCodes.ok;
  } finally {
    bar?.stop();
  }
}

function createBar(): cliProgress.SingleBar {
  return new cliProgress.SingleBar(
    { format: '{bar} {value}/{total} recordings and texts  {eta_formatted} left', hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
}

function describe(outcome: ReindexOutcome): string {
  const { tokenizerId, done, total, failed, switched, failures, texts, textsSwitched } = outcome;
  const lines = [`${done} of ${total} recordings are indexed by ${tokenizerId}.`];
  if (failed > 0) lines.push(`${failed} failed:`);
  for (const { recording, message, code } of failures) lines.push(`  ${recording}: ${message} (${code})`);
  if (!switched) {
    lines.push(
      'Searches go on answering from the index before. Mend or delete these recordings and run this again,',
      'or switch without them: phonograph reindex --skip-failed',
    );
  }
  if (texts.total > 0)
    lines.push(`${texts.done} of ${texts.total} transcripts are embedded by ${texts.embedderId}.`);
  if (texts.failure !== null) lines.push(`A text could not be embedded: ${texts.failure}`);
  if (!textsSwitched)
    lines.push('Searches by meaning go on with the embedder before. Mend it and run this again.');
  return lines.join('\n');
}
