/** `template`: the workbook a team starts from, made by the bundle itself. */
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { locales, type Locale } from '../../../src/core/locale.js'
import { saveWorkbookFile } from '../../emulator/xlsx/index.js'
import { type Bundle, Session } from '../../emulator/index.js'
import { CommandError } from '../command-errors.js'
import { newWorkbook } from '../new-workbook.js'
import { usualZone } from '../open-session.js'
import { CommandOptions } from '../options.js'
import { readReply } from '../report/reply.js'
import { loadBundle, type CommandEnvironment } from '../environment.js'

/** Any day is good; the same one gives the same bytes every time. */
const creationTime = { day: '2026-01-01', time: '08:00' }

/** A new workbook in which the bundle has set everything up. Throws Refused with the bundle's own reason. */
function createSetUpSession(bundle: Bundle, locale: Locale): Session {
  const session = new Session({ snapshot: newWorkbook(locale, usualZone), bundle, now: creationTime, locale })
  const { error, value } = session.call('setUp')
  const reply = readReply(value)
  if (error !== undefined) throw new CommandError(error)
  if (reply?.ok === false) throw new CommandError(reply.message)
  return session
}

/** The command: one file in the language asked for, or one in each; prints their paths. */
export async function template(
  commandWords: readonly string[],
  environment: CommandEnvironment,
): Promise<number> {
  const options = CommandOptions.read(commandWords, ['locale', 'out'], 0)
  const [locale, out] = [options.locale(), options.written('out')]
  const { bundle } = await loadBundle(environment)
  const chosenLocales = locale !== undefined ? [locale] : out !== undefined ? (['en'] as const) : locales
  for (const language of chosenLocales) {
    const path = out ?? `dist/milepost-${language}.xlsx`
    await mkdir(dirname(path), { recursive: true })
    await saveWorkbookFile(path, createSetUpSession(bundle, language).workbook.snapshot())
    environment.out(path)
  }
  return 0
}
