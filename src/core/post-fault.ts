/** What is wrong with the address of a webhook. */
export type WebhookUrlFault =
  'notHttps' | 'userName' | 'host' | 'port' | 'incomplete' | 'spaces' | 'noAddress'

/** Why a chat did not get a post. */
export type PostFault =
  | 'refused'
  | 'gone'
  | 'tooLarge'
  | 'tooMany'
  | 'serverError'
  | 'moved'
  | 'notAccepted'
  /** Keywords, a signature or networks that the bot requires. */
  | 'botRules'
  | 'notReached'
  | 'unusable'
  | 'ownQuota'
  | 'notAllowed'
  /** It may have arrived. */
  | 'noAnswer'
