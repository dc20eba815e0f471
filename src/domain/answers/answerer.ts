import type { LinkKind } from '../../core/answers/published-page.js'

/** Who answers: over which kind of link, by an address and by the name that rows have. */
export interface Answerer {
  readonly kind: LinkKind
  readonly address: string
  readonly name: string
}
