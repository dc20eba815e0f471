/** A milestone beside a road under a low sun, for when there is nothing to do. */
export const Milestone = () => (
  <svg class="picture" viewBox="0 0 160 92" aria-hidden="true" focusable="false">
    <circle cx="112" cy="40" r="15" fill="var(--amber-background)" />
    <path d="M4 74c26-15 50-17 76-8s50 7 76-7v33H4Z" fill="var(--green-wash)" />
    <path
      d="M18 92c18-12 40-16 64-14s44-2 60-9"
      fill="none"
      stroke="var(--paper)"
      stroke-width="6"
      stroke-linecap="round"
    />
    <path
      d="M52 78V38c0-9 6-15 14-15s14 6 14 15v40Z"
      fill="var(--pale)"
      stroke="var(--soft-text)"
      stroke-width="2.5"
    />
    <path
      d="m59 47 5 5.5 9-10"
      fill="none"
      stroke="var(--green)"
      stroke-width="3.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
    <path d="M45 78h42" stroke="var(--soft-text)" stroke-width="2.5" stroke-linecap="round" />
  </svg>
)
