import { FolderPlus, Plus } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../design/button.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { acceptedTypes } from './sound-files.ts';
import { uploadTexts } from './upload-texts.ts';
import { useAddFiles } from './use-add-files.ts';

/** Chooses files or a whole folder with the browser's own dialog. */
export function AddButtons() {
  const t = useTexts(uploadTexts);
  const addFiles = useAddFiles();
  const filesInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    addFiles(
      [...(input.files ?? [])].map((file) => ({
        file,
        folder: file.webkitRelativePath.replace(/\/?[^/]*$/, ''),
      })),
    );
    // The same file may be chosen again.
    input.value = '';
  };
  return (
    <>
      <Button onClick={() => folderInput.current?.click()}>
        <FolderPlus aria-hidden />
        {t('add_folder')}
      </Button>
      <Button look="primary" onClick={() => filesInput.current?.click()}>
        <Plus aria-hidden />
        {t('add_files')}
      </Button>
      <input
        ref={filesInput}
        type="file"
        hidden
        multiple
        accept={acceptedTypes}
        aria-label={t('add_files')}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <input
        ref={folderInput}
        type="file"
        hidden
        multiple
        aria-label={t('add_folder')}
        onChange={({ currentTarget }) => take(currentTarget)}
        {...{ webkitdirectory: '' }}
      />
    </>
  );
}
