import assert from 'node:assert/strict';
import { AppError } from '../../errors.ts';
import { createPathSigner } from '../../features/access/signed-paths.ts';
import { fromArticleCursor } from '../../features/articles/article-cursor.ts';
import { fromSearchCursor } from '../../features/articles/search-cursor.ts';
import { idOfCursor } from '../../features/cursor-arguments.ts';
import { fromEventCursor } from '../../features/events/event-cursor.ts';
import { fromResultCursor } from '../../features/hybrid-search/result-cursor.ts';
import { planText, readText } from '../../features/hybrid-search/text-query.ts';
import { recordingFilterFromJson } from '../../features/recordings/index.ts';
import { fromListCursor } from '../../features/recordings/list-cursor.ts';
import { fromTokenCursor } from '../../features/token-search/token-cursor.ts';
import { checkFileName, checkSha256 } from '../../features/uploads/announced-upload.ts';
import { callerAddress, trustedProxies } from '../../http/caller-address.ts';
import { packCodes, unpackCodes } from '../../inference/codes.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { highlight, parseKeywordQuery, toTsQuery } from '../../text/index.ts';
import type { FuzzTarget } from '../fuzz-target.ts';
import { repeatedPieces } from '../mutate/hostile-strings.ts';
import { mutateBytes, randomBytes } from '../mutate/mutate-bytes.ts';
import { mutateJson } from '../mutate/mutate-json.ts';
import { mutateText } from '../mutate/mutate-text.ts';
import type { Random } from '../seeded-random.ts';
import { refused } from './refused.ts';

const queries = [
  'contract "signed on" -draft harb*',
  '„Vertrag“ −Entwurf',
  '合同 "签字 日期" -草案',
  'e-mail a.b@c.de +49',
  '* - " "" -"',
  "d'abord l’été",
];
const signs = [
  '"',
  '-',
  '*',
  '−',
  '“',
  '”',
  '«',
  '»',
  '「',
  '」',
  '&',
  '|',
  '!',
  '(',
  ')',
  ':',
  '<->',
  "'",
  '\\',
  ':*',
  '＊',
  'A',
  'ß',
  'İ',
];

const signer = createPathSigner('a secret', 600);
const signed = signer.sign('/recordings/1/audio', { workspaceId: 'w', keyId: 'k', expiresAt: null } as never);
const folder = `/pictures/1/tile?${signer.signFolder('/pictures/1/', { workspaceId: 'w', keyId: 'k', expiresAt: null } as never)}`;
const id = '018f3b1e-7c1a-7d4e-8a3f-0123456789ab';
const order = { field: 'CREATED_AT', direction: 'DESC' } as never;
const searched = { query: 'a', match: 'ALL', language: null } as never;

const cursorReaders: readonly ((cursor: string) => unknown)[] = [
  idOfCursor,
  fromEventCursor,
  fromTokenCursor,
  (cursor) => fromListCursor(cursor, order, 'after'),
  (cursor) => fromArticleCursor(cursor, order),
  (cursor) => fromSearchCursor(cursor, searched),
  (cursor) => fromResultCursor(cursor, 'x'),
  (cursor) => decodeCursor(cursor, 2),
];
const isTrusted = trustedProxies(['loopback', '10.0.0.0/8']);
const addressReaders: readonly ((text: string) => unknown)[] = [
  (text) => signer.verify(text),
  (text) => signer.signChecked(text, { workspaceId: 'w', keyId: 'k', expiresAt: null } as never),
  checkFileName,
  (text) => checkSha256(text, 'sha256'),
  (text) =>
    callerAddress(
      { headers: { 'x-forwarded-for': text }, socket: { remoteAddress: '127.0.0.1' } } as never,
      isTrusted,
    ),
  (text) => recordingFilterFromJson(text),
  (text) => recordingFilterFromJson([text, text]),
];
const addresses = [
  signed,
  folder,
  '../../etc/passwd',
  'a\\b\\c.wav',
  'ab'.repeat(32),
  '::ffff:1.2.3.4, fe80::1%eth0, 2001:db8::1',
  '{"durationS":{"min":1}}',
];

/** Cases whose first letter says which of several readers takes the rest. */
const ofMany = (readers: readonly ((text: string) => unknown)[]) => async (bytes: Uint8Array) => {
  const text = Buffer.from(bytes).toString('utf8');
  try {
    await readers[text.charCodeAt(0) - 65]?.(text.slice(1));
  } catch (error) {
    refused(error);
  }
};
const lettered = (index: number, text: string): Buffer => Buffer.from(String.fromCharCode(65 + index) + text);

