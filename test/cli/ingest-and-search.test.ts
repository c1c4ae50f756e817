import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { wavBytes } from '../support/audio-fixtures.ts';
import { aTinyWavFile } from '../support/make-recordings.ts';
import { runCommand, startServer } from '../support/run-command.ts';
import { createServiceHome, type ServiceHome } from '../support/service-home.ts';
import { speechLike } from '../support/speech-like.ts';

let home: ServiceHome;
let server: Awaited<ReturnType<typeof startServer>>;
let folder: string;
const voice = speechLike(20, 3);

before(async () => {
  home = await createServiceHome();
  server = await startServer(home.environment);
  folder = join(home.files, 'recordings');
  await mkdir(join(folder, 'below'), { recursive: true });
  await writeFile(join(folder, 'voice.wav'), wavBytes([voice], 24_000));
  await writeFile(join(folder, 'below', 'ä b.wav'), aTinyWavFile(1, 48_000));
  await writeFile(join(folder, 'same again.wav'), wavBytes([voice], 24_000));
  // What lies beside recordings is no recording.
  await writeFile(join(folder, 'manifest.json'), '[]');
  await writeFile(join(folder, '.hidden.wav'), aTinyWavFile(2));
});
after(async () => {
  server.command.process.kill('SIGINT');
  await server.command.ended;
  await home.remove();
});

const run = (...args: string[]) => runCommand([...args, '--server', server.url]);

describe('ingest', () => {
  test('prints one JSON object a file and ends with 0', async () => {
    const { exitCode, stderr, json } = await run('ingest', folder, '--json');
    assert.equal(exitCode, 0, stderr);
    const outcomes = json().sort((a, b) => (a.file < b.file ? -1 : 1));
    assert.deepEqual(
      outcomes.map(({ file, status, durationS }) => ({ file, status, durationS })),
      [
        { file: join(folder, 'below', 'ä b.wav'), status: 'ready', durationS: 2 },
        { file: join(folder, 'same again.wav'), status: 'ready', durationS: 20 },
        { file: join(folder, 'voice.wav'), status: 'ready', durationS: 20 },
      ],
    );
    const [below, again, first] = outcomes;
    assert.equal(below.recording, 'ä b.wav');
    assert.equal(below.created, true);
    assert.equal(again.id, first.id);
    assert.equal(again.recording, first.recording);
    assert.equal([again, first].filter(({ created }) => created).length, 1);
  });

  test('run again makes nothing twice', async () => {
    const { exitCode, json } = await run('ingest', folder, '--json');
    assert.equal(exitCode, 0);
    assert.equal(json().length, 3);
    assert.ok(json().every(({ status, created }) => status === 'ready' && created === false));
  });

  test('of a corrupt file prints code and message, takes the others, and ends with 1', async () => {
    const corrupt = join(home.files, 'corrupt.wav');
    const empty = join(home.files, 'empty.mp3');
    const sound = join(home.files, 'sound.wav');
    await writeFile(corrupt, 'RIFF of nothing that anybody could play');
    await writeFile(empty, '');
    await writeFile(sound, aTinyWavFile(4));
    const { exitCode, json } = await run('ingest', corrupt, empty, sound, '--json');
    assert.equal(exitCode, 1);
    const outcomes = new Map(json().map((outcome) => [outcome.file, outcome]));
    assert.equal(outcomes.get(sound).status, 'ready');
    for (const file of [corrupt, empty]) {
      const { status, code, message, durationS } = outcomes.get(file);
      assert.equal(status, 'failed');
      assert.match(code, /^AUDIO_(EMPTY|UNSUPPORTED|CORRUPT)$/);
      assert.match(message, /^[A-Z].*\.?$/);
      assert.equal(durationS, null);
    }
  });

  test('for people prints a summary', async () => {
    const { stdout, exitCode } = await run('ingest', folder);
    assert.equal(exitCode, 0);
    assert.match(stdout, /^3 of 3 files are ready \(0\.7 minutes of sound, 3 were here already\)\.$/m);
  });
});

