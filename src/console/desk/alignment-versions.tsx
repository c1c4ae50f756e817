import { Button } from '../design/button.tsx';
import { Badge } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate, formatPercent } from '../i18n/format.ts';
import styles from './alignment.module.css';
import type { Version } from './alignment-tab.tsx';
import { alignmentTexts } from './alignment-texts.ts';

interface AlignmentVersionsProps {
  readonly versions: readonly Version[];
  readonly isBusy: boolean;
  /** Null: the viewer may not. */
  readonly onActivate: ((version: number) => void) | null;
}

const paths = ['sound', 'transcript', 'fused'] as const;

/** All versions in numbers, the newest first; any that is ready may answer again. */
export function AlignmentVersions({ versions, isBusy, onActivate }: AlignmentVersionsProps) {
  const t = useTexts(alignmentTexts);
  const active = versions.find(({ isActive }) => isActive)?.version ?? 0;
  const previous = versions.find(({ version, status }) => version < active && status === 'READY')?.version;
  return (
    // Scrolled by keys where it is wider than the screen.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
    <section className={styles.scroll} tabIndex={0} aria-label={t('versions')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('version')}</th>
            <th scope="col">{t('learned_from')}</th>
            {paths.map((path) => (
              <th scope="col" key={path}>
                {t(path)}
              </th>
            ))}
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.version}>
              <th scope="row">
                <span className={`${styles.number} numbers`}>{version.version}</span>
                <br />
                {formatDate(version.trainedAt ?? version.createdAt)}
              </th>
              <td>
                <Material version={version} />
              </td>
              {paths.map((path) => (
                <td key={path} className="numbers">
                  <Measures version={version} path={path} />
                </td>
              ))}
              <td>
                <div className={styles.state}>
                  {version.isActive ? (
                    <Badge tone="good">{t('active')}</Badge>
                  ) : (
                    <Badge tone={version.status === 'FAILED' ? 'bad' : 'neutral'}>{t(version.status)}</Badge>
                  )}
                  {version.problem !== null && <span className={styles.soft}>{version.problem}</span>}
                  {onActivate && version.status === 'READY' && !version.isActive && (
                    <Button disabled={isBusy} onClick={() => onActivate(version.version)}>
                      {version.version === previous ? t('roll_back', { version: previous }) : t('activate')}
                    </Button>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Material({ version: { learnedFrom, notes } }: { readonly version: Version }) {
  const t = useTexts(alignmentTexts);
  if (!learnedFrom) return null;
  const { confirmedLinks, rejectedLinks, typedQuestions, spokenQuestions } = learnedFrom;
  return (
    <>
      {t('confirmed_links', { count: confirmedLinks })}
      {rejectedLinks > 0 && <br />}
      {rejectedLinks > 0 && t('rejected_links', { count: rejectedLinks })}
      {typedQuestions > 0 && <br />}
      {typedQuestions > 0 && t('typed', { count: typedQuestions })}
      {spokenQuestions > 0 && <br />}
      {spokenQuestions > 0 && t('spoken', { count: spokenQuestions })}
      {notes.map((note) => (
        <p key={note} className={styles.soft}>
          {note}
        </p>
      ))}
    </>
  );
}

function Measures({ version, path }: { readonly version: Version; readonly path: (typeof paths)[number] }) {
  const t = useTexts(alignmentTexts);
  const now = version.after?.[path];
  if (!now || now.count === 0) return '–';
  const before = version.before?.[path];
  return (
    <dl className={styles.measures}>
      {(['recallAt1', 'recallAt5', 'mrr'] as const).map((measure) => (
        <div key={measure} title={t(measure)}>
          <dt>{measure === 'mrr' ? 'MRR' : measure === 'recallAt1' ? '@1' : '@5'}</dt>
          <dd>
            {formatPercent(now[measure])}
            {before !== undefined && before.count > 0 && (
              <span className={styles.soft}> {t('change', { before: formatPercent(before[measure]) })}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
