import { type FieldNode, type GraphQLField, Kind, type ValueNode } from 'graphql';
import { ASSUMED_PAGE_SIZE } from './field-weights.ts';

/** Arguments that say how many entries a list may have. */
const sizeArguments = ['first', 'last', 'limit', 'take', 'topK', 'top'];

export type Variables = Readonly<Record<string, unknown>>;

/** How many entries the arguments of a field ask for; null when it has no argument for that. */
export function sizeAskedFor(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number | null {
  const known = field.args.filter((argument) => sizeArguments.includes(argument.name));
  if (known.length === 0) return null;
  const sizes = known.flatMap((argument) => {
    const given = node.arguments?.find(({ name }) => name.value === argument.name);
    const value = given === undefined ? undefined : valueOfNode(given.value, variables);
    const size = value === undefined ? argument.defaultValue : value;
    return typeof size === 'number' ? [Math.max(0, size)] : [];
  });
  return sizes.length > 0 ? Math.max(...sizes) : ASSUMED_PAGE_SIZE;
}

/** A literal or the variable in its place; undefined where nothing is given. */
export function valueOfNode(node: ValueNode, variables: Variables): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.BOOLEAN:
      return node.value;
    case Kind.NULL:
      return null;
    default:
      return undefined;
  }
}
