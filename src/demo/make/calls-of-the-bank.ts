import type { Call } from './call.ts';
import { agents, agentTurn, callerTurn } from './call.ts';
import { hold, knock, laugh, ring, typeKeys } from './step.ts';

const mara = agentTurn(agents.mara);
const tom = agentTurn(agents.tom);
const priya = agentTurn(agents.priya);
const jonas = agentTurn(agents.jonas);
const reed = callerTurn('reed', 'Mr Reed');
const ellen = callerTurn('ellen', 'Ellen Brook');
const douglas = callerTurn('douglas', 'Douglas Muir');
const grace = callerTurn('grace', 'Grace Whitlock');
const victor = callerTurn('victor', 'Victor Lane');
const ida = callerTurn('ida', 'Ida Moreno');

export const callsOfTheBank: readonly Call[] = [
  {
    name: 'card-blocked-abroad',
    title: 'Card blocked while travelling',
    format: 'opus-24k',
    department: 'cards',
    agent: 'Mara',
    caller: 'Mr Reed',
    recordedAt: '2025-03-03T09:12:00Z',
    steps: [
      ring(2),
      mara('Harbour Bank, you are speaking with Mara.'),
      reed('Hello. I am standing in a hotel in Lisbon and my credit card was refused twice.'),
      mara('I am sorry to hear that. Could you give me the last four digits of the card?'),
      reed('Seven, two, zero, nine.'),
      typeKeys(2.4),
      mara(
        'I see it now. Our fraud system blocked it because the country was new. One moment while I lift the block.',
      ),
      hold('waltz', 0, 6.5),
      mara('It is open again. Please wait five minutes before you pay.'),
      reed('Thank you. I was afraid that I would have to wash the dishes here.'),
      laugh(150, 5),
      mara('Next time, tell us about your journey in the app and this will not happen.'),
    ],
  },
  {
    name: 'card-stolen-on-the-train',
    title: 'Stolen debit card',
    format: 'mp3-32k',
    department: 'cards',
    agent: 'Jonas',
    caller: 'Ellen Brook',
    recordedAt: '2025-03-05T17:40:00Z',
    steps: [
      jonas('Card service, Jonas here.'),
      ellen('My purse was stolen on the train this afternoon, and my debit card was in it.'),
      jonas('Then we stop the card right now. When did you use it last?'),
      ellen('At noon, in a bakery. About six euros.'),
      jonas('There is a payment of eighty euros at three o clock in an electronics shop. Was that you?'),
      ellen('No, certainly not!'),
      jonas(
        'You will get that money back. I have blocked the card, and a new one leaves our house tomorrow.',
      ),
      ellen('How long will the post take?'),
      jonas('Four working days. The pin stays the same.'),
    ],
  },
  {
    name: 'password-forgotten',
    title: 'Password forgotten, locked out of online banking',
    format: 'vorbis-16k',
    department: 'accounts',
    agent: 'Priya',
    caller: 'Douglas Muir',
    recordedAt: '2025-03-06T11:05:00Z',
    steps: [
      priya('Good morning, online banking help, Priya speaking.'),
      douglas('Aye, good morning. I have forgotten my password, and after three tries it has locked me out.'),
      priya('That happens every day. Do you still have the telephone that is registered with us?'),
      douglas('I do. It is in my hand.'),
      priya('Then open the sign in page and choose reset password. A code with six digits will arrive.'),
      knock(3),
      douglas('One second, somebody is at the door. Right, here is the code.'),
      priya('Type it in, and pick a new password with at least twelve characters.'),
      douglas('Twelve! My memory has only room for eight.'),
      laugh(260, 6),
      priya('Take four short words that make you smile. That is long and easy.'),
    ],
  },
  {
    name: 'mortgage-rate-ends',
    title: 'Fixed mortgage rate is ending',
    format: 'mp3-40k',
    department: 'loans',
    agent: 'Tom',
    caller: 'Grace Whitlock',
    recordedAt: '2025-03-11T14:22:00Z',
    steps: [
      tom('Mortgage desk, this is Tom.'),
      grace('Hello, the fixed rate of my mortgage ends in June, and I do not know what comes then.'),
      tom('Without a new agreement you move to the variable rate, which is five point one percent today.'),
      grace('That is a great deal more than I pay now.'),
      tom('We can fix it again. Let me ask a colleague what we may offer you. Please stay on the line.'),
      hold('stroll', 3.2, 8),
      tom('Are you there? For ten years it would be three point six percent, with no fee.'),
      grace('And if I want to repay some of it early?'),
      tom('You may repay a tenth of the loan each year at no cost.'),
      grace('Please send me that in writing.'),
    ],
  },
  {
    name: 'direct-debit-twice',
    title: 'Direct debit taken twice',
    format: 'wav-8k',
    department: 'accounts',
    agent: 'Mara',
    caller: 'Victor Lane',
    recordedAt: '2025-03-13T08:31:00Z',
    steps: [
      mara('Accounts, Mara on the line.'),
      victor('My gas company has taken the same bill twice.'),
      mara('I can see both debits, ninety four pounds each. I will return the second one to you.'),
      victor('When is it back on my account?'),
      mara('Today, before midnight.'),
      victor('Splendid. That was quick.'),
    ],
  },
  {
    name: 'contactless-limit',
    title: 'Raising the contactless limit',
    format: 'opus-16k',
    department: 'cards',
    agent: 'Priya',
    caller: 'Ida Moreno',
    recordedAt: '2025-03-19T15:58:00Z',
    steps: [
      ring(1),
      priya('Hello, cards department, what can I do for you today?'),
      ida('I would like to pay larger sums without typing my pin. Can you raise the contactless limit?'),
      priya('You can set it yourself, up to one hundred pounds. Open the app, choose cards, then limits.'),
      ida('I have found it. It shows thirty pounds.'),
      priya('Move the slider, and confirm with your thumb.'),
      ida('Done. My thumb has never been so powerful.'),
      priya('Use it wisely. Goodbye!'),
    ],
  },
];
