import { plural } from '../../../src/text/english.js'

/** What the page about answers from links says, in English. */
export const en = {
  title: 'From outside',
  back: 'Back to the list',
  refresh: 'Look again',
  intro:
    'Answers from links in emails that need a decision. The hourly run saves or declines the others; the next email says which.',
  waiting: (count: number): string => `Waiting for a decision (${count})`,
  none: 'No answer is waiting. What came in since the last hourly run isn’t looked at yet.',
  from: (name: string, at: string): string => `${name} · ${at}`,
  was: (label: string, was: string, asked: string): string =>
    `${label}: ${was === '' ? 'blank' : was} → ${asked === '' ? 'blank' : asked}`,
  take: 'Accept',
  takeOf: (title: string): string => `Accept: ${title}`,
  decline: 'Decline…',
  declineOf: (title: string): string => `Decline: ${title}`,
  reason: 'Why (the next email says it)',
  sendDecline: 'Decline',
  cancel: 'Cancel',
  cannotTake: 'The row is gone or can’t hold this any more, so it can only be declined.',
  taken: (title: string): string => `Saved: ${title}`,
  declined: (title: string): string => `Declined: ${title}`,
  decidedBefore: (title: string): string => `Another person decided it first: ${title}`,
  left: (count: number): string => `${plural(count, 'answer')} left.`,
}
export type OutsideWords = typeof en
