import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

export interface GeneratedOperation {
  readonly root: 'Query' | 'Mutation' | 'Subscription';
  readonly field: string;
  readonly takesIds: boolean;
  /** The document with this id wherever one is taken. */
  document(id: string): string;
}

/** One operation for every field of the roots: every argument that is needed or is an id, every small part of the answer. */
export function generateOperations(schema: GraphQLSchema): GeneratedOperation[] {
  const roots = ['Query', 'Mutation', 'Subscription'] as const;
  return roots.flatMap((root) => {
    const type = schema.getType(root);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).map((field) => ({
      root,
      field: field.name,
      takesIds: argumentsOf(field, 'ID-HERE').includes('ID-HERE'),
      document: (id: string) =>
        `${root.toLowerCase()} { ${field.name}${argumentsOf(field, id)} ${selectionOf(field.type, 3)} }`,
    }));
  });
}

function argumentsOf(field: GraphQLField<unknown, unknown>, id: string): string {
  const given = field.args
    .map(({ name, type, defaultValue }) => {
      const needed = isNonNullType(type) && defaultValue === undefined;
      const text = needed || isAboutIds(name, type) ? literalOf(type, name, id, 3) : null;
      return text === null ? null : `${name}: ${text}`;
    })
    .filter((text) => text !== null);
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

/** Ids, and the inputs that choose a recording or an upload by one. */
function isAboutIds(name: string, type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return (
    named.name === 'ID' || (isInputObjectType(named) && /^(input|query|example|sound|audio)$/.test(name))
  );
}

function literalOf(type: GraphQLInputType, name: string, id: string, depth: number): string {
  if (isNonNullType(type)) return literalOf(type.ofType, name, id, depth);
  if (isListType(type)) return `[${literalOf(type.ofType, name, id, depth)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        (isNonNullType(field.type) && field.defaultValue === undefined) ||
        (depth > 1 && getNamedType(field.type).name === 'ID'),
    );
    const all = Object.values(type.getFields());
    // Of several, exactly one: an id where there is one.
    const chosen = type.isOneOf ? [fields[0] ?? all[0]!] : fields;
    return `{ ${chosen.map((field) => `${field.name}: ${literalOf(field.type, field.name, id, depth - 1)}`).join(', ')} }`;
  }
  switch (type.name) {
    case 'ID':
      return `"${id}"`;
    case 'Int':
    case 'SafeInt':
      return '1';
    case 'Float':
      return '0.5';
    case 'Boolean':
      return 'true';
    case 'DateTime':
      return '"2100-01-01T00:00:00Z"';
    case 'JSONObject':
      return '{}';
    default:
      return '"zz"';
  }
}

/** Every field without needed arguments, so many levels down; of unions and interfaces their name. */
function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isUnionType(named) || isInterfaceType(named)) return '{ __typename }';
  if (!isObjectType(named)) return '';
  const parts = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some((each) => isNonNullType(each.type) && each.defaultValue === undefined)) return [];
    const inner = getNamedType(field.type);
    const isLeaf = !isObjectType(inner) && !isUnionType(inner) && !isInterfaceType(inner);
    if (isLeaf) return [field.name];
    return depth > 1 ? [`${field.name} ${selectionOf(field.type, depth - 1)}`] : [];
  });
  return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
}
