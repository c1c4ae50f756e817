import { AppError } from '../errors.ts';

/**
 * There is no database to talk to, or it has no room: what was asked may be asked again as it is. A class of its own,
 * so that jobs tell such trouble from a refusal that is about their work.
 */
export class DatabaseUnavailable extends AppError {
  constructor(message: string, cause: unknown) {
    super('UNAVAILABLE', message, { cause });
  }
}
