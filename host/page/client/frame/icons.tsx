/** The page's icons. All are decoration: their meaning is beside them in words. */
import type { ComponentChildren } from 'preact'

const Icon = ({ children }: { children: ComponentChildren }) => (
  <svg
    class="icon"
    viewBox="0 0 20 20"
    width="18"
    height="18"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
)

/** The product's mark: a milepost beside a road. */
export const MilepostIcon = () => (
  <svg class="mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true">
    <rect x="2" y="2" width="28" height="28" rx="8" fill="var(--action)" />
    <path d="M12 8v17" stroke="var(--paper)" stroke-width="2.6" stroke-linecap="round" />
    <path d="M12 9h9.5l3 3.2-3 3.3H12z" fill="var(--paper)" />
    <path d="M8 25h16" stroke="var(--planned)" stroke-width="2.4" stroke-linecap="round" />
  </svg>
)
export const EnvelopeIcon = () => (
  <Icon>
    <rect x="2.5" y="4.5" width="15" height="11" rx="2" />
    <path d="M3 6l7 5 7-5" />
  </Icon>
)
export const BoltIcon = () => (
  <Icon>
    <path d="M11 2.5L4.5 11H9l-1 6.5L15.5 9H11z" />
  </Icon>
)
export const ClockIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.2" />
    <path d="M10 5.8V10l2.8 1.8" />
  </Icon>
)
export const CloseIcon = () => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
)
export const PlusIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
)
export const ListIcon = () => (
  <Icon>
    <path d="M4 5.5h12M4 10h12M4 14.5h12" />
  </Icon>
)
export const PlayIcon = () => (
  <Icon>
    <path d="M7 4.5l8 5.5-8 5.5z" />
  </Icon>
)
export const GlobeIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7.2" />
    <path d="M2.8 10h14.4M10 2.8c2.2 2 3.2 4.5 3.2 7.2s-1 5.2-3.2 7.2c-2.2-2-3.2-4.5-3.2-7.2s1-5.2 3.2-7.2z" />
  </Icon>
)
