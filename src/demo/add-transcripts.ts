import type { IngestOutcome } from '../cli/commands/ingest.ts';
import type { PhonographClient } from '../client/phonograph-client.ts';
import type { SampleEntry } from './make/manifest-entry.ts';

/** Gives the sample recordings the words that the recipe had them speak, with the times at which it put them. */
export async function addTranscripts(
  client: PhonographClient,
  outcomes: readonly IngestOutcome[],
  manifest: readonly SampleEntry[],
): Promise<void> {
  for (const { file, segments, language } of manifest) {
    const id = outcomes.find((outcome) => outcome.file.endsWith(file))?.id;
    if (!id || segments.length === 0) continue;
    const content = Buffer.from(JSON.stringify({ language, segments }));
    await client.setTranscript(id, content, { format: 'json' });
  }
}
