import { useTexts } from '../../i18n/define-texts.ts';
import { filterTexts } from '../filter-texts.ts';
import type { IngestStatus } from '../generated/operations.ts';
import { ChoicesEditor } from './choices-editor.tsx';
import type { EditorProps } from './editor-props.ts';

const statuses = ['QUEUED', 'PROCESSING', 'READY', 'FAILED'] as const satisfies readonly IngestStatus[];

export function StatusesEditor({ condition, onChange }: EditorProps) {
  const t = useTexts(filterTexts);
  return (
    <ChoicesEditor
      title={t('statuses')}
      choices={statuses.map((value) => ({ value, text: t(value) }))}
      chosen={condition.statuses ?? []}
      empty=""
      onApply={(chosen) => onChange(chosen.length === 0 ? null : { statuses: chosen as IngestStatus[] })}
    />
  );
}
