const maxLength = 80;

/** A key made of a title: small letters and digits of any script, with dashes between words. */
export function articleKeyOf(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')
    .slice(0, maxLength)
    .replaceAll(/^-+|-+$/g, '');
}
