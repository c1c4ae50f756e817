import { basename } from 'node:path';
import cliProgress from 'cli-progress';
import type { PhonographClient } from '../client/phonograph-client.ts';
import { AppError } from '../errors.ts';
import { type IngestOutcome, ingestFiles } from './commands/ingest.ts';
import { exitCodes } from './exit-codes.ts';
import { type FoundFile, findAudioFiles } from './find-audio-files.ts';
import { stopSignal } from './stop-signal.ts';

/** `phonograph ingest`: a bar on a terminal, one JSON object a file with --json, a summary at the end. */
export async function runIngest(
  client: PhonographClient,
  paths: string[],
  { json, transcript }: { readonly json: boolean; readonly transcript: string | null },
): Promise<number> {
  const files = withTranscript(await findAudioFiles(paths), transcript);
  const stop = new AbortController();
  stopSignal().then(() => stop.abort());
  const bar = json || !process.stderr.isTTY ? null : createBar();
  bar?.start(files.length, 0, { file: '' });
  const outcomes = await ingestFiles(
    client,
    files,
    {
      outcome: (outcome) => {
        bar?.increment({ file: basename(outcome.file) });
        if (json) console.log(JSON.stringify(outcome));
        else if (!bar && outcome.status === 'failed') console.error(describeFailure(outcome));
      },
    },
    stop.signal,
  );
  bar?.stop();
  const failures = outcomes.filter((outcome) => outcome.status === 'failed');
  if (!json) printSummary(outcomes, failures);
  return failures.length > 0 ? exitCodes.someFailed : exitCodes.ok;
}

/** The transcript named belongs to the one file named. Throws BAD_USER_INPUT when there are several. */
function withTranscript(files: readonly FoundFile[], transcriptPath: string | null): readonly FoundFile[] {
  if (transcriptPath === null) return files;
  if (files.length === 1) return files.map((file) => ({ ...file, transcriptPath }));
  throw new AppError('BAD_USER_INPUT', '--transcript goes with one audio file.', { field: 'transcript' });
}

function createBar(): cliProgress.SingleBar {
  return new cliProgress.SingleBar(
    { format: '{bar} {value}/{total} files  {eta_formatted} left  {file}', hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
}

function printSummary(outcomes: readonly IngestOutcome[], failures: readonly IngestOutcome[]): void {
  const ready = outcomes.filter((outcome) => outcome.status === 'ready');
  const minutes = ready.reduce((sum, outcome) => sum + (outcome.durationS ?? 0), 0) / 60;
  const known = ready.filter((outcome) => outcome.created === false).length;
  console.log(
    `${ready.length} of ${outcomes.length} files are ready (${minutes.toFixed(1)} minutes of sound, ${known} were here already).`,
  );
  if (failures.length > 0) console.log(`${failures.length} failed:`);
  for (const failure of failures) console.log(`  ${describeFailure(failure)}`);
}

const describeFailure = ({ file, code, message }: IngestOutcome): string => `${file}: ${message} (${code})`;
