import { buildSchema, type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { readProjectText, readProjectTexts } from '../project-files.ts';
import type { Findings, HouseCheck } from './house-check.ts';

/** The contract that callers were promised last, in one file; accept-schema.ts writes it. */
export const contractPath = 'docs/contract.graphql';
/** What callers must know who used what a breaking change takes away. */
export const notesPath = 'schema/CHANGES.md';

/** What callers can rely on must not change under them without a word. */
export const schemaContract: HouseCheck = {
  name: 'schema against the accepted contract',
  run: async () =>
    judgeChanges(
      await findChanges(readAcceptedSchema(), readPresentSchema()),
      readProjectText(notesPath).text,
    ),
};

export interface ContractChange {
  /** Of what changed, e.g. `Query.audioRecord.id` for an argument. */
  readonly path: string;
  readonly message: string;
  /** DANGEROUS: a caller who takes for granted what was never promised may break. */
  readonly level: 'BREAKING' | 'DANGEROUS';
}

/** Breaking changes need a note under "Unreleased"; dangerous ones are told. */
export function judgeChanges(changes: readonly ContractChange[], notes: string): Findings {
  const noted = notedPaths(notes);
  const describe = ({ path, message }: ContractChange) => `${path}: ${message}`;
  const breaking = changes.filter(({ level }) => level === 'BREAKING');
  return {
    problems: breaking
      .filter(({ path }) => !noted.has(path))
      .map(
        (change) =>
          `${describe(change)}\n  It breaks callers: say so in ${notesPath}, "- \`${change.path}\`: …".`,
      ),
    notes: [
      ...breaking.filter(({ path }) => noted.has(path)).map((change) => `noted: ${describe(change)}`),
      ...changes
        .filter(({ level }) => level === 'DANGEROUS')
        .map((change) => `dangerous: ${describe(change)}`),
    ],
  };
}

/** What the list under "## Unreleased" names: "- `Type.field`: what to use instead". */
export function notedPaths(notes: string): ReadonlySet<string> {
  const [, rest = ''] = notes.split(/^## Unreleased$/m);
  const [section = ''] = rest.split(/^## /m);
  const items = section.matchAll(/^[-*] ((?:`[^`]+`(?:, | and )?)+):/gm);
  return new Set(
    Array.from(items, ([, names]) => Array.from(names!.matchAll(/`([^`]+)`/g), ([, name]) => name!)).flat(),
  );
}

/** What breaks callers, or may, on the way from one schema to the other. */
export async function findChanges(before: GraphQLSchema, after: GraphQLSchema): Promise<ContractChange[]> {
  // Imported late: it takes a quarter of a second, which those who only print the contract need not wait.
  const { CriticalityLevel, diff } = await import('@graphql-inspector/core');
  return (await diff(before, after)).flatMap(({ path, message, criticality: { level } }) =>
    level === CriticalityLevel.NonBreaking ? [] : [{ path: path ?? 'schema', message, level }],
  );
}

/** In alphabetical order, so that moving a type to another file changes nothing. */
export const printContract = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;

export function readPresentSchema(): GraphQLSchema {
  const texts = readProjectTexts().filter(({ path }) => /^schema\/[^/]*\.graphql$/.test(path));
  return buildSchema(texts.map(({ text }) => text).join('\n'));
}

export const readAcceptedSchema = (): GraphQLSchema => buildSchema(readProjectText(contractPath).text);
