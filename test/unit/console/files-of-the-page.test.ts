import assert from 'node:assert/strict';
import { it } from 'node:test';
import { csvOf } from '../../../src/console/analytics/chart-csv.ts';
import { type FoundFile, pickSounds } from '../../../src/console/uploads/sound-files.ts';

const found = (path: string): FoundFile => {
  const place = path.lastIndexOf('/');
  return { folder: path.slice(0, Math.max(0, place)), file: new File(['x'], path.slice(place + 1)) };
};

it('takes the sounds of a folder with the transcripts beside them, and counts the rest', () => {
  const paths = ['/a/call.OPUS', '/a/call.vtt', '/b/call.wav', '/b/other.srt', '/b/list.pdf', '/a/.DS_Store'];
  const { sounds, leftOut } = pickSounds(paths.map(found));
  assert.deepEqual(
    sounds.map(({ file, transcript }) => [file.name, transcript?.name]),
    [
      ['call.OPUS', 'call.vtt'],
      ['call.wav', undefined],
    ],
  );
  assert.equal(leftOut, 2);
});

it('writes a chart as CSV that spreadsheets read as it is meant', () => {
  const text = csvOf({
    of: 'language',
    series: [{ name: 'Hours, all', colour: '--wave', format: String }],
    rows: [
      { label: 'say "hi"', values: [0.123456789] },
      { label: '=1+1', values: [null] },
      { label: '-5', values: [-2] },
    ],
  });
  assert.equal(text, `language,"Hours, all"\r\n"say ""hi""",0.123456789\r\n'=1+1,\r\n-5,-2\r\n`);
});
