/** What each kind of event tells, beside the recording that it is about. */
export interface EventPayloads {
  /** A recording was created and waits for its ingest. */
  readonly RECORDING_CREATED: Record<never, never>;
  readonly RECORDING_READY: Record<never, never>;
  readonly RECORDING_FAILED: { readonly code: string; readonly message: string };
  readonly RECORDING_DELETED: Record<never, never>;
  readonly COPY_FOUND: {
    readonly otherId: string;
    readonly kind: 'IDENTICAL_CODES' | 'SAME_RECORDING' | 'PART_OF' | 'SHARED_PART';
    readonly confidence: number;
    readonly coverage: number;
    readonly otherCoverage: number;
  };
  readonly SAVED_SEARCH_MATCHED: {
    readonly savedSearchId: string;
    readonly name: string;
    readonly startS: number | null;
    readonly endS: number | null;
    readonly confidence: number;
  };
  readonly LINK_CONFIRMED: { readonly linkId: string; readonly articleId: string };
  readonly TRANSCRIBED: { readonly recogniser: string; readonly wordCount: number };
  readonly TRANSCRIPTION_FAILED: { readonly code: string; readonly message: string };
}

export type StoredEventType = keyof EventPayloads;

/** An event to be written. */
export type NewEvent = {
  readonly [Type in StoredEventType]: {
    readonly type: Type;
    readonly recordingId: string;
    readonly payload: EventPayloads[Type];
  };
}[StoredEventType];

/** An event as the log holds it. */
export type LoggedEvent = NewEvent & {
  /** Its place in the order of the workspace's commits. */
  readonly sequence: number;
  readonly at: Date;
};

/** How far the ingest of a recording is; told to those who listen, and not kept. */
export interface IngestStep {
  readonly stage: string;
  /** Share done, 0..1, or null where it is not known. */
  readonly progress: number | null;
  readonly attempt: number;
}

/** How much of a recording a recogniser has heard; told likewise. */
export interface TranscriptionStep {
  /** Share, 0..1. */
  readonly progress: number;
}

/** What a follower is handed: an event of the log, or a passing note. */
export type LiveEvent = (NewEvent | PassingNote) & {
  readonly at: Date;
  /** Whoever goes on after it has missed nothing. */
  readonly cursor: string;
};

/** Told to those who listen, and not kept. */
export type PassingNote =
  | { readonly type: 'INGEST_PROGRESS'; readonly recordingId: string; readonly payload: IngestStep }
  | {
      readonly type: 'TRANSCRIPTION_PROGRESS';
      readonly recordingId: string;
      readonly payload: TranscriptionStep;
    };

export type EventType = LiveEvent['type'];
export type LiveEventOf<Type extends EventType> = Extract<LiveEvent, { readonly type: Type }>;

/** Conditions on events; those left out let every event pass. */
export interface EventFilter {
  readonly types?: readonly EventType[] | null | undefined;
  readonly recordingId?: string | null | undefined;
  /** Of events that tell of a match. */
  readonly savedSearchId?: string | null | undefined;
}
