/** `template`: the workbook a team starts from, made by the bundle itself. */
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { locales, type Locale } from '../../../src/core/locale.js'
import { saveWorkbookFile } from '../../files.js'
import type { Bundle } from '../../session/run/bundle.js'
import { Session } from '../../session/session.js'
import { Refused } from '../ending.js'
import { newWorkbook } from '../new-workbook.js'
import { usualZone } from '../opening.js'
import { Options } from '../options.js'
import { replyIn } from '../telling/reply.js'
import { product, type World } from '../world.js'

/** Any day does; one and the same gives the same bytes every time. */
const madeOn = { day: '2026-01-01', time: '08:00' }

/** A new workbook in which the bundle has set everything up. Throws Refused with the bundle's own reason. */
export function setUpWorkbook(bundle: Bundle, locale: Locale): Session {
  const session = new Session({ snapshot: newWorkbook(locale, usualZone), bundle, now: madeOn, locale })
  const { error, value } = session.call('setUp')
  const reply = replyIn(value)
  if (error !== undefined) throw new Refused(error)
  if (reply?.ok === false) throw new Refused(reply.message)
  return session
}

/** The command: one file in the language asked for, or one in each; prints their paths. */
export async function template(words: readonly string[], world: World): Promise<number> {
  const options = Options.read(words, ['locale', 'out'], 0)
  const [locale, out] = [options.locale(), options.written('out')]
  const { bundle } = await product(world)
  const wanted = locale !== undefined ? [locale] : out !== undefined ? (['en'] as const) : locales
  for (const language of wanted) {
    const path = out ?? `dist/milepost-${language}.xlsx`
    await mkdir(dirname(path), { recursive: true })
    await saveWorkbookFile(path, setUpWorkbook(bundle, language).workbook.snapshot())
    world.out(path)
  }
  return 0
}
