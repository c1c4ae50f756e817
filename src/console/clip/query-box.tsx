import { useQuery } from '@apollo/client/react';
import { FileAudio, Mic, Search } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { Button, IconButton } from '../design/button.tsx';
import { ProblemNotice, ProgressBar } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import styles from './clip.module.css';
import { ClipPreview } from './clip-preview.tsx';
import { clipTexts } from './clip-texts.ts';
import { ClipTrimmer } from './clip-trimmer.tsx';
import { ClipLimitsDocument } from './generated/operations.ts';
import { MicrophonePanel } from './microphone-panel.tsx';
import { RangePreview } from './range-preview.tsx';
import { type Sound, soundPairs } from './sound.ts';
import { discardClip, useClipUpload } from './use-clip-upload.ts';
import { useDroppedFile } from './use-dropped-file.ts';

interface QueryBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly action: string;
  readonly text: string;
  readonly sound: Sound | null;
  /** A view that takes the same sound further. */
  readonly further?: { readonly path: string; readonly label: string };
  /** Asked with a text and no sound, a sound and no text, or both. */
  readonly onAsk: (text: string, sound: Sound | null) => void;
}

const usualMaxS = 60;

/** One box for words, a dropped or chosen clip, the microphone, and parts of recordings. */
export function QueryBox({ label, placeholder, action, text, sound, further, onAsk }: QueryBoxProps) {
  const t = useTexts(clipTexts);
  const [typed, setTyped] = useState(text);
  const [isRecording, setRecording] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const { data } = useQuery(ClipLimitsDocument, { fetchPolicy: 'cache-first' });
  useEffect(() => setTyped(text), [text]);
  useSlashKey(box);
  const change = (next: Sound | null) => {
    if (sound?.kind === 'clip') discardClip(sound.uploadId);
    onAsk(typed, next);
  };
  const maxS = data?.system.limits.maxQueryClipS ?? usualMaxS;
  const upload = useClipUpload({ maxS, hasFfmpeg: data?.system.decoding.ffmpeg ?? false }, change);
  const isOver = useDroppedFile(upload.send);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    upload.clear();
    onAsk(typed, sound);
  };
  return (
    <search className={styles.box} data-over={isOver}>
      <form className={styles.row} onSubmit={submit}>
        <Search size={18} aria-hidden className={styles.glass} />
        <input
          ref={box}
          type="search"
          className={styles.text}
          aria-label={label}
          placeholder={placeholder}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          enterKeyHint="search"
          autoComplete="off"
        />
        <input
          ref={picker}
          type="file"
          accept="audio/*,video/*"
          hidden
          aria-label={t('choose')}
          onChange={({ target }) => {
            if (target.files?.[0]) upload.send(target.files[0]);
            target.value = '';
          }}
        />
        <IconButton label={t('choose')} onClick={() => picker.current?.click()}>
          <FileAudio />
        </IconButton>
        <IconButton label={t('microphone')} aria-pressed={isRecording} onClick={() => setRecording(true)}>
          <Mic />
        </IconButton>
        <Button look="primary" type="submit" className={styles.ask!}>
          {action}
        </Button>
      </form>
      {isRecording && (
        <MicrophonePanel
          maxS={maxS}
          onClip={(file) => {
            setRecording(false);
            upload.send(file);
          }}
          onClose={() => setRecording(false)}
        />
      )}
      {upload.progress !== null && (
        <div className={styles.sending}>
          <span>{t('sending')}</span>
          <ProgressBar value={upload.progress} label={t('sending')} />
        </div>
      )}
      {upload.tooLong && (
        <ClipTrimmer {...upload.tooLong} maxS={maxS} onPart={upload.send} onCancel={upload.clear} />
      )}
      {upload.error !== null && <ProblemNotice error={upload.error} />}
      {sound && (
        <div className={styles.sounds}>
          {sound.kind === 'clip' && <ClipPreview sound={sound} onRemove={() => change(null)} />}
          {sound.kind === 'range' && <RangePreview sound={sound} maxS={maxS} onRemove={() => change(null)} />}
          {further && (
            <Link
              className={styles.further}
              href={`${further.path}?${new URLSearchParams(soundPairs(sound))}`}
            >
              {further.label}
            </Link>
          )}
        </div>
      )}
      {isOver && <div className={styles.drop}>{t('drop')}</div>}
    </search>
  );
}

/** As in many tools: a slash goes to the box, wherever one is not writing. */
function useSlashKey(box: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLSelectElement) return;
      event.preventDefault();
      box.current?.focus();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [box]);
}
