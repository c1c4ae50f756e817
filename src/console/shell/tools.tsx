import { Braces, Languages, LogOut, Moon, Sun, SunMoon } from 'lucide-react';
import { useState } from 'react';
import { readKey, saveKey } from '../api/session.ts';
import { IconButton } from '../design/button.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { changeLanguage, currentLanguage, languages } from '../i18n/start-i18n.ts';
import { GraphqlDrawer } from './graphql-drawer.tsx';
import styles from './shell.module.css';
import { shellTexts } from './shell-texts.ts';
import { applyTheme, readTheme, type Theme } from './theme.ts';

const nextTheme: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const themeIcon = { system: SunMoon, light: Sun, dark: Moon };
const themeKey = { system: 'system_theme', light: 'light', dark: 'dark' } as const;

/** What concerns every view: its GraphQL, colours, language, and leaving. */
export function Tools() {
  const t = useTexts(shellTexts);
  const [theme, setTheme] = useState(readTheme);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const ThemeIcon = themeIcon[theme];
  const other = currentLanguage() === 'en' ? 'zh' : 'en';
  const changeTheme = () => {
    applyTheme(nextTheme[theme]);
    setTheme(nextTheme[theme]);
  };
  const leave = () => {
    saveKey(null);
    location.reload();
  };
  return (
    <div className={styles.tools}>
      <IconButton label={t('graphql')} onClick={() => setDrawerOpen(true)}>
        <Braces />
      </IconButton>
      <IconButton label={`${t('theme')}: ${t(themeKey[theme])}`} onClick={changeTheme}>
        <ThemeIcon />
      </IconButton>
      <IconButton label={`${t('language')}: ${languages[other]}`} onClick={() => void changeLanguage(other)}>
        <Languages />
      </IconButton>
      {readKey() !== null && (
        <IconButton label={t('leave')} onClick={leave}>
          <LogOut />
        </IconButton>
      )}
      <GraphqlDrawer open={isDrawerOpen} onClose={() => setDrawerOpen(false)} />
    </div>
  );
}
