import ICAL from 'ical.js'

interface ReadEvent {
  readonly uid: string
  readonly title: string
  readonly day: string
  readonly isDate: boolean
}

/** What Thunderbird's parser makes of a calendar. */
export function readCalendar(text: string): {
  readonly name: unknown
  readonly events: readonly ReadEvent[]
} {
  const calendar = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]])
  if (calendar.name !== 'vcalendar' || calendar.getFirstPropertyValue('version') !== '2.0')
    throw new Error(`No calendar: ${text}`)
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate } = new ICAL.Event(component)
    return { uid, title: summary ?? '', day: startDate.toString(), isDate: startDate.isDate }
  })
  return { name: calendar.getFirstPropertyValue('x-wr-calname'), events }
}
