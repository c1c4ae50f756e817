import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import { readProjectTexts } from '../project-files.ts';
import type { HouseCheck } from './house-check.ts';

/** The descriptions are the user's manual, so none may be missing. */
export const schemaDescriptions: HouseCheck = {
  name: 'schema descriptions',
  run() {
    const texts = readProjectTexts().filter(({ path }) => /^schema\/.*\.graphql$/.test(path));
    const schema = buildSchema(texts.map(({ text }) => text).join('\n'));
    return { problems: findUndescribed(schema).map((name) => `${name} has no description.`) };
  },
};

/** Names such as `Query.audioRecord(id:)` of everything without a description. */
export function findUndescribed(schema: GraphQLSchema): string[] {
  return [...describable(schema)].filter(({ description }) => !description?.trim()).map(({ name }) => name);
}

interface Describable {
  readonly name: string;
  readonly description: string | null | undefined;
}

function* describable(schema: GraphQLSchema): Generator<Describable> {
  for (const directive of schema.getDirectives()) {
    if (isSpecifiedDirective(directive)) continue;
    yield { name: `@${directive.name}`, description: directive.description };
    yield* argumentsOf(`@${directive.name}`, directive.args);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    yield { name: type.name, description: type.description };
    if (isEnumType(type)) yield* membersOf(type.name, type.getValues());
    if (isInputObjectType(type)) yield* membersOf(type.name, Object.values(type.getFields()));
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        yield* membersOf(type.name, [field]);
        yield* argumentsOf(`${type.name}.${field.name}`, field.args);
      }
    }
  }
}

function* membersOf(owner: string, members: readonly Describable[]): Generator<Describable> {
  for (const { name, description } of members) yield { name: `${owner}.${name}`, description };
}

function* argumentsOf(owner: string, members: readonly Describable[]): Generator<Describable> {
  for (const { name, description } of members) yield { name: `${owner}(${name}:)`, description };
}
