/** A line of a plot. */
export interface PlotLine {
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface PlotOptions {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly PlotLine[];
  /** Before this the run warmed up. */
  readonly warmUpS: number;
  /** A promise, drawn across. */
  readonly limit?: number;
}

const size = { width: 900, height: 200, left: 64, right: 12, top: 10, bottom: 24 };
const colours = ['#2563eb', '#dc2626', '#059669', '#9333ea', '#d97706'];
/** More points than pixels say nothing more: the highest and the lowest of each column are drawn. */
const MAX_COLUMNS = 400;

/** A plot over seconds as SVG, with its legend. */
export function plot({ title, unit, lines, warmUpS, limit }: PlotOptions): string {
  const all = lines.flatMap(({ points }) => points);
  const endX = Math.max(1, ...all.map(({ x }) => x));
  const top = niceCeiling(Math.max(limit ?? 0, ...all.map(({ y }) => y), 1e-9));
  const toX = (x: number) => size.left + (x / endX) * (size.width - size.left - size.right);
  const toY = (y: number) => size.height - size.bottom - (y / top) * (size.height - size.top - size.bottom);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * top);
  const grid = ticks.map(
    (y) =>
      `<line x1="${size.left}" x2="${size.width - size.right}" y1="${toY(y)}" y2="${toY(y)}" class="grid"/>` +
      `<text x="${size.left - 6}" y="${toY(y) + 4}" text-anchor="end">${format(y)}</text>`,
  );
  const minutes = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<text x="${toX(share * endX)}" y="${size.height - 6}" text-anchor="middle">${format((share * endX) / 60)} min</text>`,
  );
  const warm = `<rect x="${size.left}" y="${size.top}" width="${toX(Math.min(warmUpS, endX)) - size.left}" height="${size.height - size.top - size.bottom}" class="warm"/>`;
  const limitLine =
    limit === undefined
      ? ''
      : `<line x1="${size.left}" x2="${size.width - size.right}" y1="${toY(limit)}" y2="${toY(limit)}" class="limit"/>`;
  const drawn = lines.map(({ points }, index) => {
    const path = thin(points, endX).map(({ x, y }) => `${toX(x).toFixed(1)},${toY(y).toFixed(1)}`);
    return `<polyline points="${path.join(' ')}" fill="none" stroke="${colours[index % colours.length]}" stroke-width="1.2"/>`;
  });
  const legend = lines.map(
    ({ label }, index) =>
      `<span style="color:${colours[index % colours.length]}">■</span> ${escapeHtml(label)}`,
  );
  return (
    `<figure><figcaption><b>${escapeHtml(title)}</b>, ${escapeHtml(unit)}. ${legend.join(' ')}</figcaption>` +
    `<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeHtml(title)}">` +
    `${warm}${grid.join('')}${minutes.join('')}${limitLine}${drawn.join('')}</svg></figure>`
  );
}

function thin(points: PlotLine['points'], endX: number): PlotLine['points'] {
  if (points.length <= 2 * MAX_COLUMNS) return points;
  const columns = Map.groupBy(points, ({ x }) => Math.floor((x / endX) * MAX_COLUMNS));
  return [...columns.values()].flatMap((column) => {
    const sorted = column.toSorted((a, b) => a.y - b.y);
    return [sorted[0]!, sorted.at(-1)!].sort((a, b) => a.x - b.x);
  });
}

/** 1, 2 or 5 times a power of ten, not below the value. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}

const format = (value: number): string => String(Number(value.toPrecision(3)));

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
