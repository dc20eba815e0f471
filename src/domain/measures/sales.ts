import { sum } from '../../core/numbers.js'
import { groupBy } from '../../core/group-by.js'
import { dealStages } from '../../trackers/clients/deal-columns.js'
import type { Deal } from '../../trackers/clients/deals.js'
import type { Purchase } from '../../trackers/clients/purchases.js'
import type { BookContents } from '../book-contents.js'
import { toNameKey } from '../names.js'
import { isWithin, type Periods } from './figure.js'

export type DealStage = keyof typeof dealStages
/** The stages of a sale in their order. */
export const dealStageKeys = Object.keys(dealStages) as readonly DealStage[]
const closedStages: readonly (DealStage | null)[] = ['won', 'lost']

/** Amounts are in the team's own currency. */
interface DealSum {
  readonly deals: number
  readonly amount: number
  /** Deals whose amount is blank or cannot be read: they are not in the sums. */
  readonly withoutAmount: number
}

/** The deals of one stage. */
export interface StageLine extends DealSum {
  /** Null for open deals without a stage that can be read. */
  readonly stage: DealStage | null
  /** Amount × probability, of the deals that have both. */
  readonly weighted: number
  readonly withoutProbability: number
}

const sumDeals = (rows: readonly Deal[]): DealSum => ({
  deals: rows.length,
  amount: sum(rows.map(({ amount }) => amount ?? 0)),
  withoutAmount: rows.filter(({ amount }) => amount === null).length,
})

/** Whether nothing more is sold by this deal. */
export const isDealClosed = ({ status }: Pick<Deal, 'status'>): boolean => closedStages.includes(status)

/** Of a won or lost deal, the day that counts: when it was closed, else when that was expected. */
const closedDay = ({ closedOn, closing }: Deal) => closedOn ?? closing

/**
 * Sales by stage (销售漏斗): open deals as they are, won and lost ones of the last three months. Stages without deals
 * are left out.
 */
export function listPipeline({ rows }: Pick<BookContents, 'rows'>, { quarter }: Periods): StageLine[] {
  const counted = rows.deals.filter((row) => !isDealClosed(row) || isWithin(closedDay(row), quarter))
  return [...dealStageKeys, null].flatMap((stage): StageLine[] => {
    const deals = counted.filter((row) => row.status === stage)
    if (deals.length === 0) return []
    const likely = deals.filter(({ amount, probability }) => amount !== null && probability !== null)
    return [
      {
        stage,
        ...sumDeals(deals),
        weighted: sum(likely.map(({ amount, probability }) => amount! * probability!)),
        withoutProbability: deals.filter(({ probability }) => probability === null).length,
      },
    ]
  })
}

/** What one person sells. */
export interface SellerLine {
  readonly name: string
  readonly open: DealSum
  /** In the last three months. */
  readonly won: DealSum
  readonly lost: number
}

/**
 * Sales by owner (销售团队), most won first. A deal of several owners counts for each; one without an owner is in no line.
 */
export function listSellers({ rows, byName }: BookContents, { quarter }: Periods): SellerLine[] {
  const owned = rows.deals.flatMap((row) =>
    byName.people.split(row.owner).map((typed) => {
      const person = byName.people.find(typed)
      return { row, key: person?.id ?? toNameKey(typed), name: person?.name ?? typed }
    }),
  )
  return [...groupBy(owned, ({ key }) => key).values()]
    .map((group): SellerLine => {
      const deals = group.map(({ row }) => row)
      const closed = deals.filter((row) => isDealClosed(row) && isWithin(closedDay(row), quarter))
      return {
        name: group[0]!.name,
        open: sumDeals(deals.filter((row) => !isDealClosed(row))),
        won: sumDeals(closed.filter(({ status }) => status === 'won')),
        lost: closed.filter(({ status }) => status === 'lost').length,
      }
    })
    .filter(({ open, won, lost }) => open.deals + won.deals + lost > 0)
    .sort((one, other) => other.won.amount - one.won.amount || other.open.amount - one.open.amount)
}

/** What was sold of one product in a year. */
export interface ProductLine {
  readonly product: string
  readonly purchases: number
  readonly amount: number
  readonly withoutAmount: number
  readonly clients: number
}

/** What sells best (畅销产品与服务): purchases of a year by product, the largest amount first. */
export function listProducts(
  { rows, byName }: Pick<BookContents, 'rows' | 'byName'>,
  { year }: Periods,
): ProductLine[] {
  const bought = rows.purchases.filter((row) => row.product !== null && isWithin(row.boughtOn, year))
  return [...groupBy(bought, ({ product }) => toNameKey(product!)).values()]
    .map((purchases): ProductLine => ({
      product: purchases[0]!.product!,
      purchases: purchases.length,
      amount: sum(purchases.map(({ amount }) => amount ?? 0)),
      withoutAmount: purchases.filter(({ amount }) => amount === null).length,
      clients: new Set(
        purchases.flatMap(({ client }) =>
          client === null ? [] : (byName.clients.find(client)?.id ?? toNameKey(client)),
        ),
      ).size,
    }))
    .sort(
      (one, other) =>
        other.amount - one.amount ||
        other.purchases - one.purchases ||
        one.product.localeCompare(other.product),
    )
}

/** What one client bought so far: how often, for how much, and the last time. */
export function sumPurchases(purchases: readonly Purchase[]): {
  readonly count: number
  readonly amount: number
  readonly withoutAmount: number
  readonly last: string | null
} {
  const days = purchases.flatMap(({ boughtOn }) => boughtOn ?? [])
  return {
    count: purchases.length,
    amount: sum(purchases.map(({ amount }) => amount ?? 0)),
    withoutAmount: purchases.filter(({ amount }) => amount === null).length,
    last: days.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null),
  }
}
