import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, getVariableValues, Kind, parse, print, validate } from 'graphql';
import { hostileDocuments } from '../../bench/hostile-documents.ts';
import { checkDocument } from '../../graphql/limits/check-document.ts';
import { defaultDocumentLimits } from '../../graphql/limits/document-limits.ts';
import { costOf } from '../../graphql/limits/query-cost.ts';
import { createSchema } from '../../graphql/server.ts';
import type { FuzzTarget } from '../fuzz-target.ts';
import { repeatedPieces } from '../mutate/hostile-strings.ts';
import { hostileValue, mutateJson } from '../mutate/mutate-json.ts';
import { mutateText } from '../mutate/mutate-text.ts';
import { refused } from './refused.ts';

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

/** What a sane variable of these types may look like: a start for what is not. */
export const someVariables = {
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

export const graphqlTargets: readonly FuzzTarget[] = [
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
];
