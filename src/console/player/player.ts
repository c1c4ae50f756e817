import type { ApolloClient } from '@apollo/client';
import { PlayableRecordingDocument } from './generated/operations.ts';
import { type Playable, type PlayerState, type Source, silence } from './player-state.ts';

/** What to play: a recording, from a second on, to the end or to `endS`. */
export interface PlayRequest {
  readonly id: string;
  readonly startS?: number;
  readonly endS?: number;
  readonly source?: Source;
}

/**
 * Plays originals and reconstructions by two audio elements, so that switching between them while playing loses no
 * moment: the other one is placed and started before this one falls silent.
 */
export class Player {
  state: PlayerState = silence;
  readonly #client: ApolloClient;
  readonly #audio: Record<Source, HTMLAudioElement> = { original: new Audio(), reconstruction: new Audio() };
  readonly #changed = new Set<() => void>();
  readonly #failed = new Set<(error: unknown) => void>();
  #request = 0;
  #change = 0;
  #watch = 0;
  /** What is heard now: while another source was asked for and is not there yet, still the one before. */
  #heard: Source = 'original';

  constructor(client: ApolloClient) {
    this.#client = client;
    for (const source of ['original', 'reconstruction'] as const) {
      const audio = this.#audio[source];
      audio.preload = 'metadata';
      audio.addEventListener('error', () => this.#onError(source));
      for (const event of ['play', 'pause', 'ended']) audio.addEventListener(event, () => this.#read());
      audio.addEventListener('timeupdate', () => this.#stopAtEnd());
    }
  }

  /** Seconds from the start of the recording, now. */
  get timeS(): number {
    return this.element.currentTime;
  }

  /** The element that is heard, for pictures that follow it. */
  get element(): HTMLAudioElement {
    return this.#audio[this.#heard];
  }

  onChange(listener: () => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  onProblem(listener: (error: unknown) => void): () => void {
    this.#failed.add(listener);
    return () => this.#failed.delete(listener);
  }

  async play({ id, startS = 0, endS, source }: PlayRequest): Promise<void> {
    this.#request += 1;
    const request = this.#request;
    try {
      const recording = this.state.recording?.id === id ? this.state.recording : await this.#load(id);
      if (request !== this.#request) return;
      const wanted = source ?? this.state.source;
      const next = this.state.originalFails && this.state.recording?.id === id ? 'reconstruction' : wanted;
      if (this.state.recording?.id !== id) this.#open(recording);
      for (const audio of Object.values(this.#audio)) audio.pause();
      this.#change += 1;
      this.#heard = next;
      this.#set({ recording, source: next, endS: endS ?? null });
      this.element.currentTime = startS;
      await this.element.play();
    } catch (error) {
      // A newer request, or `close`, interrupts the one before; the element itself tells what it cannot play.
      if (error instanceof DOMException) return;
      for (const tell of this.#failed) tell(error);
    }
  }

  toggle(): void {
    if (this.state.isPlaying) this.element.pause();
    else {
      this.#set({ endS: null });
      void this.element.play().catch(() => {});
    }
  }

  seek(timeS: number): void {
    this.element.currentTime = Math.max(0, timeS);
    this.#set({ endS: null });
  }

  /** Goes on in the other sound at the same moment; until that is there, the one before is heard. */
  async switchTo(source: Source): Promise<void> {
    if (source === this.state.source) return;
    this.#change += 1;
    const change = this.#change;
    const from = this.element;
    const to = this.#audio[source];
    this.#set({ source });
    if (to !== from && this.state.isPlaying) {
      to.currentTime = from.currentTime;
      to.muted = true;
      const isThere = await to.play().then(
        () => true,
        () => false,
      );
      to.muted = false;
      if (change !== this.#change) {
        if (to !== this.element) to.pause();
        return;
      }
      if (!isThere) {
        this.#set({ source: this.#heard });
        return;
      }
      if (from.paused) to.pause();
    }
    if (to !== from) to.currentTime = from.currentTime;
    this.#heard = source;
    if (to !== from) from.pause();
    this.#read();
  }

  close(): void {
    this.#request += 1;
    for (const audio of Object.values(this.#audio)) {
      audio.pause();
      audio.removeAttribute('src');
    }
    this.#change += 1;
    this.#heard = silence.source;
    this.#set(silence);
  }

  async #load(id: string): Promise<Playable> {
    // Addresses are signed for a short time: always fresh ones.
    const { data, error } = await this.#client.query({
      query: PlayableRecordingDocument,
      variables: { id },
      fetchPolicy: 'network-only',
    });
    if (!data?.audioRecord) throw error ?? new Error(`There is no recording ${id}.`);
    return data.audioRecord;
  }

  #open({ urls }: Playable): void {
    this.#audio.original.src = urls.original;
    this.#audio.reconstruction.src = urls.reconstruction;
    this.#set({ originalFails: false });
  }

  #onError(source: Source): void {
    const { recording, originalFails } = this.state;
    if (!recording || !this.#audio[source].hasAttribute('src')) return;
    if (source === 'original' && !originalFails) {
      const timeS = this.#audio.original.currentTime;
      this.#set({ originalFails: true });
      void this.play({ id: recording.id, startS: timeS, source: 'reconstruction' });
    } else if (source === this.state.source) {
      for (const tell of this.#failed) tell(this.#audio[source].error ?? new Error('This cannot be played.'));
    }
  }

  /** Events of the element come four times a second: a token lasts 80 ms. */
  readonly #stopAtEnd = (): void => {
    const { endS, isPlaying } = this.state;
    cancelAnimationFrame(this.#watch);
    if (endS === null || !isPlaying) return;
    if (this.timeS >= endS) this.element.pause();
    else this.#watch = requestAnimationFrame(this.#stopAtEnd);
  };

  #read(): void {
    this.#set({ isPlaying: !this.element.paused && !this.element.ended });
    this.#stopAtEnd();
  }

  #set(change: Partial<PlayerState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#changed) listener();
  }
}
