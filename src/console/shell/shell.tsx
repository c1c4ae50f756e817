import { Component, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { recordedOperations } from '../api/recorded-operations.ts';
import { Button } from '../design/button.tsx';
import { EmptyState, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { PlayerBar } from '../player/player-bar.tsx';
import { UploadTray } from '../uploads/upload-tray.tsx';
import { routes } from './routes.tsx';
import styles from './shell.module.css';
import { shellTexts } from './shell-texts.ts';
import { Tools } from './tools.tsx';

/** Navigation at the side (below, on small screens), the view, and the player under it. */
export function Shell() {
  const t = useTexts(shellTexts);
  const [path] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is a new view
  useEffect(() => recordedOperations.clear(), [path]);
  const view = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is a new view, seen from its top
  useLayoutEffect(() => {
    if (view.current) view.current.scrollTop = 0;
  }, [path]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#view">
        {t('skip')}
      </a>
      <div className={styles.side}>
        <Link href="/" className={styles.brand}>
          <img src="/icon.svg" alt="" width="26" height="26" />
          <span>Phonograph</span>
        </Link>
        <nav className={styles.navigation} aria-label={t('navigation')}>
          {routes.map(({ path: to, navigation }) => {
            if (!navigation) return null;
            const isHere = to === '/' ? path === '/' || path.startsWith('/recording/') : path.startsWith(to);
            const Icon = navigation.icon;
            return (
              <Link key={to} href={to} className={styles.link} {...(isHere && { 'aria-current': 'page' })}>
                <Icon size={18} aria-hidden />
                <span>{t(navigation.key)}</span>
              </Link>
            );
          })}
        </nav>
        <Tools />
      </div>
      <main ref={view} id="view" className={styles.view} tabIndex={-1}>
        <Stumble key={path} text={t('broken')} action={t('reload')}>
          <Suspense
            fallback={
              <div className={styles.centre}>
                <Spinner />
              </div>
            }
          >
            <Switch>
              {routes.map(({ path: at, view: View }) => (
                <Route key={at} path={at}>
                  <View />
                </Route>
              ))}
              <Route>
                <EmptyState>{t('lost')}</EmptyState>
              </Route>
            </Switch>
          </Suspense>
        </Stumble>
      </main>
      <PlayerBar />
      <UploadTray />
    </div>
  );
}

interface StumbleProps {
  readonly text: string;
  readonly action: string;
  readonly children: ReactNode;
}

/** A view that fails takes nothing else along. React offers this to classes alone. */
class Stumble extends Component<StumbleProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState>
        <p role="alert">{this.props.text}</p>
        <Button onClick={() => location.reload()}>{this.props.action}</Button>
      </EmptyState>
    );
  }
}
