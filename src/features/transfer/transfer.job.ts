import { z } from 'zod';
import { defineJob, type JobKind } from '../../jobs/define-job.ts';
import type { createRunExport } from './run-export.service.ts';
import type { createRunImport } from './run-import.service.ts';
import type { TransfersService } from './transfers.service.ts';

const payload = z.object({ workspaceId: z.uuid(), id: z.uuid() });
type Payload = z.infer<typeof payload>;

/** Its key is the export's id. */
export const exportJob: JobKind<Payload> = { name: 'transfer.export', payload };
/** Its key is the import's id. */
export const importJob: JobKind<Payload> = { name: 'transfer.import', payload };

export function defineTransferJobs(
  transfers: Pick<TransfersService, 'giveUp' | 'reopen'>,
  runExport: ReturnType<typeof createRunExport>,
  runImport: ReturnType<typeof createRunImport>,
) {
  const rest = {
    failed: (key: Payload, error: Error) => transfers.giveUp(key, error),
    retried: transfers.reopen,
  };
  return [
    defineJob({ ...exportJob, needs: null, ...rest, run: (key, { signal }) => runExport(key, signal) }),
    defineJob({ ...importJob, needs: null, ...rest, run: (key, { signal }) => runImport(key, signal) }),
  ];
}
