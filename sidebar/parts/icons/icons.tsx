import { Icon, strokeStyle } from './icon.js'

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
    <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" {...strokeStyle} stroke="var(--paper)" />
  </Icon>
)
/** A tick without a disc: what may be done, not what is. */
export const DoneIcon = () => (
  <Icon className="">
    <path d="m3 8.6 3.4 3.4L13 4.6" {...strokeStyle} stroke-linejoin="round" />
  </Icon>
)
export const DateIcon = () => (
  <Icon className="">
    <rect x="2" y="3" width="12" height="11" rx="1.3" {...strokeStyle} />
    <path d="M2.4 6.6h11.2M5.4 1.4v3m5.2-3v3" {...strokeStyle} />
  </Icon>
)
export const MoreIcon = () => (
  <Icon className="">
    <path d="M3.2 8h.01M8 8h.01M12.8 8h.01" {...strokeStyle} stroke-width="2.2" />
  </Icon>
)
