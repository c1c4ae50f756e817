import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  type ChartOptions,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { useMemo } from 'react';
import { Chart } from 'react-chartjs-2';
import { useLocation } from 'wouter';
import type { ChartData, Series } from './chart-data.ts';
import { useColours } from './use-colours.ts';

ChartJs.register(
  ...[BarController, BarElement, LineController, LineElement, PointElement],
  ...[CategoryScale, LinearScale, Tooltip],
);

/** `columns` stand side by side, `rows` lie under each other, `stacks` are rows whose series share one bar. */
export type ChartKind = 'columns' | 'rows' | 'stacks' | 'curve';

interface ChartPictureProps {
  readonly kind: ChartKind;
  readonly data: ChartData;
}

const maxLabelLength = 22;

/** The chart for the eye; a click on a bar leads to the recordings behind it. The table beside it says the same. */
export function ChartPicture({ kind, data }: ChartPictureProps) {
  const [, navigate] = useLocation();
  const colour = useColours();
  const text = colour('--text-soft');
  const line = colour('--line');
  const { rows, series } = data;
  const isFlat = kind === 'rows' || kind === 'stacks';
  const options = useMemo<ChartOptions<'bar' | 'line'>>(() => {
    const numbers = (of: Series | undefined, isFirst = true) => ({
      beginAtZero: true,
      stacked: kind === 'stacks',
      ...(kind === 'stacks' && { max: 1 }),
      grid: { color: line, display: isFirst },
      border: { display: false },
      ticks: {
        color: text,
        maxTicksLimit: 5,
        ...(of?.isCount && { precision: 0 }),
        callback: (value: number | string) => of?.format(Number(value)) ?? value,
      },
    });
    const names = {
      stacked: kind === 'stacks',
      grid: { display: false },
      border: { color: line },
      ticks: {
        color: text,
        maxRotation: 0,
        autoSkip: !isFlat,
        autoSkipPadding: 12,
        callback: (_: unknown, index: number) => short(rows[index]?.label ?? ''),
      },
    };
    const first = series.find(({ asLine }) => !asLine) ?? series[0];
    const second = kind === 'columns' ? series.find(({ asLine }) => asLine) : undefined;
    return {
      indexAxis: isFlat ? 'y' : 'x',
      maintainAspectRatio: false,
      animation: false,
      interaction: { mode: 'index', intersect: false, axis: isFlat ? 'y' : 'x' },
      scales: isFlat
        ? { x: numbers(first), y: names }
        : {
            x: names,
            y: numbers(first),
            ...(second && { second: { ...numbers(second, false), position: 'right' as const } }),
          },
      plugins: {
        tooltip: {
          callbacks: {
            title: ([item]) => rows[item?.dataIndex ?? -1]?.label ?? '',
            label: ({ datasetIndex, raw }) => {
              const of = series[datasetIndex]!;
              return `${of.name}: ${raw === null ? '–' : of.format(Number(raw))}`;
            },
          },
        },
      },
      onHover: ({ native }, elements) => {
        const target = native?.target as HTMLElement | undefined;
        if (target) target.style.cursor = rows[elements[0]?.index ?? -1]?.href ? 'pointer' : '';
      },
      onClick: (_, elements) => {
        const href = rows[elements[0]?.index ?? -1]?.href;
        if (href) navigate(href);
      },
    };
  }, [kind, isFlat, rows, series, text, line, navigate]);
  const drawn = {
    labels: rows.map(({ label }) => label),
    datasets: series.map(({ name, colour: token, asLine }, index) => {
      const isLine = kind === 'curve' || asLine === true;
      return {
        type: isLine ? ('line' as const) : ('bar' as const),
        label: name,
        data: rows.map(({ values }) => values[index] ?? null),
        backgroundColor: colour(token),
        borderColor: colour(token),
        borderWidth: isLine ? 2 : 0,
        borderRadius: kind === 'stacks' ? 0 : 3,
        maxBarThickness: 34,
        pointRadius: isLine && rows.length < 40 ? 2 : 0,
        spanGaps: true,
        ...(isLine && kind === 'columns' && { yAxisID: 'second', order: -1 }),
      };
    }),
  };
  return <Chart type="bar" data={drawn} options={options} aria-hidden />;
}

const short = (label: string): string =>
  label.length > maxLabelLength ? `${label.slice(0, maxLabelLength - 1)}…` : label;
