/** The parts of Trello's JSON that are read. Everything may be missing: exports differ by age and plan. */
interface MemberJson {
  readonly id: string
  readonly fullName?: string
  readonly username?: string
}
interface CheckItemJson {
  readonly id: string
  readonly name: string
  readonly state?: string
  readonly due?: string | null
  readonly idMember?: string | null
}
interface ChecklistJson {
  readonly name: string
  readonly idCard?: string
  readonly checkItems?: readonly CheckItemJson[]
}
interface ActionJson {
  readonly data?: {
    readonly board?: { readonly name?: string }
    readonly list?: { readonly id?: string; readonly name?: string }
  }
}
export interface CardJson {
  readonly id: string
  readonly name: string
  readonly desc?: string
  readonly closed?: boolean
  readonly isTemplate?: boolean
  readonly idList?: string
  readonly idBoard?: string
  readonly idMembers?: readonly string[]
  readonly members?: readonly MemberJson[]
  readonly labels?: readonly { readonly name?: string; readonly color?: string | null }[]
  readonly start?: string | null
  readonly due?: string | null
  readonly dueComplete?: boolean
  readonly dateCompleted?: string | null
  readonly checklists?: readonly ChecklistJson[]
  readonly actions?: readonly ActionJson[]
  readonly shortUrl?: string
  readonly url?: string
}
/** A board, or a card alone, which then has no `cards`. */
export interface TrelloJson extends Partial<CardJson> {
  readonly name: string
  readonly cards?: readonly CardJson[]
  readonly lists?: readonly { readonly id: string; readonly name: string; readonly closed?: boolean }[]
  readonly members?: readonly MemberJson[]
  readonly checklists?: readonly ChecklistJson[]
  readonly actions?: readonly ActionJson[]
}
