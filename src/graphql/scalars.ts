import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;

function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' && ISO_INSTANT.test(value) ? new Date(value) : null;
  if (!instant || Number.isNaN(instant.getTime())) {
    return refuse('DateTime must be an ISO 8601 instant with a time zone, e.g. 2026-03-01T09:30:00Z.');
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
