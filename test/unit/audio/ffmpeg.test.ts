import assert from 'node:assert/strict';
import { chmod, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describe, test } from 'node:test';
import { findFfmpeg } from '../../../src/audio/ffmpeg/find-ffmpeg.ts';
import { openAudio } from '../../../src/audio/open-audio.ts';
import {
  encode,
  fixtureFile,
  noise,
  programPath,
  readAll,
  skipWithout,
  temporaryFolder,
  wavBytes,
} from '../../support/audio-fixtures.ts';

const ffmpegPath = programPath('ffmpeg');
const limits = { maxDurationS: 60, ffmpegPath };
const skip = skipWithout('ffmpeg');

test('ffmpeg is looked for in the folders given, in order', async (t) => {
  const [empty, full] = [await temporaryFolder(t), await temporaryFolder(t)];
  const program = join(full, process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg');
  assert.equal(await findFfmpeg([empty, full].join(delimiter)), null);
  await writeFile(program, '');
  await chmod(program, 0o755);
  assert.equal(await findFfmpeg([empty, '', full].join(delimiter)), program);
});

describe('formats read through ffmpeg', { skip }, () => {
  test('AIFF comes out as WAV does, sample for sample', async (t) => {
    const folder = await temporaryFolder(t);
    const wav = join(folder, 'a.wav');
    await writeFile(wav, wavBytes([noise(50_000), noise(50_000, 2)], 44_100));
    const aiff = await encode('ffmpeg', ['-v', 'error', '-i', wav], join(folder, 'a.aiff'));
    const source = await openAudio(aiff, limits);
    assert.equal(source.decoder, 'ffmpeg');
    const { announcedDurationS, ...facts } = source.facts;
    assert.deepEqual(facts, { container: 'aiff', codec: 'pcm_s16be', sampleRateHz: 44_100, channelCount: 2 });
    assert.ok(Math.abs(announcedDurationS! - 50_000 / 44_100) < 0.02);
    assert.deepEqual(await readAll(source), await readAll(await openAudio(wav, limits)));
  });

  test('ADPCM inside WAV is read', async (t) => {
    const folder = await temporaryFolder(t);
    const wav = join(folder, 'a.wav');
    await writeFile(wav, wavBytes([noise(48_000)], 24_000));
    const adpcm = await encode(
      'ffmpeg',
      ['-v', 'error', '-i', wav, '-c:a', 'adpcm_ms'],
      join(folder, 'b.wav'),
    );
    const source = await openAudio(adpcm, limits);
    assert.equal(source.facts.codec, 'adpcm_ms');
    assert.ok(Math.abs((await readAll(source)).length - 48_000) < 1200);
  });

  test('a playlist does not make it read another file', async (t) => {
    const secret = await fixtureFile(t, 'secret.wav', wavBytes([noise(48_000)], 24_000));
    const playlists = [
      `#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile://${secret}\n#EXT-X-ENDLIST\n`,
      `ffconcat version 1.0\nfile '${secret}'\n`,
    ];
    for (const playlist of playlists) {
      const filePath = await fixtureFile(t, 'a.m3u8', new TextEncoder().encode(playlist));
      await assert.rejects(openAudio(filePath, limits), { code: 'AUDIO_UNSUPPORTED' });
    }
  });

  test('a source that is closed unread leaves no process behind', async (t) => {
    const folder = await temporaryFolder(t);
    const wav = join(folder, 'a.wav');
    await writeFile(wav, wavBytes([noise(24_000 * 50)], 24_000));
    const aiff = await encode('ffmpeg', ['-v', 'error', '-i', wav], join(folder, 'a.aiff'));
    const children = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;
    const source = await openAudio(aiff, limits);
    assert.equal(children(), 1);
    await source.close();
    await source.close();
    assert.equal(children(), 0);
    const abort = new AbortController();
    const other = await openAudio(aiff, limits, abort.signal);
    abort.abort();
    await assert.rejects(readAll(other), { code: 'CANCELLED' });
    assert.equal(children(), 0);
    await assert.rejects(openAudio(aiff, { ...limits, maxDurationS: 5 }).then(readAll), {
      code: 'AUDIO_TOO_LONG',
    });
    assert.equal(children(), 0);
  });

  test('a program that cannot be started is a typed error', async (t) => {
    const filePath = await fixtureFile(t, 'a.aiff', new TextEncoder().encode('FORM....AIFF'));
    await assert.rejects(openAudio(filePath, { ...limits, ffmpegPath: '/nowhere/ffmpeg' }), {
      code: 'AUDIO_UNSUPPORTED',
    });
  });
});
