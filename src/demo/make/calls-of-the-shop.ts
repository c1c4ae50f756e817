import type { Call } from './call.ts';
import { agents, agentTurn, callerTurn } from './call.ts';
import { hold, laugh, ring, typeKeys } from './step.ts';

const mara = agentTurn(agents.mara);
const tom = agentTurn(agents.tom);
const priya = agentTurn(agents.priya);
const jonas = agentTurn(agents.jonas);
const walt = callerTurn('walt', 'Walt Hansen');
const nadia = callerTurn('nadia', 'Nadia Baptiste');
const sal = callerTurn('sal', 'Sal Romano');
const owen = callerTurn('owen', 'Owen Pryce');
const ellen = callerTurn('ellen', 'Ellen Brook');
const grace = callerTurn('grace', 'Grace Whitlock');

export const callsOfTheShop: readonly Call[] = [
  {
    name: 'refund-for-a-coat',
    title: 'Refund for a returned winter coat',
    format: 'opus-16k',
    department: 'orders',
    agent: 'Tom',
    caller: 'Nadia Baptiste',
    recordedAt: '2025-03-04T10:15:00Z',
    steps: [
      tom('Customer care, my name is Tom. How may I help?'),
      nadia('Three weeks ago I sent a winter coat back to you, and I am still waiting for my refund.'),
      tom('Do you have the return number at hand?'),
      nadia('Yes. It is R, five, five, one, eight.'),
      typeKeys(3.1),
      tom('Found it. The parcel reached our warehouse on Monday, but nobody checked it in.'),
      nadia('So it was simply lying there?'),
      tom('I am afraid so. I will ask the warehouse. Please hold for a moment.'),
      hold('waltz', 7.3, 9),
      tom('Good news. They have the coat, and the refund of sixty five pounds is on its way.'),
      nadia('Wonderful. I had already knitted a coat for myself while waiting.'),
      laugh(170, 6),
    ],
  },
  {
    name: 'parcel-not-arrived',
    title: 'Parcel marked as delivered but missing',
    format: 'vorbis-22k',
    department: 'orders',
    agent: 'Priya',
    caller: 'Sal Romano',
    recordedAt: '2025-03-07T18:02:00Z',
    steps: [
      priya('Delivery questions, this is Priya.'),
      sal('Yeah, hi. Your page says that my parcel was delivered, but there is nothing here.'),
      priya('Let me look at the photo that the driver took. Is your front door green?'),
      sal('No, it is red. The green one is across the street.'),
      priya('Then I believe that your neighbour has a nice surprise.'),
      sal('He is going to be surprised all right. It is a drum kit for my daughter.'),
      priya('Should I send the driver again, or would you rather walk over?'),
      sal('I will walk over. If he does not open the door, I will call you back.'),
    ],
  },
  {
    name: 'router-keeps-dropping',
    title: 'Router loses its connection every evening',
    format: 'mp3-40k',
    department: 'internet',
    agent: 'Mara',
    caller: 'Walt Hansen',
    recordedAt: '2025-03-10T19:47:00Z',
    steps: [
      ring(1),
      mara('Technical support for your internet, Mara, good evening.'),
      walt('Every evening at eight my router loses its connection. The light turns orange.'),
      mara('Does it come back by itself, or do you have to pull the plug?'),
      walt('I pull the plug, I wait, and then it works for an hour.'),
      mara('I will measure your line. This takes half a minute, here is some music.'),
      hold('stroll', 11.7, 10),
      mara('The line is fine, but the software of your router is two years old.'),
      walt('Can you change that from where you are?'),
      mara('Yes. It starts again now, so leave it alone for ten minutes.'),
      walt('I promise not to touch it.'),
    ],
  },
  {
    name: 'new-fibre-connection',
    title: 'Appointment for a fibre connection',
    format: 'stereo-vorbis',
    department: 'internet',
    agent: 'Jonas',
    caller: 'Owen Pryce',
    recordedAt: '2025-03-14T13:30:00Z',
    steps: [
      jonas('Good afternoon, fibre installation, you have reached Jonas.'),
      owen('I have a letter that says the technician comes on Tuesday, but I am at work then.'),
      jonas('No problem. I can offer Friday morning, or the Monday after it.'),
      owen('Friday would suit me. Does he need to drill through the wall?'),
      jonas('Only one small hole, as thick as a pencil.'),
      owen('My landlord must agree to that first, I suppose.'),
      jonas('He does. We send you a form that he can sign.'),
    ],
  },
  {
    name: 'hotel-booking-changed',
    title: 'Changing the dates of a hotel booking',
    format: 'flac-8k',
    department: 'travel',
    agent: 'Tom',
    caller: 'Ellen Brook',
    recordedAt: '2025-03-17T12:09:00Z',
    steps: [
      tom('Travel bookings, Tom speaking.'),
      ellen('I booked a room in Vienna for the second of May, but my conference was moved by a week.'),
      tom('The ninth is free, and it costs the same. Shall I change it?'),
      ellen('Yes please, and a quiet room if there is one.'),
      tom('The rooms to the garden are quiet. I have made a note.'),
      ellen('Perfect, thanks a lot.'),
    ],
  },
  {
    name: 'subscription-cancelled',
    title: 'Cancelling a subscription',
    format: 'opus-20k',
    department: 'orders',
    agent: 'Jonas',
    caller: 'Grace Whitlock',
    recordedAt: '2025-03-21T16:44:00Z',
    steps: [
      ring(2),
      jonas('Subscriptions, what is on your mind?'),
      grace('I wish to cancel the coffee subscription. There are forty bags in my kitchen.'),
      jonas('Forty! How many cups do you drink in a day?'),
      grace('One. My late husband drank the others.'),
      jonas('I understand. I will end it today, and you owe us nothing.'),
      grace('That is kind. May I give the bags back?'),
      jonas('We cannot take food back, but a food bank near you would be glad.'),
      grace('Then the whole street will be wide awake.'),
      laugh(240, 4),
      jonas('Sleep is overrated anyway.'),
    ],
  },
];
