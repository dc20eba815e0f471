/** What agencies, offices and wards write above a table. */
import { plusDays } from '../../../../src/core/day.js'
import { pickText } from '../../make/context.js'
import type { PartAbove, WriteAbove } from '../../surroundings/part.js'
import { vocabularyOf } from '../../words/vocabulary.js'

/** Who has seen the paper, in boxes. */
const writeApprovals: WriteAbove = (context, canvas, line) => {
  const { random, locale, today } = context
  const words = locale === 'en' ? ['Prepared', 'Reviewed', 'Released'] : ['编制', '审核', '批准']
  const team = random.pick(vocabularyOf(context).teams)
  words.forEach((word, at) => {
    canvas.set(line, 1 + at, word)
    canvas.set(line + 1, 1 + at, team[at] ?? null)
    canvas.set(line + 2, 1 + at, { day: plusDays(today, -30 + at) })
  })
  return line + 3
}

/** The day of the event, and how long until then. */
const writeEvent: WriteAbove = ({ random, locale, today }, canvas, line) => {
  const left = random.between(5, 90)
  canvas.set(line, 1, locale === 'en' ? 'Event day:' : '活动日期：')
  canvas.set(line, 2, { day: plusDays(today, left) })
  canvas.set(line, 3, locale === 'en' ? 'Days to go' : '倒计时（天）')
  canvas.set(line, 4, left)
  return line + 1
}

/** Links to other papers. */
const writeLinks: WriteAbove = ({ locale }, canvas, line) => {
  const words =
    locale === 'en' ? ['Minutes', 'Drawings', 'Budget', 'Contacts'] : ['会议纪要', '图纸', '预算', '通讯录']
  words.forEach((word, at) => canvas.set(line, 1 + at, word))
  return line + 1
}

/** A short table of what the letters in the sheet mean. */
const writeLetters: WriteAbove = ({ locale }, canvas, line) => {
  const rows =
    locale === 'en'
      ? [
          ['R', 'late'],
          ['A', 'at risk'],
          ['G', 'fine'],
        ]
      : [
          ['红', '超期'],
          ['黄', '有风险'],
          ['绿', '正常'],
        ]
  rows.forEach((cells, down) => cells.forEach((cell, at) => canvas.set(line + down, 1 + at, cell)))
  return line + rows.length
}

/** How many lines each person has. */
const writeLoads: WriteAbove = (context, canvas, line) => {
  const { random, locale } = context
  const team = random.pick(vocabularyOf(context).teams).slice(0, 4)
  const heads = locale === 'en' ? ['Who', 'Open', 'Late'] : ['姓名', '在办', '超期']
  heads.forEach((head, at) => canvas.set(line, 1 + at, head))
  team.forEach((name, down) => {
    canvas.set(line + 1 + down, 1, name)
    canvas.set(line + 1 + down, 2, random.between(0, 9))
    canvas.set(line + 1 + down, 3, random.between(0, 4))
  })
  return line + 1 + team.length
}

/** What changed last, in a sentence. */
const writeUpdate: WriteAbove = ({ random, locale, today }, canvas, line) => {
  const text = pickText(
    random,
    locale === 'en'
      ? `Status as at ${today} – two items slipped, budget unchanged.|LAST UPDATED ${today} by Petra`
      : `截至${today.replaceAll('-', '.')}，总体进展顺利，两项滞后。|更新时间：${today}（每周五更新）`,
  )
  canvas.set(line, random.between(1, 3), text)
  return line + 1
}

/** Parts above that only this part has. */
export const unseenPartsAbove: readonly PartAbove[] = [
  ['approvals above', 0.08, writeApprovals],
  ['event day above', 0.08, writeEvent],
  ['links above', 0.05, writeLinks],
  ['letters explained above', 0.06, writeLetters],
  ['loads above', 0.05, writeLoads],
  ['update above', 0.12, writeUpdate],
]
