import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { embedLexically, LEXICAL_WIDTH, lexicalEmbedderId } from '../../../src/text/index.ts';

function cosine(a: string, b: string): number {
  const [left, right] = [embedLexically(a), embedLexically(b)];
  return left.reduce((sum, value, index) => sum + value * right[index]!, 0);
}

/** That `near` is nearer to `text` than `far`, by a margin. */
function assertNearer(text: string, near: string, far: string, margin = 0.15): void {
  const [closer, farther] = [cosine(text, near), cosine(text, far)];
  assert.ok(closer > farther + margin, `${text}: ${near} ${closer}, ${far} ${farther}`);
}

describe('the lexical embedder', () => {
  test('gives vectors of length 1, the same for the same text', () => {
    for (const text of ['My card was declined', '我的银行卡被冻结了', '??', '👋']) {
      const vector = embedLexically(text);
      assert.equal(vector.length, LEXICAL_WIDTH);
      assert.ok(Math.abs(Math.hypot(...vector) - 1) < 1e-6);
      assert.deepEqual(embedLexically(text), vector);
    }
  });

  test('gives nothing for a blank text', () => {
    assert.ok(embedLexically(' \n\u3000').every((value) => value === 0));
  });

  test('finds shared words, whatever their case, accents and endings', () => {
    assertNearer('my card was declined', 'The CARD is declined', 'the parcel did not arrive');
    assertNearer('Überweisung stornieren', 'wie storniere ich eine Uberweisung?', 'wo ist mein Paket');
    assertNearer('le métro est fermé', 'METRO FERME', 'le vol est annulé');
    assertNearer('reset my password', 'resetting passwords', 'open an account');
  });

  test('lets common words count for little', () => {
    assertNearer('where is my parcel', 'parcel lost', 'where is my money');
  });

  test('tells the order of words', () => {
    const [same, other] = [
      cosine('dog bites man', 'dog bites man'),
      cosine('dog bites man', 'man bites dog'),
    ];
    assert.ok(Math.abs(same - 1) < 1e-6);
    assert.ok(other > 0.6 && other < 0.98, String(other));
  });

  test('compares Chinese and Japanese by their characters in order', () => {
    assertNearer('我的银行卡被冻结了', '银行卡冻结', '火车晚点了');
    assertNearer('列车晚点', '开往北京的列车晚点三十分钟', '图书馆关门');
    assertNearer('電車が遅れています', '電車の遅れ', '図書館は閉まりました');
    assert.ok(cosine('上海', '海上') < 0.9);
  });

  test('keeps what shares nothing apart', () => {
    const texts = [
      'card declined abroad',
      'parcel missing',
      'router drops',
      '火车晚点',
      'Zug verspätet sich',
    ];
    for (const [index, text] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        const value = cosine(text, other);
        assert.ok(Math.abs(value) < 0.25, `${text}, ${other}: ${value}`);
      }
    }
  });

  test('keeps its id as long as it keeps its vectors', () => {
    const hash = createHash('sha256');
    for (const text of ["Don't panic: l'eau 42", '电车 が遅れ', 'Straße'])
      hash.update(new Uint8Array(embedLexically(text).buffer));
    // Whoever changes these vectors raises RULES_VERSION, which changes the id, and writes both down anew.
    assert.deepEqual([lexicalEmbedderId, hash.digest('hex').slice(0, 12)], pinned);
  });
});

const pinned = ['phonograph-lexical@f4636caa48f8', '4b03fc7655ab'];
