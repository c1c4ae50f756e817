/** Values of one name in the text that Prometheus reads, of all lines that have the labels; 0 where there is none. */
export function readGauge(
  text: string,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): { readonly sum: number; readonly max: number } {
  let [sum, max] = [0, 0];
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  for (const line of text.split('\n')) {
    if (!line.startsWith(name) || !/[ {]/.test(line.charAt(name.length))) continue;
    if (!wanted.every((label) => line.includes(label))) continue;
    const value = Number(line.slice(line.lastIndexOf(' ') + 1));
    sum += value;
    max = Math.max(max, value);
  }
  return { sum, max };
}
