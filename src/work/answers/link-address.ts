import type { AnswersState, Link } from './answers-state.js'

/** The address of a link, as emails have it. */
export const linkAddress = ({ url }: Pick<AnswersState, 'url'>, { token }: Pick<Link, 'token'>): string =>
  `${url}${url.includes('?') ? '&' : '?'}t=${token}`
