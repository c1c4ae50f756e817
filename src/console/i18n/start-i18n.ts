import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = { en: 'English', zh: '中文' } as const;
export type Language = keyof typeof languages;

const storageKey = 'phonograph.language';

/** The language chosen before, else the browser's, else English. */
export async function startI18n(): Promise<void> {
  const chosen = localStorage.getItem(storageKey);
  const wanted = chosen ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
  document.documentElement.lang = wanted;
  await i18next.use(initReactI18next).init({
    lng: wanted,
    fallbackLng: 'en',
    resources: {},
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

export const currentLanguage = (): Language => (i18next.language === 'zh' ? 'zh' : 'en');

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
