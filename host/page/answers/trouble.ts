/** What can go wrong between a visitor and Google, on demand: `?trouble=lostReply`. */
const troubles = ['lostReply', 'tooManyRuns', 'notFound'] as const
export type Trouble = (typeof troubles)[number]

export const readTrouble = (url: URL): Trouble | null =>
  troubles.find((trouble) => trouble === url.searchParams.get('trouble')) ?? null

/** Google's words to a visitor when its 30 simultaneous runs are taken. */
export const tooManyRuns = 'There are too many scripts running simultaneously for this Google user account.'
