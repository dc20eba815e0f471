/** `serve` and `npm start`: the workbook as a page, with what is late printed beside the address. */
import { fillAnswersAddress } from '../../answers/fill-address.js'
import { showExamplePage } from '../../answers/show-example-page.js'
import { servePage, type ServedPage } from '../../page/server.js'
import { Guide } from '../../page/session/guide.js'
import type { Session } from '../../emulator/index.js'
import { CommandError } from '../command-errors.js'
import { readInstant, openSession, type OpenedSession, describeOpening } from '../open-session.js'
import { CommandOptions } from '../options.js'
import { createMessages } from '../letter-lines.js'
import { readReply } from '../report/reply.js'
import { describeWorkbook } from '../report/summary.js'
import { describeUndelivered } from '../report/undelivered.js'
import { cliTexts, type HostText } from '../../text/cli/index.js'
import { textOf } from '../../../src/text/text-of.js'
import { loadBundle, type CommandEnvironment } from '../environment.js'

const usualPort = 8080
const lastPort = 65_535

/** Opens the page at a port or, where it is taken, the next that is free. */
async function serveAtFreePort(
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

/** What newcomers are guided through: the day's list is open, and each step is done by what a person does in it. */
const createGuide = (): Guide =>
  new Guide('showSidebar', {
    why: [{ entry: 'explainRow', times: 1 }],
    // Once to mark it done, once to take that back.
    done: [{ entry: 'changeRows', times: 2 }],
    preview: [{ entry: 'readPreview', times: 1 }],
  })

/** What a new user sees: every tracker with an example in it, and its dashboard first. */
function addExample(session: Session): void {
  for (const entry of ['setUp', 'addDemo', 'refreshViews']) {
    const { error, value } = session.call(entry)
    const reply = readReply(value)
    if (error !== undefined) throw new CommandError(error)
    if (reply?.ok === false) throw new CommandError(reply.message)
  }
  fillAnswersAddress(session)
  showExamplePage(session)
}

/** Stores what changed and passes new emails to the mail server, one batch after the other. */
function createSaver(
  { session, folder }: OpenedSession,
  smtp: string | undefined,
  text: HostText,
  world: CommandEnvironment,
) {
  let savedLetters = session.outbox.length
  let last = Promise.resolve()
  return (): Promise<void> => {
    // Undoing a run takes its emails out of the outbox, but not those that were sent.
    const letters = createMessages(session, Math.min(savedLetters, session.outbox.length))
    savedLetters = session.outbox.length
    folder.save(session, smtp === undefined ? [] : letters, text)
    if (smtp !== undefined)
      last = last.then(async () => {
        const undelivered = await folder.deliver(smtp, readInstant(session))
        for (const line of describeUndelivered(undelivered, folder, text)) world.err(line)
      })
    return last
  }
}

/** The command. Ends when the user asks to; the exit code is then 0. */
export async function serve(
  commandWords: readonly string[],
  environment: CommandEnvironment,
): Promise<number> {
  const options = CommandOptions.read(commandWords, ['port', 'on', 'locale', 'state', 'smtp', 'latency'], 1)
  const { bundle } = await loadBundle(environment)
  const opened = await openSession(options.positionals[0], options, bundle, environment.now)
  try {
    await serveOpened(opened, options, environment)
    return 0
  } finally {
    opened.folder.close()
  }
}

async function serveOpened(
  opened: OpenedSession,
  options: CommandOptions,
  environment: CommandEnvironment,
): Promise<void> {
  const { session, locale, isNew } = opened
  const text = textOf(cliTexts, locale)
  for (const line of describeOpening(opened, options, text)) environment.err(line)
  if (isNew) addExample(session)
  const lines = describeWorkbook(session, text, locale)
  const saveChanges = createSaver(opened, options.mailServer(), text, environment)
  const changed = (): void => void saveChanges()
  changed()
  const guide = isNew ? { guide: createGuide() } : {}
  const answers = await environment.answers()
  const served = { locale, changed, answers, latency: options.count('latency') ?? 0, ...guide }
  const page = await serveAtFreePort(session, served, options.count('port') ?? usualPort)
  environment.out(text.page(page.url))
  for (const line of lines) environment.out(line)
  await environment.stopped()
  await page.close()
  await saveChanges()
  environment.out(text.ended)
}
