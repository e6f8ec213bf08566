type Props = { readonly quote: string; readonly printed: string };

/** A sentence or table row with the printed value marked. */
export function Quoted({ quote, printed }: Props) {
  const at = quote.indexOf(printed);
  if (at < 0) return <blockquote>{quote}</blockquote>;
  return (
    <blockquote>
      {quote.slice(0, at)}
      <mark class="value">{printed}</mark>
      {quote.slice(at + printed.length)}
    </blockquote>
  );
}
