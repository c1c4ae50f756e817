import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { TransferRow } from './transfer-columns.ts';

const exampleSchema = z.strictObject({
  id: z.uuid(),
  recordingSha256: z.string().regex(/^[0-9a-f]{64}$/),
  startS: z.number(),
  endS: z.number(),
  kind: z.enum(['POSITIVE', 'NEGATIVE']),
  source: z.enum(['MARKED', 'REJECTED_HIT']),
});
const examplesSchema = z.array(exampleSchema).max(1_000);

/** A label as a row of an export tells it. */
export interface TransferredLabel {
  readonly name: string;
  readonly description: string | null;
  readonly examples: z.infer<typeof examplesSchema>;
}

/** Throws BAD_USER_INPUT naming the place. */
export function readLabel(row: TransferRow): TransferredLabel {
  const parsed = examplesSchema.safeParse(row['examples']);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = ['examples', ...(issue?.path ?? [])].join('.');
    throw new AppError('BAD_USER_INPUT', `${field}: ${issue?.message ?? 'is no list of examples'}`, {
      field,
    });
  }
  return {
    name: row['name'] as string,
    description: row['description'] as string | null,
    examples: parsed.data,
  };
}
