/** Sound and words have the colours that they have in search. */
export const pathColour = {
  SOUND: 'var(--leg-acoustic)',
  TRANSCRIPT: 'var(--leg-keyword)',
  BOTH: 'linear-gradient(90deg, var(--leg-acoustic) 50%, var(--leg-keyword) 50%)',
} as const;
