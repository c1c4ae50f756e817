import { AppError } from '../errors.ts';
import { DatabaseUnavailable } from './database-unavailable.ts';

/** The fields of a server error report that callers may need. */
export interface ServerErrorFields {
  readonly message: string;
  /** SQLSTATE, five characters. */
  readonly code?: string | undefined;
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
  readonly column?: string | undefined;
  readonly detail?: string | undefined;
}

/** A statement was refused by the database. Callers match on the subclass, never on the SQLSTATE. */
export class DatabaseError extends Error {
  /** SQLSTATE. */
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
  readonly detail: string | undefined;

  constructor(fields: ServerErrorFields, cause: unknown) {
    super(fields.message, { cause });
    this.name = new.target.name;
    this.code = fields.code;
    this.constraint = fields.constraint;
    this.table = fields.table;
    this.column = fields.column;
    this.detail = fields.detail;
  }
}

export class UniqueViolation extends DatabaseError {}
export class ForeignKeyViolation extends DatabaseError {}
export class NotNullViolation extends DatabaseError {}
export class CheckViolation extends DatabaseError {}
/** The statement, the lock or the whole transaction took longer than its limit. */
export class QueryTimeout extends DatabaseError {}
/** The transaction lost against a concurrent one (serialization or deadlock); running it again may succeed. */
export class TransactionConflict extends DatabaseError {}

const classBySqlState: Readonly<Record<string, typeof DatabaseError>> = {
  '23505': UniqueViolation,
  '23503': ForeignKeyViolation,
  '23502': NotNullViolation,
  '23514': CheckViolation,
  '57014': QueryTimeout,
  '55P03': QueryTimeout,
  '25P03': QueryTimeout,
  '25P04': QueryTimeout,
  '40001': TransactionConflict,
  '40P01': TransactionConflict,
};

/** SQLSTATE classes and codes that mean "no database to talk to": connection, resources, shutdown. */
const unavailableSqlState = /^(08...|53...|57P0[1-5]|28...|3D000)$/;
const unavailableNodeCode =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH)$/;
const unavailableMessage =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after|Client was closed)/;

/** Translates whatever a driver threw into DatabaseError or AppError; the original stays as `cause`. */
export function toDatabaseError(error: unknown): Error {
  if (error instanceof AppError || error instanceof DatabaseError) return error;
  const fields = error as ServerErrorFields & { errors?: unknown[] };
  const code = typeof fields?.code === 'string' ? fields.code : undefined;
  const message = String(fields?.message ?? error);
  if ((code && unavailableNodeCode.test(code)) || unavailableMessage.test(message)) {
    return new DatabaseUnavailable('The database connection failed; try again later.', error);
  }
  if (code === undefined || code.length !== 5) return error instanceof Error ? error : new Error(message);
  if (unavailableSqlState.test(code)) {
    return new DatabaseUnavailable(`The database cannot answer now: ${message}.`, error);
  }
  const ErrorClass = classBySqlState[code] ?? DatabaseError;
  return new ErrorClass(fields, error);
}
