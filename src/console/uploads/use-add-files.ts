import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { type FoundFile, pickSounds } from './sound-files.ts';
import { uploadTexts } from './upload-texts.ts';
import { useUploadQueue } from './uploads-context.tsx';

/** Queues the sounds among files and says how many others there were. */
export function useAddFiles(): (files: readonly FoundFile[]) => void {
  const t = useTexts(uploadTexts);
  const { tell } = useToasts();
  const queue = useUploadQueue();
  return (files) => {
    const { sounds, leftOut } = pickSounds(files);
    const said = leftOut > 0 ? t('left_out', { count: leftOut }) : null;
    if (sounds.length === 0) tell([t('nothing'), said].filter(Boolean).join(' '));
    else if (said !== null) tell(said);
    queue.add(sounds);
  };
}
