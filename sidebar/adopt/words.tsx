import { WordLine } from '../parts/word-line.js'
import type { AdoptText, ChoiceColumn, SaidWords, WordQuestion } from './dialog-types.js'

interface Props {
  columns: readonly ChoiceColumn[]
  said: SaidWords
  say: (said: SaidWords) => void
  disabled: boolean
  text: AdoptText
}

/** The team's own words in columns such as the status, and what each of them means: those to confirm first. */
export function Words({ columns, said, say, disabled, text }: Props) {
  return (
    <>
      {columns.map((column) => (
        <ColumnWords key={column.field} {...{ column, said, say, disabled, text }} />
      ))}
    </>
  )
}

function ColumnWords({
  column,
  said,
  say,
  disabled,
  text,
}: Omit<Props, 'columns'> & { column: ChoiceColumn }) {
  const { field, name, options, words } = column
  const lineOf = (word: ChoiceColumn['words'][number]) => (
    <WordLine
      key={word.word}
      word={word}
      value={meaningOf(word, said[field])}
      options={options}
      choose={(choice) => say({ ...said, [field]: { ...said[field], [word.word]: choice } })}
      disabled={disabled}
      text={text}
    />
  )
  const [open, sure] = [words.filter(({ isSure }) => !isSure), words.filter(({ isSure }) => isSure)]
  if (words.length === 0) return null
  return (
    <section>
      <h2>{text.wordsTitle(name)}</h2>
      {open.length > 0 && <p class="hint">{text.wordsNote}</p>}
      {open.length > 0 && (
        <table class="rows words">
          <tbody>{open.map(lineOf)}</tbody>
        </table>
      )}
      {sure.length > 0 && (
        <details>
          <summary>{text.knownWords(sure.length)}</summary>
          <table class="rows words">
            <tbody>{sure.map(lineOf)}</tbody>
          </table>
        </details>
      )}
    </section>
  )
}

/** What a word is taken for: what the person chose, else what it probably means. */
const meaningOf = (
  { word, proposal }: ChoiceColumn['words'][number],
  said: SaidWords[string] | undefined,
): string | null => {
  const chosen = said?.[word]
  return chosen === undefined ? proposal : chosen
}

/** The words that decide what is late, without those whose meaning the person has chosen or confirmed. */
export const findOpenWords = (
  columns: readonly ChoiceColumn[],
  said: SaidWords,
  isConfirmed: (field: string, word: WordQuestion['word']) => boolean,
): readonly WordQuestion[] =>
  columns.flatMap(({ field, options, words }) =>
    words
      .filter((each) => each.decidesLate && said[field]?.[each.word] === undefined)
      .filter((word) => !isConfirmed(field, word))
      .map((word) => ({ field, word, options })),
  )

/**
 * What is sent of the words: what was chosen, and the proposals that the person saw and left. Null takes back a proposal
 * that would be used otherwise.
 */
export function wordsToSend(columns: readonly ChoiceColumn[], said: SaidWords): SaidWords {
  return Object.fromEntries(
    columns.map(({ field, words }) => [
      field,
      Object.fromEntries(
        words.flatMap((word): [string, string | null][] => {
          const isChosen = said[field]?.[word.word] !== undefined
          const choice = meaningOf(word, said[field])
          const isSent = isChosen
            ? choice !== null || word.proposal !== null
            : !word.isSure && choice !== null
          return isSent ? [[word.word, choice]] : []
        }),
      ),
    ]),
  )
}
