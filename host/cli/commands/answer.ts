/** `answer`: opens the link of an email and sends what a person's presses on its page would send. */
import * as v from 'valibot'
import type { AnswerReply, AnswersData, ShownItem, ShownPage } from '../../../src/core/answers/shown-page.js'
import { textOf } from '../../../src/text/text-of.js'
import { emailedAddress, openWebApp } from '../../answers/open-web-app.js'
import { readPageData } from '../../answers/page-data.js'
import type { Outcome, WebApp } from '../../emulator/index.js'
import { answerCommandTexts } from '../../text/answers/index.js'
import { CommandError, UsageError } from '../command-errors.js'
import type { CommandEnvironment } from '../environment.js'
import { describeOpening, type OpenedSession, openSession } from '../open-session.js'
import { CommandOptions, type OptionName } from '../options.js'
import { checkTarget, saveToFile } from '../save-to-file.js'
import {
  type AnswerCommandInput,
  answerCommandInput,
  type AnswerOutput,
  type CalendarOutput,
} from '../schemas/answer.js'

const optionNames: readonly OptionName[] = [
  'link',
  'input',
  'on',
  'at',
  'zone',
  'locale',
  'as',
  'state',
  'save',
  'overwrite',
  'json',
]

/** How long the person looks at the page, in milliseconds: the web app takes no answer within two seconds. */
const readingTime = 5_000

type Texts = ReturnType<typeof textOf<(typeof answerCommandTexts)['en']>>

/** What a page starts from, where there is one. */
type ShownData = AnswersData & { readonly page: ShownPage }

const itemsOf = (page: ShownPage): readonly ShownItem[] => page.sections.flatMap(({ items }) => items)

/** What a link asks the web app for, wherever that is: a page by its token, or a calendar by its own. */
type Asked = { readonly t: string } | { readonly feed: string }

function readLink(link: string | undefined, text: Texts): Asked {
  if (link === undefined) throw new UsageError(text.missingLink)
  const parameters = URL.canParse(link) ? new URL(link).searchParams : new URLSearchParams()
  const [t, feed] = [parameters.get('t'), parameters.get('feed')]
  if (t !== null) return { t }
  if (feed === null) throw new UsageError(text.notALink)
  return { feed }
}

function readInput(options: CommandOptions, text: Texts): AnswerCommandInput | null {
  const given = options.input()
  if (given === undefined) return null
  const read = v.safeParse(answerCommandInput, given.value)
  if (!read.success) throw new UsageError(text.wrongInput)
  return read.output
}

/** Sends the answers from the page, as its button does. */
function send(
  webApp: WebApp,
  { page, t, nonce }: ShownData,
  { answers }: AnswerCommandInput,
  text: Texts,
): Outcome {
  const items = itemsOf(page)
  const sent = answers.map(({ item, act, value = null, text: words = '' }) => {
    const found = items.find(({ key }) => key === item)
    if (!found) {
      throw new CommandError(
        text.noSuchItem(
          item,
          items.map(({ key }) => key),
        ),
      )
    }
    return { check: found.check, act, value, text: words }
  })
  return webApp.call('answer', { t, nonce, answers: sent })
}

/** The command. Returns the exit code: 1 where the link opens nothing or nothing was saved. */
export async function answer(
  commandWords: readonly string[],
  environment: CommandEnvironment,
): Promise<number> {
  const options = CommandOptions.read(commandWords, optionNames, 1)
  const text = textOf(answerCommandTexts, options.language)
  const asked = readLink(options.written('link'), text)
  const input = readInput(options, text)
  if ('feed' in asked && input !== null) throw new UsageError(text.calendarOnly)
  const bundle = await environment.bundle()
  const [file] = options.positionals
  const opened = await openSession(file, options, bundle, environment.now)
  try {
    return 'feed' in asked
      ? await printCalendar(opened, asked.feed, options, environment)
      : await answerOpened(opened, { t: asked.t, input, file }, options, environment)
  } finally {
    opened.folder.close()
  }
}

/** Prints a calendar as a calendar program gets it. */
async function printCalendar(
  { session }: OpenedSession,
  feed: string,
  options: CommandOptions,
  environment: CommandEnvironment,
): Promise<number> {
  const webApp = openWebApp(session, await environment.answers(), emailedAddress, () => 0)
  const response = webApp.get({ feed })
  if (response.kind !== 'text')
    throw new CommandError(textOf(answerCommandTexts, options.language).unavailable)
  const { text: calendar } = response.content
  const { total, byMember } = response.outcome.calls
  const output: CalendarOutput = { calendar, calls: { total, byMember } }
  environment.out(options.json ? JSON.stringify(output) : calendar.trimEnd())
  return 0
}

async function answerOpened(
  opened: OpenedSession,
  { t, input, file }: { t: string; input: AnswerCommandInput | null; file: string | undefined },
  options: CommandOptions,
  environment: CommandEnvironment,
): Promise<number> {
  const { session, folder } = opened
  const text = textOf(answerCommandTexts, options.language)
  const save = options.written('save')
  if (!options.json) for (const line of describeOpening(opened, options, options.text)) environment.err(line)
  if (save !== undefined) await checkTarget(save, file, session, options, options.text)
  let elapsed = 0
  const webApp = openWebApp(session, await environment.answers(), emailedAddress, () => elapsed)
  const shown = webApp.get({ t })
  const data = readPageData(shown)
  if (!data?.page) throw new CommandError(data?.isUnavailable === false ? text.closed : text.unavailable)
  elapsed = readingTime
  const outcome = input === null ? shown.outcome : send(webApp, { ...data, page: data.page }, input, text)
  const reply = input === null ? null : (outcome.value as AnswerReply)
  if (reply?.ok) {
    folder.save(session, [], options.text)
    if (save !== undefined) await saveToFile(save, session, options, options.text, environment)
  }
  report({ ...data, page: data.page }, reply, input?.answers.length ?? 0, outcome, options, environment)
  if (reply?.ok !== false) return 0
  environment.err(text.refused[reply.why])
  return 1
}

/** Says what the page shows, or what became of the answers. */
function report(
  { page, feed }: ShownData,
  reply: AnswerReply | null,
  sent: number,
  { calls }: Outcome,
  options: CommandOptions,
  environment: CommandEnvironment,
): void {
  const text = textOf(answerCommandTexts, options.language)
  const items = itemsOf(page)
  if (options.json) {
    const output: AnswerOutput = {
      heading: page.heading,
      made: page.made,
      items: items.map(({ key, title, offers, answered }) => ({
        item: key,
        title,
        offers: [...offers],
        answered,
      })),
      feed,
      saved: reply?.ok ? reply.at : null,
      ...(reply?.ok === false && { why: reply.why }),
      calls: { total: calls.total, byMember: calls.byMember },
    }
    return environment.out(JSON.stringify(output))
  }
  if (reply?.ok) return environment.out(text.saved(sent))
  if (reply !== null) return
  environment.out(page.heading)
  for (const { key, title, offers } of items)
    environment.out(
      text.item(
        key,
        title,
        offers.map(({ act }) => act),
      ),
    )
  if (feed !== '') environment.out(text.feed(feed))
}
