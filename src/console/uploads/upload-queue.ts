import type { ApolloClient } from '@apollo/client';
import { httpClient } from '../api/client.ts';
import { type Problem, problemOf } from '../api/problem.ts';
import { sendFile } from './send-file.ts';
import type { Sound } from './sound-files.ts';
import { keyOf, unfinishedUploads } from './unfinished-uploads.ts';
import { isUnderWay, type Upload, type UploadState } from './upload-state.ts';

const maxAtOnce = 3;

/** Files on their way to the server. It lives as long as the page, whatever view is shown. */
export class UploadQueue {
  uploads: readonly Upload[] = [];
  readonly #client: ApolloClient;
  readonly #listeners = new Set<() => void>();
  readonly #running = new Map<number, AbortController>();
  #lastId = 0;

  constructor(client: ApolloClient) {
    this.#client = client;
    // A page that is left in the middle can go on later, but who leaves should know.
    window.addEventListener('beforeunload', (event) => {
      if (this.uploads.some(isUnderWay)) event.preventDefault();
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Files that wait or are sent already are not taken twice. */
  add(sounds: readonly Sound[]): void {
    const known = new Set(this.uploads.filter(isUnderWay).map(({ file }) => keyOf(file)));
    const added = sounds
      .filter(({ file }) => !known.has(keyOf(file)))
      .map((sound): Upload => {
        this.#lastId += 1;
        return { id: this.#lastId, ...sound, state: { step: 'waiting' } };
      });
    this.#publish([...this.uploads, ...added]);
    this.#fill();
  }

  cancel(id: number): void {
    const upload = this.uploads.find((each) => each.id === id);
    this.#running.get(id)?.abort();
    if (!upload) return;
    const begun = unfinishedUploads.find(upload.file);
    // What it has received already is of no use any more; if this fails, the server forgets it within a day.
    if (begun !== null)
      void httpClient()
        .discard(begun)
        .catch(() => {});
    unfinishedUploads.forget(keyOf(upload.file));
    this.#set(id, { step: 'cancelled' });
  }

  retry(id: number): void {
    this.#set(id, { step: 'waiting' });
    this.#fill();
  }

  dismiss(id: number): void {
    this.#publish(this.uploads.filter((each) => each.id !== id));
  }

  /** Keeps what is under way. */
  clear(): void {
    this.#publish(this.uploads.filter(isUnderWay));
  }

  #fill(): void {
    for (const upload of this.uploads) {
      if (this.#running.size >= maxAtOnce) return;
      if (upload.state.step === 'waiting' && !this.#running.has(upload.id)) void this.#send(upload);
    }
  }

  async #send(upload: Upload): Promise<void> {
    const { id } = upload;
    const controller = new AbortController();
    this.#running.set(id, controller);
    const tell = (state: UploadState) => {
      if (!controller.signal.aborted) this.#set(id, state);
    };
    try {
      tell({ step: 'checking' });
      tell(await sendFile(this.#client, upload, tell, controller.signal));
    } catch (error) {
      tell({ step: 'failed', problem: problemOfFile(error) });
    } finally {
      this.#running.delete(id);
      this.#fill();
    }
  }

  #set(id: number, state: UploadState): void {
    this.#publish(this.uploads.map((each) => (each.id === id ? { ...each, state } : each)));
  }

  #publish(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    for (const listener of this.#listeners) listener();
  }
}

/** The browser's own errors are about the file: it was moved, changed or may not be read. */
function problemOfFile(error: unknown): Problem {
  const problem = problemOf(error);
  return error instanceof DOMException ? { ...problem, code: 'FILE_UNREADABLE' } : problem;
}
