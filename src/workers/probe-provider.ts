import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { TokenizerSettings } from './audio-tasks.ts';

const program = fileURLToPath(new URL('./probe-provider.main.ts', import.meta.url));
const answerSchema = z.object({ reason: z.string().nullable() });

export interface ProbeOptions {
  /** Default 2 minutes: two loads of 0.7 GB, a GPU that wakes up, and up to a minute of sound on the processor. */
  readonly timeoutMs?: number;
  /** The program that probes; tests give another. */
  readonly program?: string;
}

/**
 * Loads the tokenizer on the provider that the settings name and compares its tokens with the processor's, in a process
 * of its own. Null when they agree, else a sentence that says why the provider cannot be used; never throws.
 */
export async function probeProvider(
  settings: TokenizerSettings,
  { timeoutMs = 120_000, program: file = program }: ProbeOptions = {},
): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(settings)], {
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    return answerSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).reason;
  } catch (error) {
    const { killed, signal } = error as { killed?: boolean; signal?: string | null };
    if (killed) return `It gave no answer within ${timeoutMs / 1_000} seconds.`;
    return signal ? `Trying it crashed (${signal}).` : 'Trying it ended without an answer.';
  }
}
