import { describe, expect, test } from 'vitest'
import type { Session } from '../../../host/emulator/session/session.js'
import type { Client } from '../../../src/entry.js'
import { type Locale, locales } from '../../../src/core/locale.js'
import { runOrThrow } from '../../../host/bench/company-session.js'
import { callForValue } from '../bundle-session.js'
import { closeProject, createClosingSession, review, shownColumn } from './closing-session.js'

type Answer<K extends keyof Client> = Extract<Awaited<ReturnType<Client[K]>>, { ok: true }>['value']

const project = 'Autumn campaign'

/** The stage before which the gates of these tests are. */
const secondStage = (session: Session): { template: string; stage: string } => {
  const { templates } = callForValue<Answer<'readTemplates'>>(session, 'readTemplates')
  const { name, stages } = templates.find((each) => each.stages.length > 1)!
  return { template: name, stage: stages[1]!.name }
}

/** A workbook in which a project was closed with a gate, and the next one has begun from its template. */
function createGatedSession(locale: Locale, flag = ''): Session {
  const session = createClosingSession(locale)
  const place = secondStage(session)
  closeProject(session, {
    ...review,
    owner: 'Li',
    hasGate: true,
    gate: 'All images are here',
    flag,
    ...place,
  })
  begin(session, place.template)
  return session
}

const begin = (session: Session, template: string, name = project): void =>
  void runOrThrow(session, 'newEngagement', {
    template,
    name,
    client: 'Acme',
    owner: 'Grace',
    delivery: '2026-12-18',
    dryRun: false,
  })

/** What a column shows in the row that shows a name in another. */
const cellOf = (
  session: Session,
  key: 'engagements' | 'milestones' | 'gates',
  [by, name]: readonly [column: string, shows: string],
  column: string,
): string => shownColumn(session, key, column)[shownColumn(session, key, by).indexOf(name)]!

const dayRows = (session: Session): Answer<'readMyDay'>['rows'] =>
  callForValue<Answer<'readMyDay'>>(session, 'setMyDay', {
    me: 'Grace',
    choice: { mine: false, person: null, client: null, engagement: project, tracker: null },
  }).rows

describe.each(locales)('gates in %s', (locale) => {
  const word = (en: string, zh: string): string => (locale === 'en' ? en : zh)

  test('the next project from the template is red until its gate holds, and again when that is undone', () => {
    const session = createGatedSession(locale)
    const { stage } = secondStage(session)
    const stageCell = (): string => cellOf(session, 'milestones', ['name', stage], 'gate')
    const colour = (): string => cellOf(session, 'engagements', ['name', project], 'rag')
    expect(shownColumn(session, 'gates', 'engagement')).toEqual(['', project])
    expect(stageCell()).toBe('All images are here')
    expect(cellOf(session, 'milestones', ['name', stage], 'flag')).toContain(
      word('Gate not held', '准入条件未满足'),
    )
    expect(colour()).toBe(word('Red', '红'))
    expect(cellOf(session, 'engagements', ['name', project], 'reason')).toContain('All images are here')

    const row = dayRows(session).find(({ tracker }) => tracker === 'gates')!
    expect(row).toMatchObject({ title: 'All images are here', rag: 'red', owner: 'Grace' })
    expect(row.done).toEqual({ heldOn: '2026-03-31', heldBy: 'Grace' })
    const command = { tracker: 'gates', id: row.id, set: row.done, expect: { heldOn: null, heldBy: null } }
    const { undo } = callForValue<Answer<'changeRows'>>(session, 'changeRows', { commands: [command] })
    expect(shownColumn(session, 'gates', 'state')).toEqual(['', word('Held', '已满足')])
    expect(shownColumn(session, 'gates', 'heldBy')).toEqual(['', 'Grace'])
    runOrThrow(session, 'refresh')
    expect(stageCell()).toBe('')
    expect(colour()).not.toBe(word('Red', '红'))
    expect(dayRows(session).some(({ tracker }) => tracker === 'gates')).toBe(false)

    callForValue(session, 'changeRows', { commands: undo })
    runOrThrow(session, 'refresh')
    expect([stageCell(), colour()]).toEqual(['All images are here', word('Red', '红')])
    expect(shownColumn(session, 'gates', 'heldOn')).toEqual(['', ''])
  })

  test('a gate that a flag decides holds as soon as the flag is off', () => {
    const session = createGatedSession(locale, 'engagements.sowToConfirm')
    expect(shownColumn(session, 'gates', 'state')).toEqual(['', word('Held', '已满足')])
    const other = createGatedSession(locale, 'milestones.noCriteria')
    runOrThrow(other, 'refresh')
    expect(shownColumn(other, 'gates', 'state')[1]).toBe(word('Held', '已满足'))
    const { engagements } = callForValue<Answer<'readEngagements'>>(other, 'readEngagements')
    const add = { name: 'Film', engagement: engagements.find(({ name }) => name === project)!.name }
    callForValue(other, 'changeRows', { commands: [{ tracker: 'milestones', add }] })
    runOrThrow(other, 'refresh')
    expect(shownColumn(other, 'gates', 'state')[1]).toBe(word('Not held', '未满足'))
    // Nobody can tick it: the flag decides.
    const row = dayRows(other).find(({ tracker }) => tracker === 'gates')!
    expect([row.done, row.step]).toEqual([null, ''])
  })

  test('a template that is saved from the project keeps its gates', () => {
    const session = createGatedSession(locale)
    runOrThrow(session, 'saveAsTemplate', { engagement: project, name: 'Our campaign', dryRun: false })
    begin(session, 'Our campaign', 'Winter campaign')
    expect(shownColumn(session, 'gates', 'template').slice(2)).toEqual(['Our campaign', 'Our campaign'])
    expect(shownColumn(session, 'gates', 'engagement').slice(2)).toEqual(['', 'Winter campaign'])
    expect(shownColumn(session, 'gates', 'gate').slice(2)).toEqual([
      'All images are here',
      'All images are here',
    ])
  })
})
