export type Theme = 'system' | 'light' | 'dark';
const storageKey = 'phonograph.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

export const readTheme = (): Theme => (localStorage.getItem(storageKey) as Theme | null) ?? 'system';

/** What is seen now, whoever decided it. */
export const shownTheme = (): 'light' | 'dark' =>
  document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';

export function applyTheme(theme: Theme = readTheme()): void {
  localStorage.setItem(storageKey, theme);
  const isDark = theme === 'dark' || (theme === 'system' && dark.matches);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  // Pictures on canvases are painted anew.
  window.dispatchEvent(new Event('phonograph-theme'));
}

dark.addEventListener('change', () => applyTheme());
