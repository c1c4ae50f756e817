import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { DocumentLimits } from './document-limits.ts';
import { tooLarge } from './too-large.ts';

interface Measure {
  readonly fields: number;
  readonly depth: number;
}

/** Fields of all fragments, each with those it spreads in place, per field of an operation. */
const FRAGMENT_FACTOR = 5;

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Bounds what validation and execution will meet once fragments are put in place: each fragment is measured once, so
 * the time does not grow with what they would expand to. Throws QUERY_TOO_EXPENSIVE, or a GraphQLError for a fragment
 * that spreads itself.
 */
export function measureDocument(document: DocumentNode, limits: DocumentLimits): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    if (fragments.size >= limits.maxFragments) throw tooLarge('fragments', limits.maxFragments, 'fragments');
    fragments.set(definition.name.value, definition);
  }
  const measureOf = fragmentMeasures(fragments);
  let fields = 0;
  for (const name of fragments.keys()) fields += measureOf(name).fields;
  // Validation walks into each fragment on its own as well.
  if (fields > FRAGMENT_FACTOR * limits.maxFields)
    throw tooLarge('fields', FRAGMENT_FACTOR * limits.maxFields, 'fields in all fragments together');
  fields = 0;
  let depth = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const measured = measureSelections(definition.selectionSet, measureOf);
    fields += measured.fields;
    depth = Math.max(depth, measured.depth);
  }
  if (depth > limits.maxDepth) throw tooLarge('depth', limits.maxDepth, 'levels of fields');
  if (fields > limits.maxFields)
    throw tooLarge('fields', limits.maxFields, 'fields, with its fragments in place');
  let pairs = 0;
  for (const definition of document.definitions) {
    if (!('selectionSet' in definition)) continue;
    const roots = fieldsByAnswerName([definition.selectionSet], fragments);
    const count = [...roots.values()].reduce((sum, group) => sum + group.count, 0);
    if (definition.kind === Kind.OPERATION_DEFINITION && count > limits.maxRootFields)
      throw tooLarge('rootFields', limits.maxRootFields, 'fields at the root');
    pairs += comparedPairs(roots, fragments, limits.maxComparedPairs);
    if (pairs > limits.maxComparedPairs)
      throw tooLarge(
        'repeatedFields',
        limits.maxComparedPairs,
        'pairs of fields that share a name in the answer',
      );
  }
}

/** Measures a fragment by its name, once; an unknown one counts nothing, validation tells of it. */
function fragmentMeasures(fragments: Fragments): (name: string) => Measure {
  const known = new Map<string, Measure | 'open'>();
  const measureOf = (name: string): Measure => {
    const measured = known.get(name);
    if (measured === 'open') {
      throw new GraphQLError(`Cannot spread fragment "${name}" within itself.`, {
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      });
    }
    if (measured) return measured;
    const fragment = fragments.get(name);
    if (!fragment) return { fields: 0, depth: 0 };
    known.set(name, 'open');
    const fresh = measureSelections(fragment.selectionSet, measureOf);
    known.set(name, fresh);
    return fresh;
  };
  return measureOf;
}

function measureSelections({ selections }: SelectionSetNode, measureOf: (name: string) => Measure): Measure {
  let fields = 0;
  let depth = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const measured = measureOf(selection.name.value);
      fields += measured.fields;
      depth = Math.max(depth, measured.depth);
      continue;
    }
    const own = selection.kind === Kind.FIELD ? 1 : 0;
    const inner = selection.selectionSet
      ? measureSelections(selection.selectionSet, measureOf)
      : { fields: 0, depth: 0 };
    fields += own + inner.fields;
    depth = Math.max(depth, own + inner.depth);
  }
  return { fields, depth };
}

/** Fields that stand under one name in the answer. */
interface SameName {
  count: number;
  readonly selectionSets: SelectionSetNode[];
}

function fieldsByAnswerName(sets: readonly SelectionSetNode[], fragments: Fragments): Map<string, SameName> {
  const groups = new Map<string, SameName>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const group = groups.get(name) ?? { count: 0, selectionSets: [] };
        groups.set(name, group);
        group.count++;
        if (selection.selectionSet) group.selectionSets.push(selection.selectionSet);
      } else {
        const set =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection.selectionSet
            : fragments.get(selection.name.value)?.selectionSet;
        if (set) collect(set);
      }
    }
  };
  for (const set of sets) collect(set);
  return groups;
}

/** How many pairs the rule of overlapping fields compares at most; stops counting above `enough`. */
function comparedPairs(groups: ReadonlyMap<string, SameName>, fragments: Fragments, enough: number): number {
  let pairs = 0;
  for (const { count, selectionSets } of groups.values()) {
    if (count > 1) pairs += count * count;
    if (pairs > enough) break;
    if (selectionSets.length > 0)
      pairs += comparedPairs(fieldsByAnswerName(selectionSets, fragments), fragments, enough - pairs);
  }
  return pairs;
}
