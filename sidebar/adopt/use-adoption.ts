import { useEffect, useState } from 'preact/hooks'
import { remote } from '../client.js'
import { useView } from '../parts/asking/reading.js'
import { useTask } from '../parts/asking/task.js'
import { adoptTexts } from '../text/adopt/index.js'
import { findOpenWords, wordsToSend } from './words.js'
import type {
  AdoptionReply,
  ChoiceColumn,
  Choices,
  ChosenColumns,
  Doubt,
  RecognisedSheet,
  SheetData,
  WordQuestion,
} from './dialog-types.js'

const noChoices: Choices = {
  columns: {},
  turned: {},
  dayAbove: {},
  workLines: {},
  words: {},
  how: 'over',
  addNames: false,
}

/** The columns of a sheet as recognised, without those in doubt. */
function certainColumns(sheet: RecognisedSheet | null): ChosenColumns {
  // Whether dates were swapped says nothing against their column.
  const uncertainFields = new Set(
    sheet?.unsure.flatMap(({ field, reason }) => (reason === 'turnedDays' ? [] : [field])),
  )
  return Object.fromEntries(
    Object.entries(sheet?.columns ?? {}).filter(([field]) => !uncertainFields.has(field)),
  )
}

/** The columns of choices as they were recognised; where another column was chosen, as they were read for the preview. */
function currentColumns(
  recognised: readonly ChoiceColumn[],
  read: readonly ChoiceColumn[],
  chosen: ChosenColumns,
): readonly ChoiceColumn[] {
  const current = recognised.filter(({ field, column }) => chosen[field] === column)
  const others = read.filter(
    ({ field, column }) => chosen[field] === column && current.every((each) => each.field !== field),
  )
  return [...current, ...others]
}

/** Whether a person has answered a doubt: by a column, or by yes or no. */
const isAnswered = ({ field, reason }: Doubt, { columns, turned, dayAbove }: Choices): boolean =>
  reason === 'turnedDays' ? field in turned : field in columns || (reason === 'dayAbove' && field in dayAbove)

/** The words that decide what is late and are to be confirmed, and how one is answered. */
function useOpenWords(
  columns: readonly ChoiceColumn[],
  sheet: RecognisedSheet | null,
  choices: Choices,
  setChoices: (choices: Choices) => void,
) {
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const keyOf = (field: string, { word, proposal }: WordQuestion['word']): string =>
    JSON.stringify([sheet?.sheet, sheet?.table, sheet?.tracker, field, word, proposal])
  return {
    openWords: findOpenWords(columns, choices.words, (field, word) => confirmed.includes(keyOf(field, word))),
    /** Answers what a word means, and says whether that is what the preview shows. */
    answerWord({ field, word }: WordQuestion, choice: string | null): boolean {
      const isAsShown = choice === word.proposal
      if (isAsShown) setConfirmed([...confirmed, keyOf(field, word)])
      else {
        const words = { ...choices.words[field], [word.word]: choice }
        setChoices({ ...choices, words: { ...choices.words, [field]: words } })
      }
      return isAsShown
    },
  }
}

/** The sheet of the dialog, what is chosen about it, and what that would change, asked again after each choice. */
export function useAdoption() {
  const [choices, setChoices] = useState(noChoices)
  const [preview, setPreview] = useState<AdoptionReply | null>(null)
  const [reply, setReply] = useState<AdoptionReply | null>(null)
  const view = useView(
    adoptTexts,
    () => remote.readSheet({ sheet: null, tracker: null, table: null }),
    ({ found, copyBecause }) => {
      const how = copyBecause === '' ? 'over' : 'copy'
      setChoices(({ addNames }) => ({ ...noChoices, addNames, columns: certainColumns(found), how }))
      setPreview(null)
    },
    // A return to the page changes none of the choices.
    () => undefined,
  )
  const { text, value: data } = view
  const previewTask = useTask(text)
  const adoptionTask = useTask(text)
  const sheet = data?.found ?? null
  const openDoubts = sheet?.unsure.filter((doubt) => !isAnswered(doubt, choices)) ?? []
  const openLines = sheet?.doubtfulLines.filter(({ key }) => !(key in choices.workLines)) ?? []
  const openCount = openDoubts.length + openLines.length + (sheet?.trackerInDoubt ? 1 : 0)
  const isTable = sheet !== null && sheet.tracker !== null && sheet.headerRow > 0
  const columnsOfWords = currentColumns(data?.choices ?? [], preview?.choices ?? [], choices.columns)
  const words = useOpenWords(columnsOfWords, sheet, choices, setChoices)
  const ask = ({ dryRun }: { dryRun: boolean }) => {
    const { sheet: name, tracker, headerRow, table } = sheet!
    const where = { sheet: name, tracker, headerRow, table }
    const sent = wordsToSend(columnsOfWords, choices.words)
    return remote.adoptSheet({ ...choices, ...where, words: sent, dryRun, source: null, addresses: {} })
  }
  const choicesKey = JSON.stringify([sheet?.sheet, sheet?.table, sheet?.tracker, choices])
  useEffect(() => {
    setPreview(null)
    adoptionTask.reset()
    if (!isTable || openCount > 0) previewTask.reset()
    else previewTask.ask(() => ask({ dryRun: true }), setPreview)
  }, [choicesKey, isTable, openCount])
  return {
    view,
    text,
    choices,
    choose: (change: Partial<Choices>): void => setChoices({ ...choices, ...change }),
    columnsOfWords,
    ...words,
    preview,
    previewTask,
    adoptionTask,
    openCount,
    isTable,
    reply,
    read: (asked: { sheet: string; tracker?: RecognisedSheet['tracker']; table?: number }): void =>
      view.read(() => remote.readSheet({ tracker: null, table: null, ...asked })),
    adopt: (): void => adoptionTask.ask(() => ask({ dryRun: false }), setReply, text.maybeDone),
    startAgain: (): void => {
      setReply(null)
      view.read()
    },
  }
}

export type Adoption = ReturnType<typeof useAdoption>

/** What the parts of the page show: one sheet, as it is recognised. */
export interface SheetProps {
  readonly adoption: Adoption
  readonly data: SheetData
  readonly sheet: RecognisedSheet
}
