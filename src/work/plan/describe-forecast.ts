import type { Locale } from '../../core/locale.js'
import type { EngagementForecast, Outlook } from '../../domain/schedule/index.js'
import { listUnchecked } from '../../domain/list-unchecked.js'
import { evidenceTextIn } from '../../text/evidence/index.js'
import { type PlanText, planTextIn } from '../../text/plan/index.js'

/** A forecast and its buffer as sentences that say no more than was looked at. */
export function describeForecast({ net, outlook, burn }: EngagementForecast, locale: Locale): string {
  const text = planTextIn(locale)
  const names = new Map(net.stages.map(({ id, name }) => [id, name]))
  const cycles = net.cycles.map((cycle) => text.list(cycle.map((id) => names.get(id) ?? '')))
  const sentences = [
    outlook.is === 'circle' ? text.circle(cycles.join('; ')) : describeOutlook(outlook, text, locale),
    ...(burn?.used == null ? [] : [text.burn(burn.used, burn.progress)]),
  ]
  return sentences.join(locale === 'en' ? ' ' : '')
}

function describeOutlook(
  outlook: Exclude<Outlook, { is: 'circle' }>,
  text: PlanText,
  locale: Locale,
): string {
  switch (outlook.is) {
    case 'nothing':
      return text.forecastNone
    case 'unknown':
      return text.forecastUnknown(
        text.list(
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
        evidenceTextIn(locale).unlooked(listUnchecked(outlook.looked, locale)),
      )
    case 'inTime':
      return text.forecastInTime(outlook.finish, outlook.spare, outlook.clear)
  }
}
