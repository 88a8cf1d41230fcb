/** A grey bar where a line of text will be; `className` gives its size. */
export function Bar({ className }: { className: string }) {
  return <div aria-hidden className={`animate-pulse rounded bg-sunken ${className}`} />;
}
