import { shownTheme } from '../../shell/theme.ts';
import { type ColourMap, heatMap, tokenMap } from './colour-maps.ts';

export const layerCount = 16;

/** Everything that is drawn on canvases takes its colours from here; made anew when the theme changes. */
export interface Colours {
  readonly page: string;
  readonly surface: string;
  readonly sunken: string;
  readonly line: string;
  readonly text: string;
  readonly soft: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly wave: string;
  readonly warning: string;
  readonly warningSoft: string;
  readonly sentence: string;
  readonly keyword: string;
  readonly fingerprint: string;
  readonly heat: ColourMap;
  /** Of each layer: the further down, the paler, as each adds less to the sound. */
  readonly tokens: readonly ColourMap[];
}

export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    page: read('page'),
    surface: read('surface'),
    sunken: read('surface-sunken'),
    line: read('line'),
    text: read('text'),
    soft: read('text-soft'),
    accent: read('accent'),
    accentSoft: read('accent-soft'),
    wave: read('wave'),
    warning: read('warning'),
    warningSoft: read('warning-soft'),
    sentence: read('leg-sentence'),
    keyword: read('leg-keyword'),
    fingerprint: read('leg-fingerprint'),
    heat: heatMap(shownTheme()),
    tokens: Array.from({ length: layerCount }, (_, layer) => tokenMap(0.155 - 0.006 * layer)),
  };
}

/** `#rrggbb` as a pixel of an ImageData (little-endian RGBA). */
export function pixelOf(hex: string): number {
  const value = Number.parseInt(hex.slice(1, 7), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255];
  return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
}
