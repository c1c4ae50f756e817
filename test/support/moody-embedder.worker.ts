import { setTimeout as pause } from 'node:timers/promises';
import type { EmbedTask } from '../../src/workers/embedding-tasks.ts';

const done: string[] = [];

/** Every text is its length, and `asked` gives the texts in the order in which they were done; some texts end it. */
export async function embed({ texts, kind }: EmbedTask): Promise<unknown> {
  if (texts.includes('asked')) return { result: [done.map((text) => text)] };
  for (const text of texts) {
    if (text === 'crash') process.exit(1);
    if (text === 'hang') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    if (text === 'refuse') return { refusal: { code: 'MODEL_UNAVAILABLE', message: 'no such model' } };
  }
  if (kind === 'passage') await pause(5);
  done.push(...texts);
  return { result: texts.map((text) => Float32Array.of(text.length)) };
}
