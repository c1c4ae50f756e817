import cliProgress from 'cli-progress';
import type { PullEvent, PullListener } from '../models/index.ts';

export interface PullReporter {
  readonly listener: PullListener;
  /** The last word. */
  finish(result: { readonly event: 'pulled'; readonly name: string; readonly folder: string }): void;
  /** Leaves the terminal as it was; needed after a failure too. */
  close(): void;
}

/** Between two progress lines of one file. */
const PROGRESS_EVERY_MS = 1_000;

/** A bar on a terminal, sentences elsewhere, one JSON object a line with `json`. */
export function createPullReporter(json: boolean, isTerminal: boolean): PullReporter {
  if (json) {
    const print = (event: object) => console.log(JSON.stringify(event));
    return { listener: throttled(print), finish: print, close: () => undefined };
  }
  const bar = isTerminal ? createBar() : null;
  let isDrawn = false;
  const hide = () => {
    if (isDrawn) bar?.stop();
    isDrawn = false;
  };
  const listener = (event: PullEvent) => {
    if (event.event === 'progress') {
      if (!isDrawn && event.totalBytes !== null) {
        bar?.start(event.totalBytes, event.receivedBytes, { file: event.file });
        isDrawn = true;
      }
      bar?.update(event.receivedBytes, { file: event.file });
      return;
    }
    hide();
    console.error(describeEvent(event));
  };
  return {
    listener,
    finish: ({ name, folder }) => console.log(`${name} is in ${folder}.`),
    close: hide,
  };
}

function describeEvent(event: Exclude<PullEvent, { event: 'progress' }>): string {
  switch (event.event) {
    case 'file': {
      const total = event.totalBytes === null ? '' : `, ${event.totalBytes} bytes`;
      const resumed = event.resumedAtByte > 0 ? `, going on at byte ${event.resumedAtByte}` : '';
      return `${event.file}${total}${resumed}`;
    }
    case 'retry':
      return `${event.file}: ${event.reason}; trying again in ${event.inMs / 1_000} s`;
    case 'verified':
      return `${event.file}: ${event.bytes} bytes, sha256 ${event.sha256} (compared with: ${event.checkedAgainst})`;
    case 'present':
      return `${event.file}: is here already`;
    case 'warning':
      return `${event.file}: ${event.message}`;
  }
}

function createBar(): cliProgress.SingleBar {
  return new cliProgress.SingleBar(
    { format: '{bar} {percentage}% of {file}  {eta_formatted} left', hideCursor: true },
    cliProgress.Presets.shades_classic,
  );
}

/** The last progress of a file always passes, so that the lines add up. */
function throttled(print: (event: PullEvent) => void): PullListener {
  let printedAtMs = Number.NEGATIVE_INFINITY;
  return (event) => {
    if (event.event === 'progress' && event.receivedBytes !== event.totalBytes) {
      if (performance.now() - printedAtMs < PROGRESS_EVERY_MS) return;
      printedAtMs = performance.now();
    }
    print(event);
  };
}
