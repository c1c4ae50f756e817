import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

type Values = Readonly<Record<string, string | number>>;

/** Texts of one room, each in every language: a missing one does not compile. `{{name}}` stands for a value. */
export interface Texts<Key extends string> {
  readonly room: string;
  readonly keys?: Key;
}

/** `count` chooses between `key_one` and `key_other`, as i18next does. */
export type Translate<Key extends string> = (key: Key | Plural<Key>, values?: Values) => string;

type Plural<Key extends string> = Key extends `${infer Stem}_other` ? Stem : never;

export function defineTexts<const English extends Readonly<Record<string, string>>>(
  room: string,
  texts: { readonly en: English; readonly zh: { readonly [Key in keyof English]: string } },
): Texts<keyof English & string> {
  const add = () => {
    i18next.addResourceBundle('en', room, texts.en);
    i18next.addResourceBundle('zh', room, texts.zh);
  };
  if (i18next.isInitialized) add();
  else i18next.on('initialized', add);
  return { room };
}

/** Renders again when the language changes. */
export function useTexts<Key extends string>(texts: Texts<Key>): Translate<Key> {
  return useTranslation(texts.room).t as Translate<Key>;
}
