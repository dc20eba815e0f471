/** What a person can do about an error of Google's, in English. */
export const en = {
  permission: 'Allow it in the menu, or use a window with this account only.',
  account: 'Use a window with this account only.',
  offline: 'Can’t reach Google. Check your connection.',
  later: 'Google is busy. Try again soon.',
  quota: 'Google’s daily limit is used up. Try tomorrow.',
  broken: 'Installation incomplete. Install again.',
}
export type FaultText = typeof en
