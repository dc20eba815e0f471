import { closeWindow, remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import type { CloseText } from './close-data.js'

interface Props {
  table: string
  id: string
  /** The row's name for people. */
  name: string
  text: CloseText
}

/** Selects a row in the sheet and closes the dialog over it; what was typed is there again the next time. */
export const ShowInSheet = ({ table, id, name, text }: Props) =>
  id === '' ? null : (
    <AskButton
      className="link"
      text={text}
      label={text.inSheetNamed(name)}
      question={() => remote.goTo({ table, id })}
      answered={closeWindow}
    >
      {text.inSheet}
    </AskButton>
  )
