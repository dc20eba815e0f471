import { useMemo, useRef } from 'preact/hooks'
import { closeWindow } from '../../client.js'
import { Button } from '../../parts/button.js'
import { LetterIcon } from '../../parts/icons/icons.js'
import { StatusSign } from '../../parts/icons/signs.js'
import { EmptyState } from '../../parts/empty-state.js'
import { GoToSheet } from '../../parts/go-to-sheet.js'
import { Confirm } from './confirm.js'
import { type LetterBodies, ReaderPane } from './reader-pane.js'
import { Readers } from './readers.js'
import type { LettersText, Preview } from '../letters-data.js'
import type { Runner } from '../letters-data.js'

interface Props {
  preview: Preview
  text: LettersText
  chosen: ReadonlySet<string>
  choose: (chosen: ReadonlySet<string>) => void
  /** The address whose letter is shown. */
  shown: string
  show: (address: string) => void
  waiting: boolean
  /** Whether the answer that it waits for is that of the confirmation. */
  working: boolean
  confirm: (runner: Runner) => void
}

/** Everybody who could get a letter, the letter of one of them, and the confirmation. */
export function ReadersTab(props: Props) {
  const { preview, text, chosen, choose, shown, show, waiting, working, confirm } = props
  // What was read for an older preview is of an older sheet.
  const previews = useRef(0)
  const letterBodies = useMemo((): LetterBodies => {
    previews.current += 1
    return {
      previewNumber: previews.current,
      letters: new Map(preview.first ? [[preview.first.to, preview.first]] : []),
    }
  }, [preview])
  if (preview.readers.length === 0)
    return (
      <div class="scrolled middle">
        <EmptyState picture={<LetterIcon />} title={text.noReaders} note={text.noReadersNote}>
          <GoToSheet text={text} table="people">
            {text.showPeople}
          </GoToSheet>
          <Button press={closeWindow}>{text.close}</Button>
        </EmptyState>
      </div>
    )
  const reader = preview.readers.find(({ address }) => address === shown) ?? preview.readers[0]!
  return (
    <>
      <header class="promise">
        <p>
          <b>{preview.on ? text.nobodyElse : text.nobodyYet}</b>
          {preview.on && text.between}
          {preview.on && <span>{preview.reminders}</span>}
        </p>
        {preview.on && preview.held !== '' && (
          <p class="notice red" role="alert">
            <StatusSign rag="red" /> <span>{preview.held}</span>
          </p>
        )}
        {preview.notChecked.map((sentence) => (
          <p key={sentence} class="notice amber" role="note">
            <StatusSign rag="amber" /> <span>{sentence}</span>
          </p>
        ))}
      </header>
      <div class="columns" aria-busy={waiting}>
        <Readers preview={preview} text={text} chosen={chosen} choose={choose} shown={reader} show={show} />
        <ReaderPane preview={preview} reader={reader} text={text} letterBodies={letterBodies} />
      </div>
      <Confirm preview={preview} text={text} chosen={chosen} working={working} confirm={confirm} />
    </>
  )
}
