import type { AudioFormat } from './encode.ts';
import type { VoiceName } from './voices.ts';

interface Announcement {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly format: AudioFormat;
  readonly voice: VoiceName;
  readonly place: string;
  readonly recordedAt: string;
  /** Begins with two chimes. */
  readonly chime?: true;
  /** The text, and how it is read where the synthesiser does not know the script. */
  readonly sentences: ReadonlyArray<readonly [text: string, say?: string]>;
}

export const announcements: readonly Announcement[] = [
  {
    name: 'de-zug-verspaetet',
    title: 'Zug nach Hamburg verspätet',
    language: 'de',
    format: 'mp3-48k',
    voice: 'lena',
    place: 'station',
    recordedAt: '2025-03-03T06:50:00Z',
    chime: true,
    sentences: [
      ['Meine Damen und Herren, der Zug nach Hamburg hat heute zwanzig Minuten Verspätung.'],
      ['Grund dafür ist eine Störung an einer Weiche. Wir bitten um Entschuldigung.'],
    ],
  },
  {
    name: 'de-museum-schliesst',
    title: 'Das Museum schließt',
    language: 'de',
    format: 'vorbis-22k',
    voice: 'ralf',
    place: 'museum',
    recordedAt: '2025-03-08T17:45:00Z',
    sentences: [
      ['Liebe Gäste, unser Museum schließt in einer Viertelstunde.'],
      ['Bitte holen Sie Ihre Mäntel an der Garderobe ab. Der Laden bleibt bis achtzehn Uhr geöffnet.'],
    ],
  },
  {
    name: 'zh-lieche-wandian',
    title: '开往上海的列车晚点',
    language: 'zh',
    format: 'opus-24k',
    voice: 'meiling',
    place: 'station',
    recordedAt: '2025-03-09T07:20:00Z',
    chime: true,
    sentences: [
      [
        '各位旅客请注意，开往上海的列车晚点十五分钟。',
        'ge4 wei4 lü3 ke4 qing3 zhu4 yi4, kai1 wang3 shang4 hai3 de5 lie4 che1 wan3 dian3 shi2 wu3 fen1 zhong1.',
      ],
      ['请您在三号站台等候。谢谢。', 'qing3 nin2 zai4 san1 hao4 zhan4 tai2 deng3 hou4. xie4 xie5.'],
    ],
  },
  {
    name: 'zh-tushuguan-guanmen',
    title: '图书馆闭馆通知',
    language: 'zh',
    format: 'mp3-40k',
    voice: 'jun',
    place: 'library',
    recordedAt: '2025-03-12T12:40:00Z',
    sentences: [
      [
        '图书馆将在二十分钟后关门，请把书放回书架。',
        'tu2 shu1 guan3 jiang1 zai4 er4 shi2 fen1 zhong1 hou4 guan1 men2, qing3 ba3 shu1 fang4 hui2 shu1 jia4.',
      ],
      ['明天早上九点我们再次开放。', 'ming2 tian1 zao3 shang5 jiu3 dian3 wo3 men5 zai4 ci4 kai1 fang4.'],
    ],
  },
  {
    name: 'ja-denwa-annai',
    title: '電話窓口の営業時間',
    language: 'ja',
    format: 'opus-20k',
    voice: 'yuki',
    place: 'telephone',
    recordedAt: '2025-03-15T00:05:00Z',
    sentences: [
      [
        'お電話ありがとうございます。本日の営業時間は午前九時から午後五時までです。',
        'おでんわ ありがとう ございます。 ほんじつの えいぎょう じかんは ごぜん くじから ごご ごじまで です。',
      ],
      [
        '番号をお確かめのうえ、もう一度おかけください。',
        'ばんごうを おたしかめの うえ、 もういちど おかけ ください。',
      ],
    ],
  },
  {
    name: 'ja-densha',
    title: '電車がまいります',
    language: 'ja',
    format: 'vorbis-16k',
    voice: 'kenji',
    place: 'station',
    recordedAt: '2025-03-16T22:30:00Z',
    chime: true,
    sentences: [
      [
        'まもなく二番線に電車がまいります。黄色い線の内側までお下がりください。',
        'まもなく にばんせんに でんしゃが まいります。 きいろい せんの うちがわまで おさがり ください。',
      ],
    ],
  },
  {
    name: 'es-vuelo-cancelado',
    title: 'Vuelo a Sevilla cancelado',
    language: 'es',
    format: 'mp3-40k',
    voice: 'carmen',
    place: 'airport',
    recordedAt: '2025-03-18T20:15:00Z',
    chime: true,
    sentences: [
      ['Señores pasajeros, el vuelo con destino a Sevilla ha sido cancelado por el mal tiempo.'],
      ['Por favor, diríjanse al mostrador número siete para cambiar su billete.'],
    ],
  },
  {
    name: 'es-biblioteca-abierta',
    title: 'Horario de la biblioteca',
    language: 'es',
    format: 'opus-24k',
    voice: 'diego',
    place: 'library',
    recordedAt: '2025-03-20T15:00:00Z',
    sentences: [
      ['La biblioteca estará abierta el sábado desde las diez de la mañana.'],
      ['A las once habrá una lectura de cuentos para los niños.'],
    ],
  },
  {
    name: 'fr-metro-ferme',
    title: 'Station de métro fermée',
    language: 'fr',
    format: 'vorbis-22k',
    voice: 'claire',
    place: 'metro',
    recordedAt: '2025-03-22T08:10:00Z',
    sentences: [
      ['Mesdames et messieurs, la station République est fermée aujourd’hui en raison de travaux.'],
      ['Un autobus gratuit vous attend devant la sortie.'],
    ],
  },
  {
    name: 'fr-bagage-oublie',
    title: 'Bagage oublié',
    language: 'fr',
    format: 'flac-16k',
    voice: 'luc',
    place: 'airport',
    recordedAt: '2025-03-23T10:25:00Z',
    sentences: [
      ['Le propriétaire d’une valise bleue est prié de se présenter à l’accueil.'],
      ['Merci de ne jamais laisser vos bagages sans surveillance.'],
    ],
  },
];
