/** A team whose digests have been on for some days, with everything a run leaves behind in sheet and properties. */
import { type Fixture, hours, typeLines } from './steps.js'

const readers = ['grace.porter', 'ben.okafor', 'anna.weiss', 'tom.reilly', 'priya.nair'].map(
  (name) => `${name}@example.com`,
)
const json = (value: unknown): readonly string[] => ['--input', JSON.stringify(value)]

export const digests: Fixture = {
  at: { day: '2026-03-10', time: '09:10' },
  next: { day: '2026-03-17', time: '09:00' },
  async steps(maker) {
    const place = ['--locale', 'en', '--zone', 'Europe/London', '--as', 'ops@example.com']
    await maker.run(['setUpTemplate', ...json({ template: 'customerOnboarding' }), ...place])
    await maker.run(['addDemo'])
    await maker.run(['addTrackers', ...json({ keys: ['issues', 'changes', 'pulses', 'care'] })])
    await maker.run(['refreshViews'])
    const started = await maker.run(['readStart'])
    const client: string = started.reply.value.clients[0]
    await maker.run(['confirmReaders', ...json({ readers, runBy: 'Anna Weiss' }), '--as', 'ops@example.com'])
    await hours(maker, '2026-03-10', ['10:00', '11:00', '12:00'])
    const people: { id: string; name: string }[] = (await maker.run(['readPreferences'])).reply.value.people
    const idOf = (name: string): string => people.find((person) => person.name === name)!.id
    await maker.run(['setPreferences', ...json({ id: idOf('Tom Reilly'), weekdays: [1, 3], hour: 10 })])
    await maker.run(['setPreferences', ...json({ id: idOf('Priya Nair'), language: 'zh-CN' })])
    await hours(maker, '2026-03-11', ['08:00', '09:00', '10:00', '11:00'])
    const { engagements } = (await maker.run(['readEngagements'])).reply.value
    await maker.run([
      'takeBaseline',
      ...json({ engagement: engagements[0].name, reason: 'Agreed with the client' }),
    ])
    await maker.run(['saveAsTemplate', ...json({ engagement: engagements[0].name, name: 'Our way' })])
    // A spent quota carries emails over; the next hour they go.
    maker.set('2026-03-12', '08:00')
    await maker.run(['hourly', '--quota', '1'])
    await hours(maker, '2026-03-12', ['09:00', '10:00'])
    // A run that ends while it sends an email leaves a claim; it is not known whether the email was sent.
    maker.set('2026-03-13', '08:00')
    const isDoubtful = (call: number) => async (): Promise<boolean> => {
      await maker.run(['hourly', '--fail-at', String(call)], [0, 1])
      return (await maker.run(['readLedger'])).reply.value.stale.length > 0
    }
    let call = 30
    while (!(await maker.attempt(isDoubtful(call)))) call += 1
    await hours(maker, '2026-03-13', ['09:00', '10:00', '11:00'])
    await maker.edit((workbook) => {
      const tasks = workbook.sheetNamed('Tasks')!
      const at = workbook.extent(tasks.id).columns + 1
      typeLines(workbook, 'Tasks', 1, at, [['Invoice no.'], ['INV-7'], ['=LEN(D3)']])
    })
    await hours(maker, '2026-03-16', ['08:00', '09:00', '10:00', '11:00', '12:00'])
    const report = (await maker.run(['previewClientReport', ...json({ client, by: 'Ben Okafor' })])).reply
      .value
    const approval = { client, digest: report.digest, by: 'Ben Okafor', at: 'hourly' }
    const approved = await maker.run(['approveClientReport', ...json(approval)])
    if (approved.reply.value.state !== 'waiting') throw new Error(JSON.stringify(approved.reply.value))
  },
}
