/** A run that ends at any call while it takes a client’s answers in, or publishes, loses nothing and doubles nothing. */
import { expect, test } from 'vitest'
import { runOrThrow } from '../../../host/bench/company-session.js'
import type { Session } from '../../../host/emulator/session/session.js'
import { chooseCalls, failureModes, runWithFailure } from '../../failure-modes.js'
import type { Outside } from '../../../src/work/answers/outside.js'
import { callForValue, readShownColumn } from '../../bundle/bundle-session.js'
import { answerTo, itemNamed, openPage, readResults, submit } from './answering-team.js'
import { beginWithReport, itemsIn, pageOf, publishedKinds } from './client-team.js'

/** How many calls an hourly run makes from here. */
function countCalls(session: Session, run: () => unknown): number {
  const start = session.checkpoint()
  let calls = 0
  session.meanwhile = (call) => void (calls = Math.max(calls, call))
  run()
  session.meanwhile = undefined
  session.restore(start)
  return calls
}

const hourly = (session: Session) => (): unknown => session.call('hourly')

function begin() {
  const { session, token } = beginWithReport()
  const page = pageOf(session, token)
  submit(session, token, [
    answerTo(itemNamed(page, 'Which checkout do you want?'), 'choose', 'b'),
    answerTo(itemNamed(page, 'Design'), 'accept'),
    answerTo(itemNamed(page, 'How satisfied are you with “Brand book”?'), 'rate', 5),
    answerTo(itemNamed(page, 'A question or feedback'), 'write', 'complaint', 'It is slow'),
  ])
  session.setNow({ day: '2026-03-31', time: '22:00' })
  return { session, token }
}

const valuesIn = (session: Session, key: 'feedback' | 'satisfaction' | 'contacts', column: string) =>
  readShownColumn(session, key, column).filter((each) => each !== '')

/** What the sheets say once everything was taken in. */
const stateOf = (session: Session) => ({
  chosen: readShownColumn(session, 'decisions', 'chosen')[0],
  acceptedBy: readShownColumn(session, 'milestones', 'acceptedBy')[0],
  complaints: valuesIn(session, 'feedback', 'content'),
  scores: valuesIn(session, 'satisfaction', 'score'),
  log: valuesIn(session, 'contacts', 'summary').toSorted(),
  results: readResults(session)
    .flat()
    .map(({ is, why }) => (is === 'same' ? 'applied' : `${is}${why ?? ''}`)),
})

test.each(failureModes)('answers are taken in once each where the run $name', (breaking) => {
  const { session, token } = begin()
  const start = session.checkpoint()
  const calls = countCalls(session, hourly(session))
  runOrThrow(session, 'hourly')
  const wanted = stateOf(session)
  expect(wanted).toMatchObject({
    chosen: 'B',
    acceptedBy: 'Chen Yu',
    complaints: ['It is slow'],
    scores: ['5'],
  })
  expect(wanted.log).toHaveLength(3)
  for (const call of chooseCalls(1, calls, 14, 'client answers')) {
    session.restore(start)
    runWithFailure(session, breaking, call, hourly(session))
    runOrThrow(session, 'hourly')
    runOrThrow(session, 'hourly')
    expect(stateOf(session), `call ${call}`).toEqual(wanted)
    expect(itemsIn(pageOf(session, token), 'earlier'), `call ${call}`).toHaveLength(4)
  }
})

test('what a client sent before the page was hidden waits for a person, who reads whose it is', () => {
  const { session } = begin()
  session.call('decideClientPage', { client: 'Acme', shows: false })
  runOrThrow(session, 'hourly')
  expect(readResults(session).flat()).toMatchObject(Array(4).fill({ is: 'waits', why: 'hidden' }))
  const { waiting } = callForValue<Outside>(session, 'readOutside', null)
  expect(waiting.map(({ from, asked }) => [from, asked])).toContainEqual(['Chen Yu · Acme', '“It is slow”'])
  expect(waiting.every(({ canTake, why }) => !canTake && why.includes('hidden'))).toBe(true)
  expect(readShownColumn(session, 'decisions', 'chosen')[0]).toBe('')
})

test.each(failureModes)('a hidden page stays hidden where the decision $name', (breaking) => {
  const { session, token } = beginWithReport()
  const start = session.checkpoint()
  const hide = () => session.call('decideClientPage', { client: 'Acme', shows: false })
  const calls = countCalls(session, hide)
  for (const call of chooseCalls(1, calls, 10, 'hidden')) {
    session.restore(start)
    runWithFailure(session, breaking, call, hide)
    const isHidden = openPage(session, token) === null
    session.setNow({ day: '2026-04-01', time: '08:00' })
    runOrThrow(session, 'hourly')
    if (isHidden) expect(openPage(session, token), `call ${call}`).toBeNull()
    session.call('decideClientPage', { client: 'Acme', shows: false })
    expect(publishedKinds(session), `call ${call}`).not.toContain('client')
  }
})
