/** How a clock trigger repeats, or the event of the spreadsheet that fires it. */
type Rhythm =
  | 'minutely'
  | 'hourly'
  | 'daily'
  | 'weekly'
  | 'monthly'
  | 'once'
  | 'onOpen'
  | 'onEdit'
  | 'onChange'
  | 'onFormSubmit'

export interface TriggerView {
  id: string
  entry: string
  owner: string
  rhythm: Rhythm
  /** Every how many minutes, hours, days or weeks; the day of the month where it is monthly. */
  every: number | null
  hour: number | null
  /** 0 is Sunday. */
  weekday: number | null
  next: string | null
  lastRun: { at: string; outcome: 'done' | 'failed' | 'asked' } | null
}
