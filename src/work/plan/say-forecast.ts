import type { Locale } from '../../core/locale.js'
import type { EngagementForecast, Outlook } from '../../project/schedule/index.js'
import { unlooked } from '../../project/unlooked.js'
import { evidenceTextIn } from '../../text/evidence/index.js'
import { type PlanText, planTextIn } from '../../text/plan/index.js'

/** A forecast and its buffer as sentences that say no more than was looked at. */
export function sayForecast({ net, outlook, burn }: EngagementForecast, locale: Locale): string {
  const text = planTextIn(locale)
  const names = new Map(net.stages.map(({ id, name }) => [id, name]))
  const circles = net.cycles.map((circle) => text.list(circle.map((id) => names.get(id) ?? '')))
  const said = [
    outlook.is === 'circle' ? text.circle(circles.join('; ')) : sayOutlook(outlook, text, locale),
    ...(burn?.used == null ? [] : [text.burn(burn.used, burn.progress)]),
  ]
  return said.join(locale === 'en' ? ' ' : '')
}

function sayOutlook(outlook: Exclude<Outlook, { is: 'circle' }>, text: PlanText, locale: Locale): string {
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
        evidenceTextIn(locale).unlooked(unlooked(outlook.looked, locale)),
      )
    case 'inTime':
      return text.forecastInTime(outlook.finish, outlook.spare, outlook.clear)
  }
}
