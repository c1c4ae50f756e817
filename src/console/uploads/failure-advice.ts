import { defineTexts, useTexts } from '../i18n/define-texts.ts';

const texts = defineTexts('failure-advice', {
  en: {
    AUDIO_UNSUPPORTED:
      'Convert it to WAV, FLAC, MP3, Ogg or Opus, or install ffmpeg on the server, then try again.',
    AUDIO_EMPTY: 'There is no sound in it. Look whether the recording was saved, and send the right file.',
    AUDIO_CORRUPT:
      'The file is damaged or was cut off. Copy it again from where it was made, or export it anew.',
    AUDIO_TOO_LONG: 'Cut it into shorter parts, or have the administrator raise the limit.',
    AUDIO_TOO_DEMANDING: 'Convert it to a plain WAV or FLAC file and send that.',
    UPLOAD_TOO_LARGE:
      'Compress it (Opus or MP3 lose nothing that matters here), or have the administrator raise the limit.',
    UPLOAD_CHECKSUM_MISMATCH: 'Something changed the bytes on their way. Try again.',
    UNAUTHENTICATED: 'Sign in again with a valid key; the upload goes on where it stopped.',
    FORBIDDEN: 'Your key may not add recordings. Ask an administrator for one with the scope INGEST.',
    RATE_LIMITED: 'The server is busy. Wait a moment and try again.',
    UNAVAILABLE:
      'Look at your connection, or ask the administrator. Then try again: what was sent is kept for a day.',
    UNREACHABLE: 'Look at your connection and try again: what was sent is kept for a day.',
    TIMEOUT: 'The server was too busy. Try again.',
    FILE_UNREADABLE: 'The file was moved, changed or may not be read. Choose it again.',
    INTERNAL_SERVER_ERROR: 'The server failed. Tell its administrator, with the time, then try again.',
    other: 'Try again; if it happens again, tell the administrator.',
  },
  zh: {
    AUDIO_UNSUPPORTED: '请转换为 WAV、FLAC、MP3、Ogg 或 Opus，或在服务器上安装 ffmpeg，然后重试。',
    AUDIO_EMPTY: '文件中没有声音。请检查录音是否已保存，并发送正确的文件。',
    AUDIO_CORRUPT: '文件已损坏或不完整。请从来源重新复制或重新导出。',
    AUDIO_TOO_LONG: '请剪成较短的部分，或请管理员提高上限。',
    AUDIO_TOO_DEMANDING: '请转换为普通的 WAV 或 FLAC 文件再发送。',
    UPLOAD_TOO_LARGE: '请压缩文件（Opus 或 MP3 在此不会损失重要内容），或请管理员提高上限。',
    UPLOAD_CHECKSUM_MISMATCH: '传输途中内容发生了变化。请重试。',
    UNAUTHENTICATED: '请用有效的密钥重新登录；上传会从中断处继续。',
    FORBIDDEN: '您的密钥不能添加录音。请向管理员索取带有 INGEST 权限的密钥。',
    RATE_LIMITED: '服务器繁忙。请稍候再试。',
    UNAVAILABLE: '请检查网络连接，或询问管理员，然后重试：已发送的内容会保留一天。',
    UNREACHABLE: '请检查网络连接后重试：已发送的内容会保留一天。',
    TIMEOUT: '服务器过于繁忙。请重试。',
    FILE_UNREADABLE: '文件已被移动、更改或无法读取。请重新选择。',
    INTERNAL_SERVER_ERROR: '服务器出错。请告知管理员发生的时间，然后重试。',
    other: '请重试；如果再次发生，请告知管理员。',
  },
});

type Advised = Exclude<(typeof texts)['keys'], undefined>;
const advised = new Set<string>([
  ...['AUDIO_UNSUPPORTED', 'AUDIO_EMPTY', 'AUDIO_CORRUPT', 'AUDIO_TOO_LONG', 'AUDIO_TOO_DEMANDING'],
  ...['UPLOAD_TOO_LARGE', 'UPLOAD_CHECKSUM_MISMATCH', 'UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED'],
  ...['UNAVAILABLE', 'UNREACHABLE', 'TIMEOUT', 'FILE_UNREADABLE', 'INTERNAL_SERVER_ERROR'],
]);

/** What a person can do about a refused or failed file, by the code of the failure. */
export function useFailureAdvice(): (code: string) => string {
  const t = useTexts(texts);
  return (code) => t(advised.has(code) ? (code as Advised) : 'other');
}
