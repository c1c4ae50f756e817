import { defineTexts } from '../i18n/define-texts.ts';

export const decisionTexts = defineTexts('desk-decisions', {
  en: {
    CONFIRMED: 'Linked to “{{article}}”.',
    REJECTED: '“{{article}}” does not answer it.',
    undone: 'Taken back: “{{article}}”.',
    undo: 'Undo',
    nothing: 'There is nothing to undo.',
  },
  zh: {
    CONFIRMED: '已关联到“{{article}}”。',
    REJECTED: '“{{article}}”不能回答这个问题。',
    undone: '已撤销：“{{article}}”。',
    undo: '撤销',
    nothing: '没有可撤销的操作。',
  },
});
