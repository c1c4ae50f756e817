import { findSentenceModelFiles } from '../inference/sentence-model/sentence-model-files.ts';
import { findWhisperFiles } from '../recognition/index.ts';
import type { KnownModel, WantedFile } from './model-catalogue.ts';
import { readPulledRecord } from './pulled-record.ts';

/**
 * The files that make up a model in its folder. A text or speech model that came from a folder may have its graphs in
 * another precision than the hub's; what came is what it consists of.
 */
export async function wantedFilesOf(model: KnownModel, modelFolder: string): Promise<readonly WantedFile[]> {
  const published = model.hub?.files ?? [];
  if (model.kind === 'tokenizer') return published;
  const record = await readPulledRecord(modelFolder);
  const isOwn = ({ file }: { readonly file: string }) =>
    file.endsWith('.onnx') && !published.some((wanted) => wanted.file === file);
  if (!record?.files.some(isOwn)) return published;
  return record.files.map(({ file, bytes }) => ({ file, approximateBytes: bytes }));
}

/** The files of a text or speech model in a folder, with what is published of them. Throws MODEL_UNAVAILABLE when it holds none. */
export async function offeredFilesOf(
  from: string,
  kind: 'embedder' | 'recogniser',
  published: readonly WantedFile[],
): Promise<readonly WantedFile[]> {
  const { files, ruleFiles } =
    kind === 'embedder'
      ? await findSentenceModelFiles(from)
      : { ...(await findWhisperFiles(from)), ruleFiles: [] };
  const publishedAs = (file: string) => published.find((wanted) => wanted.file === file);
  return [...files, ...ruleFiles].map((file) => publishedAs(file) ?? { file, approximateBytes: 0 });
}
