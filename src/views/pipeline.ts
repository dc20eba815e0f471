import { weekdayOf } from '../core/day.js'
import * as palette from '../core/palette.js'
import type { View } from '../core/sheet/view.js'
import { dealStageKeys, type DealStage, isDealClosed } from '../domain/measures/sales.js'
import { getRaisedFlags } from '../domain/status/flags.js'
import { formatAmount } from '../text/format-amount.js'
import { dealStages } from '../trackers/clients/deal-columns.js'
import { deals as dealTable, type Deal } from '../trackers/clients/deals.js'
import { createCanvas, createView } from './canvas.js'
import { type Card, type CardColumn, drawCardColumns, widthsOfBoard } from './cards.js'
import { barColors } from './colors.js'
import { viewNames, type ViewContext } from './context.js'

const headerColors: Readonly<Partial<Record<DealStage, string>>> = {
  offer: palette.critical,
  negotiation: palette.critical,
  won: palette.green,
}
/** Cards in a column; the rest is counted. Of closed deals only the latest are shown. */
const maxCards = { open: 200, closed: 20 }

/** The pipeline (销售漏斗): a column for each stage of a sale, with the sum of its amounts. */
export function createPipeline(context: ViewContext): View {
  const { view, text, time, locale, bookContents } = context
  const { rows, situation } = bookContents
  const byStage = (stage: DealStage | null): Deal[] =>
    rows.deals.filter((row) => row.status === stage && row.name !== null)
  const shown = [...(byStage(null).length > 0 ? [null] : []), ...dealStageKeys]
  const widths = widthsOfBoard(shown.length)
  const canvas = createCanvas(widths.length)
  canvas.title(`${text.product} · ${viewNames.pipeline[locale]}`, 2)
  const columns = shown.map((stage): CardColumn & { readonly sum: string | null } => {
    const deals = byStage(stage).sort(stage === 'won' || stage === 'lost' ? compareClosed : compareOpen)
    return {
      name: stage === null ? view.measures.sales.noStage : dealStages[stage][locale],
      background: (stage && headerColors[stage]) ?? palette.slate,
      cards: deals.map((deal) => createCard(context, deal)),
      most: stage === 'won' || stage === 'lost' ? maxCards.closed : maxCards.open,
      sum: describeSum(deals, context),
    }
  })
  drawCardColumns(canvas, context, columns)
  columns.forEach(({ sum }, index) => canvas.put(5, 3 + 3 * index, sum, { size: 9, color: palette.softText }))
  return createView({
    key: 'pipeline',
    name: viewNames.pipeline,
    note: view.note,
    widths,
    frozen: { lines: 5, columns: 0 },
    cells: canvas.cells(),
    moving: [
      {
        line: 2,
        column: 2,
        value: view.asOf(text.dayLong(situation.today, weekdayOf(situation.today)), time),
      },
    ],
  })
}

/** The amounts of a column added up, and how many deals have none. */
function describeSum(deals: readonly Deal[], { view }: ViewContext): string | null {
  const amounts = deals.flatMap(({ amount }) => amount ?? [])
  const without = deals.length - amounts.length
  return deals.length === 0
    ? null
    : [
        ...(amounts.length > 0 ? [formatAmount(amounts.reduce((total, amount) => total + amount, 0))] : []),
        ...(without > 0 ? [view.measures.sales.withoutAmount(without)] : []),
      ].join(' · ')
}

function createCard({ text, view, bookContents }: ViewContext, deal: Deal): Card {
  const { situation } = bookContents
  const isLate = getRaisedFlags(dealTable, deal, situation).some(({ rag }) => rag === 'red')
  const day = deal.closedOn ?? deal.closing
  return {
    title: deal.name,
    facts: [
      ...(deal.amount === null ? [] : [formatAmount(deal.amount)]),
      day === null ? view.measures.sales.noDay : text.dayShort(day, situation.today),
      deal.owner ?? view.noOwner,
    ].join(' · '),
    below: [
      bookContents.byName.clients.find(deal.client)?.name ?? deal.client,
      ...(isDealClosed(deal) ? [] : [deal.nextStep]),
    ]
      .filter((part) => part !== null)
      .join(' · '),
    isLate,
    stripe: isLate
      ? barColors.late
      : deal.status === 'won'
        ? barColors.done
        : deal.status === 'lost'
          ? barColors.held
          : barColors.critical,
  }
}

const compareOpen = (one: Deal, other: Deal): number =>
  (one.closing ?? '9').localeCompare(other.closing ?? '9') || (one.name ?? '').localeCompare(other.name ?? '')
const compareClosed = (one: Deal, other: Deal): number =>
  (other.closedOn ?? other.closing ?? '').localeCompare(one.closedOn ?? one.closing ?? '') ||
  (one.name ?? '').localeCompare(other.name ?? '')
