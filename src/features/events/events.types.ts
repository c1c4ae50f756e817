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
  readonly LINK_CONFIRMED: { readonly linkId: string; readonly articleId: string };
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

/** What a follower is handed: an event of the log, or a passing note on an ingest. */
export type LiveEvent = (NewEvent | IngestProgressed) & {
  readonly at: Date;
  /** Whoever goes on after it has missed nothing. */
  readonly cursor: string;
};

interface IngestProgressed {
  readonly type: 'INGEST_PROGRESS';
  readonly recordingId: string;
  readonly payload: IngestStep;
}

export type EventType = LiveEvent['type'];
export type LiveEventOf<Type extends EventType> = Extract<LiveEvent, { readonly type: Type }>;

/** Conditions on events; those left out let every event pass. */
export interface EventFilter {
  readonly types?: readonly EventType[] | null | undefined;
  readonly recordingId?: string | null | undefined;
}
