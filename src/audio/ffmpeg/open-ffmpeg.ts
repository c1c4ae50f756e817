import { type ChildProcess, spawn } from 'node:child_process';
import { AppError } from '../../errors.ts';
import { limitedProgram } from '../../lib/limited-program.ts';
import { memorySource } from '../byte-source.ts';
import { assertNotCancelled } from '../decode-progress.ts';
import type { DamageReport, DecodedBlock, HeaderFacts } from '../decoders/decoder.ts';
import { joinBytes } from '../join-bytes.ts';
import { decodeSamples } from '../wav/decode-wav.ts';
import { readWavLayout } from '../wav/wav-layout.ts';
import { ffmpegArguments } from './ffmpeg-arguments.ts';
import { createFfmpegLog, describeExit, type FfmpegLog } from './ffmpeg-log.ts';

/** ffmpeg that gives no byte for so long is ended. */
const maxIdleMs = 15_000;
/** It streams: what needs more memory has been made to. An hour of its time decodes days of sound. */
const limits = { memoryBytes: 1024 * 1024 * 1024, cpuS: 3_600 };
const maxHeaderBytes = 4096;

export interface FfmpegStream {
  readonly facts: HeaderFacts;
  /** Ends ffmpeg when left early. */
  readonly blocks: AsyncIterable<DecodedBlock>;
  /** Ends ffmpeg, if it still runs, and waits until it is gone. */
  close(): Promise<void>;
}

/**
 * Starts ffmpeg on a file and waits for its first output. Throws AUDIO_UNSUPPORTED when ffmpeg cannot read the file,
 * AUDIO_EMPTY when there is no sound in it, AUDIO_TOO_DEMANDING when it hangs.
 */
export async function openFfmpeg(
  filePath: string,
  ffmpegPath: string,
  report: DamageReport,
  signal: AbortSignal | undefined,
): Promise<FfmpegStream> {
  const run = startFfmpeg(filePath, ffmpegPath, signal);
  try {
    const output = run.output();
    let head: Uint8Array = new Uint8Array(0);
    while (head.length < maxHeaderBytes) {
      const { value, done } = await output.next();
      if (done) break;
      head = joinBytes(head, value);
    }
    if (head.length === 0) throw cannotRead(run.log);
    // The rest of ffmpeg's opening words may still be on the way in the other pipe.
    await new Promise(setImmediate);
    const { format, dataStart } = await readWavLayout(memorySource(head), 0);
    const { sampleRateHz, channelCount } = format;
    const samples = decodeSamples(startingWith(head.subarray(dataStart), output), format);
    return {
      facts: { ...run.log.facts(), sampleRateHz, channelCount },
      blocks: reportingErrors(samples, run.log, report),
      close: run.end,
    };
  } catch (error) {
    await run.end();
    throw error instanceof AppError ? error : cannotRead(run.log);
  }
}

function cannotRead(log: FfmpegLog): AppError {
  const reason = log.reason() ?? 'it gives no output';
  if (log.errorLines().some((line) => /matches no streams|does not contain any stream/.test(line))) {
    return new AppError('AUDIO_EMPTY', 'There is no sound in this file.');
  }
  return new AppError('AUDIO_UNSUPPORTED', `Neither our decoders nor ffmpeg can read this file: ${reason}`);
}

async function* startingWith(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}

async function* reportingErrors(samples: AsyncIterable<DecodedBlock>, log: FfmpegLog, report: DamageReport) {
  let reported = 0;
  const reportNew = () => {
    for (const line of log.errorLines().slice(reported)) report.damaged(line);
    reported = log.errorLines().length;
  };
  for await (const block of samples) {
    reportNew();
    yield block;
  }
  reportNew();
}

function startFfmpeg(filePath: string, ffmpegPath: string, signal: AbortSignal | undefined) {
  const log = createFfmpegLog(filePath);
  const { program, args } = limitedProgram(ffmpegPath, ffmpegArguments(filePath), limits);
  const child: ChildProcess = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<{ failure: string | null }>((resolve) => {
    child.once('error', (error) => resolve({ failure: `ffmpeg cannot be started: ${error.message}` }));
    child.once('close', (code, how) => resolve({ failure: code === 0 ? null : describeExit(code, how) }));
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => log.add(text));
  const kill = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', kill, { once: true });

  let isIdle = false;
  const output = async function* (): AsyncGenerator<Uint8Array> {
    const chunks = (child.stdout as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    let byteCount = 0;
    for (;;) {
      // Counts only while we wait for ffmpeg, not while our reader is busy.
      const timer = setTimeout(() => {
        isIdle = true;
        kill();
      }, maxIdleMs);
      const { value, done } = await chunks.next().finally(() => clearTimeout(timer));
      if (done) break;
      byteCount += value.length;
      yield value;
    }
    const { failure } = await exited;
    assertNotCancelled(signal);
    if (isIdle) throw new AppError('AUDIO_TOO_DEMANDING', 'ffmpeg made nothing of this file for 15 s.');
    if (child.pid === undefined)
      throw new AppError('AUDIO_UNSUPPORTED', failure ?? 'ffmpeg cannot be started.');
    // Without any output the caller says why, from the log.
    if (failure && byteCount > 0) throw new Error(log.reason() ?? failure);
  };

  const end = async () => {
    signal?.removeEventListener('abort', kill);
    kill();
    // Unread output would keep the pipes, and with them the process object, open.
    child.stdout?.destroy();
    child.stderr?.destroy();
    await exited;
  };
  return { log, output, end };
}
