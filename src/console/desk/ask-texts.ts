import { defineTexts } from '../i18n/define-texts.ts';

export const askTexts = defineTexts('desk-ask', {
  en: {
    label: 'What is asked',
    placeholder: 'Type a question, or drop or record one',
    action: 'Ask',
    what: 'Ask as a caller would: by words, a clip or the microphone. Nothing is stored.',
    askers: 'Recordings that ask for it',
    no_askers: 'No recording asks for this.',
    asks_for: 'asks for “{{article}}”',
  },
  zh: {
    label: '要问的问题',
    placeholder: '输入问题，或拖入、录制一段声音',
    action: '提问',
    what: '像来电者那样提问：文字、片段或麦克风均可，不会保存任何内容。',
    askers: '问到它的录音',
    no_askers: '没有录音问到这个。',
    asks_for: '问的是“{{article}}”',
  },
});
