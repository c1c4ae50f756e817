import { useEffect, useRef, useState } from 'react';
import { TextField } from '../design/field.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { filterTexts } from './filter-texts.ts';
import { type RecordingFilter, withCondition } from './recording-filter.ts';

const settleMs = 250;

interface NameSearchProps {
  readonly filter: RecordingFilter;
  readonly onChange: (filter: RecordingFilter) => void;
}

/** Asks when the typing pauses. */
export function NameSearch({ filter, onChange }: NameSearchProps) {
  const t = useTexts(filterTexts);
  const asked = filter.nameContains ?? '';
  const [text, setText] = useState(asked);
  const change = useRef((_text: string) => {});
  change.current = (name) =>
    onChange(
      withCondition(filter, 'nameContains', name.trim() === '' ? null : { nameContains: name.trim() }),
    );
  // Back, or a chip that was removed, changes what is asked for without this field.
  useEffect(() => setText((shown) => (shown.trim() === asked ? shown : asked)), [asked]);
  useEffect(() => {
    if (text.trim() === asked) return;
    const timer = window.setTimeout(() => change.current(text), settleMs);
    return () => window.clearTimeout(timer);
  }, [text, asked]);
  return (
    <TextField
      label={t('name')}
      hideLabel
      placeholder={t('name')}
      type="search"
      maxLength={200}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
}
