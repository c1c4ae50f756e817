import { useMutation, useQuery } from '@apollo/client/react';
import { Download, Upload } from 'lucide-react';
import { type ChangeEvent, useRef, useState } from 'react';
import { httpClient } from '../api/client.ts';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/page.tsx';
import { EmptyState, ProblemNotice, ProgressBar, Spinner } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import {
  SystemCancelTransferDocument,
  SystemExportDocument,
  SystemImportDocument,
  SystemTransfersDocument,
} from './generated/operations.ts';
import { systemTexts } from './system-texts.ts';
import { TransferRow } from './transfer-row.tsx';

const pollMs = 2_000;

/** The whole workspace out of here, and another one in. */
export function TransfersPanel() {
  const t = useTexts(systemTexts);
  const { tellProblem } = useToasts();
  const { data, error, refetch } = useQuery(SystemTransfersDocument, { pollInterval: pollMs });
  const [startExport] = useMutation(SystemExportDocument);
  const [startImport] = useMutation(SystemImportDocument);
  const [cancel] = useMutation(SystemCancelTransferDocument);
  const [sent, setSent] = useState<number | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      await refetch();
    } catch (problem) {
      tellProblem(problem);
    }
  };
  const bringIn = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    target.value = '';
    if (!chosen) return;
    await attempt(async () => {
      const onProgress = (bytes: number, total: number) => setSent(bytes / Math.max(1, total));
      const { uploadId } = await httpClient().upload(chosen, { onProgress });
      await startImport({ variables: { uploadId } });
    });
    setSent(null);
  };
  return (
    <Panel
      title={t('transfers')}
      flush
      actions={
        <>
          <Button onClick={() => void attempt(() => startExport({ variables: { format: 'NDJSON' } }))}>
            <Download />
            {t('export_ndjson')}
          </Button>
          <Button onClick={() => void attempt(() => startExport({ variables: { format: 'PARQUET' } }))}>
            <Download />
            {t('export_parquet')}
          </Button>
          <Button onClick={() => file.current?.click()}>
            <Upload />
            {t('import')}
          </Button>
          <input
            ref={file}
            type="file"
            hidden
            aria-label={t('import_file')}
            accept=".ndjson,.gz,.parquet"
            onChange={(event) => void bringIn(event)}
          />
        </>
      }
    >
      {sent !== null && <ProgressBar value={sent} label={t('sending')} />}
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Spinner />}
      {data?.transfers.nodes.length === 0 && <EmptyState>{t('no_transfers')}</EmptyState>}
      <ul>
        {data?.transfers.nodes.map((transfer) => (
          <TransferRow
            key={transfer.id}
            transfer={transfer}
            onCancel={() => void attempt(() => cancel({ variables: { id: transfer.id } }))}
          />
        ))}
      </ul>
    </Panel>
  );
}
