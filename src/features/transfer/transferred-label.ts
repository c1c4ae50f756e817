import { z } from 'zod';
import { listOf } from './read-column.ts';
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
  return {
    name: row['name'] as string,
    description: row['description'] as string | null,
    examples: listOf(row, 'examples', examplesSchema),
  };
}
