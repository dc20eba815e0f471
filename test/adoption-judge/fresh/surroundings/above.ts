/** What offices and sites write above a table. */
import { plusDays } from '../../../../src/core/day.js'
import type { PartAbove, WriteAbove } from '../../surroundings/part.js'
import { vocabularyOf } from '../../words/vocabulary.js'

/** The number and revision of a form that a quality system controls. */
const writeFormNumber: WriteAbove = ({ random, locale }, canvas, line) => {
  const cells =
    locale === 'en' ? ['Form QF-12', 'Rev. C', 'Page 1 of 2'] : ['表单编号：QR-07-03', '版本：B/1', '第 1 页']
  cells.forEach((cell, at) => canvas.set(line, 1 + at * random.between(1, 2), cell))
  return line + 1
}

/** As of when, and how far all of it is. */
const writeStanding: WriteAbove = ({ random, locale, today }, canvas, line) => {
  canvas.set(line, 1, locale === 'en' ? 'As of' : '截至')
  canvas.set(line, 2, { day: today })
  if (random.chance(0.6)) {
    canvas.set(line, 4, locale === 'en' ? 'Overall' : '总体完成')
    canvas.set(line, 5, random.between(10, 90) / 100)
  }
  return line + 1
}

/** Who belongs to the team, in one line. */
const writeTeam: WriteAbove = (context, canvas, line) => {
  canvas.set(line, 1, context.locale === 'en' ? 'Project team:' : '项目组成员：')
  context.random
    .pick(vocabularyOf(context).teams)
    .slice(0, 4)
    .forEach((name, at) => canvas.set(line, 2 + at, name))
  return line + 1
}

/** A paragraph about what all of it is for. */
const writePurpose: WriteAbove = ({ locale, trade, today }, canvas, line) => {
  const until = plusDays(today, 60)
  const text =
    locale === 'en'
      ? `Aim: ${trade.name} finished by ${until}, within budget, with no disruption to the neighbours.`
      : `工作目标：${until.replaceAll('-', '.')} 前完成${trade.name}，确保安全、质量、进度受控。`
  canvas.set(line, 1, text)
  canvas.merge(line, 1, line, 7)
  return line + 1
}

/** Parts above that only the third part has. */
export const freshPartsAbove: readonly PartAbove[] = [
  ['form number above', 0.1, writeFormNumber],
  ['standing above', 0.15, writeStanding],
  ['team above', 0.08, writeTeam],
  ['purpose above', 0.1, writePurpose],
]
