import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, GraphQLError, getVariableValues, Kind, parse, print, validate } from 'graphql';
import { hostileDocuments } from '../../bench/hostile-documents.ts';
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
import { checkDocument } from '../../graphql/limits/check-document.ts';
import { defaultDocumentLimits } from '../../graphql/limits/document-limits.ts';
import { costOf } from '../../graphql/limits/query-cost.ts';
import { createSchema } from '../../graphql/server.ts';
import { callerAddress, trustedProxies } from '../../http/caller-address.ts';
import { packCodes, unpackCodes } from '../../inference/codes.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { highlight, parseKeywordQuery, toTsQuery } from '../../text/index.ts';
import type { FuzzTarget } from '../fuzz-target.ts';
import { repeatedPieces } from '../mutate/hostile-strings.ts';
import { mutateBytes, randomBytes } from '../mutate/mutate-bytes.ts';
import { hostileValue, mutateJson } from '../mutate/mutate-json.ts';
import { mutateText } from '../mutate/mutate-text.ts';
import type { Random } from '../seeded-random.ts';

const console = fileURLToPath(new URL('../../console/', import.meta.url));
/** The operations that the console sends, with the fragments that they need. */
export function sampleDocuments(): DocumentNode[] {
  const sources = globSync('**/*.graphql', { cwd: console })
    .sort()
    .map((name) => readFileSync(`${console}${name}`, 'utf8'));
  const definitions = sources.flatMap((source) => parse(source).definitions);
  const fragments = new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  return definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const needed = new Set<string>();
      const collect = (text: string) => {
        for (const [, name] of text.matchAll(/\.\.\.(?!on\b)\s*(\w+)/g)) {
          if (needed.has(name!)) continue;
          needed.add(name!);
          const fragment = fragments.get(name!);
          if (fragment) collect(print(fragment));
        }
      };
      collect(print(operation));
      return {
        kind: Kind.DOCUMENT,
        definitions: [operation, ...[...needed].flatMap((name) => fragments.get(name) ?? [])],
      };
    });
}

const documentMarks = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '!',
  '...',
  ' on ',
  '$a',
  ': ',
  '@include(if: $a)',
  '@skip(if: true)',
  '"""',
  '#',
  'fragment F on Query ',
  'query ',
  'mutation ',
  'subscription ',
  '__typename ',
  '__schema{types{name}} ',
  'first: 2147483648',
  '...F ',
  '&',
  '|',
  '\\u{110000}',
];

/** GraphQL's own refusals bear a code once the gate or the server has put it there. */
function refused(error: unknown): never {
  if (error instanceof GraphQLError) throw new AppError('BAD_USER_INPUT', error.message);
  throw error;
}

/** What a sane variable of these types may look like: a start for what is not. */
const someVariables = {
  first: 10,
  after: 'WzFd',
  id: '018f3b1e-7c1a-7d4e-8a3f-0123456789ab',
  input: {
    query: 'a "b c" -d',
    uploadId: '018f3b1e-7c1a-7d4e-8a3f-0123456789ab',
    first: 5,
    weights: { keyword: 1 },
    filter: { metadata: [{ path: 'a', value: 'b' }] },
  },
  filter: { durationS: { min: 1, max: 2 }, createdAt: { after: '2026-01-01T00:00:00Z' }, titleContains: 'a' },
  orderBy: { field: 'CREATED_AT', direction: 'DESC' },
};

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
    name: 'graphql-documents',
    what: 'GraphQL texts through gate, validation and cost',
    shortCases: 1_200,
    async open() {
      const schema = createSchema();
      const documents = sampleDocuments().map(print);
      const take = (text: string): number => {
        try {
          const document = checkDocument(text, defaultDocumentLimits);
          const [problem] = validate(schema, document, undefined, { maxErrors: 5 });
          if (problem) throw problem;
          const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
          return operation ? costOf(schema, document, operation, {}).cost : 0;
        } catch (error) {
          return refused(error);
        }
      };
      const expected = documents.map(take);
      return {
        bombs: [
          ...hostileDocuments.map(({ what, query }) => ({ name: what, bytes: Buffer.from(query) })),
          ...repeatedPieces(60_000).map(({ name, text }) => ({
            name,
            bytes: Buffer.from(`{ a(b: "${text}") }`),
          })),
          {
            name: '12,000 levels of a list in a variable',
            bytes: Buffer.from(`query($a: ${'['.repeat(12_000)}Int`),
          },
        ],
        mutate: (random) =>
          Buffer.from(
            mutateText(random.pick(documents), random, { dictionary: documentMarks, others: documents }),
          ),
        run: (bytes) => void take(Buffer.from(bytes).toString('utf8')),
        check() {
          assert.equal(take(documents[0]!), expected[0], 'a sane document costs something else');
        },
      };
    },
  },
  {
    name: 'graphql-variables',
    what: 'variables of the console’s operations, coerced by the schema',
    shortCases: 2_500,
    async open() {
      const schema = createSchema();
      const operations = sampleDocuments().flatMap((document) => {
        const [operation] = document.definitions;
        return operation?.kind === Kind.OPERATION_DEFINITION &&
          (operation.variableDefinitions?.length ?? 0) > 0
          ? [{ document, operation }]
          : [];
      });
      return {
        bombs: [],
        mutate(random) {
          const index = random.below(operations.length);
          const names = operations[index]!.operation.variableDefinitions!.map(
            ({ variable }) => variable.name.value,
          );
          const sane = Object.fromEntries(
            names.map((name) => [
              name,
              (someVariables as Record<string, unknown>)[name] ?? random.pick(Object.values(someVariables)),
            ]),
          );
          const variables = random.chance(0.1) ? hostileValue(random) : mutateJson(sane, random);
          return Buffer.from(`${index} ${JSON.stringify(variables) ?? 'null'}`);
        },
        run(bytes) {
          const text = Buffer.from(bytes).toString('utf8');
          const { document, operation } = operations[Number.parseInt(text, 10)]!;
          const variables = (JSON.parse(text.slice(text.indexOf(' ') + 1)) ?? {}) as Record<string, unknown>;
          const { errors, coerced } = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            variables,
            { maxErrors: 20 },
          );
          if (errors) refused(errors[0]);
          costOf(schema, document, operation, coerced ?? {});
        },
      };
    },
  },
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
