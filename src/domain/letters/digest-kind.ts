export type DigestKind = 'personalDigest' | 'managerDigest'

/** Whether an email goes to a client: it is no digest. One whose kind cannot be read may be a digest. */
export const isClientKind = (kind: string | null): boolean =>
  kind === 'clientReport' || kind === 'documentReminder'
