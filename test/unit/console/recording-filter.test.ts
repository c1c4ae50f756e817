import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  conditionsOf,
  filterOf,
  parseFilter,
  replaceCondition,
  withCondition,
} from '../../../src/console/filter/recording-filter.ts';

describe('the filter of an address', () => {
  it('is taken apart to conditions and put together again, as flat as it can be', () => {
    const nested = {
      all: [
        { languages: ['de'], metadata: { team: 'north', floor: 3 } },
        { all: [{ languages: ['de', 'fr'] }, { not: [{ statuses: ['FAILED' as const] }] }] },
      ],
    };
    const conditions = conditionsOf(nested);
    assert.deepEqual(conditions, [
      { languages: ['de'] },
      { metadata: { team: 'north' } },
      { metadata: { floor: 3 } },
      { languages: ['de', 'fr'] },
      { not: [{ statuses: ['FAILED'] }] },
    ]);
    const flat = {
      languages: ['de'],
      metadata: { team: 'north', floor: 3 },
      not: [{ statuses: ['FAILED'] }],
      all: [{ languages: ['de', 'fr'] }],
    };
    assert.deepEqual(filterOf(conditions), flat);
    assert.deepEqual(conditionsOf(filterOf(conditions)).length, conditions.length);
  });

  it('keeps two demands on one field of the metadata apart', () => {
    const both = [{ metadata: { tag: ['a'] } }, { metadata: { tag: ['b'] } }];
    assert.deepEqual(filterOf(both), { metadata: { tag: ['a'] }, all: [{ metadata: { tag: ['b'] } }] });
  });

  it('loses one condition, or has it replaced, and keeps the others', () => {
    const filter = { nameContains: 'call', hasTranscript: true, durationS: { min: 5 } };
    assert.deepEqual(replaceCondition(filter, 1, null), { nameContains: 'call', durationS: { min: 5 } });
    assert.deepEqual(withCondition(filter, 'durationS', { durationS: { below: 9 } }), {
      ...filter,
      durationS: { below: 9 },
    });
    assert.deepEqual(withCondition(filter, 'nameContains', null), {
      hasTranscript: true,
      durationS: { min: 5 },
    });
  });

  it('is none where an address holds no filter', () => {
    for (const text of [null, '', 'nonsense', '[1]', '"text"', 'null', '{"languages":null}']) {
      assert.deepEqual(parseFilter(text), {}, String(text));
    }
  });
});
