import { statusLooks } from '../../core/sheet/layout.js'
import type { Measures } from '../../domain/measures/index.js'
import { formatAmount } from '../../text/format-amount.js'
import { dealStages } from '../../trackers/clients/deal-columns.js'
import type { ViewContext } from '../context.js'
import type { MeasureList, MeasureListRow } from './draw-list.js'

const dealColumns = ['status', 'amount', 'closing', 'closedOn'] as const

/** What is sold, in the workbooks that follow it: by stage and by owner, then by product. */
export function createSalesLists(
  context: ViewContext,
  all: Measures,
): readonly (readonly [MeasureList, MeasureList?])[] {
  const { has } = context.bookContents
  return [
    ...(has.includes('deals')
      ? ([[createPipelineList(context, all), createSellerList(context, all)]] as const)
      : []),
    ...(has.includes('purchases') ? ([[createProductList(context, all)]] as const) : []),
  ]
}

/** Amounts that are blank are in no sum, so that the sum does not say more than the rows do. */
const remarkOn = (words: string | null): Pick<MeasureListRow, 'remark'> =>
  words === null ? {} : { remark: { text: `  ${words}`, look: { color: statusLooks.amber.fontColor } } }

function createPipelineList({ view, locale }: ViewContext, { sales }: Measures): MeasureList {
  const texts = view.measures.sales
  return {
    title: texts.pipelineTitle,
    note: texts.pipelineNote,
    of: [{ table: 'deals', columns: [...dealColumns, 'probability'] }],
    heads: texts.pipelineHeads,
    rows: sales.pipeline.map(({ stage, deals, amount, weighted, withoutAmount, withoutProbability }) => ({
      name: stage === null ? texts.noStage : dealStages[stage][locale],
      cells: [deals, formatAmount(amount), withoutProbability === deals ? '–' : formatAmount(weighted)],
      ...remarkOn(
        withoutAmount > 0
          ? texts.withoutAmount(withoutAmount)
          : withoutProbability > 0 && withoutProbability < deals
            ? texts.withoutProbability(withoutProbability)
            : null,
      ),
    })),
  }
}

function createSellerList({ view }: ViewContext, { sales }: Measures): MeasureList {
  const texts = view.measures.sales
  return {
    title: texts.sellerTitle,
    note: texts.sellerNote,
    of: [{ table: 'deals', columns: [...dealColumns, 'owner'] }],
    heads: texts.sellerHeads,
    rows: sales.sellers.map(({ name, open, won, lost }) => ({
      name,
      cells: [open.deals, formatAmount(open.amount), won.deals, formatAmount(won.amount), lost],
      ...remarkOn(
        open.withoutAmount + won.withoutAmount > 0
          ? texts.withoutAmount(open.withoutAmount + won.withoutAmount)
          : null,
      ),
    })),
  }
}

function createProductList({ view }: ViewContext, { sales }: Measures): MeasureList {
  const texts = view.measures.sales
  return {
    title: texts.productTitle,
    note: texts.productNote,
    of: [{ table: 'purchases', columns: ['product', 'amount', 'boughtOn', 'client'] }],
    heads: texts.productHeads,
    rows: sales.products.map(({ product, purchases, amount, withoutAmount, clients }) => ({
      name: product,
      cells: [purchases, formatAmount(amount), clients],
      ...remarkOn(withoutAmount > 0 ? texts.withoutAmount(withoutAmount) : null),
    })),
  }
}
