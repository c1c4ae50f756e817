import { around, clampViewport, type Room, type Viewport, wholeOf, zoomed } from './viewport.ts';

/** Time constant of moves that are asked for by key or button, in ms. */
const easingMs = 70;
const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** The one time axis that all lanes share. Hands move it at once; keys and buttons move it smoothly. */
export class ViewportStore {
  current: Viewport;
  #room: Room;
  #target: Viewport | null = null;
  #lastMs = 0;
  #frame = 0;
  readonly #listeners = new Set<() => void>();

  constructor(durationS: number) {
    this.#room = { durationS, widthPx: 800 };
    this.current = wholeOf(this.#room);
  }

  get room(): Room {
    return this.#room;
  }

  get endS(): number {
    return this.current.startS + this.spanS;
  }

  get spanS(): number {
    return this.current.secondsPerPixel * this.#room.widthPx;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same stretch of time in a wider or narrower place. */
  resize(widthPx: number): void {
    const { startS, secondsPerPixel } = this.current;
    const spanS = secondsPerPixel * this.#room.widthPx;
    this.#room = { ...this.#room, widthPx };
    this.#set({ startS, secondsPerPixel: spanS / widthPx });
  }

  panBy(px: number): void {
    this.#stop();
    const { startS, secondsPerPixel } = this.current;
    this.#set({ startS: startS + px * secondsPerPixel, secondsPerPixel });
  }

  zoomAt(factor: number, xPx: number): void {
    this.#stop();
    this.#set(zoomed(this.current, factor, xPx, this.#room));
  }

  /** By a share of what is seen. */
  glideBy(share: number): void {
    const { startS, secondsPerPixel } = this.#target ?? this.current;
    this.#glideTo({ startS: startS + share * secondsPerPixel * this.#room.widthPx, secondsPerPixel });
  }

  glideZoom(factor: number, xPx = this.#room.widthPx / 2): void {
    this.#glideTo(zoomed(this.#target ?? this.current, factor, xPx, this.#room));
  }

  glideToWhole(): void {
    this.#glideTo(wholeOf(this.#room));
  }

  glideToStart(startS: number): void {
    this.#glideTo({ startS, secondsPerPixel: this.current.secondsPerPixel });
  }

  show(startS: number, endS: number): void {
    this.#stop();
    this.#set(around(startS, endS, this.#room));
  }

  /** Moves only when `timeS` is out of view, and keeps the scale. */
  reveal(timeS: number): void {
    if (timeS >= this.current.startS && timeS <= this.endS) return;
    this.#stop();
    this.#set({ ...this.current, startS: timeS - this.spanS * 0.2 });
  }

  #glideTo(viewport: Viewport): void {
    const target = clampViewport(viewport, this.#room);
    if (reducedMotion.matches) {
      this.#set(target);
      return;
    }
    const isMoving = this.#target !== null;
    this.#target = target;
    if (isMoving) return;
    this.#lastMs = performance.now();
    this.#frame = requestAnimationFrame(this.#step);
  }

  readonly #step = (nowMs: number): void => {
    if (!this.#target) return;
    const share = 1 - Math.exp(-Math.max(0, nowMs - this.#lastMs) / easingMs);
    this.#lastMs = Math.max(this.#lastMs, nowMs);
    const { startS, secondsPerPixel } = this.current;
    const scale = secondsPerPixel * (this.#target.secondsPerPixel / secondsPerPixel) ** share;
    // What both views show at the same place stays there, so that zooming does not swim.
    const left = this.#target.secondsPerPixel - secondsPerPixel;
    const way = left === 0 ? share : (scale - secondsPerPixel) / left;
    const next = { startS: startS + (this.#target.startS - startS) * way, secondsPerPixel: scale };
    const restPx = Math.abs(this.#target.startS - next.startS) / next.secondsPerPixel;
    const isThere = restPx < 0.5 && Math.abs(this.#target.secondsPerPixel / scale - 1) < 0.002;
    if (isThere) {
      const target = this.#target;
      this.#target = null;
      this.#set(target);
      return;
    }
    this.#set(next);
    this.#frame = requestAnimationFrame(this.#step);
  };

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#target = null;
  }

  #set(viewport: Viewport): void {
    this.current = clampViewport(viewport, this.#room);
    for (const listener of this.#listeners) listener();
  }
}
