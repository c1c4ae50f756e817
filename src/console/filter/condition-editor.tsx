import { DatesEditor } from './editors/dates-editor.tsx';
import type { EditorProps } from './editors/editor-props.ts';
import { LanguagesEditor } from './editors/languages-editor.tsx';
import { LengthEditor } from './editors/length-editor.tsx';
import { MetadataEditor } from './editors/metadata-editor.tsx';
import { SoundEditor } from './editors/sound-editor.tsx';
import { StatusesEditor } from './editors/statuses-editor.tsx';
import { TranscriptEditor } from './editors/transcript-editor.tsx';
import { WordsEditor } from './editors/words-editor.tsx';
import type { ConditionKey } from './recording-filter.ts';

export const editableKeys = [
  'statuses',
  'languages',
  'durationS',
  'hasTranscript',
  'transcriptContains',
  'hasSound',
  'metadata',
  'createdAt',
  'recordedAt',
] as const satisfies readonly ConditionKey[];

export type EditableKey = (typeof editableKeys)[number];

export const isEditable = (key: string): key is EditableKey => editableKeys.some((each) => each === key);

const editors = {
  statuses: StatusesEditor,
  languages: LanguagesEditor,
  durationS: LengthEditor,
  hasTranscript: TranscriptEditor,
  transcriptContains: WordsEditor,
  hasSound: SoundEditor,
  metadata: MetadataEditor,
  createdAt: DatesEditor,
  recordedAt: DatesEditor,
};

/** Asks for one kind of condition; what is given back empty takes it away. */
export function ConditionEditor({ kind, ...rest }: EditorProps & { readonly kind: EditableKey }) {
  const Editor = editors[kind];
  return <Editor kind={kind} {...rest} />;
}
