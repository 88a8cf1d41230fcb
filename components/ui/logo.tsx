/** Candor's mark: an open ring (the score, with room to the ceiling) and a point that is in plain sight. */
export function Logo({ className = 'size-6' }: { className?: string }) {
  return (
    <svg viewBox="0 0 128 128" className={className} aria-hidden="true">
      <rect width="128" height="128" rx="30" fill="#2455b8" />
      <path
        d="M92.3 44.2A34 34 0 1 0 92.3 83.8"
        fill="none"
        stroke="#fff"
        strokeWidth="15"
        strokeLinecap="round"
      />
      <circle cx="97" cy="64" r="9" fill="#ffd75e" />
    </svg>
  );
}
