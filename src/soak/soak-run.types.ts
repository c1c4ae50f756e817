import type { Conditions } from '../bench/measurement.ts';
import type { OperationSummary } from './operation-log.ts';
import type { LoopDelay } from './probe-messages.ts';
import type { LiveMemory, SoakSample } from './sampler.ts';

/** The server at rest: before the load, and after it when the queue was empty. */
export interface AtRest {
  readonly heapUsed: number;
  readonly external: number;
  /** What each open file or socket is. */
  readonly openFiles: readonly string[];
  /** Paths of what lies where uploads and temporary files do. */
  readonly temporaryFiles: readonly string[];
}

/** Everything that was seen. */
export interface SoakRun {
  readonly conditions: Conditions;
  readonly seconds: number;
  readonly warmUpS: number;
  /** Slopes are not judged: a minute says nothing about an hour. */
  readonly short: boolean;
  readonly samples: readonly SoakSample[];
  readonly liveMemory: readonly LiveMemory[];
  /** After the warm-up. */
  readonly loopDelay: LoopDelay;
  /** Milliseconds of CPU that the server's main thread took at a stretch, in the same time. */
  readonly ownStretch: LoopDelay;
  /** Share of the machine's processors that other programs had meanwhile, 0..1; null where that cannot be told. */
  readonly othersShare: number | null;
  readonly operations: readonly OperationSummary[];
  readonly errors: readonly { readonly message: string; readonly count: number }[];
  readonly followed: {
    readonly events: number;
    readonly connections: number;
    readonly faults: readonly string[];
  };
  readonly before: AtRest;
  readonly after: AtRest;
  /** Seconds until the queue was empty after the load; null: it was not in time. */
  readonly drainedS: number | null;
  /** Jobs that failed for good. */
  readonly failedJobs: number;
  /** 0, or how else the server ended. */
  readonly exitStatus: number | string;
}
