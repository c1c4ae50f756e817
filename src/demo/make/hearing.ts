import type { SpeechStep, Step } from './step.ts';
import { knock, typeKeys } from './step.ts';

/** Said five times by counsel with the very same words; nobody else says it, and no copy holds it. */
export const hearingPhrase = 'The signed contract left the harbour office on the ninth of March.';

const room = ['reverb', '18', '50', '40'];
const chair = (text: string): SpeechStep => ({
  kind: 'speech',
  voice: 'chair',
  speaker: 'Chair',
  text,
  effects: room,
});
const counsel = (text: string): SpeechStep => ({
  kind: 'speech',
  voice: 'counsel',
  speaker: 'Counsel',
  text,
});
const witness = (text: string): SpeechStep => ({
  kind: 'speech',
  voice: 'witness',
  speaker: 'Witness',
  text,
});
const phrase = (change: Pick<SpeechStep, 'effects' | 'gainDb' | 'pauseAfterS'> = {}): SpeechStep => ({
  ...counsel(hearingPhrase),
  ...change,
});

/** A public hearing of about three minutes; the surroundings of the phrase differ each time. */
export const hearingSteps: readonly Step[] = [
  knock(3),
  chair('The hearing is open. Today we hear one witness about the lost shipment of the Northern Star.'),
  chair('Counsel, please begin.'),
  counsel('Thank you. I will start with a date that nobody has disputed so far.'),
  phrase({ pauseAfterS: 0.31 }),
  counsel('Mister Alden, you were the night clerk in that office. Is that correct?'),
  witness('Yes. I worked there from eight in the evening until four in the morning.'),
  counsel('Who else had a key to the drawer?'),
  witness('The manager had one, and there was a spare key behind the clock.'),
  counsel('Behind the clock. And who knew about it?'),
  witness('Everybody. We hung our coats next to it.'),
  typeKeys(2.7),
  chair('For the record, the clock is item twelve on the list.'),
  counsel('I come back to the document itself, and I ask you to listen carefully.'),
  phrase({ gainDb: -5, pauseAfterS: 0.44 }),
  witness('If you say so. I only saw an envelope.'),
  counsel('What colour was it?'),
  witness('Grey, with a red stamp. It was raining, so the ink had run a little.'),
  counsel('Did you open the envelope?'),
  witness('No. I put it on the scale, I wrote down the weight, and I gave it to the courier.'),
  chair('Which courier was that?'),
  witness('A young man with a bicycle. I had never met him before, and I have not seen him since.'),
  chair('Please speak into the microphone, the people in the last row cannot hear you.'),
  witness('I am sorry. A young man with a bicycle.'),
  counsel('Let me read one line from the letter of the shipping company.'),
  phrase({ effects: ['highpass', '250', 'lowpass', '3600'], pauseAfterS: 0.27 }),
  counsel('That is their own sentence. Do you recognise the letter?'),
  witness('I have never seen it. Letters went to the day shift.'),
  counsel('Then we agree that the day shift must have known.'),
  witness('They may have known. They never told me anything.'),
  knock(2),
  chair('Somebody is at the door. Let us wait a moment. Thank you, please go on.'),
  counsel('On the tenth of March the ship was already at sea. How long does the courier need to the pier?'),
  witness('Ten minutes by bicycle. In the rain perhaps fifteen.'),
  counsel('So there was time enough for a visit on the way.'),
  witness('I do not know what he did on the way.'),
  chair('Counsel, what is the point of this question?'),
  counsel('The point is simple, and I will say it once more.'),
  phrase({ effects: room, pauseAfterS: 0.52 }),
  counsel('It reached the pier four hours later. Four hours, for a road of ten minutes.'),
  witness('Four hours? That is news to me.'),
  chair('The tribunal has noted it. Are there any further questions?'),
  counsel('Only one. If you had known what was inside, would you have given it to a stranger?'),
  witness('Certainly not. I would have carried it to the captain myself.'),
  chair('Then I ask counsel for a short summary.'),
  counsel('We have heard about a key behind a clock, a grey envelope, and a stranger on a bicycle.'),
  phrase({ gainDb: 2, pauseAfterS: 0.36 }),
  counsel('Everything else follows from that.'),
  chair('We continue next Wednesday at half past nine. The hearing is closed.'),
];
