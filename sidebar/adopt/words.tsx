import { WordLine } from '../parts/word-line.js'
import type { AdoptText, ChoiceColumn, SaidWords } from './dialog-types.js'

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
      value={said[field]?.[word.word] ?? word.proposal}
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

/** What is sent of the words: what was chosen, and the proposals that the person saw and left. */
export function wordsToSend(columns: readonly ChoiceColumn[], said: SaidWords): SaidWords {
  return Object.fromEntries(
    columns.map(({ field, words }) => [
      field,
      Object.fromEntries(
        words.flatMap(({ word, proposal, isSure }): [string, string][] => {
          const choice = said[field]?.[word] ?? (isSure ? null : proposal)
          return choice === null ? [] : [[word, choice]]
        }),
      ),
    ]),
  )
}
