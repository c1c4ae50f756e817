import { GraphQLError } from 'graphql';
import { AppError } from '../../errors.ts';

/** GraphQL's own refusals bear a code once the gate or the server has put it there. */
export function refused(error: unknown): never {
  if (error instanceof GraphQLError) throw new AppError('BAD_USER_INPUT', error.message);
  throw error;
}
