export type DigestKind = 'personalDigest' | 'managerDigest'
