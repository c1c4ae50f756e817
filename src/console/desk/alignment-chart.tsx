import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/page.tsx';
import { useWidth } from '../design/use-width.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { formatPercent } from '../i18n/format.ts';
import styles from './alignment.module.css';
import type { Version } from './alignment-tab.tsx';
import { alignmentTexts } from './alignment-texts.ts';
import deskStyles from './desk.module.css';

const measures = ['recallAt1', 'recallAt5', 'mrr'] as const;
const paths = ['sound', 'transcript', 'fused'] as const;
type Path = (typeof paths)[number];

export const colourOf: Record<Path, string> = {
  sound: 'var(--leg-acoustic)',
  transcript: 'var(--leg-keyword)',
  fused: 'var(--leg-sentence)',
};

const height = 220;
const edge = { left: 40, right: 16, top: 12, bottom: 26 };
const steps = [0, 0.25, 0.5, 0.75, 1];

/** What each version finds by each path, and, hollow, what the one before found on the same links. */
export function AlignmentChart({ versions }: { readonly versions: readonly Version[] }) {
  const t = useTexts(alignmentTexts);
  const [measure, setMeasure] = useState<(typeof measures)[number]>('recallAt1');
  const [width, box] = useWidth();
  const measured = versions.filter(({ after }) => after !== null).toReversed();
  const span = width - edge.left - edge.right;
  const x = (index: number) =>
    edge.left + (measured.length < 2 ? span / 2 : (span * (index + 0.5)) / measured.length);
  const y = (value: number) => edge.top + (1 - value) * (height - edge.top - edge.bottom);
  const pointsOf = (path: Path) =>
    measured.flatMap(({ version, before, after }, index) => {
      const value = after![path];
      if (value.count === 0) return [];
      const old = before?.[path];
      return [{ version, x: x(index), value: value[measure], before: old?.count ? old[measure] : null }];
    });
  return (
    <Panel
      title={t('chart')}
      actions={
        <fieldset className={deskStyles.standings}>
          <legend className="only-spoken">{t('measure')}</legend>
          {measures.map((each) => (
            <Button key={each} look="plain" aria-pressed={measure === each} onClick={() => setMeasure(each)}>
              {t(each)}
            </Button>
          ))}
        </fieldset>
      }
    >
      <div className={deskStyles.stack}>
        <p className={deskStyles.soft}>{measured.length === 0 ? t('nothing') : t('chart_what')}</p>
        <ul className={styles.key}>
          {paths.map((path) => (
            <li key={path}>
              <i style={{ background: colourOf[path] }} aria-hidden />
              {t(path)}
            </li>
          ))}
        </ul>
        <div ref={box}>
          {width > 0 && (
            <svg width={width} height={height} role="img" aria-label={`${t('chart')}: ${t(measure)}`}>
              {steps.map((step) => (
                <g key={step}>
                  <line
                    className={styles.grid}
                    x1={edge.left}
                    x2={width - edge.right}
                    y1={y(step)}
                    y2={y(step)}
                  />
                  <text className={styles.mark} x={edge.left - 8} y={y(step) + 4} textAnchor="end">
                    {formatPercent(step)}
                  </text>
                </g>
              ))}
              {measured.map(({ version }, index) => (
                <text key={version} className={styles.mark} x={x(index)} y={height - 6} textAnchor="middle">
                  {version}
                </text>
              ))}
              {paths.map((path, place) => {
                // Beside each other, since equal values would hide one another.
                const shift = (place - 1) * 7;
                const points = pointsOf(path);
                return (
                  <g key={path} style={{ color: colourOf[path] }}>
                    <polyline
                      className={styles.line}
                      points={points.map((point) => `${point.x + shift},${y(point.value)}`).join(' ')}
                    />
                    {points.map((point) => (
                      <g key={point.version}>
                        {point.before !== null && (
                          <>
                            <line
                              className={styles.change}
                              x1={point.x + shift}
                              x2={point.x + shift}
                              y1={y(point.before)}
                              y2={y(point.value)}
                            />
                            <circle
                              className={styles.before}
                              cx={point.x + shift}
                              cy={y(point.before)}
                              r={4}
                            />
                          </>
                        )}
                        <circle className={styles.after} cx={point.x + shift} cy={y(point.value)} r={5}>
                          <title>
                            {t('point', {
                              version: point.version,
                              path: t(path),
                              value: formatPercent(point.value, 1),
                            })}
                          </title>
                        </circle>
                      </g>
                    ))}
                  </g>
                );
              })}
            </svg>
          )}
        </div>
      </div>
    </Panel>
  );
}
