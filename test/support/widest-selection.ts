import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Levels of fields that are followed; enough for `nodes { copies { other { transcript { segments { nodes`. */
const MAX_DEPTH = 6;

/** Values for required arguments, by their type. */
const valuesByType: Readonly<Record<string, string>> = { 'Int!': '1', 'Float!': '0.5', 'String!': '"a"' };

/**
 * Everything that can be asked of a field without an argument that only a person could think of: all of its fields, down
 * to types that stand further up already. Null when the field itself needs such an argument.
 */
export function widestSelection(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  name: string,
  leaveOut: readonly string[],
): string | null {
  return fieldText(schema, parent.getFields()[name]!, [parent.name], leaveOut, parent);
}

function fieldText(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  path: readonly string[],
  leaveOut: readonly string[],
  parent: { readonly name: string },
): string | null {
  if (leaveOut.includes(`${parent.name}.${field.name}`)) return null;
  const given: string[] = [];
  for (const argument of field.args) {
    const value = argumentText(argument);
    if (value === null) return null;
    if (value !== '') given.push(`${argument.name}: ${value}`);
  }
  const call = given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
  const type = getNamedType(field.type);
  if (!isObjectType(type) && !isInterfaceType(type)) return call;
  // One level of a type within itself is enough to see how it is read.
  if (path.length >= MAX_DEPTH || path.includes(type.name)) return null;
  const inner = Object.values(type.getFields()).flatMap(
    (each) => fieldText(schema, each, [...path, type.name], leaveOut, type) ?? [],
  );
  return inner.length > 0 ? `${call} { ${inner.join(' ')} }` : null;
}

/** Null: nobody but a person knows; empty: it may be left out. */
function argumentText(argument: GraphQLArgument): string | null {
  if (argument.name === 'first') return '3';
  if (!isRequiredArgument(argument)) return '';
  const type = getNamedType(argument.type);
  if (isEnumType(type)) return type.getValues()[0]!.name;
  return valuesByType[String(argument.type)] ?? null;
}
