interface HighlightedProps {
  readonly text: string;
  /** In UTF-16 units, in order, as the API gives them. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** A text with the words that were found marked. */
export function Highlighted({ text, spans }: HighlightedProps) {
  let at = 0;
  const parts = spans.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = Math.max(at, end);
    return (
      <span key={start}>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
