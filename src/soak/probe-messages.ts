/** What the soak asks of the probe inside the server. */
export interface ProbeRequest {
  readonly id: number;
  /**
   * `sample`: what happened since the last sample; `collect`: memory after a forced garbage collection; `forget`: the
   * delays of the whole run are counted from now on.
   */
  readonly kind: 'sample' | 'collect' | 'forget';
}

/** How late the event loop was, in milliseconds, as `monitorEventLoopDelay` tells it: its tick of 10 ms included. */
export interface LoopDelay {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly count: number;
}

/** Bytes of the server's process. */
export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
  readonly heapTotal: number;
  /** Beside the heap, `arrayBuffers` included. */
  readonly external: number;
  readonly arrayBuffers: number;
}

export interface ProbeSample {
  readonly memory: Memory;
  /** Since the last sample. */
  readonly delay: LoopDelay;
  /** Since `forget`. */
  readonly delayOfRun: LoopDelay;
  /**
   * Milliseconds of CPU that the main thread took between two turns of a timer of 10 ms, since `forget`. A delay
   * without it is the machine's: other processes had the processor.
   */
  readonly ownOfRun: LoopDelay;
  /** Pauses of the garbage collector since the last sample, in milliseconds, all together and the longest. */
  readonly gc: { readonly count: number; readonly totalMs: number; readonly maxMs: number };
  /** What keeps the process alive, by kind: sockets, timers, threads. */
  readonly resources: Readonly<Record<string, number>>;
  /** CPU seconds since the start, all threads. */
  readonly cpuS: number;
}

export interface ProbeReply {
  readonly id: number;
  readonly sample: ProbeSample;
}
