/**
 * Where a request may read, and what it must find there. Made where a request begins; the database room reads it at
 * each statement and writes into it what became of the request's writes.
 */
export class RequestReads {
  /** The place in the database's log that the caller has seen, by what he brought along; 0 asks for nothing. */
  readonly atLeast: bigint;
  /** Set once it is known that the request only reads. */
  mayUseReplicas = false;
  /** Set by the first statement that may have written. */
  hasWritten = false;
  /** What answers the reads of this request, once chosen; the database room's own. */
  source: unknown = null;

  constructor(atLeast: bigint) {
    this.atLeast = atLeast;
  }
}
