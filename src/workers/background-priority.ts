/**
 * How far threads that nobody waits for stand back (Linux; piscina does it through @napi-rs/nice, which comes with it).
 * With as many of them as processors, the main thread had to wait for a turn: requests were answered late while files
 * were taken in, though the main thread itself had next to nothing to do.
 */
export const BACKGROUND_NICE = 5;
