import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingestFiles } from '../../cli/commands/ingest.ts';
import { CreateAudioRecordDocument } from '../../client/generated/operations.ts';
import type { DemoQuestion } from '../demo-question.ts';

/** The same bytes sent again must not make a second recording. */
export function twiceQuestion(path: string): DemoQuestion {
  return {
    question: 'What happens when the same file is sent again under another name?',
    async ask({ client, idOf }) {
      const { uploadId } = await client.upload(path, { fileName: 'another-name.bin' });
      const { createAudioRecord } = await client.request(CreateAudioRecordDocument, { input: { uploadId } });
      const { created, audioRecord } = createAudioRecord;
      return {
        answer: `It is recognised as ${audioRecord.fileName}; no second recording is made.`,
        ok: !created && audioRecord.id === idOf(path),
      };
    },
  };
}

/** A file that is no sound must fail with a reason that a person understands. */
export const brokenQuestion: DemoQuestion = {
  question: 'What happens with a file that is no sound at all?',
  async ask({ client }) {
    const folder = await mkdtemp(join(tmpdir(), 'phonograph-demo-'));
    try {
      const path = join(folder, 'shopping-list.wav');
      await writeFile(path, 'onions, butter, thyme\n'.repeat(500));
      const silent = { outcome: () => undefined };
      const file = { path, fileName: 'shopping-list.wav' };
      const [outcome] = await ingestFiles(client, [file], silent, new AbortController().signal);
      return {
        answer: `${outcome?.code}: ${outcome?.message}`,
        ok: outcome?.status === 'failed' && /^AUDIO_/.test(outcome.code ?? ''),
      };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
