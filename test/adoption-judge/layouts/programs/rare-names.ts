/** Teams whose names are in no list of names, under headers that say who has the work and under others. */
import type { Locale } from '../../../../src/core/locale.js'
import type { MakeContext } from '../../make/context.js'
import type { Item } from '../../make/item.js'
import { planColumns, type PlannedColumn } from '../../make/plan-columns.js'
import { columnsFrom, type Form, writeHeaders, writeItem } from '../form.js'

const teams: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'Oluwaseun|Nneka|Thandiwe|Tendai',
    'Zbigniew|Wojciech|Agnieszka',
    'Saoirse K|Bronwyn T|Caoimhe R|Iolo W',
    'Ebba Sjöholm|Rasmus Frydendahl|Þóra Jóns',
    'J. Abara|K. Ostrowski|M. Tuilagi',
    'AO|TN|WK',
    'Sanjana Gowda|Thejas Rao|Aravind S',
    'Kwabena|Yaw|Efua',
  ],
  'zh-CN': ['阿依古丽|巴特尔|央金', '仁青多吉|格桑|扎西', '麦麦提|古丽娜尔', '娜仁|乌兰|其其格'],
}

const strangeHeaders: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Buddy', 'Captain', 'Pilot', 'Runner', 'Caretaker', 'Squad mate', 'On it', 'Hands'],
  'zh-CN': ['小伙伴', '操刀', '主笔', '经手', '搭档', '顶上'],
}

const planNamedColumns = (context: MakeContext): PlannedColumn[] => {
  const { random, locale } = context
  const columns = planColumns(context, 'tasks').filter(({ kind }) => kind !== 'owner')
  const isStrange = random.chance(0.5)
  const header = isStrange ? random.pick(strangeHeaders[locale]) : { en: 'Owner', 'zh-CN': '负责人' }[locale]
  const at = columns.findIndex(({ kind }) => kind === 'title') + 1
  return [
    ...columns.slice(0, at),
    { kind: 'owner', role: 'owner', header, mayAsk: isStrange },
    ...columns.slice(at),
  ]
}

/** A plain list with such names. */
export const rareNames: Form = {
  name: 'names in no list',
  families: ['tasks'],
  weight: 1,
  hasOwnHeaders: true,
  planColumns: planNamedColumns,
  lay(context, canvas, plan, place) {
    writeHeaders(canvas, plan, place)
    const team = context.random.pick(teams[context.locale]).split('|')
    const lines = new Map<Item, number>()
    for (const item of plan.items) {
      const line = place.line + 1 + lines.size
      const owner = item.owner === '' ? null : team[item.owner.length % team.length]!
      writeItem(context, canvas, plan, item, { ...place, line }, { owner })
      lines.set(item, line)
    }
    return { headerRows: [place.line], columns: columnsFrom(plan, place), lines }
  },
}
