/** What the command line tells a script. */
export const exitCodes = {
  ok: 0,
  /** The command ran, and some file failed. */
  someFailed: 1,
  /** Wrong arguments or settings. */
  usage: 2,
  /** No service: server unreachable, data folder taken, model or database missing. */
  unavailable: 3,
  /** A defect. */
  defect: 70,
  /** Stopped by the user. */
  stopped: 130,
} as const;
