/** Text made comparable, and where each of its UTF-16 units comes from. */
export interface FoldedText {
  readonly text: string;
  /** Start in the original of each unit. */
  readonly starts: Uint32Array;
  /** End in the original of each unit. */
  readonly ends: Uint32Array;
}

/** More marks on one letter than any language has; a million of them would make normalising slow. */
const MAX_CLUSTER_UNITS = 32;
const mark = /[\p{M}\uff9e\uff9f]/u;
/** Soft hyphens, zero-width characters and marks of direction: nobody sees or types them. */
const invisible = /^[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const apostrophe = /^[\u2018\u2019\u02bc\u02b9\uff07`\u00b4]/;
/** Letters that no normalisation takes apart but people type without their stroke or tie. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ё: 'е',
};

/**
 * Case, width, compatibility forms (NFKC) and, in Latin, Greek, Arabic and Hebrew, diacritics are folded away. Marks
 * that make another letter stay: the voicing of kana, the vowels of Indic scripts, й.
 */
export function foldText(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = 0; start < original.length; ) {
    const end = clusterEnd(original, start);
    const folded = foldCluster(original.slice(start, end));
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
    text += folded;
    start = end;
  }
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function clusterEnd(text: string, start: number): number {
  let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= 0x300 && end - start < MAX_CLUSTER_UNITS) {
    const next = String.fromCodePoint(text.codePointAt(end)!);
    if (!mark.test(next)) break;
    end += next.length;
  }
  return end;
}

function foldCluster(cluster: string): string {
  const code = cluster.charCodeAt(0);
  if (cluster.length === 1 && code < 0x80) return code === 0x60 ? "'" : cluster.toLowerCase();
  if (apostrophe.test(cluster)) return "'";
  if (invisible.test(cluster)) return '';
  const decomposed = cluster.normalize('NFKC').toLowerCase().normalize('NFD');
  return decomposed
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu, '')
    .replace(/[\u0591-\u05c7\u064b-\u065f\u0670]/g, '')
    .normalize('NFC')
    .replace(/[ßςøłđæœıё]/g, (letter) => plainLetters[letter]!);
}
