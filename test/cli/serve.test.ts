import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { SystemStatusDocument } from '../../src/client/generated/operations.ts';
import { PhonographClient } from '../../src/client/phonograph-client.ts';
import { listFiles } from '../support/list-files.ts';
import { aTinyWavFile, aWavFile } from '../support/make-recordings.ts';
import { runCommand, startCommand, startServer } from '../support/run-command.ts';
import { createServiceHome, type ServiceHome } from '../support/service-home.ts';
import { waitUntil } from '../support/wait-until.ts';

const embeddedOnly = process.env.TEST_DATABASE_URL ? 'several processes may share a server' : false;

let home: ServiceHome;
before(async () => {
  home = await createServiceHome();
});
after(() => home.remove());

describe('serve', () => {
  test('prints its addresses and what it runs on, ends cleanly on Ctrl-C, and finds its data again', async () => {
    const { command, url } = await startServer(home.environment);
    const facts = JSON.parse(command.lines[0]!);
    assert.equal(facts.status, 'listening');
    assert.match(facts.tokenizer, /^phonograph-base@/);
    assert.match(facts.database, /PostgreSQL/);
    assert.equal(facts.executionProvider, 'cpu');
    const file = join(home.files, 'one.wav');
    await writeFile(file, aWavFile({ seconds: 2, seed: 1 }));
    // No --server: without a shared database the one that holds the data folder is found by itself.
    const ingest = await runCommand(['ingest', file, '--json'], home.environment);
    assert.equal(ingest.exitCode, 0, ingest.stderr);
    assert.equal(ingest.json()[0].status, 'ready');
    command.process.kill('SIGINT');
    const ended = await command.ended;
    assert.equal(ended.exitCode, 0, ended.stderr);
    assert.equal(ended.stderr, '');

    const again = await startServer(home.environment);
    const status = await runCommand(['status', '--json', '--server', again.url], home.environment);
    assert.equal(status.json()[0].recordingCounts.ready, 1);
    // Ctrl-C in a terminal reaches the process twice: from the terminal and from npm, which passes it on.
    again.command.process.kill('SIGINT');
    again.command.process.kill('SIGINT');
    assert.equal((await again.command.ended).exitCode, 0);
    await assert.rejects(fetch(url));
  });

  test('for people says the same in lines, and SIGTERM ends it too', async () => {
    const command = startCommand(['serve'], { ...home.environment, PHONOGRAPH_PORT: '0' });
    const first = await command.nextLine();
    assert.equal(first, 'Phonograph listens.');
    await waitUntil('it says how to stop it', () => command.lines.some((line) => line.includes('Ctrl-C')));
    assert.ok(command.lines.some((line) => /graphql +http:\/\/127\.0\.0\.1:\d+\/graphql/.test(line)));
    command.process.kill('SIGTERM');
    const ended = await command.ended;
    assert.equal(ended.exitCode, 0);
    assert.match(ended.stdout, /SIGTERM: finishing/);
  });

  test('gives a long ingest back when it is stopped, and goes on with it at the next start', async () => {
    const { command, url } = await startServer(home.environment);
    const file = join(home.files, 'long.wav');
    await writeFile(file, aWavFile({ seconds: 450, seed: 2, rateHz: 8_000 }));
    const ingest = startCommand(['ingest', file, '--json', '--server', url]);
    const client = new PhonographClient(url);
    const processing = async () => {
      const { system } = await client.request(SystemStatusDocument, {});
      return system.recordingCounts.processing === 1;
    };
    await waitUntil('the ingest begins', processing);
    command.process.kill('SIGINT');
    const ended = await command.ended;
    assert.equal(ended.exitCode, 0, ended.stderr);
    const cut = await ingest.ended;
    assert.equal(cut.exitCode, 3, cut.stdout + cut.stderr);
    assert.match(cut.stderr + cut.stdout, /UNAVAILABLE/);
    const resumed = await runCommand(['ingest', file, '--json'], home.environment);
    assert.equal(resumed.exitCode, 0, resumed.stderr);
    const [outcome] = resumed.json();
    assert.deepEqual([outcome.status, outcome.durationS, outcome.created], ['ready', 450, false]);
  });

  test('with a port that is taken says which', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as AddressInfo;
    const { exitCode, stderr } = await runCommand(['serve'], {
      ...home.environment,
      PHONOGRAPH_PORT: `${port}`,
    });
    blocker.close();
    assert.equal(exitCode, 3, stderr);
    assert.match(stderr, new RegExp(`Port ${port} of 127.0.0.1 is taken.*UNAVAILABLE`));
  });

  test('a second one on the same data folder is refused and told where the first answers', {
    skip: embeddedOnly,
  }, async () => {
    const { command, url } = await startServer(home.environment);
    const second = await runCommand(['serve', '--json'], { ...home.environment, PHONOGRAPH_PORT: '0' });
    assert.equal(second.exitCode, 3);
    assert.match(second.stderr, /DATA_FOLDER_LOCKED/);
    assert.ok(second.stderr.includes(url), second.stderr);
    assert.equal(second.stdout, '');
    const migrate = await runCommand(['migrate'], home.environment);
    assert.equal(migrate.exitCode, 3);
    command.process.kill('SIGINT');
    await command.ended;
  });
});

describe('commands without a server', () => {
  let own: ServiceHome;
  beforeEach(async () => {
    await own?.remove();
    own = await createServiceHome();
  });
  after(() => own.remove());

  test('a stop during ingest ends with 130, and the same command goes on', async () => {
    for (let each = 0; each < 12; each++) {
      await writeFile(join(own.files, `${each}.wav`), aWavFile({ seconds: 20, seed: 10 + each }));
    }
    const command = startCommand(['ingest', own.files, '--json'], own.environment);
    const first = JSON.parse(await command.nextLine());
    assert.equal(first.status, 'ready');
    command.process.kill('SIGINT');
    const stopped = await command.ended;
    assert.equal(stopped.exitCode, 130, stopped.stderr);
    assert.match(stopped.stderr, /Run the same command again/);
    const outcomes = (await runCommand(['ingest', own.files, '--json'], own.environment)).json();
    assert.equal(outcomes.length, 12);
    assert.ok(outcomes.every(({ status }) => status === 'ready'));
    assert.equal(outcomes.find(({ file }) => file === first.file).created, false);
    assert.deepEqual(await listFiles(own.dataFolder, 'uploads'), []);
    assert.equal((await listFiles(own.dataFolder, 'originals')).length, 12);
  });

  test('migrate brings a new folder to the present structure, and a second time does nothing', async () => {
    const dataFolder = join(own.files, 'new');
    const environment = { ...own.environment, PHONOGRAPH_DATA: dataFolder };
    const first = await runCommand(['migrate', '--json'], environment);
    assert.equal(first.exitCode, 0, first.stderr);
    const { applied } = first.json()[0];
    assert.ok(process.env.TEST_DATABASE_URL ? applied.length === 0 : applied.length > 5);
    assert.deepEqual((await runCommand(['migrate', '--json'], environment)).json(), [{ applied: [] }]);
  });

  test('status and search open the data folder themselves', async () => {
    const file = join(own.files, 'a.wav');
    await writeFile(file, aTinyWavFile(5, 24_000));
    await runCommand(['ingest', file], own.environment);
    const status = await runCommand(['status', '--json'], own.environment);
    assert.equal(status.exitCode, 0, status.stderr);
    assert.equal(status.json()[0].recordingCounts.ready, 1);
    const search = await runCommand(['search', file, '--json'], own.environment);
    assert.equal(search.json()[0].hits[0].recording, 'a.wav');
  });
});
