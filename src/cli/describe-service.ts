import type { App } from '../compose.ts';
import type { Config } from '../config.ts';

/** What a started server says of itself. */
export function describeService(config: Config, app: App, url: string, json: boolean): string {
  const refused = app.providers.flatMap(({ provider, reason }) => (reason ? [`${provider}: ${reason}`] : []));
  const facts = {
    graphql: `${url}graphql`,
    uploads: `PUT ${url}uploads?fileName=NAME`,
    health: `${url}healthz`,
    database: `${app.db.version}${app.db.kind === 'pglite' ? `, embedded in ${config.dataFolder}` : ''}`,
    tokenizer: app.tokenizer.id,
    ...(app.tokenizerFallbackReason && { tokenizerFallback: app.tokenizerFallbackReason }),
    executionProvider: app.tokenizer.executionProvider,
    ...(refused.length > 0 && { otherProviders: refused.join(' ') }),
    embedder: app.embedder.id,
    decoders: `wav, mp3, flac, ogg${app.ffmpegPath ? ', and ffmpeg for the rest' : ' (no ffmpeg found for the rest)'}`,
    workers: config.workerCount,
  };
  if (json) return JSON.stringify({ status: 'listening', ...facts });
  const lines = Object.entries(facts).map(([name, value]) => `  ${name.padEnd(18)}${value}`);
  return ['Phonograph listens.', ...lines, 'Ctrl-C stops it.'].join('\n');
}
