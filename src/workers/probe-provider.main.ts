import { compareProviders } from '../inference/compare-providers.ts';
import type { TokenizerSettings } from './audio-tasks.ts';
import { loadTokenizer } from './load-tokenizer.ts';

// The whole of a short process: probeProvider starts it with the settings as its argument, and a native library that
// crashes, hangs or prints does so here. It answers with one line.
const settings: TokenizerSettings = JSON.parse(process.argv[2] ?? '{}');
let reason: string | null;
try {
  const candidate = await loadTokenizer(settings);
  const reference = await loadTokenizer({ ...settings, executionProvider: 'cpu' });
  reason = await compareProviders(candidate, reference);
} catch (error) {
  reason = error instanceof Error ? error.message : String(error);
}
// A session left open on a broken device may keep the process from ending by itself.
process.stdout.write(`${JSON.stringify({ reason })}\n`, () => process.exit(0));
