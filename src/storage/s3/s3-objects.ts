import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { ByteSpan } from '../object-store.ts';
import { explained } from './s3-errors.ts';
import type { S3Settings } from './s3-settings.ts';

/** What the service tells of an object. */
export interface ObjectFacts {
  /** Changes with the bytes. */
  readonly etag: string;
  readonly byteCount: number;
}

export interface ListedObject extends ObjectFacts {
  readonly key: string;
  readonly writtenAtMs: number;
}

/** The few requests to the service that there are; keys are without the prefix. Throws what `explainS3` says. */
export interface S3Objects {
  head(key: string): Promise<ObjectFacts>;
  get(key: string, span: ByteSpan | null, signal?: AbortSignal): Promise<Readable>;
  /** Sends a file, in parts when it is large. Gives its tag. */
  send(key: string, path: string): Promise<string>;
  /** Within the bucket, without the bytes coming here. */
  copy(from: string, to: string): Promise<void>;
  /** All below a folder of keys; with `isFlat` only what lies directly in it, and the folders there. */
  list(folder: string, isFlat: boolean): AsyncGenerator<ListedObject | { readonly folder: string }>;
  remove(key: string): Promise<void>;
  check(): Promise<void>;
  close(): void;
}

const PART_BYTES = 16 * 1024 * 1024;
/** The service copies no more in one request. */
const MAX_COPY_BYTES = 5 * 1024 ** 3;
const COPY_PART_BYTES = 1024 ** 3;
const CONNECT_MS = 5_000;
const IDLE_MS = 60_000;

export function createS3Objects({ bucket, prefix, endpoint, region, pathStyle }: S3Settings): S3Objects {
  const client = new S3Client({
    ...(endpoint !== null && { endpoint }),
    ...(region !== null && { region }),
    forcePathStyle: pathStyle,
    // Only where the request needs one: not every compatible service knows the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: IDLE_MS },
  });
  const place = (key: string) => ({ Bucket: bucket, Key: prefix + key });
  const sourceOf = (key: string) => encodeURIComponent(`${bucket}/${prefix}${key}`).replaceAll('%2F', '/');

  async function head(key: string): Promise<ObjectFacts> {
    const { ETag = '', ContentLength = 0 } = await client.send(new HeadObjectCommand(place(key)));
    return { etag: bareTag(ETag), byteCount: ContentLength };
  }

  async function copyInParts(from: string, to: string, byteCount: number): Promise<void> {
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(place(to)));
    const parts: { readonly PartNumber: number; readonly ETag: string | undefined }[] = [];
    for (let start = 0; start < byteCount; start += COPY_PART_BYTES) {
      const end = Math.min(byteCount, start + COPY_PART_BYTES);
      const PartNumber = parts.length + 1;
      const CopySourceRange = `bytes=${start}-${end - 1}`;
      const command = { ...place(to), UploadId, PartNumber, CopySource: sourceOf(from), CopySourceRange };
      const { CopyPartResult } = await client.send(new UploadPartCopyCommand(command));
      parts.push({ PartNumber, ETag: CopyPartResult?.ETag });
    }
    const whole = { ...place(to), UploadId, MultipartUpload: { Parts: parts } };
    await client.send(new CompleteMultipartUploadCommand(whole));
  }

  async function* list(folder: string, isFlat: boolean) {
    let ContinuationToken: string | undefined;
    do {
      const page = await explained(() =>
        client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: `${prefix}${folder}/`,
            ...(isFlat && { Delimiter: '/' }),
            ...(ContinuationToken !== undefined && { ContinuationToken }),
          }),
        ),
      );
      for (const { Key = '', LastModified, ETag = '', Size = 0 } of page.Contents ?? []) {
        const writtenAtMs = LastModified?.getTime() ?? Date.now();
        yield { key: Key.slice(prefix.length), writtenAtMs, etag: bareTag(ETag), byteCount: Size };
      }
      for (const { Prefix = '' } of page.CommonPrefixes ?? []) {
        yield { folder: Prefix.slice(prefix.length, -1) };
      }
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
  }

  return {
    list,
    head: (key) => explained(() => head(key)),

    get: (key, span, signal) =>
      explained(async () => {
        const Range = span ? `bytes=${span.start}-${span.end - 1}` : undefined;
        const command = new GetObjectCommand({ ...place(key), ...(Range && { Range }) });
        const { Body } = await client.send(command, signal ? { abortSignal: signal } : {});
        return Body as Readable;
      }),

    send: (key, path) =>
      explained(async () => {
        const params = { ...place(key), Body: createReadStream(path) };
        const sent = await new Upload({ client, params, partSize: PART_BYTES, queueSize: 2 }).done();
        return bareTag(sent.ETag ?? '');
      }),

    copy: (from, to) =>
      explained(async () => {
        const { byteCount } = await head(from);
        if (byteCount > MAX_COPY_BYTES) await copyInParts(from, to, byteCount);
        else await client.send(new CopyObjectCommand({ ...place(to), CopySource: sourceOf(from) }));
      }),

    async remove(key) {
      await explained(() => client.send(new DeleteObjectCommand(place(key))));
    },

    async check() {
      await explained(() =>
        client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, MaxKeys: 1 })),
      );
    },

    close: () => client.destroy(),
  };
}

const bareTag = (etag: string): string => etag.replaceAll('"', '');
