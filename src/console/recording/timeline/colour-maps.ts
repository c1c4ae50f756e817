/** 256 colours as the pixels of an ImageData hold them (little-endian RGBA). */
export type ColourMap = Uint32Array<ArrayBuffer>;

type Oklch = readonly [lightness: number, chroma: number, hueDegrees: number];

/** Even steps between colours that look evenly apart (OKLab, Björn Ottosson 2020). */
function between(stops: readonly Oklch[]): ColourMap {
  const places = stops.map(toOklab);
  return Uint32Array.from({ length: 256 }, (_, index) => {
    const at = (index / 255) * (places.length - 1);
    const left = Math.min(places.length - 2, Math.floor(at));
    const share = at - left;
    const mixed = places[left]!.map((value, part) => value + (places[left + 1]![part]! - value) * share);
    return toPixel(mixed);
  });
}

/** Silence is the colour of the page, loud stands out. */
const heatStops: Record<'light' | 'dark', readonly Oklch[]> = {
  light: [
    [0.985, 0.004, 100],
    [0.93, 0.035, 185],
    [0.78, 0.09, 190],
    [0.55, 0.1, 215],
    [0.36, 0.11, 265],
    [0.2, 0.08, 290],
  ],
  dark: [
    [0.2, 0.008, 170],
    [0.3, 0.06, 280],
    [0.45, 0.12, 300],
    [0.62, 0.15, 10],
    [0.79, 0.14, 60],
    [0.96, 0.08, 105],
  ],
};

export const heatMap = (theme: 'light' | 'dark'): ColourMap => between(heatStops[theme]);

/** One colour to each position: neighbours are alike, and the whole circle is used once. */
export function tokenMap(chroma: number): ColourMap {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    const hue = 20 + (index / 256) * 330;
    const lightness = 0.74 + 0.07 * Math.sin((index / 256) * Math.PI * 6);
    return toPixel(toOklab([lightness, chroma, hue]));
  });
}

function toOklab([lightness, chroma, hueDegrees]: Oklch): number[] {
  const hue = (hueDegrees / 180) * Math.PI;
  return [lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)];
}

function toPixel([lightness = 0, a = 0, b = 0]: readonly number[]): number {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = toByte(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short);
  const green = toByte(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short);
  const blue = toByte(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short);
  return (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0;
}

function toByte(linear: number): number {
  const inside = Math.max(0, Math.min(1, linear));
  const encoded = inside <= 0.0031308 ? 12.92 * inside : 1.055 * inside ** (1 / 2.4) - 0.055;
  return Math.round(255 * encoded);
}
