import type { EngagementForecast, Outlook } from '../../domain/schedule/engagement-forecast.js'
import { listUnchecked } from '../../domain/list-unchecked.js'
import { evidenceTexts } from '../../text/evidence/index.js'
import { textOf } from '../../text/text-of.js'
import { punctuation } from '../../text/punctuation/index.js'
import type { PlanWords } from './plan-words.js'

/** A forecast and its buffer as sentences that say no more than was checked. */
export function describeForecast({ net, outlook, burn }: EngagementForecast, words: PlanWords): string {
  const { locale, text } = words
  const names = new Map(net.stages.map(({ id, name }) => [id, name]))
  const cycles = net.cycles.map((cycle) =>
    textOf(punctuation, locale).list(cycle.map((id) => names.get(id) ?? '')),
  )
  const sentences = [
    outlook.is === 'circle' ? text.circle(cycles.join('; ')) : describeOutlook(outlook, words),
    ...(burn?.used == null ? [] : [text.burn(burn.used, burn.progress)]),
  ]
  return textOf(punctuation, locale).sentences(sentences)
}

function describeOutlook(outlook: Exclude<Outlook, { is: 'circle' }>, { locale, text }: PlanWords): string {
  switch (outlook.is) {
    case 'nothing':
      return text.forecastNone
    case 'unknown':
      return text.forecastUnknown(
        textOf(punctuation, locale).list(
          outlook.of.map(({ name, gap }) => text.forecastGap[gap](name === '' ? text.looseTasks : name)),
        ),
      )
    case 'late':
      return text.forecastLate(outlook.finish, outlook.lateBy)
    case 'noDelivery':
      return outlook.unread ? text.forecastUnreadDelivery(outlook.finish) : text.forecastAlone(outlook.finish)
    case 'unsure':
      return text.forecastUnsure(
        outlook.finish,
        textOf(evidenceTexts, locale).unchecked(listUnchecked(outlook.looked, locale)),
      )
    case 'inTime':
      return text.forecastInTime(outlook.finish, outlook.spare, outlook.clear)
  }
}
