import type { ComponentChildren } from 'preact'

/** A drawing of 16 by 16 units that grows with the text; its meaning is beside it in words. */
const Icon = ({ className, children }: { className: string; children: ComponentChildren }) => (
  <svg class={`icon ${className}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {children}
  </svg>
)

/** Red and amber differ in shape too: a disc and a triangle. */
export const StatusSign = ({ rag }: { rag: 'red' | 'amber' }) =>
  rag === 'red' ? (
    <Icon className="red">
      <circle cx="8" cy="8" r="7.2" fill="currentColor" />
      <path d="M8 4v5" stroke="var(--white)" stroke-width="2" stroke-linecap="round" />
      <circle cx="8" cy="11.8" r="1.2" fill="var(--white)" />
    </Icon>
  ) : (
    <Icon className="amber">
      <path
        d="M8 2.2 14.6 13.6H1.4Z"
        fill="currentColor"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linejoin="round"
      />
      <path d="M8 6.2v3.6" stroke="var(--white)" stroke-width="1.8" stroke-linecap="round" />
      <circle cx="8" cy="12.1" r="1.05" fill="var(--white)" />
    </Icon>
  )

const strokeStyle = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.6',
  'stroke-linecap': 'round',
} as const

export const RefreshIcon = ({ isTurning }: { isTurning: boolean }) => (
  <Icon className={isTurning ? 'turning' : ''}>
    <path d="M13.2 8.6A5.3 5.3 0 1 1 11.9 4.4" {...strokeStyle} />
    <path d="M13.6 1.6v3.7H9.9Z" fill="currentColor" />
  </Icon>
)
export const DownIcon = () => (
  <Icon className="down">
    <path d="m3.5 6 4.5 4.5L12.5 6" {...strokeStyle} stroke-linejoin="round" />
  </Icon>
)
export const LetterIcon = () => (
  <Icon className="">
    <rect x="1.5" y="3.3" width="13" height="9.6" rx="1.3" {...strokeStyle} />
    <path d="m2 4.4 6 4.6 6-4.6" {...strokeStyle} stroke-linejoin="round" />
  </Icon>
)
export const CloseIcon = () => (
  <Icon className="">
    <path d="m4 4 8 8m0-8-8 8" {...strokeStyle} />
  </Icon>
)
export const CrossIcon = () => (
  <Icon className="red">
    <circle cx="8" cy="8" r="7.2" fill="currentColor" />
    <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" {...strokeStyle} stroke="var(--white)" />
  </Icon>
)
export const CheckIcon = () => (
  <Icon className="good">
    <circle cx="8" cy="8" r="7.2" fill="currentColor" />
    <path d="m4.8 8.3 2.2 2.2 4.2-4.6" {...strokeStyle} stroke="var(--white)" stroke-linejoin="round" />
  </Icon>
)

/** A milestone beside a road under a low sun, for when there is nothing to do. */
export const Milestone = () => (
  <svg class="picture" viewBox="0 0 160 92" aria-hidden="true" focusable="false">
    <circle cx="112" cy="40" r="15" fill="var(--amber-background)" />
    <path d="M4 74c26-15 50-17 76-8s50 7 76-7v33H4Z" fill="var(--green-wash)" />
    <path
      d="M18 92c18-12 40-16 64-14s44-2 60-9"
      fill="none"
      stroke="var(--white)"
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