export const requestTargets: readonly FuzzTarget[] = [
  {
    name: 'search-queries',
    what: 'words, phrases, exclusions, prefixes of every search for text',
    shortCases: 2_500,
    async open() {
      const stemsOf = (word: string) => [word.slice(0, -1)];
      const take = (text: string): string => {
        const terms = parseKeywordQuery(text, 'query');
        const asked = toTsQuery(terms, stemsOf);
        planText(readText(text, 'query'), 'ANY', stemsOf);
        highlight(`${text} and more of ${text}`.slice(0, 5_000), terms, stemsOf, (word) => word);
        return asked;
      };
      const expected = queries.slice(0, 3).map(take);
      return {
        bombs: repeatedPieces(100_000).flatMap(({ name, text }) => [
          { name, bytes: Buffer.from(text) },
          { name: `${name}, in words`, bytes: Buffer.from(`a ${text.slice(0, 990)}`) },
        ]),
        mutate: (random) =>
          Buffer.from(mutateText(random.pick(queries), random, { dictionary: signs, others: queries })),
        run: (bytes) => void take(Buffer.from(bytes).toString('utf8')),
        check: () =>
          assert.deepEqual(queries.slice(0, 3).map(take), expected, 'a sane query is understood otherwise'),
      };
    },
  },
  {
    name: 'cursors',
    what: 'cursors of every list',
    shortCases: 2_000,
    async open() {
      const sane = encodeCursor([id]);
      const parts = [
        [id],
        [1],
        [0.5, id, 3],
        ['CREATED_AT', 'DESC', '2026-01-01T00:00:00Z', id],
        ['x', 'y', 1e12, 'AAAA'],
        [null],
        ['2026-01-01', id],
      ];
      return {
        bombs: [
          ...repeatedPieces(50_000),
          {
            name: 'a list of a million',
            text: Buffer.from(`[${'0,'.repeat(1_000_000)}0]`).toString('base64url'),
          },
          { name: '100,000 levels', text: Buffer.from('['.repeat(100_000)).toString('base64url') },
        ].flatMap(({ name, text }) =>
          cursorReaders.map((_, index) => ({
            name: `${name} to reader ${index}`,
            bytes: lettered(index, text),
          })),
        ),
        mutate(random) {
          const json = JSON.stringify(mutateJson(random.pick(parts), random)) ?? 'null';
          const text = random.chance(0.8)
            ? Buffer.from(random.chance(0.2) ? mutateText(json, random) : json).toString('base64url')
            : mutateText(sane, random);
          return lettered(random.below(cursorReaders.length), text);
        },
        run: ofMany(cursorReaders),
        check: () => assert.equal(idOfCursor(sane), id),
      };
    },
  },
  {
    name: 'addresses',
    what: 'signed addresses, file names, forwarded addresses, filters in a query',
    shortCases: 2_000,
    async open() {
      return {
        bombs: repeatedPieces(16_000).flatMap(({ name, text }) =>
          addressReaders.map((_, index) => ({
            name: `${name} to reader ${index}`,
            bytes: lettered(index, text),
          })),
        ),
        mutate: (random) =>
          lettered(
            random.below(addressReaders.length),
            mutateText(random.pick(addresses), random, { others: addresses }),
          ),
        run: ofMany(addressReaders),
        check: () => assert.equal(signer.verify(signed)?.workspaceId, 'w'),
      };
    },
  },
  {
    name: 'packed-codes',
    what: 'packed codes of 22 bytes a frame',
    shortCases: 500,
    async open() {
      return {
        bombs: [{ name: '2 million frames', bytes: () => new Uint8Array(22 * 200_000).fill(0xff) }],
        mutate: (random: Random) =>
          random.chance(0.5)
            ? randomBytes(random, 22 * random.below(40))
            : mutateBytes(randomBytes(random, 220), random),
        run(bytes) {
          if (bytes.length % 22 !== 0) {
            assert.throws(() => unpackCodes(bytes), RangeError);
            throw new AppError('BAD_USER_INPUT', 'no whole frame');
          }
          assert.deepEqual(packCodes(unpackCodes(bytes)), bytes.slice());
        },
      };
    },
  },
];
