/** A signpost beside a road under a low sun, for when there is nothing to list. */
export const Milestone = () => (
  <svg class="picture" viewBox="0 0 160 92" aria-hidden="true" focusable="false">
    <circle cx="118" cy="40" r="13" fill="var(--amber-background)" />
    <path d="M4 74c26-15 50-17 76-8s50 7 76-7v33H4Z" fill="var(--green-wash)" />
    <path d="M18 92c18-12 40-16 64-14s44-2 60-9" fill="none" stroke="var(--paper)" stroke-width="6" />
    <g fill="none" stroke="var(--soft-text)" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
      <path d="M58 76V14" />
      <path d="M48 22h38l9 10-9 10H48Z" fill="var(--pale)" />
      <path d="m61 32 5 5 10-10" stroke="var(--green)" />
    </g>
  </svg>
)
