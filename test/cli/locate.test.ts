import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runCommand, startServer } from '../support/run-command.ts';
import { samplePath, samples } from '../support/samples.ts';
import { createServiceHome, type ServiceHome } from '../support/service-home.ts';

const HEARING = 'hearings/hearing-of-the-northern-star.opus';
const phrase = samples.find(({ file }) => file === HEARING)!['occurrences'] as { startS: number }[];
const example = samplePath('queries/hearing-phrase.mp3');

let home: ServiceHome;
let server: Awaited<ReturnType<typeof startServer>>;
before(async () => {
  home = await createServiceHome();
  server = await startServer(home.environment);
  const { exitCode, stderr } = await run('ingest', samplePath(HEARING));
  assert.equal(exitCode, 0, stderr);
});
after(async () => {
  server.command.process.kill('SIGINT');
  await server.command.ended;
  await home.remove();
});
const run = (...args: string[]) => runCommand([...args, '--server', server.url]);

describe('locate', () => {
  test('prints the third occurrence as one JSON object', async () => {
    const { exitCode, stderr, json } = await run('locate', example, '--occurrence', '3', '--json');
    assert.equal(exitCode, 0, stderr);
    const [{ total, occurrences }] = json() as [
      { total: object; occurrences: { number: number; startS: number; recording: string }[] },
    ];
    assert.deepEqual(total, { count: phrase.length, exact: true });
    assert.deepEqual(
      occurrences.map(({ number, recording }) => [number, recording]),
      [[3, 'hearing-of-the-northern-star.opus']],
    );
    assert.ok(Math.abs(occurrences[0]!.startS - phrase[2]!.startS) < 0.1);
  });

  test('prints a line an occurrence, and says so when there is none', async () => {
    const { stdout } = await run('locate', example, '--first', '2');
    assert.match(stdout, /: 5 in all\n {5}1 {2}\d+\.\d\d-\d+\.\d\d s .*\n {5}2 {2}.*\n$/);
    const none = await run('locate', example, '--min-similarity', '1');
    assert.equal(none.exitCode, 0, none.stderr);
    assert.match(none.stdout, /not found\n$/);
  });

  test('a file that is not there and a number that is none end with 2', async () => {
    for (const args of [['no-such-file.wav'], [example, '--occurrence', '0']]) {
      const { exitCode, stderr } = await run('locate', ...args);
      assert.equal(exitCode, 2, stderr);
    }
  });
});
