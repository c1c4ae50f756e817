import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { assertScope } from '../features/access/index.ts';
import { fieldScopes, type NeededScope } from './field-scopes.ts';
import type { RequestContext } from './request-context.ts';

type Resolve = GraphQLFieldResolver<unknown, RequestContext, Record<string, unknown>>;

/** Puts the scopes before the fields of the roots, and the audit log behind every mutation; says so in descriptions. */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const root of roots) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const scope = scopeOf(root!.name, field.name);
      field.description =
        `${field.description ?? ''}\n\nScope: ${scope === 'ANY' ? 'see above' : scope}.`.trim();
      if (root!.name === 'Subscription') {
        field.subscribe = needing(scope, field.subscribe as Resolve);
      } else {
        const resolve = needing(scope, (field.resolve ?? defaultFieldResolver) as Resolve);
        field.resolve = root!.name === 'Mutation' ? audited(field.name, resolve) : resolve;
      }
    }
  }
  return schema;
}

/** What nobody thought of is for administrators. */
export const scopeOf = (root: string, field: string): NeededScope =>
  fieldScopes[root as keyof typeof fieldScopes]?.[field] ?? 'ADMIN';

function needing(scope: NeededScope, resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    if (scope !== 'ANY') assertScope(context.identity, scope);
    return resolve(source, args, context, info);
  };
}

function audited(operation: string, resolve: Resolve): Resolve {
  return async (source, args, context, info) => {
    const { identity, requestId, services } = context;
    const about = { identity, requestId, operation, args };
    try {
      const result: unknown = await resolve(source, args, context, info);
      await services.audit.record({ ...about, result });
      return result;
    } catch (error) {
      await services.audit.record({ ...about, error });
      throw error;
    }
  };
}
