/**
 * Measures a morning's run of 10,000 tasks and 50 readers against one of 100 tasks. Times are told, never judged: they
 * are the machine's. Service calls are the product's, and too many of them end in exit code 1.
 */
import './cli/quiet-pipes.js'
import { callsBesidesLetters, must, readyCompany } from './bench/morning.js'
import { measureFiles } from './bench/files.js'
import { build } from './build/build.js'
import type { Outcome } from './session/outcome.js'
import type { Bundle } from './session/run/bundle.js'

/** What a daily run may ask of Google besides sending its letters. */
const mostCalls = 60
const readers = 50

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * The second morning of a company: ids are given, every reader had a letter yesterday, and every late row is a day later.
 * The CPU time is the middle one of several runs of the same morning, since a machine has other things to do as well.
 */
function morning(
  bundle: Bundle,
  tasks: number,
  times: number,
): { outcome: Outcome; again: Outcome; ms: number } {
  const session = readyCompany(bundle, { tasks, readers })
  must(session, 'hourly')
  session.setNow({ day: '2026-03-31', time: '09:00' })
  must(session, 'hourly')
  session.setNow({ day: '2026-04-01', time: '08:00' })
  const before = session.checkpoint()
  const runs = Array.from({ length: times }, () => {
    session.restore(before)
    const start = cpu()
    const outcome = must(session, 'hourly')
    return { outcome, ms: cpu() - start }
  })
  const middle = runs.sort((one, other) => one.ms - other.ms)[Math.floor(times / 2)]!
  session.setNow({ day: '2026-04-01', time: '09:00' })
  return { ...middle, again: must(session, 'hourly') }
}

const bundle = await build()
const small = morning(bundle, 100, 5)
const large = morning(bundle, 10_000, 5)
const calls = callsBesidesLetters(large.outcome)

for (const [member, count] of Object.entries(large.outcome.calls.byMember).sort(
  (one, other) => other[1] - one[1],
))
  console.log(`${String(count).padStart(5)}  ${member}`)
console.log(
  `10,000 tasks, ${readers} people: ${large.outcome.letters.length} emails, ${calls} other service calls`,
)
console.log(`100 tasks, ${readers} people: ${callsBesidesLetters(small.outcome)} other service calls`)
console.log(`an hour later: ${large.again.letters.length} emails, ${large.again.calls.total} service calls`)
console.log(
  `CPU: ${Math.round(large.ms)} ms for 10,000 tasks, ${Math.round(small.ms)} ms for 100, a ratio of ${(large.ms / small.ms).toFixed(1)}`,
)
const biggest = Math.max(0, ...large.outcome.letters.map(({ htmlBody = '' }) => Buffer.byteLength(htmlBody)))
console.log(`largest email: ${Math.round(biggest / 1024)} KB of HTML`)
if (calls >= mostCalls) {
  console.error(
    `A daily run makes ${calls} service calls besides its emails; fewer than ${mostCalls} are allowed.`,
  )
  process.exitCode = 1
}
for (const line of await measureFiles(bundle, (text) => console.log(text))) {
  console.error(line)
  process.exitCode = 1
}
