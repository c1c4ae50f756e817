import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

const ISO_INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;

function parseInstant(value: unknown): Date {
  const [text, day] = (typeof value === 'string' && ISO_INSTANT.exec(value)) || [];
  const instant = new Date(text ?? Number.NaN);
  // JavaScript takes 30 February for 2 March, and a time zone can push the year out of what a database stores.
  const isReal = day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
  const year = instant.getUTCFullYear();
  if (!(isReal && year >= 1 && year <= 9_999)) {
    return refuse(
      'DateTime must be an ISO 8601 instant with a time zone in the years 1 to 9999, e.g. 2026-03-01T09:30:00Z.',
    );
  }
  return instant;
}

export const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : parseInstant(value)).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
});

function parseSafeInteger(value: unknown): number {
  return Number.isSafeInteger(value)
    ? (value as number)
    : refuse('SafeInt must be a whole number up to 2^53 - 1.');
}

export const safeIntScalar = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  serialize: parseSafeInteger,
  parseValue: parseSafeInteger,
  parseLiteral: (node) => parseSafeInteger(node.kind === Kind.INT ? Number(node.value) : null),
});

function parseObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('JSONObject must be an object.');
  }
  return value as Record<string, unknown>;
}

export const jsonObjectScalar = new GraphQLScalarType<Record<string, unknown>>({
  name: 'JSONObject',
  serialize: parseObject,
  parseValue: parseObject,
  parseLiteral: (node: ValueNode, variables) => parseObject(valueFromASTUntyped(node, variables)),
});
