import { currentLanguage } from './start-i18n.ts';

/** `zh-CN` in the language of the page; what no browser knows stays as it was written. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(currentLanguage(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