describe('search', () => {
  test('finds where a cut comes from, best first', async () => {
    const query = join(home.files, 'cut.wav');
    await writeFile(
      query,
      wavBytes([voice.subarray(Math.round(7.123 * 24_000), Math.round(12.123 * 24_000))], 24_000),
    );
    const { exitCode, stderr, json } = await run('search', query, '--json');
    assert.equal(exitCode, 0, stderr);
    const [answer] = json();
    assert.equal(answer.file, query);
    const [hit] = answer.hits;
    assert.match(hit.recording, /^(voice|same again)\.wav$/);
    assert.ok(Math.abs(hit.startS - 7.123) < 0.1, JSON.stringify(hit));
    assert.ok(Math.abs(hit.endS - 12.123) < 0.2, JSON.stringify(hit));
    assert.equal(hit.queryStartS, 0);
    assert.ok(hit.confidence > 0.5 && hit.confidence <= 1);
    for (const other of answer.hits.slice(1)) assert.ok('similarity' in other || 'confidence' in other);
    const [both] = (await run('search', query, '--text', 'nobody said this', '--json')).json();
    assert.deepEqual([both.text, both.file], ['nobody said this', query]);
    assert.match(both.hits[0].recording, /^(voice|same again)\.wav$/);
    assert.ok(
      both.hits[0].explanation.some(
        ({ leg, rank }: { leg: string; rank: number }) => leg === 'FINGERPRINT' && rank === 1,
      ),
    );
    const table = await run('search', query, '--first', '1');
    assert.match(table.stdout, /same sound +[01]\.\d{3} +7\.\d\d-12\.\d\d s +(voice|same again)\.wav\n$/);
  });

  test('of a file that is no sound prints the reason, answers the others, and ends with 1', async () => {
    const words = join(home.files, 'words.txt');
    await writeFile(words, 'no sound');
    const { exitCode, json } = await run(
      'search',
      words,
      join(folder, 'voice.wav'),
      '--json',
      '--first',
      '1',
    );
    assert.equal(exitCode, 1);
    const [failed, found] = json();
    assert.deepEqual(failed.hits, []);
    assert.match(failed.code, /^AUDIO_/);
    assert.equal(found.hits.length, 1);
    assert.equal(found.hits[0].confidence, 1);
  });
});

test('status says what runs and how many recordings stand where', async () => {
  const { exitCode, json } = await run('status', '--json');
  assert.equal(exitCode, 0);
  const [status] = json();
  assert.equal(status.url, server.url);
  assert.equal(status.recordingCounts.ready >= 2, true);
  assert.match(status.tokenizer.id, /^phonograph-base@/);
});

describe('what was typed wrongly ends with 2 and says so', () => {
  for (const [name, args, says] of [
    ['an unknown command', ['sing'], /unknown command/],
    ['an unknown option', ['ingest', '--fast', 'x'], /unknown option/],
    ['no file', ['ingest'], /missing required argument/],
    ['a file that is not there', ['ingest', 'no-such-file.wav'], /no file or folder no-such-file\.wav/],
    ['a file to search with that is not there', ['search', 'no-such-file.wav'], /no-such-file\.wav/],
    ['nothing to search with', ['search'], /missing required argument/],
    ['a bad number', ['search', 'x.wav', '--first', '0'], /whole number from 1 to 100/],
    ['too large a number', ['search', 'x.wav', '--first', '101'], /whole number from 1 to 100/],
  ] as const) {
    test(name, async () => {
      const server_ = args[0] === 'sing' ? [] : ['--server', server.url];
      const { exitCode, stderr, stdout } = await runCommand([...args, ...server_]);
      assert.equal(exitCode, 2, stderr + stdout);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /\n {4}at /);
    });
  }

  test('a bad setting', async () => {
    const { exitCode, stderr } = await runCommand(['status'], {
      PHONOGRAPH_PORT: 'http',
      PHONOGRAPH_WORKERS: '0',
    });
    assert.equal(exitCode, 2);
    assert.match(stderr, /PHONOGRAPH_PORT.*PHONOGRAPH_WORKERS/);
  });

  test('help and version end with 0', async () => {
    const help = await runCommand(['--help']);
    assert.equal(help.exitCode, 0);
    for (const command of ['serve', 'work', 'migrate', 'ingest', 'search', 'status'])
      assert.match(help.stdout, new RegExp(`^  ${command}`, 'm'));
    assert.match((await runCommand(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
  });
});

test('a server that does not answer ends the command with 3', async () => {
  const { exitCode, stderr } = await runCommand(['status', '--server', 'http://127.0.0.1:9/']);
  assert.equal(exitCode, 3);
  assert.match(stderr, /No answer from http:\/\/127\.0\.0\.1:9.*UNAVAILABLE/);
});
