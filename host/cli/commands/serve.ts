/** `serve` and `npm start`: the workbook as a page, with what is late said beside the address. */
import { servePage, type ServedPage } from '../../page/server.js'
import type { Session } from '../../session/session.js'
import { Refused } from '../ending.js'
import { instantOf, open, type Opened, sayOpening } from '../opening.js'
import { Options } from '../options.js'
import { messages } from '../post.js'
import { replyIn } from '../telling/reply.js'
import { summary } from '../telling/summary.js'
import { sayUndelivered } from '../telling/undelivered.js'
import { hostText, type HostText } from '../text/index.js'
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

/** Keeps what changed and hands over new emails, one batch after the other. */
function keeping({ session, folder }: Opened, smtp: string | undefined, text: HostText, world: World) {
  let seen = session.outbox.length
  let last = Promise.resolve()
  return (): Promise<void> => {
    // Undoing a run takes its emails out of the outbox; those handed over stay so.
    const letters = messages(session, Math.min(seen, session.outbox.length))
    seen = session.outbox.length
    folder.save(session, smtp === undefined ? [] : letters, text)
    if (smtp !== undefined)
      last = last.then(async () => {
        const undelivered = await folder.deliver(smtp, instantOf(session))
        for (const line of sayUndelivered(undelivered, folder, text)) world.err(line)
      })
    return last
  }
}

/** The command. Ends when the user asks to; the exit code is then 0. */
export async function serve(words: readonly string[], world: World): Promise<number> {
  const options = Options.read(words, ['port', 'on', 'locale', 'state', 'smtp'], 1)
  const { bundle } = await product(world)
  const opened = await open(options.positionals[0], options, bundle, world.now)
  try {
    await serveOpened(opened, options, world)
    return 0
  } finally {
    opened.folder.close()
  }
}

async function serveOpened(opened: Opened, options: Options, world: World): Promise<void> {
  const { session, locale, isNew } = opened
  const text = hostText[locale]
  for (const line of sayOpening(opened, options, text)) world.err(line)
  if (isNew) example(session)
  const lines = summary(session, text, locale)
  const keep = keeping(opened, options.mailServer(), text, world)
  const changed = (): void => void keep()
  changed()
  const page = await serveNear(session, { locale, changed }, options.count('port') ?? usualPort)
  world.out(text.page(page.url))
  for (const line of lines) world.out(line)
  await world.stopped()
  await page.close()
  await keep()
  world.out(text.ended)
}
