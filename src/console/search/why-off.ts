import type { Translate } from '../i18n/define-texts.ts';
import type { SearchState } from './search-state.ts';
import type { SearchPage } from './use-search.ts';

type LegState = SearchPage['legs'][number];

/** Why a leg took no part: in the language of the page where the page knows it, else in the server's words. */
export function whyOff(
  t: Translate<'no_text' | 'no_sound' | 'soundless'>,
  { text, sound, target }: SearchState,
  { leg, reason }: LegState,
): string {
  const isOfSound = leg === 'ACOUSTIC' || leg === 'FINGERPRINT';
  if (isOfSound && target === 'ARTICLES') return t('soundless');
  if (isOfSound && !sound) return t('no_sound');
  if (!isOfSound && text.trim() === '') return t('no_text');
  return reason ?? '';
}
