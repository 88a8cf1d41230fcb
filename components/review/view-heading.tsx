import { useEffect, useRef } from 'react';

/** The heading of a view: reading goes on from it, at the top of the page. */
export function ViewHeading({ children, className = '' }: { children: string; className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={`text-xl outline-none ${className}`}>
      {children}
    </h1>
  );
}
