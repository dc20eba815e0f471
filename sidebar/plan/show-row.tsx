import { closeWindow, remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import type { PlanText } from './plan-data.js'

interface Props {
  table: string
  id: string
  /** The row's name for people, used where it has no id yet and cannot be found again. */
  name: string
  text: PlanText
}

/** Selects a row in the sheet and closes the dialog over it. */
export function ShowRow({ table, id, name, text }: Props) {
  if (id === name) return null
  return (
    <AskButton text={text} question={() => remote.goTo({ table, id })} answered={closeWindow}>
      {text.showRow}
    </AskButton>
  )
}
