import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { locateParamsOf, readLocateState } from '../../../src/console/locate/locate-state.ts';
import { searchInputOf } from '../../../src/console/search/search-input.ts';
import { readSearchState, searchParamsOf } from '../../../src/console/search/search-state.ts';

describe('addresses of searches', () => {
  it('say all that was asked, and are read again as they were written', () => {
    const search =
      'q=refund+%22my+money%22&recording=r1&from=1.5&to=4&in=segments&language=en&language=de&speaker=Tom' +
      '&meta=channel%3Aphone&min=10&after=2025-03-01&before=2025-03-31&keyword=0&sentence=2.5&fusion=ranks';
    assert.equal(searchParamsOf(readSearchState(new URLSearchParams(search))).toString(), search);
    const locate =
      'q=on+the+ninth&clip=u1&name=a+clip.wav&match=same-words&forms=any&least=0.8&within=r2&n=3';
    assert.equal(locateParamsOf(readLocateState(new URLSearchParams(locate))).toString(), locate);
  });

  it('ask the API for what they say', () => {
    const state = readSearchState(
      new URLSearchParams('q=card&meta=floor%3A3&min=10&max=60&before=2025-03-31&acoustic=0&article=a1'),
    );
    assert.deepEqual(searchInputOf(state), {
      text: 'card',
      target: 'RECORDINGS',
      filter: {
        durationS: { min: 10, below: 60 },
        all: [
          { any: [{ metadata: { floor: '3' } }, { metadata: { floor: 3 } }] },
          {
            any: [
              { recordedAt: { to: '2025-04-01T00:00:00.000Z' } },
              { lacks: ['RECORDED_AT'], createdAt: { to: '2025-04-01T00:00:00.000Z' } },
            ],
          },
        ],
      },
      linkedTo: ['a1'],
      legs: [{ leg: 'KEYWORD' }, { leg: 'SENTENCE' }, { leg: 'ACOUSTIC', weight: 0 }, { leg: 'FINGERPRINT' }],
    });
  });

  it('that nobody could have made ask for nothing strange', () => {
    const params = new URLSearchParams('in=cellar&min=many&after=yesterday&keyword=-7&fusion=x&from=2');
    assert.deepEqual(searchParamsOf(readSearchState(params)).toString(), 'keyword=0');
    assert.equal(locateParamsOf(readLocateState(new URLSearchParams('n=-2&least=7&match=x'))).toString(), '');
  });
});
