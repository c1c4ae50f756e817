import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { run } from 'node:test';
import { projectRoot } from './project-files.ts';
import { selectTestFiles } from './tests/select-test-files.ts';
import { formatTally, type TestEnd, TestReport } from './tests/test-report.ts';

/** Longer than any file takes on two busy cores; what exceeds it hangs. */
const fileTimeoutMs = 15 * 60_000;

const files = chooseFiles();
const server = process.env.TEST_DATABASE_URL ? 'the server of TEST_DATABASE_URL' : 'PGlite in memory';
console.log(`${files.length} test files; database: ${server}`);

const report = new TestReport();
const startedMs = performance.now();
const events = run({
  cwd: projectRoot,
  files,
  concurrency: Math.max(2, availableParallelism()),
  timeout: fileTimeoutMs,
  execArgv: ['--import', new URL('./tests/open-handle-guard.ts', import.meta.url).href],
});
events.on('test:pass', (event) => {
  const skipped = event.skip !== undefined && event.skip !== false;
  print(
    report.add({
      ...placeOf(event),
      outcome: skipped ? 'skipped' : 'passed',
      skipReason: typeof event.skip === 'string' ? event.skip : null,
      error: null,
    }),
  );
});
events.on('test:fail', (event) => {
  print(report.add({ ...placeOf(event), outcome: 'failed', skipReason: null, error: event.details.error }));
});
events.on('test:stdout', ({ message }) => process.stdout.write(message));
events.on('test:stderr', ({ message }) => process.stderr.write(message));
events.on('test:summary', ({ file, counts, duration_ms: tookMs, success }) => {
  if (file === undefined) return;
  const tests = `${counts.tests} tests, ${(tookMs / 1000).toFixed(1)} s`;
  console.log(`${success ? 'ok  ' : 'FAIL'} ${relative(projectRoot, file)} (${tests})`);
});
for await (const _ of events);

const { total } = report;
if (total.passed + total.failed === 0) total.failed = 1;
console.log(`\n${report.summary().join('\n')}`);
console.log(`took ${((performance.now() - startedMs) / 1000).toFixed(0)} s`);
console.log(formatTally(total));
process.exitCode = total.failed > 0 ? 1 : 0;

function chooseFiles(): string[] {
  try {
    return selectTestFiles(globSync('test/**/*.test.ts', { cwd: projectRoot }), process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

function placeOf(event: {
  file?: string;
  name: string;
  details: { type?: string };
}): Pick<TestEnd, 'file' | 'name' | 'isSuite'> {
  return {
    file: relative(projectRoot, event.file ?? event.name),
    name: event.name,
    isSuite: event.details.type === 'suite',
  };
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
