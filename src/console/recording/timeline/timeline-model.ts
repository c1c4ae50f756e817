import { type Colours, readColours } from './colours.ts';
import type { DrawnToken } from './draw-tokens.ts';
import type { LaneItem } from './lane-item.ts';
import { LaneLoader } from './lane-loader.ts';
import type { LoadLane } from './lane-sources.ts';
import { heightOf, type ItemLaneId, type LaneId, type LanePlace, placeLanes } from './layout.ts';
import { paintTile } from './paint-tile.ts';
import { paintTimeline } from './paint-timeline.ts';
import type { ReadyRecording } from './recording-facts.ts';
import { wantedTiles } from './tile-address.ts';
import { type TileSource, tileSourceOf } from './tile-source.ts';
import { TileStore } from './tile-store.ts';
import { scatteredPalette } from './token-palette.ts';
import { ViewportStore } from './viewport-store.ts';

/** Items more than this in one view are more than there are pixels for. */
const mostItems = 400;
/** Of tiles and their pictures: some hundred of them. */
const maxTileBytes = 48_000_000;
/** How long a view must rest until its lanes are asked for. */
const restMs = 120;
const anchorS = 0.8;

export type LaneLoads = Readonly<Record<ItemLaneId, LoadLane>>;

/** Everything that is drawn of a recording: drawn again once per frame of the screen, and only when something changed. */
export class TimelineModel {
  readonly recording: ReadyRecording;
  readonly view: ViewportStore;
  readonly source: TileSource;
  readonly tiles: TileStore;
  readonly lanes: Readonly<Record<ItemLaneId, LaneLoader>>;
  places: readonly LanePlace[] = placeLanes(['ruler', 'waveform', 'spectrogram', 'tokens']);
  colours: Colours;
  /** Said in lanes that show nothing from so far away. */
  zoomText = '';
  /** The token under the hand: its equals are framed. */
  alike: DrawnToken | null = null;
  #canvas: HTMLCanvasElement | null = null;
  #palette = scatteredPalette();
  #frame = 0;
  #rest = 0;
  readonly #endings: (() => void)[] = [];
  readonly #placeListeners = new Set<() => void>();

  constructor(recording: ReadyRecording, loads: LaneLoads) {
    this.recording = recording;
    this.view = new ViewportStore(recording.durationS);
    this.source = tileSourceOf(recording);
    this.colours = readColours();
    this.tiles = new TileStore({
      fetchTile: this.source.fetchTile,
      paint: ({ kind }, bytes) =>
        paintTile(kind, bytes, {
          colours: this.colours,
          palette: this.#palette,
          waveGain: waveGainOf(recording.peakDbfs),
          heatRange: heatRangeOf(recording.peakDbfs),
        }),
      maxBytes: maxTileBytes,
      onChange: this.draw,
    });
    const lane = (load: LoadLane, widestSpanS: number) =>
      new LaneLoader({ durationS: recording.durationS, widestSpanS, load, onChange: this.draw });
    const segments = recording.transcript?.segmentCount ?? 0;
    this.lanes = {
      transcript: lane(loads.transcript, (recording.durationS * mostItems) / Math.max(1, segments)),
      pauses: lane(loads.pauses, Number.POSITIVE_INFINITY),
      turning: lane(loads.turning, Number.POSITIVE_INFINITY),
      sounds: lane(loads.sounds, Number.POSITIVE_INFINITY),
      copies: lane(loads.copies, Number.POSITIVE_INFINITY),
      anchors: lane(loads.anchors, anchorS * mostItems),
    };
  }

  get heightPx(): number {
    return heightOf(this.places);
  }

  /** Draws on this canvas from now on; gives what ends that. */
  attach(canvas: HTMLCanvasElement): () => void {
    this.#canvas = canvas;
    const size = new ResizeObserver(() => this.view.resize(Math.max(1, canvas.clientWidth)));
    size.observe(canvas);
    const recolour = () => {
      this.colours = readColours();
      this.tiles.repaint();
      this.draw();
    };
    window.addEventListener('phonograph-theme', recolour);
    this.#endings.push(
      () => size.disconnect(),
      () => window.removeEventListener('phonograph-theme', recolour),
      this.view.subscribe(this.#onMove),
    );
    this.view.resize(Math.max(1, canvas.clientWidth));
    return () => this.#detach();
  }

  /** Once before the next frame of the screen, however often it is asked for. */
  readonly draw = (): void => {
    if (this.#frame !== 0 || !this.#canvas) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#canvas) paintTimeline(this, this.#canvas);
    });
  };

  /** What of a lane is here, between two moments of what is seen. */
  itemsOf(id: ItemLaneId): readonly LaneItem[] {
    const { current, endS } = this.view;
    return this.lanes[id].itemsBetween(current.startS, endS, current.secondsPerPixel);
  }

  /** Colours tokens by what they sound like: [layer][token], 0..255. */
  setPalette(palette: Uint8Array): void {
    this.#palette = palette;
    this.tiles.repaint();
  }

  setLanes(ids: readonly LaneId[]): void {
    this.places = placeLanes(ids);
    for (const listener of this.#placeListeners) listener();
    this.#wantItems();
  }

  /** Hears when lanes come or go. */
  readonly onPlaces = (listener: () => void): (() => void) => {
    this.#placeListeners.add(listener);
    return () => this.#placeListeners.delete(listener);
  };

  readonly readPlaces = (): readonly LanePlace[] => this.places;

  readonly #onMove = (): void => {
    const { current, room } = this.view;
    const pyramids = Object.values(this.source.pyramids);
    this.tiles.want(pyramids.flatMap((pyramid) => wantedTiles(pyramid, current, room.widthPx)));
    window.clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.#wantItems(), restMs);
    this.draw();
  };

  #wantItems(): void {
    const { current, endS } = this.view;
    for (const { id } of this.places) {
      if (id in this.lanes) this.lanes[id as ItemLaneId].want(current.startS, endS, current.secondsPerPixel);
    }
    this.draw();
  }

  #detach(): void {
    cancelAnimationFrame(this.#frame);
    window.clearTimeout(this.#rest);
    this.#frame = 0;
    this.#canvas = null;
    for (const end of this.#endings.splice(0)) end();
    this.tiles.clear();
  }
}

/** The loudest sample nearly fills the lane; noise alone is not blown up beyond 20 times. */
function waveGainOf(peakDbfs: number | null | undefined): number {
  return Math.min(20, 0.95 * 10 ** (-(peakDbfs ?? 0) / 20));
}

/** From 75 dB below what the loudest bands reach: about 10 dB under the peak. Values are 0..255 for -100..0 dBFS. */
function heatRangeOf(peakDbfs: number | null | undefined): readonly [number, number] {
  const topDbfs = (peakDbfs ?? 0) - 18;
  const toValue = (dbfs: number) => 255 * (1 + dbfs / 100);
  return [toValue(topDbfs - 62), toValue(topDbfs)];
}
