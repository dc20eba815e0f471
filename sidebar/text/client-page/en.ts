/** What the window about a client says of the client's own page, in English. */
export const en = {
  pageFor: (to: string): string => `The page for ${to}`,
  pageOff: 'No answer page yet',
  pageOffNote:
    'Enter the address of your answer page in Settings. Then clients can have a page of their own.',
  pageNoAddressNote:
    'The page’s link is in the client report, which needs an address. Add it to the client’s row.',
  pageHidden: 'Hidden. The client sees nothing until you show it.',
  pageShown: (by: string, on: string): string =>
    by === '' ? `Shown since ${on}.` : `Shown since ${on} (${by}).`,
  pageUntil: (day: string): string =>
    `The link is in each client report and works until ${day}. Each report renews it.`,
  pageNoLink: 'No link works right now. The next client report brings one.',
  pageFollows:
    'This is all it shows today. It follows your rows by itself: new questions, dates and finished work appear with the next run.',
  pageBlocked: 'It can’t be shown like this',
  pageDoubts: 'Read this before you show it',
  acceptDoubts: (count: number): string =>
    count === 1 ? 'I’ve read this: show it' : `I’ve read all ${count}: show it`,
  showToClient: 'Show to the client',
  hideFromClient: 'Hide from the client',
  pageOutcomes: {
    shown: 'The page is ready. The next client report has its link.',
    hidden: 'Hidden. The link opens nothing any more.',
    changed: 'Not shown: the page has changed since you opened it. Please read it again.',
    blocked: 'Not shown: something prevents it. See below.',
    failed: 'The page couldn’t be written yet. The next run tries again.',
  },
  failedPage: 'Something went wrong, and the page may be shown already. Check again first.',
}
export type ClientPageWords = typeof en
