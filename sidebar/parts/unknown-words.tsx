import { useState } from 'preact/hooks'
import { type Answer, remote } from '../client.js'
import { AskButton } from './asking/ask-button.js'
import { FaultNotice } from './asking/fault-notice.js'
import { useTask } from './asking/task.js'
import { WordLine } from './word-line.js'
import type { Text } from '../text/common/index.js'

/** Its words are those of the view that shows it. */
type UnknownWordsText = Text & {
  readonly explainWords: string
  readonly wordsOf: (table: string, column: string) => string
}

type Columns = Answer<'readWords'>['columns']

/** Words of a team's own sheets that nobody has explained: asked for, and given their meaning here. */
export function UnknownWords({ text, saved }: { text: UnknownWordsText; saved: () => void }) {
  const [columns, setColumns] = useState<Columns | null>(null)
  const task = useTask(text)
  if (columns === null)
    return (
      <AskButton
        className="link"
        text={text}
        question={() => remote.readWords(null)}
        answered={(reply) => setColumns(reply.columns)}
      >
        {text.explainWords}
      </AskButton>
    )
  const save = (
    table: Columns[number]['table'],
    field: Columns[number]['field'],
    word: string,
    choice: string,
  ) =>
    task.ask(
      () => remote.saveWords({ table, field, words: { [word]: choice } }),
      (reply) => {
        setColumns(reply.columns)
        saved()
      },
    )
  return (
    <section aria-busy={task.waiting}>
      {columns.map(({ table, tableName, field, name, options, words }) => {
        const unknown = words.filter(({ choice }) => choice === null)
        if (unknown.length === 0) return null
        return (
          <table key={`${table} ${field}`} class="rows words">
            <caption>{text.wordsOf(tableName, name)}</caption>
            <tbody>
              {unknown.map((word) => (
                <WordLine
                  key={word.word}
                  word={word}
                  value={null}
                  options={options}
                  choose={(choice) => choice !== '' && save(table, field, word.word, choice)}
                  disabled={task.waiting}
                  text={text}
                />
              ))}
            </tbody>
          </table>
        )
      })}
      <FaultNotice task={task} />
    </section>
  )
}
