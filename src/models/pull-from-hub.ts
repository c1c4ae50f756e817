import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { explainDiskError } from './disk-errors.ts';
import { type DownloadOptions, downloadFile } from './download-file.ts';
import { type HubFileFacts, type HubSettings, hubFileUrl } from './hub-request.ts';
import { manualSteps } from './manual-steps.ts';
import type { HubOrigin, KnownModel, WantedFile } from './model-catalogue.ts';
import { checksumFile, type FileChecksums } from './model-checksums.ts';
import { lockModelFolder } from './model-lock.ts';
import { partPath, removePartial, removePartialNote } from './partial-file.ts';
import type { PullListener } from './pull-events.ts';
import {
  type PulledFile,
  type PulledRecord,
  readPulledRecord,
  withPulledFile,
  writePulledRecord,
} from './pulled-record.ts';
import { assertModelTensors } from './tokenizer-tensors.ts';
import { TransientFailure } from './transfer-failure.ts';

export interface HubPull extends DownloadOptions {
  readonly name: string;
  /** What kind of model the files must turn out to be. */
  readonly kind: KnownModel['kind'];
  readonly rules?: NonNullable<KnownModel['rules']>;
  readonly origin: HubOrigin;
  readonly hub: HubSettings;
  readonly modelFolder: string;
  readonly listener: PullListener;
  readonly signal: AbortSignal;
}

/**
 * Brings a model's files from the hub, verified, and writes down what was verified; files that are here already stay.
 * A pull that was cut off goes on where it stopped. Throws CONFLICT while another process pulls the same model,
 * UNAVAILABLE with the steps by hand when the hub cannot be reached, MODEL_UNAVAILABLE for wrong bytes or tensors.
 */
export async function pullFromHub(pull: HubPull): Promise<PulledRecord> {
  const { name, origin, hub, modelFolder, listener } = pull;
  using _lock = await lockModelFolder(modelFolder);
  let record = (await readPulledRecord(modelFolder)) ?? { name, files: [] };
  for (const wanted of origin.files) {
    const known = record.files.find(({ file }) => file === wanted.file);
    if (known && (await sizeOf(join(modelFolder, wanted.file))) === known.bytes) {
      listener({ event: 'present', file: wanted.file, bytes: known.bytes });
      continue;
    }
    const pulled = await pullFile(pull, wanted).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      const isTheHubs = error.code === 'MODEL_UNAVAILABLE' || error.cause instanceof TransientFailure;
      if (!isTheHubs) throw error;
      const steps = manualSteps(name, origin, hub, modelFolder);
      throw new AppError(error.code, `${error.message}\n${steps}`, { cause: error });
    });
    record = withPulledFile(record, pulled);
    await writePulledRecord(modelFolder, record);
    listener({ event: 'verified', ...pulled });
  }
  await assertModelTensors(pull, modelFolder);
  return record;
}

async function pullFile(pull: HubPull, wanted: WantedFile): Promise<PulledFile> {
  const { origin, hub, modelFolder, listener, signal } = pull;
  const path = join(modelFolder, wanted.file);
  const url = hubFileUrl(hub.endpoint, origin.repository, origin.revision, wanted.file);
  for (let attempt = 1; ; attempt++) {
    const facts = await downloadFile({ ...pull, url, file: wanted.file, path });
    const { size } = await stat(partPath(path));
    const sums = await checksumFile(partPath(path), size, signal);
    const verdict = judge(sums, facts, wanted);
    if ('problem' in verdict) {
      await removePartial(path);
      // A part kept from an earlier day may be what is wrong, so the whole is fetched once more.
      if (attempt === 2) throw new AppError('MODEL_UNAVAILABLE', `${url}: ${verdict.problem}`);
      listener({ event: 'retry', file: wanted.file, reason: verdict.problem, inMs: 0 });
      continue;
    }
    await rename(partPath(path), path).catch((error: unknown) => {
      throw explainDiskError(error, path);
    });
    await removePartialNote(path);
    const { bytes, sha256 } = sums;
    return { file: wanted.file, bytes, sha256, source: url, ...verdict, at: new Date().toISOString() };
  }
}

/** What the bytes were checked against, the strongest first; or what is wrong with them. */
export function judge(
  { bytes, sha256, gitSha1 }: FileChecksums,
  facts: Pick<HubFileFacts, 'sizeBytes' | 'sha256' | 'gitSha1'>,
  { publishedSha256 }: WantedFile,
): Pick<PulledFile, 'checkedAgainst'> | { readonly problem: string } {
  if (facts.sizeBytes !== null && facts.sizeBytes !== bytes) {
    return { problem: `${bytes} bytes came, ${facts.sizeBytes} were announced.` };
  }
  for (const [checkedAgainst, expected, found] of [
    ['published sha256', publishedSha256 ?? null, sha256],
    ["hub's sha256", facts.sha256, sha256],
    ["hub's git sha1", facts.gitSha1, gitSha1],
  ] as const) {
    if (expected === null) continue;
    if (expected === found) return { checkedAgainst };
    return { problem: `the checksum is wrong: ${found} instead of the ${checkedAgainst} ${expected}.` };
  }
  return { checkedAgainst: facts.sizeBytes === null ? 'nothing' : 'size' };
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}
