import { CreateAudioRecordDocument } from '@phonograph/client/operations';
import { type ChangeEvent, useState } from 'react';
import { client } from './client.ts';

/** Sends a file up, tells how far it is, and makes a recording of it. */
export function UploadField() {
  const [state, setState] = useState('');
  const send = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    try {
      const onProgress = (sent: number, total: number) => setState(`${Math.round((100 * sent) / total)} %`);
      const { uploadId } = await client.upload(file, { onProgress });
      const { createAudioRecord } = await client.request(CreateAudioRecordDocument, { input: { uploadId } });
      setState(createAudioRecord.created ? 'It is being listened to.' : 'It was here already.');
    } catch (error) {
      setState((error as Error).message);
    }
  };
  return (
    <p>
      <label>
        A recording: <input type="file" accept="audio/*" onChange={send} />
      </label>{' '}
      <output>{state}</output>
    </p>
  );
}
