import { TextField } from '../../design/field.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { filterTexts } from '../filter-texts.ts';
import { EditorForm } from './editor-form.tsx';
import type { EditorProps } from './editor-props.ts';

const minuteMs = 60_000;

/** Whole days of the viewer, the last one included. */
export function DatesEditor({ kind, condition, onChange }: EditorProps) {
  const t = useTexts(filterTexts);
  const key = kind as 'createdAt' | 'recordedAt';
  const { from, to } = condition[key] ?? {};
  const apply = (data: FormData) => {
    const [first, last] = ['from', 'until'].map((name) => String(data.get(name) ?? ''));
    const range = {
      ...(first && { from: startOfDay(first).toISOString() }),
      ...(last && { to: startOfDay(last, 1).toISOString() }),
    };
    onChange(Object.keys(range).length === 0 ? null : { [key]: range });
  };
  return (
    <EditorForm title={t(key)} onApply={apply}>
      <TextField label={t('from')} name="from" type="date" defaultValue={from ? dayOf(new Date(from)) : ''} />
      <TextField
        label={t('until')}
        name="until"
        type="date"
        // The bound of the API is the first instant after the range.
        defaultValue={to ? dayOf(new Date(new Date(to).getTime() - 1)) : ''}
      />
    </EditorForm>
  );
}

/** Midnight of the viewer's time zone, some days later. */
function startOfDay(day: string, later = 0): Date {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + later);
  return date;
}

const dayOf = (date: Date): string => {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * minuteMs);
  return local.toISOString().slice(0, 10);
};
