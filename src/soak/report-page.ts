import { formatConditions } from '../bench/format-measurement.ts';
import type { Verdict } from './judge.ts';
import { escapeHtml, type PlotLine, plot } from './plot.ts';
import type { SoakSample } from './sampler.ts';
import type { SoakRun } from './soak-run.types.ts';

const MB = 1e6;

/** The run as one HTML page that needs nothing else. */
export function reportPage(run: SoakRun, verdicts: readonly Verdict[]): string {
  const { samples, warmUpS } = run;
  const line = (label: string, of: (sample: SoakSample) => number): PlotLine => ({
    label,
    points: samples.map((sample) => ({ x: sample.atS, y: of(sample) })),
  });
  const live: PlotLine = {
    label: 'heap and external after forced collections',
    points: run.liveMemory.map(({ atS, heapUsed, external }) => ({ x: atS, y: (heapUsed + external) / MB })),
  };
  const cpu = line('CPU', ({ cpuS }) => cpuS);
  const used = cpu.points
    .slice(1)
    .map(({ x, y }, index) => ({ x, y: Math.max(0, y - cpu.points[index]!.y) }));
  const draw = (title: string, unit: string, lines: readonly PlotLine[], limit?: number) =>
    plot({ title, unit, lines, warmUpS, ...(limit !== undefined && { limit }) });
  const plots = [
    draw('Resident memory', 'MB', [line('resident', ({ rss }) => rss / MB)]),
    draw('Heap', 'MB', [
      line('heap used', ({ heapUsed }) => heapUsed / MB),
      line('external', ({ external }) => external / MB),
      live,
    ]),
    draw(
      'Event-loop delay, each second',
      'ms, the tick of 10 ms included',
      [line('p50', ({ loopP50Ms }) => loopP50Ms), line('p99', ({ loopP99Ms }) => loopP99Ms)],
      50,
    ),
    draw('Longest delay and collection of garbage, each second', 'ms', [
      line('longest delay', ({ loopMaxMs }) => loopMaxMs),
      line('garbage', ({ gcMs }) => gcMs),
    ]),
    draw('Processor time', 'CPU seconds a second', [{ label: 'server', points: used }]),
    draw('Requests', 'a second', [
      line('answered', ({ requests }) => requests),
      line('failed', ({ errors }) => errors),
    ]),
    draw('Latency of all operations but ingests, p95', 'ms', [
      line('p95', ({ requestP95Ms }) => requestP95Ms),
    ]),
    draw('Queue', 'jobs', [
      line('waiting', ({ jobsWaiting }) => jobsWaiting),
      line('active', ({ jobsActive }) => jobsActive),
    ]),
    draw('Age of the oldest waiting job', 's', [line('age', ({ oldestJobS }) => oldestJobS)]),
    draw('Sessions of the database', 'sessions', [
      line('busy', ({ sessionsBusy }) => sessionsBusy),
      line('waited for', ({ sessionsWaitedFor }) => sessionsWaitedFor),
    ]),
    draw('Open files and sockets; handles and timers', 'number', [
      line('open files', ({ openFiles }) => openFiles),
      line('handles and timers', ({ resources }) => resources),
    ]),
    draw('Temporary files', 'files', [line('files', ({ temporaryFiles }) => temporaryFiles)]),
  ];
  return page(
    `<h1>Soak of ${(run.seconds / 60).toFixed(1)} minutes</h1>
<p>${escapeHtml(formatConditions(run.conditions))}. Warm-up ${warmUpS.toFixed(0)} s (grey), not judged.</p>
${table(
  ['promise', '', 'seen'],
  verdicts.map(({ promise, outcome, seen }) => [promise, outcome, seen]),
)}
${plots.join('\n')}
<h2>Operations</h2>
${table(
  ['operation', 'answered', 'failed', 'skipped', 'p50 ms', 'p95 ms', 'longest ms'],
  run.operations.map((each) => [
    each.name,
    ...[each.count, each.errors, each.skipped, each.p50Ms, each.p95Ms, each.maxMs].map((value) =>
      rounded(value),
    ),
  ]),
)}
${
  run.errors.length === 0
    ? ''
    : `<h2>Errors</h2>${table(
        ['times', 'what'],
        run.errors.map((each) => [String(each.count), each.message]),
      )}`
}`,
  );
}

const rounded = (value: number): string => (Number.isFinite(value) ? String(Math.round(value)) : '');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, values: readonly string[]) =>
    `<tr>${values.map((value) => `<${tag}>${escapeHtml(value)}</${tag}>`).join('')}</tr>`;
  return `<table>${cells('th', head)}${rows.map((row) => cells('td', row)).join('')}</table>`;
}

const page = (body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Phonograph: soak</title><style>
body { font: 14px/1.5 system-ui, sans-serif; max-width: 960px; margin: 2rem auto; padding: 0 1rem; color: #1f2937; }
table { border-collapse: collapse; margin: 1rem 0; } th, td { padding: 2px 10px 2px 0; text-align: left; vertical-align: top; }
th { border-bottom: 1px solid #9ca3af; } td { border-bottom: 1px solid #e5e7eb; } figure { margin: 1.5rem 0; } svg { width: 100%; }
svg text { font: 11px system-ui, sans-serif; fill: #6b7280; } .grid { stroke: #e5e7eb; } .limit { stroke: #dc2626; stroke-dasharray: 4 4; }
.warm { fill: #f3f4f6; }
</style></head><body>
${body}
</body></html>
`;
