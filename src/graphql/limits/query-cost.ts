import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  ASSUMED_LIST_SIZE,
  assumedSizes,
  fieldWeights,
  INTROSPECTION_WEIGHT,
  MUTATION_WEIGHT,
} from './field-weights.ts';
import { sizeAskedFor, type Variables, valueOfNode } from './list-size.ts';

/** What an operation may cost at most, from its text and variables alone. */
export interface QueryCost {
  readonly cost: number;
  /** Fields that have sound tokenized or decoded, however often they are asked for. */
  readonly inferences: number;
}

/** The values given, with the defaults of the operation for those that are not. */
export function variablesOf(operation: OperationDefinitionNode, given: Variables): Variables {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueOfNode(defaultValue, {})] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...given };
}

/**
 * Adds up a valid operation: each field its weight and 1 for each object, times the sizes of all lists around it. Pages
 * count by `first` and its like; a page's own lists (`nodes`, `edges`) have the size that its field was asked for. Types
 * of a union or an interface add up, as if each could come.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
): QueryCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const variables = variablesOf(operation, given);
  let inferences = 0;

  function costOfSelections(
    { selections }: SelectionSetNode,
    type: GraphQLCompositeType,
    pageSize: number | null,
    times: number,
  ): number {
    let cost = 0;
    for (const selection of selections) {
      if (isLeftOut(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        cost += costOfField(selection, type, pageSize, times);
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      if (fragment)
        cost += costOfSelections(
          fragment.selectionSet,
          isCompositeType(condition) ? condition : type,
          pageSize,
          times,
        );
    }
    return cost;
  }

  function costOfField(
    node: FieldNode,
    parent: GraphQLCompositeType,
    pageSize: number | null,
    times: number,
  ): number {
    const name = node.name.value;
    if (name === '__typename') return 0;
    if (name.startsWith('__')) return INTROSPECTION_WEIGHT;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) return 0;
    const key = `${parent.name}.${name}`;
    const listed = fieldWeights[key];
    if (listed?.infers && hasInput(node, listed.infersWith, variables)) inferences += times;
    const own = listed?.weight ?? (parent === schema.getMutationType() ? MUTATION_WEIGHT : 0);
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) return own;
    const asked = sizeAskedFor(field, node, variables);
    if (!isListType(getNullableType(field.type))) {
      return own + 1 + costOfSelections(node.selectionSet, type, asked, times);
    }
    const count = asked ?? assumedSizes[key] ?? pageSize ?? ASSUMED_LIST_SIZE;
    return own + count * (1 + costOfSelections(node.selectionSet, type, null, times * count));
  }

  const root = schema.getRootType(operation.operation);
  const cost = root ? costOfSelections(operation.selectionSet, root, null, 1) : 0;
  return { cost: Math.min(Math.ceil(cost), Number.MAX_SAFE_INTEGER), inferences };
}

/** Whether the argument `input` has one of these fields; true where it does not matter. */
function hasInput(node: FieldNode, names: readonly string[] | undefined, variables: Variables): boolean {
  if (!names) return true;
  const value = node.arguments?.find(({ name }) => name.value === 'input')?.value;
  if (value?.kind === Kind.OBJECT) {
    return value.fields.some((field) => {
      const isGiven = field.value.kind === Kind.VARIABLE ? variables[field.value.name.value] != null : true;
      return names.includes(field.name.value) && field.value.kind !== Kind.NULL && isGiven;
    });
  }
  const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : null;
  return (
    typeof given === 'object' && given !== null && names.some((name) => Reflect.get(given, name) != null)
  );
}

/** True when `@skip` or `@include` takes it out of the answer. */
function isLeftOut(node: SelectionNode, variables: Variables): boolean {
  return (node.directives ?? []).some(({ name, arguments: given }) => {
    const condition = given?.find((argument) => argument.name.value === 'if');
    const value = condition && valueOfNode(condition.value, variables);
    return (name.value === 'skip' && value === true) || (name.value === 'include' && value === false);
  });
}
