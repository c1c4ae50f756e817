import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWordErrors } from '../../../src/eval/recognition/count-word-errors.ts';

test('words are wrong that were changed, left out or put in, whatever their spelling', () => {
  const errors = (said: string, heard: string) => countWordErrors(said, heard);
  assert.deepEqual(errors('I paid £20 today.', 'i paid twenty pounds today'), { words: 5, errors: 0 });
  assert.deepEqual(errors('one two three', 'one four three five'), { words: 3, errors: 2 });
  assert.deepEqual(errors('one two three', ''), { words: 3, errors: 3 });
  assert.deepEqual(errors('', 'one'), { words: 0, errors: 1 });
});
