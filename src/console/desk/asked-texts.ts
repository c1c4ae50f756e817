import { defineTexts } from '../i18n/define-texts.ts';

export const askedTexts = defineTexts('desk-asked', {
  en: {
    what: 'Articles by how many questions they were confirmed for, then by how many they are suggested for.',
    article: 'Article',
    confirmed: 'Confirmed',
    suggested: 'Suggested',
    none: 'There is no article yet.',
    first: 'Of {{total}} articles the first {{count}} by key.',
  },
  zh: {
    what: '按已确认回答的问题数排列，其次按被建议的次数。',
    article: '文章',
    confirmed: '已确认',
    suggested: '建议',
    none: '还没有文章。',
    first: '共 {{total}} 篇，按键显示前 {{count}} 篇。',
  },
});
