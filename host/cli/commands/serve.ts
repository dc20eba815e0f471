/** `serve` and `npm start`: the workbook as a page, with what is late said beside the address. */
import type { NotTaken } from '../../mail/send.js'
import { servePage, type ServedPage } from '../../page/server.js'
import type { Session } from '../../session/session.js'
import { saveState } from '../../session/state.js'
import { Refused } from '../ending.js'
import { open, sayLeftOut } from '../opening.js'
import { Options } from '../options.js'
import { deliver, messages } from '../post.js'
import { replyIn } from '../telling/reply.js'
import { summary } from '../telling/summary.js'
import { hostText } from '../text/index.js'
import { product, type World } from '../world.js'

const usualPort = 8080
const lastPort = 65_535

/** Opens the page at a port or, where it is taken, the next that is free. */
async function serveNear(
  session: Session,
  options: Omit<Parameters<typeof servePage>[1], 'port'>,
  port: number,
): Promise<ServedPage> {
  for (let at = port; ; at++) {
    try {
      return await servePage(session, { ...options, port: at })
    } catch (thrown) {
      const { code } = thrown as NodeJS.ErrnoException
      if ((code !== 'EADDRINUSE' && code !== 'EACCES') || port === 0 || at === lastPort) throw thrown
    }
  }
}

/** What a newcomer is shown: every tracker with an example in it, and the dashboard of it first. */
function example(session: Session): void {
  for (const entry of ['setUp', 'addDemo', 'refreshViews']) {
    const { error, value } = session.call(entry)
    const reply = replyIn(value)
    if (error !== undefined) throw new Refused(error)
    if (reply?.ok === false) throw new Refused(reply.message)
  }
}

/** Hands the outbox's new letters to a mail server, one batch after the other. */
function forwarding(session: Session, smtp: string, warn: (refused: NotTaken) => void): () => Promise<void> {
  let gone = session.outbox.length
  let last = Promise.resolve()
  return () => {
    const letters = messages(session, gone)
    gone = session.outbox.length
    if (letters.length > 0)
      last = last.then(async () => {
        for (const each of await deliver(letters, { outbox: undefined, smtp })) warn(each)
      })
    return last
  }
}

/** The command. Ends when the user asks to; the exit code is then 0. */
export async function serve(words: readonly string[], world: World): Promise<number> {
  const options = Options.read(words, ['port', 'on', 'locale', 'state', 'smtp'], 1)
  const { bundle } = await product(world)
  const opened = await open(options.positionals[0], options, bundle, world.now)
  const { session, locale, isNew, ignored } = opened
  const text = hostText[locale]
  const [state, smtp] = [options.written('state'), options.mailServer()]
  if (ignored !== null) world.err(text.stateWins(state ?? '', ignored))
  sayLeftOut(opened, world)
  if (isNew) example(session)
  const lines = summary(session, text, locale)
  const forward =
    smtp === undefined ? undefined : forwarding(session, smtp, (each) => world.err(text.notTaken(each)))
  const changed = (): void => {
    if (state !== undefined) saveState(state, session)
    void forward?.()
  }
  changed()
  const page = await serveNear(session, { locale, changed }, options.count('port') ?? usualPort)
  world.out(text.page(page.url))
  for (const line of lines) world.out(line)
  await world.stopped()
  await page.close()
  changed()
  await forward?.()
  world.out(text.ended)
  return 0
}
