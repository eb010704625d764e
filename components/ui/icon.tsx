const paths = {
  plus: 'M8 2.5v11M2.5 8h11',
  minus: 'M2.5 8h11',
  check: 'M2.5 8.5l3.5 3.5 7.5-8',
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  up: 'M8 13V3M3.5 7.5L8 3l4.5 4.5',
  down: 'M8 3v10M3.5 8.5L8 13l4.5-4.5',
  right: 'M3 8h10M8.5 3.5L13 8l-4.5 4.5',
  bell: 'M3 11.5h10L11.7 9.4V6.6a3.7 3.7 0 0 0-7.4 0v2.8zM6.4 13.9h3.2',
  search: 'M11 11l3.5 3.5M7 12.2A5.2 5.2 0 1 0 7 1.8a5.2 5.2 0 0 0 0 10.4',
  chevron: 'M3.5 6l4.5 4.5L12.5 6',
}

/** Decoration only: the word stands beside it. */
export function Icon({ name, className = 'size-4' }: { name: keyof typeof paths; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
