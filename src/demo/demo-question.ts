import type { IngestOutcome } from '../cli/commands/ingest.ts';
import type { PhonographClient } from '../client/phonograph-client.ts';

/** What a person asks, and how the answer is found and judged. */
export interface DemoQuestion {
  readonly question: string;
  ask(library: DemoLibrary): Promise<DemoAnswer>;
}

export interface DemoAnswer {
  readonly answer: string;
  /** Whether the answer is what is known to be true. */
  readonly ok: boolean;
}

/** The library that was just ingested. */
export interface DemoLibrary {
  readonly client: PhonographClient;
  readonly outcomes: readonly IngestOutcome[];
  /** Id of the recording made of a file, by the end of its path. Throws when there is none. */
  idOf(file: string): string;
}

export const seconds = (value: number): string => `${value.toFixed(2)} s`;
