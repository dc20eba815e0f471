import { remote } from '../client.js'
import { AskButton } from '../parts/asking/ask-button.js'
import type { Health, HealthPageText } from './health-data.js'

interface Props {
  health: Health
  text: HealthPageText
  changed: (message: string) => void
}

/** What a menu item gives as its reply: a page knows its kind only by the item. */
type SetUpReply = { readonly sheets: number; readonly columns: number; readonly changes: number }
type SelfCheckReply = { readonly asked: readonly unknown[]; readonly differs: readonly unknown[] }

/** What puts a workbook right, and what takes things out of it again. */
export const Tools = ({ health: { demoRows }, text, changed }: Props) => (
  <section class="part tools">
    <h2>{text.tools}</h2>
    <div>
      <AskButton
        text={text}
        question={() => remote.setUp()}
        answered={(reply) => {
          const { sheets, columns, changes } = reply as SetUpReply
          changed(text.repaired(sheets, columns, changes))
        }}
      >
        {text.repair}
      </AskButton>
      <p class="hint">{text.repairNote}</p>
    </div>
    <div>
      <AskButton
        text={text}
        question={() => remote.selfCheck()}
        answered={(reply) => {
          const { asked, differs } = reply as SelfCheckReply
          changed(text.selfChecked(asked.length - differs.length, asked.length))
        }}
      >
        {text.selfCheck}
      </AskButton>
      <p class="hint">{text.selfCheckNote}</p>
    </div>
    <AskButton text={text} question={() => remote.showAdopt()}>
      {text.release}
    </AskButton>
    {demoRows > 0 && (
      <AskButton
        text={text}
        question={() => remote.removeDemo()}
        answered={(reply) => changed(text.demoRemoved((reply as { readonly rows: number }).rows))}
      >
        {text.removeDemo(demoRows)}
      </AskButton>
    )}
  </section>
)
