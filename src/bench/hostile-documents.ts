/** Documents made to cost a server more than they cost the sender, and with what they are refused. */
export interface HostileDocument {
  readonly what: string;
  readonly query: string;
  readonly refusal: string;
}

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

const of = (field: string) => `QUERY_TOO_EXPENSIVE document.${field}`;

/** Each fragment spreads the next one twice: 2 to the power of `levels` fields. */
const doubling = (levels: number): string =>
  `{ ...F0 } ${times(levels, (index) => `fragment F${index} on Query { ...F${index + 1} x${index}: __typename ...F${index + 1} }`)} fragment F${levels} on Query { __typename }`;

export const hostileDocuments: readonly HostileDocument[] = [
  { what: 'a megabyte of text', query: `{ a #${'x'.repeat(1_000_000)}\n}`, refusal: of('bytes') },
  { what: 'a document of names', query: `{ ${times(6_000, () => 'id')} }`, refusal: of('tokens') },
  {
    what: 'a deep document',
    query: `{ audioRecords ${'{ nodes { copies { other '.repeat(60)}{ id }${' } } }'.repeat(60)} }`,
    refusal: of('depth'),
  },
  {
    what: 'a document made deep by fragments',
    query: `{ ...F0 } ${times(40, (index) => `fragment F${index} on Query { a { ...F${index + 1} } }`)} fragment F40 on Query { id }`,
    refusal: of('depth'),
  },
  {
    what: 'a deep argument',
    query: `{ a(b: ${'['.repeat(1_500)}${']'.repeat(1_500)}) }`,
    refusal: of('valueDepth'),
  },
  { what: 'a wide document', query: `{ ${times(900, (index) => `f${index}`)} }`, refusal: of('rootFields') },
  {
    what: 'an aliased document',
    query: `{ ${times(1_000, (index) => `a${index}: system { version }`)} }`,
    refusal: of('aliases'),
  },
  {
    what: 'a field with many directives',
    query: `{ a ${times(2_000, () => '@skip(if: true)').slice(0, 60_000)} }`,
    refusal: of('directives'),
  },
  {
    what: 'a circle of fragments',
    query: `{ ...F0 } ${times(60, (index) => `fragment F${index} on Query { ...F${(index + 1) % 60} }`)}`,
    refusal: 'GRAPHQL_VALIDATION_FAILED',
  },
  { what: 'fragments that double thirty times', query: doubling(30), refusal: of('fields') },
  {
    what: 'unused fragments that double',
    query: doubling(30).replace('...F0', '__typename'),
    refusal: of('fields'),
  },
  {
    what: 'fields that must all be compared with each other',
    query: `{ ${times(25, () => `system { ${times(40, () => 'version')} }`)} }`,
    refusal: of('repeatedFields'),
  },
  {
    what: 'many fragments',
    query: `{ id } ${times(300, (index) => `fragment F${index} on Query { id }`)}`,
    refusal: of('fragments'),
  },
  { what: 'braces without end', query: '{a'.repeat(10_000), refusal: of('depth') },
  { what: 'a string without end', query: `{ a(b: "${'x'.repeat(30_000)}`, refusal: 'GRAPHQL_PARSE_FAILED' },
];
