import { plural } from '../english.js'

/** Behind what is said of Milepost's colour rules: that a person's own stay. */
export const formatOwnRules = (own: number): string =>
  own === 0
    ? ''
    : own === 1
      ? '; your own colour rule stays'
      : `; your own ${plural(own, 'colour rule')} stay`
