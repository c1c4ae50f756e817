interface Article {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly language: string;
  readonly tags: readonly string[];
}

/** The demo's knowledge base, written to `articles.ndjson`. */
export const articles = [
  {
    id: 'reset-password',
    title: 'Reset a forgotten password',
    body: 'Open the sign-in page and choose "Reset password". We send a code with six digits to your registered telephone. Type it in and pick a new password of at least twelve characters. After three wrong tries an account stays locked for one hour, or until the password is reset.',
    language: 'en',
    tags: ['account', 'password', 'security'],
  },
  {
    id: 'lost-or-stolen-card',
    title: 'Lost or stolen card',
    body: 'Block the card at once, in the app under Cards or by telephone at any hour. Payments that you did not make are refunded. A new card leaves our house on the next working day and arrives within four working days; the PIN stays the same.',
    language: 'en',
    tags: ['cards', 'security'],
  },
  {
    id: 'card-abroad',
    title: 'Using a card abroad',
    body: 'Cards work in all countries that accept the network. Tell us about your journey in the app, under Cards, Travel, so that the fraud system does not block a payment from a new country. A blocked card can be opened again by telephone within minutes.',
    language: 'en',
    tags: ['cards', 'travel'],
  },
  {
    id: 'contactless-limit',
    title: 'Change the contactless limit',
    body: 'Choose Cards, then Limits, and move the slider. Contactless payments without a PIN are possible up to 100 pounds. Confirm with your fingerprint or your password.',
    language: 'en',
    tags: ['cards', 'limits'],
  },
  {
    id: 'refunds',
    title: 'When a refund arrives',
    body: 'We refund a returned article when our warehouse has checked it in, at the latest fourteen days after it arrived. The money goes back the way it came; a bank needs up to three more working days to show it.',
    language: 'en',
    tags: ['orders', 'refund', 'returns'],
  },
  {
    id: 'track-a-parcel',
    title: 'Track a parcel or report it missing',
    body: 'Every parcel has a tracking number, shown under My orders. If it is marked as delivered but is not there, look at the photo of the driver and ask your neighbours, then report it missing. We search for two days and send it again at no cost.',
    language: 'en',
    tags: ['orders', 'delivery'],
  },
  {
    id: 'slow-internet',
    title: 'Slow or interrupted internet',
    body: 'Restart the router, wait ten minutes, and measure the speed by cable. If the light is orange or the connection drops at the same hour each day, the software of the router is probably out of date: we can update it from here and measure your line.',
    language: 'en',
    tags: ['internet', 'router'],
  },
  {
    id: 'fibre-appointment',
    title: 'Move a fibre appointment',
    body: 'Appointments of the technician can be moved until the evening before. One hole as thick as a pencil is drilled; a tenant needs the signature of the landlord on our form.',
    language: 'en',
    tags: ['internet', 'appointment'],
  },
  {
    id: 'mortgage-rates',
    title: 'When a fixed mortgage rate ends',
    body: 'Three months before the end we send you an offer. Without a new agreement the loan moves to the variable rate. You may repay a tenth of the loan each year at no cost.',
    language: 'en',
    tags: ['loans', 'mortgage'],
  },
  {
    id: 'return-a-debit',
    title: 'Return a direct debit',
    body: 'A direct debit that is wrong or was taken twice can be returned within eight weeks, in the app or by telephone. The amount is back on the same day.',
    language: 'en',
    tags: ['account', 'debit'],
  },
  {
    id: 'cancel-subscription',
    title: 'Cancel a subscription',
    body: 'A subscription ends on the day on which you cancel it, under My account or by telephone. There is no fee. Food that was delivered cannot be sent back.',
    language: 'en',
    tags: ['orders', 'subscription'],
  },
  {
    id: 'passwort-vergessen',
    title: 'Passwort vergessen',
    body: 'Wählen Sie auf der Anmeldeseite „Passwort zurücksetzen“. Ein Code mit sechs Ziffern kommt auf Ihr Telefon. Das neue Passwort braucht mindestens zwölf Zeichen.',
    language: 'de',
    tags: ['account', 'password'],
  },
  {
    id: 'zug-verspaetung',
    title: 'Entschädigung bei Verspätung',
    body: 'Hat ein Zug mehr als sechzig Minuten Verspätung, erhalten Sie ein Viertel des Fahrpreises zurück, ab zwei Stunden die Hälfte.',
    language: 'de',
    tags: ['travel', 'refund'],
  },
  {
    id: 'lieche-wandian',
    title: '列车晚点怎么办',
    body: '列车晚点时，请留意站台广播和屏幕。晚点超过三十分钟可以免费改签或退票。',
    language: 'zh',
    tags: ['travel', 'refund'],
  },
  {
    id: 'eigyou-jikan',
    title: '電話窓口の営業時間',
    body: '電話窓口は平日の午前九時から午後五時まで受け付けています。土曜日と日曜日はお休みです。',
    language: 'ja',
    tags: ['contact', 'hours'],
  },
  {
    id: 'vuelo-cancelado',
    title: 'Vuelo cancelado',
    body: 'Si su vuelo se cancela, puede cambiar el billete sin coste o pedir la devolución del dinero. Diríjase al mostrador o llámenos.',
    language: 'es',
    tags: ['travel', 'refund'],
  },
  {
    id: 'bagage-perdu',
    title: 'Bagage perdu ou oublié',
    body: 'Un bagage oublié est gardé trente jours à l’accueil. Décrivez sa couleur et sa taille, et apportez une pièce d’identité.',
    language: 'fr',
    tags: ['travel', 'luggage'],
  },
] as const satisfies readonly Article[];

export type ArticleId = (typeof articles)[number]['id'];
