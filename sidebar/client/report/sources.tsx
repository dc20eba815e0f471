import { useState } from 'preact/hooks'
import { useEscape } from '../../parts/use-escape.js'
import { lengthFor } from '../../day.js'
import { Button } from '../../parts/button.js'
import type { Subject } from '../client-data.js'
import type { Preview } from './report-data.js'

type Sentence = Preview['sentences'][number]['sentences'][number]
type Cell = Sentence['from'][number]

/**
 * What the letter says, each sentence with its source cells: on hover, by keyboard, or fixed open by a click.
 */
export function Sources({ sections, ...subject }: Subject & { sections: Preview['sentences'] }) {
  const { text } = subject
  const [open, setOpen] = useState('')
  useEscape(open === '' ? null : () => setOpen(''))
  return (
    <div class="sources" tabIndex={0}>
      <p class="hint">{text.sourcesNote}</p>
      {sections.map(({ heading, sentences }, part) => (
        <section key={part}>
          {heading !== '' && <h3>{heading}</h3>}
          <ul>
            {sentences.map((each, at) => {
              const key = `${part} ${at}`
              return (
                <li key={key} class={key === open ? 'said open' : 'said'}>
                  {each.from.length === 0 ? (
                    <span class="ours">{each.text}</span>
                  ) : (
                    <>
                      <button
                        type="button"
                        aria-expanded={key === open}
                        onClick={() => setOpen(key === open ? '' : key)}
                      >
                        {each.text}
                      </button>
                      <ul class="cells">
                        {each.from.map((cell, index) => (
                          <li key={index}>
                            <CellLine cell={cell} {...subject} />
                          </li>
                        ))}
                        {each.cells > each.from.length && (
                          <li class="hint">{text.moreCells(each.cells - each.from.length)}</li>
                        )}
                      </ul>
                    </>
                  )}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** One cell: sheet, row and column, who worded it and when, and the way to it. */
function CellLine({ cell, text, today, goTo }: Subject & { cell: Cell }) {
  const { table, id, column, tableName, columnName, title, wordedBy, wordedOn } = cell
  const where = text.cellNamed(tableName, title, columnName)
  return (
    <>
      {id === '' ? (
        <span>{where}</span>
      ) : (
        <Button className="link" press={() => goTo(table, id, column)}>
          {where}
        </Button>
      )}
      <span class="hint">
        {wordedOn === null
          ? text.wordedUnknown
          : text.wordedBy(wordedBy, text.day(wordedOn, lengthFor(wordedOn, today)))}
      </span>
    </>
  )
}
