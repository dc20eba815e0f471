import { closeWindow, remote } from '../client.js'
import type { Text } from '../text/common/index.js'
import { AskButton } from './asking/ask-button.js'

interface Props {
  text: Text
  table: 'clients' | 'people'
  children: string
}

/** The way to the sheet where there is nothing yet, at the row to type into; the window over it closes. */
export const GoToSheet = ({ text, table, children }: Props) => (
  <AskButton
    className="primary"
    text={text}
    question={() => remote.showSheet({ table })}
    answered={closeWindow}
  >
    {children}
  </AskButton>
)
