/** Sheets that a whole trade keeps in its own way: its own columns, words for states and kinds of work. */
import type { Cell } from '../../../../src/core/cell.js'
import type { Locale } from '../../../../src/core/locale.js'
import type { TrackerKey } from '../../../../src/trackers/index.js'
import { type MakeContext, pickText } from '../../make/context.js'
import type { Family } from '../../make/families.js'
import type { Item } from '../../make/item.js'
import type { PlannedColumn } from '../../make/plan-columns.js'
import type { TablePlan } from '../../make/table-plan.js'
import type { StatusWording } from '../../words/statuses.js'
import { columnsFrom, type Form, writeHeaders, writeItem } from '../form.js'

/** A column as the trade has it. */
export interface TradeColumn {
  /** What `writeCell` writes, or a name of its own where `cells` says what is in it. */
  readonly kind: string
  /** Null for a column of the trade's own; the kind where it is left out. */
  readonly role?: string | null
  /** What it may be headed, joined by `|`. */
  readonly heads: string
  /** How often it is there; always where it is left out. */
  readonly chance?: number
  /** What is in its cells, joined by `|`; a number alone is written as one. */
  readonly cells?: string
  readonly mayAsk?: true
  /** The role that could be this column as well, about which a person has to be asked. */
  readonly rivalOf?: string
}

interface LocalTrade {
  readonly columns: readonly TradeColumn[]
  /** What the rows are called, joined by `|`. */
  readonly titles: string
  readonly wordings: readonly StatusWording[]
}

export interface TradeSheet {
  readonly name: string
  readonly family: Family
  readonly weight: number
  readonly trackers?: readonly TrackerKey[]
  readonly mayAsk?: readonly string[]
  readonly in: Readonly<Record<Locale, LocalTrade>>
}

const toCell = (text: string): Cell => (text === '' ? null : /^\d+(\.\d+)?$/.test(text) ? Number(text) : text)

/** A wording without words for what is put aside has no such rows. */
function withState(item: Item, { onHold, cancelled }: StatusWording): Item {
  const hasWord =
    (item.state !== 'onHold' || onHold.length > 0) && (item.state !== 'cancelled' || cancelled.length > 0)
  return hasWord ? item : { ...item, state: 'open' }
}

/** The rows of a plan under the names that the trade has for its work. */
function adaptPlan(plan: TablePlan, { titles, wordings }: LocalTrade): TablePlan {
  const names = titles.split('|')
  const wording = wordings[plan.items.length % wordings.length]!
  return {
    ...plan,
    wording,
    hasTicks: false,
    items: plan.items.slice(0, names.length).map((item, at) => ({
      ...withState(item, wording),
      title: names[(at + plan.items.length) % names.length]!,
    })),
  }
}

function planTradeColumns({ random, locale }: MakeContext, sheet: TradeSheet): PlannedColumn[] {
  const columns: PlannedColumn[] = []
  for (const { kind, role = kind, heads, chance = 1, mayAsk, rivalOf } of sheet.in[locale].columns) {
    if (!random.chance(chance)) continue
    const free = heads.split('|').filter((head) => columns.every(({ header }) => header !== head))
    if (free.length === 0) continue
    const header = random.pick(free)
    columns.push({ kind, role, header, mayAsk: mayAsk === true, ...(rivalOf !== undefined && { rivalOf }) })
  }
  return columns
}

/** The form of a trade's sheet. */
export const tradeForm = (sheet: TradeSheet): Form => ({
  name: sheet.name,
  families: [sheet.family],
  weight: sheet.weight,
  hasOwnHeaders: true,
  ...(sheet.trackers && { trackers: sheet.trackers }),
  ...(sheet.mayAsk && { mayAsk: sheet.mayAsk }),
  planColumns: (context) => planTradeColumns(context, sheet),
  adapt: (plan) => adaptPlan(plan, sheet.in[localeOf(plan, sheet)]),
  lay(context, canvas, plan, place) {
    writeHeaders(canvas, plan, place)
    const own = sheet.in[context.locale].columns.filter(({ cells }) => cells !== undefined)
    const lines = new Map<Item, number>()
    for (const item of plan.items) {
      const line = place.line + 1 + lines.size
      writeItem(
        context,
        canvas,
        plan,
        item,
        { ...place, line },
        Object.fromEntries(own.map(({ kind }) => [kind, null])),
      )
      for (const { kind, cells } of own) {
        const at = plan.columns.findIndex((column) => column.kind === kind)
        const cell = at < 0 ? null : toCell(pickText(context.random, cells!))
        if (cell !== null) canvas.set(line, place.column + at, cell)
      }
      lines.set(item, line)
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
})

/** The language of a plan, by the headers that its columns have. */
function localeOf({ columns }: TablePlan, sheet: TradeSheet): Locale {
  const heads = sheet.in.en.columns.flatMap((column) => column.heads.split('|'))
  return columns.every(({ header }) => heads.includes(header)) ? 'en' : 'zh-CN'
}
