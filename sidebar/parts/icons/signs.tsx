import { Icon, strokeStyle } from './icon.js'

/** Red and amber differ in shape too: a disc and a triangle. */
export const StatusSign = ({ rag }: { rag: 'red' | 'amber' }) =>
  rag === 'red' ? (
    <Icon className="red">
      <circle cx="8" cy="8" r="7.2" fill="currentColor" />
      <path d="M8 4v5" stroke="var(--paper)" stroke-width="2" stroke-linecap="round" />
      <circle cx="8" cy="11.8" r="1.2" fill="var(--paper)" />
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
      <path d="M8 6.2v3.6" stroke="var(--paper)" stroke-width="1.8" stroke-linecap="round" />
      <circle cx="8" cy="12.1" r="1.05" fill="var(--paper)" />
    </Icon>
  )

export const CheckIcon = () => (
  <Icon className="good">
    <circle cx="8" cy="8" r="7.2" fill="currentColor" />
    <path d="m4.8 8.3 2.2 2.2 4.2-4.6" {...strokeStyle} stroke="var(--paper)" stroke-linejoin="round" />
  </Icon>
)
